package plaint.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import plaint.check.Finding;
import plaint.desk.ProduceFiling.Produced;
import plaint.desk.ProduceFiling.ProducedSet;
import plaint.evidence.Exhibit;
import plaint.key.CaseNo;
import plaint.key.ExhibitId;
import plaint.pdf.VeraPdf;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// The first suit of its kind, from the seed to the paper: the complaint of 2016-12-30 over RMB 1,400,000 and the enlargement against three defendants.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Execution(ExecutionMode.CONCURRENT)
class FirstFilingTest {
    private static final CaseNo CASE = new CaseNo("2016-0001");
    @TempDir static Path folder;
    private static Office office;
    private static Produced first;
    private static Produced second;

    @BeforeAll static void produceBoth() throws Exception {
        office = SampleStore.open(folder.resolve("store"), "tester");
        first = new ProduceFiling(office).run(CASE, 1, folder.resolve("out"), Progress.NONE);
        second = new ProduceFiling(office).run(CASE, 2, folder.resolve("out"), Progress.NONE);
    }

    @AfterAll static void close() {
        office.close();
    }

    private static ProducedSet set(Produced produced, String key) {
        return produced.sets().stream().filter(s -> s.set().key().equals(key)).findFirst().orElseThrow();
    }

    private static String text(Path pdf) throws Exception {
        try (var doc = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(doc);
        }
    }

