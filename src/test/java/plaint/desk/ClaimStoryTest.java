package plaint.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import plaint.casefile.CaseFile;
import plaint.casefile.Fault;
import plaint.claim.Acceptance;
import plaint.claim.AgreementProof.Standing;
import plaint.claim.ClaimVersion;
import plaint.claim.Head;
import plaint.key.CaseNo;
import plaint.key.ShopId;
import plaint.text.Lang;
import plaint.text.Money;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// S6, S11, S14, S15 on the sample case: the claim grows by versions, what was handed in is frozen, the agreement is proved, the factors are printed.
@Execution(ExecutionMode.CONCURRENT)
class ClaimStoryTest {
    private static final CaseNo NO = new CaseNo("2016-0001");
    @TempDir Path folder;
    private Office office;

    @BeforeEach void open() throws Refused, Cancelled {
        office = SampleStore.open(folder.resolve("store"), "test");
    }

    @AfterEach void close() {
        office.close();
    }

    private CaseFile file() throws Refused {
        return new ShowCase(office).run(NO);
    }

    private static CaseFile with(CaseFile file, ClaimVersion v) {
        return file.changed(d -> {
            var all = new ArrayList<>(d.claims);
            all.removeIf(x -> x.no() == v.no());
            all.add(v);
            d.claims = all;
        });
    }

    private static ClaimVersion third(CaseFile file, List<Head> heads, plaint.key.PartyId by) {
        var last = file.claim(2);
        return new ClaimVersion(3, LocalDate.of(2018, 4, 2), "更正", "Correction", last.election(), heads, last.nonMoney(), last.principal(), last.joint(), by);
    }

