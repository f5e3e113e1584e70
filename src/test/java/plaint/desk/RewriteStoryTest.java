package plaint.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import plaint.casefile.CaseFile;
import plaint.casefile.Rewrite.Act;
import plaint.casefile.CaseText;
import plaint.desk.RewriteDraft.Spot;
import plaint.drafting.Passage;
import plaint.evidence.TestPurchase;
import plaint.key.CaseNo;
import plaint.text.Notice;
import plaint.text.Refused;

/// A lawyer makes a complaint her own: she rewords, adds and strikes paragraphs; drafts anew; the facts change under one of them; she compares and chooses.
@Execution(ExecutionMode.CONCURRENT)
class RewriteStoryTest {
    private static final CaseNo NO = new CaseNo("2016-0001");
    @TempDir Path folder;
    private Office office;
    private CaseFile file;
    private RewriteDraft verb;

    @BeforeEach void open() throws Exception {
        office = SampleStore.open(folder.resolve("store"), "lawyer");
        // the sample's filings were handed in; here the first is still open
        var seen = new ShowCase(office).run(NO);
        file = office.archive().write(w -> w.save(seen.withFilings(seen.filings().stream().map(f -> new plaint.casefile.Filing(f.no(), f.kind(), f.dated(), f.claim(), null, null, null)).toList()),
            Notice.of("history.filing", 1, "")));
        verb = new RewriteDraft(office);
    }

    @AfterEach void close() {
        office.close();
    }

    private Passage find(String starting) throws Refused {
        return found(p -> p.shown().contains(starting));
    }

    private Passage found(Predicate<Passage> which) throws Refused {
        return draft().passages().stream().filter(which).findFirst().orElseThrow();
    }

    private ShowDraft.Draft draft() throws Refused {
        return new ShowDraft(office).run(NO, 1, "complaint");
    }

    private static Spot at(Passage p) {
        return new Spot(1, "complaint", p.id());
    }

    private String text() throws Refused {
        return String.join("\n", draft().passages().stream().map(Passage::shown).toList());
    }

    @Test void everyParagraphHasANameOfItsOwnThatTellsOfWhomItSpeaks() throws Refused {
        for (var paper : new ShowDraft(office).papers(file, 1)) {
            var ids = new ShowDraft(office).run(NO, 1, paper.key()).passages().stream().map(Passage::id).toList();
            assertThat(ids).doesNotHaveDuplicates();
        }
        assertThat(draft().passages()).hasSizeGreaterThan(25);
        assertThat(find("民事起诉状").kind()).isEqualTo(Passage.Kind.TITLE);
        assertThat(find("普通消费者身份").id()).endsWith("/" + file.purchases().getFirst().id());
        assertThat(find("普通消费者身份").generated()).contains("{{exhibit:").doesNotContain("（第");
    }

