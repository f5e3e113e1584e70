package plaint.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plaint.claim.Complaint.RefundedBy;
import plaint.claim.Head;
import plaint.desk.ImportTable.Fate;
import plaint.desk.ImportTable.Line;
import plaint.desk.ReckonInterest.Kind;
import plaint.key.CaseNo;
import plaint.text.Lang;
import plaint.text.Money;
import plaint.text.Refused;
import plaint.work.Progress;

/// S6, S15 and S17: what a judgment gave stands beside what was claimed, on screen and on paper; the fee on each ground; interest on any sum; the consumers wronged, taken in from a list and printed as evidence.
class AwardsAndComplaintsTest {
    private static final CaseNo NO = new CaseNo("2016-0001");
    private static final CaseNo JUDGED = new CaseNo("2017-0001");
    @TempDir Path folder;
    private Office office;

    @BeforeEach void open() throws Refused {
        office = SampleStore.open(folder.resolve("store"), "test");
    }

    @AfterEach void close() {
        office.close();
    }

    private static String text(Path pdf) throws Exception {
        try (var doc = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(doc).replaceAll("\\s", "");
        }
    }

    @Test void whatTheLastJudgmentGaveStandsBesideEachHead() throws Exception {
        var file = new ShowCase(office).run(JUDGED);
        var claim = file.currentClaim().orElseThrow();
        var board = new ShowClaim(office).run(file, claim.no());
        var last = file.docket().judgments().getLast();
        assertThat(board.awarded()).hasValueSatisfying(a -> {
            assertThat(a.judgment()).isEqualTo(last);
            assertThat(a.total()).isEqualTo(last.total());
            var goodwill = claim.heads().stream().filter(h -> h.kind() == Head.Kind.B).findFirst().orElseThrow();
            assertThat(a.beside(claim.heads(), goodwill)).contains(last.awards().stream().filter(w -> w.head() == Head.Kind.B).map(w -> w.amount()).reduce(Money::plus).orElse(new Money(0, Money.CNY)));
        });
        var printed = text(new PrintClaim(office).computation(JUDGED, claim.no(), Lang.ZH, folder.resolve("c.pdf"), Progress.NONE));
        assertThat(printed).contains("判决支持（元）").contains(last.total().grouped()).contains("请求的历次版本").contains("同类案件");
        assertThat(text(new PrintClaim(office).computation(NO, 2, Lang.EN, folder.resolve("d.pdf"), Progress.NONE))).contains("Versionsoftheclaim").doesNotContain("Ajudgmentgivesbykind");
        assertThat(board.halves()).extracting(h -> h.name().zh()).contains("撤诉减半", "调解结案减半", "适用简易程序减半").doesNotContain("反诉合并审理减半");
    }

    @Test void interestOnAnySumShowsItsArithmetic() throws Exception {
        var verb = new ReckonInterest(office.forums().get("cn"));
        var r = verb.run(new Money(100_000_00, Money.CNY), LocalDate.of(2019, 8, 1), LocalDate.of(2019, 8, 31), Kind.ORDINARY);
        assertThat(verb.steps(r, Kind.ORDINARY)).containsExactly("2019-08-01 – 2019-08-19: 100,000.00 × 4.35 % × 19 ÷ 365 = 226.44", "2019-08-20 – 2019-08-31: 100,000.00 × 4.25 % × 12 ÷ 365 = 139.73");
        assertThat(r.interest().grouped()).isEqualTo("366.17");
        assertThat(r.rules()).hasSize(2);
        assertThat(verb.run(new Money(100_000_00, Money.CNY), LocalDate.of(2019, 8, 1), LocalDate.of(2019, 8, 10), Kind.DELAY).interest().grouped()).isEqualTo("175.00");
        assertThatThrownBy(() -> verb.run(new Money(1, Money.CNY), LocalDate.of(2019, 8, 2), LocalDate.of(2019, 8, 1), Kind.ORDINARY)).isInstanceOf(Refused.class);
    }