    @Test void whatWasHandedInIsFrozenButItsEstimatesAreNot() throws Refused {
        var file = file();
        var heads = new ArrayList<>(file.claim(2).heads());
        var goodwill = heads.getFirst();
        heads.set(0, goodwill.pleading(0, "买家数 × 年人均贡献", ""));
        var changed = with(file, file.claim(2).withHeads(heads));
        assertThat(new EditCase(office).faults(file, changed)).extracting(Fault::rule).contains("filedClaim");
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> new EditCase(office).run(file, d -> d.claims = changed.claims(), Notice.of("history.claim", "x")));
        heads.set(0, new Head(goodwill.kind(), goodwill.label(), goodwill.latin(), goodwill.basis(), goodwill.inputs(), goodwill.claimed(), Money.cny("1"), Money.cny("9"), goodwill.methods(), false, goodwill.method()));
        assertThat(new EditCase(office).faults(file, with(file, file.claim(2).withHeads(heads)))).isEmpty();
    }

    @Test void aNewVersionPaysTheDifferenceAndACounterclaimHalf() throws Refused {
        var file = file();
        var heads = List.of(file.claim(2).heads().getFirst().pleading(0, "买家数 × 年人均贡献", ""));
        var saved = new EditCase(office).run(file, d -> d.claims = with(file, third(file, heads, null)).claims(), Notice.of("history.claim", "x"));
        assertThat(saved.claim(3).total()).isEqualTo(Money.cny("6592089.25"));
        var opened = new OpenCase(office).run(NO);
        var sheet = opened.claims().getFirst();
        assertThat(sheet.fee().amount()).isEqualTo(Money.cny("57944.62"));
        assertThat(sheet.topUp()).isEqualTo(Money.cny("57944.62").minus(Money.cny("32480")));
        var counter = third(file, List.of(file.claim(2).heads().get(2)), file.claim(2).principal().getFirst());
        new EditCase(office).run(saved, d -> d.claims = with(file, counter).claims(), Notice.of("history.claim", "x"));
        var against = new OpenCase(office).run(NO).claims().getFirst();
        assertThat(against.fee().amount()).isEqualTo(Money.cny("2450"));
        assertThat(against.topUp()).isNull();
        assertThat(file().currentClaim().orElseThrow().no()).isEqualTo(2);
    }

    @Test void aLiquidatedSumIsHeldAgainstTheHundredAndThirtyPerCentLine() throws Refused {
        var file = file();
        var penalty = new Head(Head.Kind.A, "约定违约金", "Liquidated", "", null, Money.cny("4000000"), null, null, null, false, null);
        var loss = new Head(Head.Kind.C, "直接损失", "Direct", "", null, Money.cny("3000000"), null, null, null, false, null);
        var board = new ShowClaim(office).run(with(file, third(file, List.of(penalty, loss), null)), 3);
        assertThat(board.penalty().orElseThrow().line()).isEqualTo(Money.cny("3900000"));
        assertThat(board.penalty().orElseThrow().above()).isTrue();
        assertThat(board.frozen()).isFalse();
        assertThat(new ShowClaim(office).run(file, 2).penalty()).isEmpty();
        assertThat(new ShowClaim(office).run(file, 2).frozen()).isTrue();
    }

    @Test void theVouchersComeToTheCostsClaimed() throws Refused {
        var file = file();
        assertThat(file.damages().costs()).isEqualTo(file.claim(2).costs()).isEqualTo(Money.cny("240000"));
        assertThat(file.damages().compensated()).isEqualTo(Money.cny("720"));
    }

    @Test void everySaleLiesUnderAVersionTheAccountAcceptedOrWentOnUnder() throws Refused {
        var proof = new ShowAgreement(office).run(file()).proof();
        var title = proof.titles().getFirst();
        assertThat(title).isEqualTo("淘宝平台服务协议");
        assertThat(proof.outside(title)).isEmpty();
        var sums = proof.sums(title);
        assertThat(sums.get(Standing.ACCEPTED).plus(sums.get(Standing.CONTINUED))).isEqualTo(Money.cny("6464000"));
        var bound = proof.on(new ShopId("shop-b"), title, LocalDate.of(2016, 3, 3));
        assertThat(bound.standing()).isEqualTo(Standing.CONTINUED);
        assertThat(bound.version().version()).isEqualTo("V2016-03");
    }

    @Test void anAcceptanceBeforeTheAccountOrThePublicationIsTold() throws Refused {
        var file = file();
        var early = new Acceptance(new ShopId("shop-c"), "agreement-2016", LocalDateTime.of(2014, 1, 1, 8, 0), "", null);
        var next = file.changed(d -> {
            var all = new ArrayList<>(d.acceptances);
            all.add(early);
            d.acceptances = all;
        });
        assertThat(new EditCase(office).faults(file, next)).extracting(Fault::rule).contains("acceptedEarly", "acceptedUnpublished");
        var twice = file.changed(d -> {
            var all = new ArrayList<>(d.damages.sales());
            all.add(all.getFirst());
            d.damages = d.damages.withSales(all);
        });
        assertThat(new EditCase(office).faults(file, twice)).extracting(Fault::rule).contains("salesTwice");
    }

    @Test void theSheetsSayWhatTheCaseHolds() throws Refused, Cancelled, IOException {
        var claim = new PrintClaim(office);
        for (var lang : Lang.values()) {
            assertThat(text(claim.computation(NO, 2, lang, folder.resolve("damages.pdf"), Progress.NONE))).contains("3,210,000.00", "2,599,920.00").doesNotContain("获益推算", "Gain-based")
                .contains(lang == plaint.text.Lang.ZH ? "人民币叁佰贰拾壹万元整" : "Payment of Litigation Costs, art. 13(1), item 1");
            assertThat(text(claim.factors(NO, lang, folder.resolve("factors.pdf"), Progress.NONE))).contains("14,130");
            var proof = text(new PrintAgreement(office).run(NO, LocalDate.of(2018, 4, 1), lang, folder.resolve("agreement.pdf"), Progress.NONE));
            assertThat(proof).contains("V2016-03", "2016-03-03 08:58", "6,107,513.00");
            assertThat(proof.replaceAll("\\s", "")).contains(file().agreements().getFirst().digest());
        }
        var once = Files.readAllBytes(folder.resolve("agreement.pdf"));
        new PrintAgreement(office).run(NO, LocalDate.of(2018, 4, 1), Lang.EN, folder.resolve("again.pdf"), Progress.NONE);
        assertThat(Files.readAllBytes(folder.resolve("again.pdf"))).isEqualTo(once);
    }

    private static String text(Path pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