    @Test void aRewriteSurvivesARedraftAndTheFactChangedUnderItIsShownBesideIt() throws Refused {
        var before = find("普通消费者身份");
        file = verb.replace(file, at(before), "我方人员于购买当日下单，经过见{{exhibit:" + file.purchases().getFirst().exhibits().getFirst() + "}}。索赔{{amount:total|full}}。");
        assertThat(text()).contains("我方人员于购买当日下单，经过见证据").contains("页）。索赔人民币1,400,000元（大写：人民币壹佰肆拾万元整）。").doesNotContain("普通消费者身份");
        var own = found(p -> p.id().equals(before.id()));
        assertThat(own.changed()).isFalse();
        assertThat(own.rewrite().by()).isEqualTo("lawyer");
        assertThat(own.rewrite().basis()).isEqualTo(plaint.evidence.Sha256.of(before.generated().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(CaseText.fromJson(CaseText.json(file), "x")).isEqualTo(file);

        // another exhibit in front: the pages move, the live field follows, and nobody is asked
        file = new EditExhibits(office).move(NO, file.exhibits().getLast().id(), 0);
        assertThat(found(p -> p.id().equals(before.id())).changed()).isFalse();

        // the price on file was wrong
        file = new EditCase(office).run(file, d -> d.purchases = d.purchases.stream().map(RewriteStoryTest::dearer).toList(), Notice.of("history.purchaseEdited", "x"));
        var changed = found(p -> p.id().equals(before.id()));
        assertThat(changed.changed()).isTrue();
        assertThat(changed.rewrite().generated()).isEqualTo(before.generated());
        assertThat(changed.generated()).contains("999").isNotEqualTo(before.generated());
        assertThat(new PlanFiling(office).run(NO, 1).findings()).anyMatch(f -> f.what().key().equals("check.found.rewriteChanged"));

        file = verb.keep(file, at(changed));
        assertThat(found(p -> p.id().equals(before.id())).changed()).isFalse();
        assertThat(text()).contains("我方人员于购买当日下单");
        file = verb.restore(file, changed.rewrite().id());
        assertThat(text()).contains("999").doesNotContain("我方人员");
        assertThat(new ShowCase(office).history(NO).stream().map(h -> h.what().key()).toList())
            .contains("history.rewrite.replaced", "history.rewrite.kept", "history.rewrite.restored");
    }

    private static TestPurchase dearer(TestPurchase p) {
        return new TestPurchase(p.id(), p.shop(), p.goods(), p.account(), p.ordered(), p.orderNo(), plaint.text.Money.cny("999.00"), p.paymentRef(), p.listing(), p.courier(), p.received(), p.receivedAt(),
            p.receipt(), p.sealNo(), p.sealPhoto(), p.notaryOffice(), p.certificateNo(), p.opened(), p.opening(), p.split(), p.storedAt(), p.cost(), p.samples(), p.exhibits());
    }

    @Test void whatIsAddedAndStruckOutMovesTheNumbersAndWhatSpeaksOfThem() throws Refused {
        var first = found(p -> p.kind() == Passage.Kind.ITEM);
        assertThat(first.shown()).startsWith("1.判令");
        var costs = found(p -> p.shown().startsWith("2.判令"));
        file = verb.add(file, at(first), Act.AFTER, "判令被告停止侵害；");
        file = verb.add(file, at(costs), Act.AFTER, "另见第{{para:" + costs.id() + "}}项；");
        assertThat(text()).contains("\n2.判令被告停止侵害；\n3.判令").contains("另见第3项；");
        var section = found(p -> p.kind() == Passage.Kind.HEADING && p.shown().startsWith("（二）"));
        file = verb.strike(file, at(section));
        assertThat(draft().passages().stream().filter(p -> p.kind() == Passage.Kind.HEADING).map(p -> p.shown().isEmpty() ? "" : p.shown().substring(0, 3)).toList()).contains("（一）", "（二）", "（三）").doesNotContain("（八）");
        assertThat(found(p -> p.id().equals(section.id())).block()).isEqualTo(-1);
        file = verb.strike(file, at(first));
        assertThat(text()).contains("\n1.判令被告停止侵害；\n2.判令").contains("另见第2项；");
        // the number that is spoken of is gone: told before anything is saved
        assertThatThrownBy(() -> verb.strike(file, at(costs))).isInstanceOfSatisfying(Refused.class, e -> assertThat(e.notice().key()).isEqualTo("drafting.refused.noNumber"));
    }

    @Test void aFieldThatNamesNothingIsToldAndWhatWasHandedInStays() throws Refused {
        var p = find("普通消费者身份");
        for (var wrong : List.of("见{{exhibit:none}}", "{{party:none}}", "{{amount:none}}", "{{amount:total|none}}", "{{nonsense}}", "{{x:y}}"))
            assertThatThrownBy(() -> verb.replace(file, at(p), wrong)).as(wrong).isInstanceOfSatisfying(Refused.class, e -> assertThat(e.notice().key()).isEqualTo("drafting.refused.live"));
        assertThatThrownBy(() -> verb.replace(file, at(p), "  ")).isInstanceOf(Refused.class);
        file = verb.replace(file, at(p), "**字面**，{单括号}，*号，|竖线|，# 井号");
        assertThat(text()).contains("**字面**，{单括号}，*号，|竖线|，# 井号");
        file = office.archive().write(w -> w.save(file.withFilings(file.filings().stream().map(f -> new plaint.casefile.Filing(f.no(), f.kind(), f.dated(), f.claim(), f.dated(), null, null)).toList()), Notice.of("history.filing", 1, "")));
        assertThatThrownBy(() -> verb.replace(file, at(p), "迟了")).isInstanceOfSatisfying(Refused.class, e -> assertThat(e.notice().key()).isEqualTo("desk.refused.filedText"));
        assertThat(text()).contains("**字面**");
    }

    @Test void whatWasWrittenForAParagraphThatIsGoneIsNotLostUnseen() throws Refused {
        var p = find("普通消费者身份");
        file = verb.replace(file, at(p), "自行撰写。");
        var kept = file.purchases().getFirst();
        file = new EditCase(office).run(file, d -> {
            d.purchases = d.purchases.stream().filter(x -> !x.id().equals(kept.id())).toList();
            d.authentications = d.authentications.stream().filter(a -> !kept.id().equals(a.purchase())).toList();
            d.custody = List.of();
        }, Notice.of("history.purchaseRemoved", "x"));
        assertThat(draft().lost()).extracting(r -> r.text()).containsExactly("自行撰写。");
        assertThat(new PlanFiling(office).run(NO, 1).findings()).anyMatch(f -> f.what().key().equals("check.found.rewriteLost"));
    }
}
