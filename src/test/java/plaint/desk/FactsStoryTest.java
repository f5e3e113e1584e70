package plaint.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plaint.casefile.CaseFile;
import plaint.casefile.Sides;
import plaint.drafting.Passage;
import plaint.forum.FactList;
import plaint.key.CaseNo;
import plaint.key.PartyId;
import plaint.text.Refused;

/// What papers say that stands in no record of its own is entered at the desk, by the names of the forum pack, and printed by the papers that use it.
class FactsStoryTest {
    private static final CaseNo NO = new CaseNo("2016-0001");
    private static final Pattern ASKED = Pattern.compile("facts\\.([A-Za-z]+)");
    @TempDir static Path folder;
    private static Office office;

    @BeforeAll static void open() throws Refused {
        office = SampleStore.open(folder.resolve("store"), "test");
    }

    @AfterAll static void close() {
        office.close();
    }

    private static CaseFile file() throws Refused {
        return new ShowCase(office).run(NO);
    }

    @Test void whatIsEnteredIsPrintedAndGoesAgainWhenEmptied() throws Refused {
        var file = new EnterFacts(office).run(file(), Map.of("platform", "淘宝网", "breach.to", "2016-08-10", "prompting", "注册页面以加粗字体显示协议"));
        var text = new ShowDraft(office).run(file, 2, "consolidated").passages().stream().map(Passage::shown).collect(Collectors.joining("\n"));
        assertThat(text).contains("原告是淘宝网的经营者").as("the sales go before what is stated for all").contains("至2016年8月9日").contains("注册页面以加粗字体显示协议");
        assertThat(new ShowCase(office).history(NO).getFirst().what().key()).isEqualTo("history.facts");
        file = new EnterFacts(office).run(file, Map.of("platform", "", "prompting", " "));
        assertThat(file.facts()).doesNotContainKeys("platform", "prompting").containsKey("goods");
    }

    /// The computation of 1,400,000 would prove another sum beside 3,210,000; the refunds it rested on are facts still.
    @Test void whatWasReckonedForAnEarlierSumIsNotPleadedForTheNewOne() throws Refused {
        var text = new ShowDraft(office).run(file(), 2, "consolidated").passages().stream().map(Passage::shown).collect(Collectors.joining("\n"));
        assertThat(text).contains("与上述损失有关的销售、赔付和计算资料，另有证据17").doesNotContain("证据18");
        assertThat(new ShowDraft(office).run(file(), 1, "complaint").passages().stream().map(Passage::shown).collect(Collectors.joining("\n"))).as("its own computation").contains("证据18");
    }

    @Test void eachHasItsNameItsPapersAndWhatItMayBe() throws Refused {
        var verb = new EnterFacts(office);
        assertThat(verb.lines(file())).filteredOn(l -> l.key().equals("goods")).singleElement().satisfies(l -> {
            assertThat(l.name().zh()).isEqualTo("售假商品的称呼");
            assertThat(l.papers()).extracting(n -> n.zh()).contains("民事起诉状");
            assertThat(l.value()).contains("施华洛世奇");
        });
        assertThat(verb.faults(file(), Map.of("breach.from", "2017-01-01"))).isEmpty();
        assertThat(verb.faults(file(), Map.of("breach.from", "去年", "mediation", "maybe", "ours", "nobody", "goood", "x"))).extracting(f -> f.path()).containsExactlyInAnyOrder("/facts/breach.from", "/facts/mediation", "/facts/ours", "/facts/goood");
        assertThat(verb.faults(file(), Map.of("breach.from", "2016-01-01", "breach.to", "2015-12-31"))).extracting(f -> f.rule()).containsExactly("factBefore");
    }

    @Test void thePlatformCanBeTheOneThatIsSued() throws Refused {
        var c = new ShowCase(office).run(new CaseNo("2017-0001"));
        var defendant = c.seated(plaint.casefile.Seat.Role.DEFENDANT, 9).getFirst().id();
        assertThat(Sides.ours(c)).doesNotContain(defendant);
        assertThat(Sides.ours(new EnterFacts(office).run(c, Map.of("ours", defendant.value())))).containsExactly(defendant);
    }

    @Test void anotherForumAsksForItsOwnOfEachPartyAndForEachElementOfACount() throws Refused {
        var there = new TransposeCase(office).run(file(), "us-cand");
        var lines = new EnterFacts(office).lines(there);
        assertThat(lines).filteredOn(l -> l.key().equals("liu.citizenship")).singleElement().satisfies(l -> {
            assertThat(l.group().zh()).isEqualTo(there.party(new PartyId("liu")).name());
            assertThat(l.value()).isNotEmpty();
        });
        assertThat(lines).filteredOn(l -> l.key().equals("count.breach-of-contract.breach")).singleElement().satisfies(l -> assertThat(l.kind()).isEqualTo(FactList.Kind.LONG));
        assertThat(lines).extracting(EnterFacts.Line::key).contains("counts", "taobao.county", "division").doesNotContain("liu.county");
    }

    /// A fact that a template prints and the pack does not list could never be entered.
    @Test void everyFactThatATemplateAsksForStandsInItsPack() throws Exception {
        for (var id : office.forums().ids()) {
            var forum = office.forums().get(id);
            var asked = new TreeSet<String>();
            for (var f : forum.folders()) {
                if (!Files.isDirectory(f.resolve("papers"))) continue;
                try (var all = Files.walk(f.resolve("papers"))) {
                    for (var t : all.filter(x -> x.toString().endsWith(".md") && !x.endsWith("README.md")).toList()) ASKED.matcher(Files.readString(t)).results().forEach(m -> asked.add(m.group(1)));
                }
            }
            // said by whoever transposes a case, never entered; the file of the part is no fact
            asked.removeIf(k -> k.startsWith("transposed") || k.equals("md"));
            assertThat(forum.facts()).as(id).extracting(FactList.Fact::key).containsAll(asked);
        }
    }
}