    /// The table of the English courts counts 22 April to 20 November 2026 as 212 days; the Chinese one counts both days named.
    @Test void eachForumSaysWhetherTheDayNamedFirstIsCounted() throws Exception {
        var verb = new ReckonInterest(office.forums().get("ew"));
        var r = verb.run(new Money(85_000_00, "GBP"), LocalDate.of(2026, 4, 22), LocalDate.of(2026, 11, 20), Kind.ORDINARY);
        assertThat(r.interest().grouped()).isEqualTo("3,949.58");
        assertThat(r.notes().getFirst().in(Lang.EN)).isEqualTo("Counted from 2026-04-22 to 2026-11-20, the first day not among them, the last counted: 212 days.");
        var cn = new ReckonInterest(office.forums().get("cn")).run(new Money(100_000_00, Money.CNY), LocalDate.of(2019, 8, 20), LocalDate.of(2019, 9, 19), Kind.ORDINARY);
        assertThat(cn.notes().getFirst().in(Lang.ZH)).isEqualTo("自 2019-08-20 至 2019-09-19，首日、末日均计入，共 31 日。");
    }

    /// A figure kept in a claim is printed in the language of its forum's papers; on the other face its unit is said in that one.
    @Test void aFigureIsKeptAsThePapersSayItAndItsUnitIsSaidInEitherLanguage() throws Exception {
        var ew = office.forums().get("ew").damages();
        var lapsed = ew.method("cohort").inputs();
        assertThat(lapsed).extracting(i -> ew.onPaper(i.name()) + " " + ew.onPaper(i.unit())).noneMatch(s -> s.codePoints().anyMatch(Character::isIdeographic)).anyMatch(s -> s.endsWith(" GBP"));
        var cn = office.forums().get("cn").damages();
        assertThat(cn.unit("人", Lang.EN)).isEqualTo("buyers");
        assertThat(cn.unit("人", Lang.ZH)).isEqualTo("人");
        assertThat(cn.unit("箱", Lang.EN)).as("a unit of the office's own stays").isEqualTo("箱");
    }

    @Test void complaintsComeInFromAListAndGoOutAsASchedule() throws Exception {
        var shop = new ShowCase(office).run(NO).shops().getFirst();
        var had = new ShowCase(office).run(NO).damages().complaints().size();
        var list = Files.writeString(folder.resolve("投诉.csv"), "店铺,消费者,投诉日期,订单号,付款金额,投诉内容,退款金额,退款日期,退款方\n" + shop.name() + ",买家丁（样本）,2016-05-03,A-1,1280,表带掉色,1280,2016-05-09,平台\n"
            + shop.account() + ",买家戊（样本）,2016-05-04,A-2,900,假货,,,\n无此店,买家己,2016-05-04,A-3,1,,,,\n" + shop.name() + ",买家庚,2016-05-04,A-4,1,,1,2016-05-01,卖家\n" + shop.name() + ",买家丁（样本）,2016-05-03,A-1,1280,,,,\n");
        var taken = new ImportTable(office).run(list, NO, Progress.NONE);
        assertThat(taken.lines()).extracting(Line::fate).containsExactly(Fate.ADD, Fate.ADD, Fate.REFUSED, Fate.REFUSED, Fate.DUPLICATE);
        var all = new ShowCase(office).run(NO).damages().complaints();
        assertThat(all).hasSize(had + 2);
        assertThat(all.get(had)).satisfies(c -> {
            assertThat(c.shop()).isEqualTo(shop.id());
            assertThat(c.refundedBy()).isEqualTo(RefundedBy.PLATFORM);
            assertThat(c.paid().grouped()).isEqualTo("1,280.00");
        });
        assertThat(new ShowCase(office).history(NO).getFirst().what().key()).isEqualTo("history.listComplaints");
        var printed = text(new PrintComplaints(office).run(NO, Lang.ZH, folder.resolve("e.pdf"), Progress.NONE));
        assertThat(printed).contains("买家丁（样本）").contains("表带掉色").contains("2016-05-09").contains("按店铺合计");
        assertThat(text(new PrintComplaints(office).run(NO, Lang.EN, folder.resolve("f.pdf"), Progress.NONE))).contains("Complaintsandrefunds");
        assertThat(plaint.store.StoreCheck.run(office.archive())).isEmpty();
    }
}
