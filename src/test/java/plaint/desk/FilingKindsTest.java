package plaint.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import plaint.casefile.CaseFile;
import plaint.casefile.Seat;
import plaint.docket.Application;
import plaint.drafting.FilingPapers;
import plaint.key.CaseNo;
import plaint.key.PartyId;
import plaint.text.Money;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.work.Progress;

/// After the suit is filed the lawyer asks for more: a kind of filing is begun, its papers chosen, its sets counted.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FilingKindsTest {
    private static final CaseNo CASE = new CaseNo("2016-0001");
    private static final Notice SAID = Notice.of("history.docket.added", "样本");
    @TempDir static Path folder;
    private static Office office;

    @BeforeAll static void sample() throws Exception {
        office = SampleStore.open(folder.resolve("store"), "tester");
    }

    @AfterAll static void close() {
        office.close();
    }

    private static CaseFile file() throws Refused {
        return new ShowCase(office).run(CASE);
    }

    private static List<String> papers(int filing) throws Refused {
        return new ChoosePapers(office).options(file(), filing).papers().stream().filter(ChoosePapers.Choice::taken).map(c -> c.paper().key()).toList();
    }

    @Test @Order(1) void aFilingThatAsksForSomethingNeedsTheApplicationFirst() throws Exception {
        assertThatThrownBy(() -> new BeginFiling(office).run(CASE, "preservation", LocalDate.of(2018, 4, 2))).hasMessageContaining("desk.refused.noApplication");
        new EditCase(office).run(file(), c -> c.docket = c.docket.withApplications(List.of(new Application.Freeze("application-1", 0, false, false, List.of(new PartyId("liu")), Money.cny("3210000"),
            List.of(), List.of("收款账户尾号0001（样本）"), "被告已关闭店铺，转移资金", new Application.Guarantee(Application.Way.INSURER, "样本财产保险股份有限公司", null, null, null, null, null, "样本0001", null, null, null, null),
            List.of()))), SAID);
        var begun = new BeginFiling(office).run(CASE, "preservation", LocalDate.of(2018, 4, 2));
        assertThat(begun.docket().applications().getFirst().filing()).isEqualTo(3);
        assertThat(papers(3)).containsExactly("index", "preservation");
    }

    @Test @Order(2) void whatGoesToTheCourtAloneHasNoSetForTheDefendants() throws Exception {
        var plan = new PlanFiling(office).run(CASE, 3);
        assertThat(plan.sets()).extracting(FilingPlan.SetPlan::key).containsExactly("court");
        assertThat(plan.findings()).as("an application that cites nothing says nothing of what is cited").noneMatch(f -> f.what().key().startsWith("check.passed.cited"));
        var made = new ProduceFiling(office).run(CASE, 3, folder.resolve("out"), Progress.NONE);
        try (var pdf = Loader.loadPDF(made.sets().getFirst().file().toFile())) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s", "")).contains("财产保全申请书", "保函编号样本0001", "人民币叁佰贰拾壹万元整");
        }
    }

    /// Found by somebody who saved the form without its last part: told was a field that the template asks for.
    @Test @Order(2) void anApplicationThatTellsNothingOfSecurityIsRefusedInItsOwnWords() throws Exception {
        var silent = file().changed(c -> c.docket = c.docket.withApplications(c.docket.applications().stream().map(a -> a instanceof Application.Freeze f
            ? new Application.Freeze(f.id(), f.filing(), f.beforeSuit(), f.urgent(), f.against(), f.amount(), f.assets(), f.leads(), f.reason(), null, f.exhibits()) : a).toList()));
        assertThatThrownBy(() -> new PlanFiling(office).lay(silent, 3)).hasMessageContaining("drafting.missing.guarantee");
    }

    @Test @Order(3) void papersAreAddedLeftOutAndSetInTheLawFirmsStyle() throws Exception {
        var choose = new ChoosePapers(office);
        assertThat(choose.options(file(), 3).papers()).extracting(c -> c.paper().key()).contains("authority", "firm-letter");
        choose.run(CASE, 3, List.of("preservation", "authority"), "law-firm", false);
        assertThat(papers(3)).containsExactly("preservation", "authority");
        assertThat(file().filing(3).choice()).extracting(c -> c.added(), c -> c.left(), c -> c.style()).containsExactly(List.of("authority"), List.of("index"), "law-firm");
        var made = new ProduceFiling(office).run(CASE, 3, folder.resolve("firm"), Progress.NONE);
        try (var pdf = Loader.loadPDF(made.sets().getFirst().file().toFile())) {
            var text = new PDFTextStripper();
            text.setEndPage(1);
            assertThat(text.getText(pdf).replaceAll("\\s", "")).contains("原告：浙江淘宝网络有限公司（2017）粤0307民初9999999号", "1/2");
        }
        assertThatThrownBy(() -> choose.run(CASE, 3, List.of("complaint"), null, false)).hasMessageContaining("desk.refused.noSuchPaper");
        assertThatThrownBy(() -> choose.run(CASE, 3, List.of(), null, false)).hasMessageContaining("desk.refused.noPapers");
        assertThatThrownBy(() -> choose.run(CASE, 1, List.of("complaint"), null, false)).hasMessageContaining("desk.refused.filingSubmitted");
    }

    @Test @Order(4) void aStyleForTheWholeCaseHoldsForEveryFilingThatChoseNone() throws Exception {
        new ChoosePapers(office).run(CASE, 3, List.of("index", "preservation"), "law-firm", true);
        var now = file();
        assertThat(now.filing(3).chosen()).isNull();
        assertThat(now.facts()).containsEntry("style", "law-firm");
        var forum = office.forums().get("cn");
        assertThat(FilingPapers.typography(forum, now, now.filing(3), "court").key()).isEqualTo("law-firm");
        new EditCase(office).run(now, c -> {
            c.facts = new java.util.TreeMap<>(c.facts);
            c.facts.remove("style");
        }, SAID);
    }

    /// Begun on Monday, handed in on Friday, for the sum that is claimed by then.
    @Test @Order(5) void theDateOnThePapersAndTheClaimFollowUntilTheHandIn() throws Exception {
        var verb = new AmendFiling(office);
        var now = verb.run(file(), 3, LocalDate.of(2018, 4, 9), 1);
        assertThat(List.of(now.filing(3).dated(), now.filing(3).claim())).containsExactly(LocalDate.of(2018, 4, 9), 1);
        var paper = new FilingLayout(office, now, now.filing(3)).edited("preservation").document().plainText();
        assertThat(paper).contains("二〇一八年四月九日", "请求金额共计人民币1,400,000元").doesNotContain("二〇一八年四月二日");
        assertThat(verb.run(now, 3, LocalDate.of(2018, 4, 9), 1)).as("nothing changed, nothing saved").isSameAs(now);
        assertThatThrownBy(() -> verb.run(now, 3, LocalDate.of(2018, 1, 9), 1)).hasMessageContaining("desk.refused.filingBefore");
        assertThatThrownBy(() -> verb.run(now, 3, LocalDate.of(2018, 4, 9), 9)).hasMessageContaining("desk.refused.noClaimVersion");
        assertThatThrownBy(() -> verb.run(now, 1, LocalDate.of(2018, 4, 9), 1)).hasMessageContaining("desk.refused.filingSubmitted");
        verb.run(now, 3, LocalDate.of(2018, 4, 2), 2);
    }

    /// The wrong kind was begun: it is taken back, and what waited for it waits for the next.
    @Test @Order(6) void whatWasBegunByMistakeIsTakenBackUntilTheHandIn() throws Exception {
        var begun = new BeginFiling(office).run(CASE, "supplement", LocalDate.of(2018, 4, 20));
        assertThat(begun.lastFiling()).isEqualTo(4);
        assertThatThrownBy(() -> new DropFiling(office).run(begun, 3)).hasMessageContaining("desk.refused.notLastFiling");
        assertThatThrownBy(() -> new DropFiling(office).run(begun, 1)).hasMessageContaining("desk.refused.filingSubmitted");
        var extra = begun.exhibits().getLast();
        office.archive().write(w -> w.save(w.caseFile(CASE).withExhibits(begun.exhibits().stream().map(x -> x == extra ? x.in(4) : x).toList()), SAID));
        var left = new DropFiling(office).run(file(), 4);
        assertThat(left.filings()).extracting(f -> f.no()).containsExactly(1, 2, 3);
        assertThat(left.exhibits().getLast().filing()).as("it waits for the next filing, which is the fourth again").isEqualTo(4);
        var asked = new DropFiling(office).run(left, 3);
        assertThat(asked.docket().applications().getFirst().filing()).as("it waits again").isZero();
        assertThat(asked.exhibits().getLast().filing()).isEqualTo(3);
        assertThatThrownBy(() -> new DropFiling(office).run(asked, 2)).hasMessageContaining("desk.refused.filingSubmitted");
        office.archive().write(w -> w.save(asked.withExhibits(begun.exhibits()), SAID));
        assertThat(new BeginFiling(office).run(CASE, "preservation", LocalDate.of(2018, 4, 2)).lastFiling()).isEqualTo(3);
    }

    @Test @Order(7) void whatWasHandedInIsKept() throws Exception {
        var submitted = file().filings().stream().map(f -> f.no() == 3 ? f.handedIn(f.dated(), null) : f).toList();
        office.archive().write(w -> w.save(w.caseFile(CASE).withFilings(submitted), SAID));
        assertThatThrownBy(() -> new EditCase(office).run(file(), c -> c.docket = c.docket.withApplications(List.of()), SAID)).hasMessageContaining("casefile.fault.filedApplication");
    }

    /// Civil Procedure Law art. 123, evidence rules art. 19: one original for the court, a copy for each defendant and each third person.
    @Test @Order(8) void tenDefendantsAndAThirdPersonMakeElevenCopies() throws Exception {
        TenDefendants.in(office);
        office.archive().write(w -> {
            var c = w.caseFile(CASE);
            return w.save(c.changed(d -> {
                var seats = new ArrayList<>(d.seats);
                seats.removeIf(s -> s.party().value().equals("brand") || s.party().value().equals("chen") || s.party().value().equals("wang"));
                seats.add(new Seat(new PartyId("brand"), Seat.Role.THIRD_PERSON, 1, false));
                d.seats = seats;
            }), SAID);
        });
        var plan = new PlanFiling(office).run(CASE, 1);
        assertThat(plan.sets().get(1).copies()).isEqualTo(11);
        assertThat(plan.sets().get(1).recipients()).hasSize(11).contains("施华洛世奇", "刘某均");
        var text = new StringBuilder();
        for (var key : List.of("complaint", "catalogue", "cover"))
            text.append(new FilingLayout(office, file(), file().filing(1)).edited(key).document().plainText());
        assertThat(text.toString()).contains("本起诉状副本11份", "证据目录及证据材料各12份", "正本1份，副本11份", "被告十样本壬", "第三人：施华洛世奇");
        new EditCase(office).run(file(), c -> c.docket = c.docket.withApplications(List.of(c.docket.applications().getFirst(),
            new Application.Investigation("application-2", 0, false, "样本支付有限公司", "样本路", null, List.of("收款明细"), "不能自行收集", "资金去向", "账户尾号0001", null, 0))), SAID);
        new BeginFiling(office).run(CASE, "investigation", LocalDate.of(2018, 5, 2));
        assertThat(new PlanFiling(office).run(CASE, 4).sets()).as("the court alone, however many are sued").extracting(FilingPlan.SetPlan::key).containsExactly("court");
    }
}