    private static String text(PDDocument doc, int page) throws Exception {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page + 1);
        stripper.setEndPage(page + 1);
        return stripper.getText(doc);
    }

    @Test @Order(1) void theComplaintAsksForTheSumInFiguresAndWordsAndTheCoverStatesTheFee() throws Exception {
        var papers = new StringBuilder();
        var court = set(first, "court");
        try (var doc = Loader.loadPDF(court.file().toFile())) {
            var sides = court.set().plan().sides();
            for (int i = 0; i < sides.size(); i++) if (!sides.get(i).blank() && !sides.get(i).part().isExhibit()) papers.append(text(doc, i));
        }
        assertThat(papers).contains("人民币壹佰肆拾万元整", "1,400,000元", "17,400.00", "深圳市龙岗区人民法院", "浙江淘宝网络有限公司", "刘某均", "二〇一六年十二月三十日", "网络服务合同纠纷", "《合同法》")
            .doesNotContain("民法典", "陈某华");
    }

    @Test @Order(2) void everyPageSaysItIsASampleAndCarriesItsNumberAndTheExhibitsTheirLabel() throws Exception {
        var court = set(first, "court");
        try (var doc = Loader.loadPDF(court.file().toFile())) {
            var sides = court.set().plan().sides();
            assertThat(doc.getNumberOfPages()).isEqualTo(sides.size());
            var labels = doc.getDocumentCatalog().getPageLabels().getLabelsByPageIndices();
            int exhibits = 0;
            for (int i = 0; i < sides.size(); i++) {
                var side = sides.get(i);
                var text = text(doc, i);
                assertThat(labels[i]).isEqualTo(side.label());
                if (side.blank()) {
                    assertThat(text).isBlank();
                    continue;
                }
                assertThat(text).contains("样本 SAMPLE", side.label());
                if (side.part().isExhibit()) {
                    exhibits++;
                    assertThat(text).contains(side.part().label());
                }
                if (side.index() == 0) assertThat(i % 2).as("%s begins on a right-hand page", side.part().title()).isZero();
            }
            assertThat(exhibits).isGreaterThanOrEqualTo(60);
        }
    }

    @Test @Order(3) void theIndexNamesThePagesThatAreLabelledAndPrinted() throws Exception {
        var court = set(first, "court");
        try (var doc = Loader.loadPDF(court.file().toFile())) {
            var labels = List.of(doc.getDocumentCatalog().getPageLabels().getLabelsByPageIndices());
            var index = new StringBuilder();
            for (int i = 0; i < labels.size(); i++) if (labels.get(i).startsWith("目录-")) index.append(text(doc, i));
            for (var part : court.set().plan().parts()) {
                if (part.key().equals("cover") || part.key().equals("index")) continue;
                assertThat(index.toString().replaceAll("\\s", "")).contains(part.range());
                assertThat(labels).contains(part.number(0), part.number(part.pages() - 1));
            }
        }
    }

    @Test @Order(4) void everyCitationLeadsToThePagesOfItsExhibit() throws Exception {
        var court = set(first, "court");
        Map<String, String> ranges = new HashMap<>();
        for (var p : court.set().plan().parts()) if (p.isExhibit()) ranges.put(p.label(), p.pages() == 1 ? "第" + p.first() + "页" : "第" + p.first() + "—" + p.last() + "页");
        var cited = Pattern.compile("(证据\\d+)（(第[\\d—]+页)）").matcher(text(court.file()).replaceAll("\\s", ""));
        int found = 0;
        while (cited.find()) {
            found++;
            assertThat(cited.group(2)).as(cited.group(1)).isEqualTo(ranges.get(cited.group(1)));
        }
        assertThat(found).isGreaterThan(15);
    }

    @Test @Order(5) void everySetIsPdfA() throws Exception {
        for (var s : List.of(set(first, "court"), set(second, "new-defendants"))) assertThat(VeraPdf.brokenAloud(s.file())).as(s.set().key()).isEmpty();
    }

    @Test @Order(6) void everySetProvesItself() throws Exception {
        var all = new ArrayList<>(first.sets());
        all.addAll(second.sets());
        for (var s : all) assertThat(new CheckBundle().run(s.file()).findings()).as(s.set().key()).isEmpty();
    }

    @Test @Order(7) void theDefendantsSetLeavesOutWhatIsForTheCourtOnly() throws Exception {
        assertThat(set(first, "court").set().plan().parts()).extracting(p -> p.key()).contains("identity", "authority", "service-address");
        assertThat(set(first, "defendants").set().plan().parts()).extracting(p -> p.key()).doesNotContain("identity", "authority", "service-address").contains("complaint", "catalogue", "licence");
        assertThat(set(first, "defendants").set().copies()).isEqualTo(1);
    }

    @Test @Order(8) void theEnlargementStatesOldAndNewSumsTheDifferenceAndTheTopUp() throws Exception {
        var text = text(set(second, "court").file()).replaceAll("\\s", "");
        assertThat(text).contains("追加被告申请书", "诉讼请求申请书", "1,400,000", "3,210,000", "1,810,000", "32,480.00", "17,400.00", "15,080.00", "连带责任", "陈某华", "王某怡",
            "人民币贰佰玖拾柒万元整", "人民币贰拾肆万元整");
    }

    @Test @Order(9) void newDefendantsGetAllThatWasFiledBeforeAndTheFormerOneWhatIsNew() {
        var joining = set(second, "new-defendants").set();
        var former = set(second, "former-defendants").set();
        assertThat(joining.recipients()).containsExactly("陈某华", "王某怡");
        assertThat(joining.copies()).isEqualTo(2);
        assertThat(joining.plan().parts()).extracting(p -> p.key()).contains("complaint", "consolidated", "licence", "add-defendants").doesNotContain("identity", "authority");
        assertThat(former.recipients()).containsExactly("刘某均");
        assertThat(former.plan().parts()).extracting(p -> p.key()).contains("consolidated", "add-defendants").doesNotContain("complaint", "licence");
        int lastOfFirst = set(first, "court").set().plan().parts().stream().filter(p -> p.isExhibit()).mapToInt(p -> p.last()).max().orElseThrow();
        assertThat(former.plan().parts().stream().filter(p -> p.isExhibit()).findFirst().orElseThrow().first()).as("numbers go on").isEqualTo(lastOfFirst + 1);
    }

    @ResourceLock(value = "licence", mode = ResourceAccessMode.READ) @Test @Order(10) void theSameDataGiveTheSameBytes() throws Exception {
        var again = new ProduceFiling(office).run(CASE, 1, folder.resolve("again"), Progress.NONE);
        assertThat(Files.mismatch(set(first, "court").file(), set(again, "court").file())).isEqualTo(-1);
        try (var other = Office.open(folder.resolve("other store"), Home.find(), "somebody else")) {
            new AddSample(other).run(Progress.NONE);
            var fresh = new ProduceFiling(other).run(CASE, 2, folder.resolve("fresh"), Progress.NONE);
            for (var s : second.sets()) assertThat(Files.mismatch(s.file(), set(fresh, s.set().key()).file())).as(s.set().key()).isEqualTo(-1);
        }
    }

    @ResourceLock(value = "licence", mode = ResourceAccessMode.READ) @Test @Order(11) void thePreviewIsTheVeryCourtSet() throws Exception {
        var preview = new ProduceFiling(office).preview(CASE, 1, Progress.NONE);
        assertThat(Files.mismatch(set(first, "court").file(), preview.file())).isEqualTo(-1);
    }

    @ResourceLock(value = "licence", mode = ResourceAccessMode.READ) @Test @Order(12) void cancellingLeavesNothingBehind() throws Exception {
        var out = folder.resolve("cancelled");
        var stop = new Progress() {
            private int asked;

            @Override public void step(plaint.text.Notice doing, long done, long total) {
                // only cancel matters here
            }

            @Override public boolean cancelled() {
                return ++asked > 12;
            }
        };
        assertThatThrownBy(() -> new ProduceFiling(office).run(CASE, 1, out, stop)).isInstanceOf(Cancelled.class);
        try (var left = Files.list(out)) {
            assertThat(left).isEmpty();
        }
    }

    @ResourceLock(value = "licence", mode = ResourceAccessMode.READ) @Test @Order(13) void nothingStandsInTheWayOfTheFirstFiling() throws Exception {
        var findings = new PlanFiling(office).run(CASE, 1).findings();
        assertThat(findings).extracting(Finding::rank).contains(Finding.Rank.PASSED).doesNotContain(Finding.Rank.STOP);
        assertThat(findings).extracting(f -> f.what().key()).contains("check.passed.words", "check.passed.fee", "check.passed.sum", "check.passed.agreement", "check.passed.sealed");
    }

    @ResourceLock("licence") @Test @Order(14) void whatIsAddedLaterStandsInASupplementWhoseNumbersGoOn() throws Exception {
        var extra = Files.copy(Home.find().seeds().resolve("2016-0001/exhibits/licence.pdf"), folder.resolve("补充材料.pdf"));
        var theme = office.forums().get("cn").themes().getFirst().key();
        var taken = new AddExhibits(office).run(CASE, List.of(extra), theme, 2, Progress.NONE);
        var id = taken.files().getFirst().exhibit();
        var bare = taken.caseFile().exhibit(id).orElseThrow();
        new EditExhibits(office).describe(CASE, new Exhibit(id, "补充材料（样本）", "Further papers", Exhibit.Kind.DOCUMENT, Exhibit.Held.COPY, theme, "原告提供", "原告的主体资格", null, bare.filing(), bare.files()));
        var begun = new BeginFiling(office).run(CASE, "supplement", LocalDate.of(2018, 4, 20));
        assertThat(begun.lastFiling()).isEqualTo(3);
        assertThatThrownBy(() -> new BeginFiling(office).run(CASE, "supplement", LocalDate.of(2018, 4, 21))).isInstanceOf(Refused.class);
        var supplement = new ProduceFiling(office).run(CASE, 3, folder.resolve("supplement"), Progress.NONE);
        var last = second.sets().getFirst().set().plan().parts().stream().filter(p -> p.isExhibit()).reduce((a, b) -> b).orElseThrow();
        var part = set(supplement, "court").set().plan().exhibit(id).orElseThrow();
        assertThat(part.first()).isEqualTo(last.last() + 1);
        assertThat(set(supplement, "defendants").set().copies()).isEqualTo(3);
    }

    @ResourceLock("licence") @Test @Order(15) void anExhibitWhoseBytesChangedSinceIntakeStopsTheBundle() throws Exception {
        var file = new ShowCase(office).run(CASE).exhibit(new ExhibitId("licence")).orElseThrow().files().getFirst();
        var path = office.vault().path(file.digest());
        var bytes = Files.readAllBytes(path);
        path.toFile().setWritable(true);
        bytes[bytes.length / 2] ^= 1;
        Files.write(path, bytes);
        var out = folder.resolve("tampered");
        assertThatThrownBy(() -> new ProduceFiling(office).run(CASE, 1, out, Progress.NONE)).isInstanceOf(Refused.class);
        assertThat(out.resolve("2016-0001-1-court.pdf")).doesNotExist();
        assertThat(new PlanFiling(office).run(CASE, 1).stopped()).isTrue();
        bytes[bytes.length / 2] ^= 1;
        Files.write(path, bytes);
        var away = Files.move(path, path.resolveSibling("away"));
        assertThatThrownBy(() -> new ProduceFiling(office).run(CASE, 1, out, Progress.NONE)).isInstanceOf(Refused.class);
        // tests of this class may run beside each other
        Files.move(away, path);
    }
}
