package plaint.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import plaint.bundle.Part;
import plaint.casefile.Filing;
import plaint.desk.CompareBundles.Fate;
import plaint.desk.ProduceFiling.ProducedSet;
import plaint.evidence.Exhibit;
import plaint.key.CaseNo;
import plaint.key.ExhibitId;
import plaint.text.Lang;
import plaint.text.Notice;
import plaint.work.Progress;

/// An exhibit found on the last evening goes in before the last one: every number in text, catalogue, stamps, outline and labels follows, and the comparison page says what moved.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Execution(ExecutionMode.CONCURRENT)
class LateInsertionTest {
    private static final CaseNo CASE = new CaseNo("2016-0001");
    @TempDir static Path folder;
    private static Office office;
    private static ProducedSet before;
    private static ProducedSet after;
    private static ExhibitId late;

    @BeforeAll static void insertBeforeTheLast() throws Exception {
        office = SampleStore.open(folder.resolve("store"), "tester");
        // as it was on the evening before the hand-in
        var sample = office.archive().read(v -> v.caseFile(CASE));
        office.archive().write(w -> w.save(sample.changed(d -> d.filings = d.filings.stream().map(f -> new Filing(f.no(), f.kind(), f.dated(), f.claim(), null, null, null)).toList()), Notice.of("history.party", "样本")));
        before = court(new ProduceFiling(office).run(CASE, 1, folder.resolve("before"), Progress.NONE));
        var last = exhibits(before).getLast();
        var extra = Files.copy(Home.find().seeds().resolve("2016-0001/exhibits/invoice-notary.png"), folder.resolve("补充票据.png"));
        var theme = sample.exhibit(last.exhibit()).orElseThrow().theme();
        late = new AddExhibits(office).run(CASE, List.of(extra), theme, 1, Progress.NONE).files().getFirst().exhibit();
        var bare = new ShowCase(office).run(CASE).exhibit(late).orElseThrow();
        new EditExhibits(office).describe(CASE, new Exhibit(late, "补充票据（样本）", "Further voucher (sample)", Exhibit.Kind.DOCUMENT, Exhibit.Held.COPY, theme, "原告提供（样本）", "补充证明费用（样本）", null, bare.filing(), bare.files()));
        var c = new ShowCase(office).run(CASE);
        new EditExhibits(office).move(CASE, late, c.exhibits().indexOf(c.exhibit(last.exhibit()).orElseThrow()));
        after = court(new ProduceFiling(office).run(CASE, 1, folder.resolve("after"), Progress.NONE));
    }

    @AfterAll static void close() {
        office.close();
    }

    private static ProducedSet court(ProduceFiling.Produced p) {
        return p.sets().getFirst();
    }

    private static List<Part> exhibits(ProducedSet s) {
        return s.set().plan().parts().stream().filter(Part::isExhibit).toList();
    }

    private static String text(PDDocument doc, int from, int to) throws Exception {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(from + 1);
        stripper.setEndPage(to);
        return stripper.getText(doc).replaceAll("\\s", "");
    }

    private static String paper(PDDocument doc, String key) throws Exception {
        var plan = after.set().plan();
        var part = plan.parts().stream().filter(p -> p.key().equals(key)).findFirst().orElseThrow();
        return text(doc, plan.sideOf(part), plan.sideOf(part) + part.pages());
    }

    @Execution(ExecutionMode.SAME_THREAD) @Test @Order(1) void theLastExhibitHasTheNextNumberAndLaterPages() {
        var old = exhibits(before).getLast();
        var now = exhibits(after);
        assertThat(now).hasSize(exhibits(before).size() + 1);
        assertThat(now.get(now.size() - 2).exhibit()).isEqualTo(late);
        assertThat(now.getLast().exhibit()).isEqualTo(old.exhibit());
        assertThat(now.getLast().label()).isEqualTo("证据" + now.size()).isNotEqualTo(old.label());
        assertThat(now.getLast().first()).isEqualTo(old.first() + now.get(now.size() - 2).pages());
    }

    @Execution(ExecutionMode.SAME_THREAD) @Test @Order(2) void textCatalogueStampsOutlineAndLabelsFollow() throws Exception {
        try (var doc = Loader.loadPDF(after.file().toFile())) {
            var plan = after.set().plan();
            Map<String, String> ranges = new HashMap<>();
            for (var p : exhibits(after)) ranges.put(p.label(), p.pages() == 1 ? "第" + p.first() + "页" : "第" + p.first() + "—" + p.last() + "页");
            var cited = Pattern.compile("(证据\\d+)（(第[\\d—]+页)）").matcher(paper(doc, "complaint"));
            var labels = new HashMap<String, String>();
            while (cited.find()) labels.put(cited.group(1), cited.group(2));
            assertThat(labels).as("every reference in the text").isNotEmpty().allSatisfy((label, pages) -> assertThat(pages).as(label).isEqualTo(ranges.get(label)));
            assertThat(labels).as("the late one and the last are cited").containsKeys(exhibits(after).getLast().label(), exhibits(after).get(exhibits(after).size() - 2).label());
            var catalogue = paper(doc, "catalogue");
            var index = paper(doc, "index");
            var printed = doc.getDocumentCatalog().getPageLabels().getLabelsByPageIndices();
            for (var p : exhibits(after)) {
                assertThat(index).as("index").contains(p.label() + p.title().replaceAll("\\s", "").substring(0, 3)).contains(p.range());
                assertThat(catalogue).as("catalogue").contains(p.title().replaceAll("\\s", "").substring(0, 3)).contains(p.range());
                int side = plan.sideOf(p);
                for (int i = 0; i < p.pages(); i++) {
                    assertThat(printed[side + i]).as("label of the page").isEqualTo(p.number(i));
                    assertThat(text(doc, side + i, side + i + 1)).as("stamp").contains(p.label(), p.number(i));
                }
            }
            var entries = new HashMap<String, Integer>();
            for (PDOutlineItem item : doc.getDocumentCatalog().getDocumentOutline().children())
                for (PDOutlineItem below : item.children()) entries.put(below.getTitle(), doc.getPages().indexOf(below.findDestinationPage(doc)));
            for (var p : exhibits(after)) assertThat(entries).as("outline").containsEntry(p.label() + " " + p.title(), plan.sideOf(p));
        }
        assertThat(new CheckBundle().run(after.file()).findings()).isEmpty();
    }

    @Execution(ExecutionMode.SAME_THREAD) @Test @Order(3) void theComparisonSaysWhatCameAndWhatMoved() throws Exception {
        var verb = new CompareBundles(Home.find());
        var compared = verb.run(before.file(), after.file());
        var old = exhibits(before).getLast();
        var now = exhibits(after).getLast();
        assertThat(compared.exhibits(Fate.ADDED)).singleElement().satisfies(x -> assertThat(x.title()).isEqualTo("补充票据（样本）"));
        assertThat(compared.exhibits(Fate.MOVED)).singleElement().satisfies(x -> {
            assertThat(List.of(x.labelBefore(), x.pagesBefore())).containsExactly(old.label(), old.range());
            assertThat(List.of(x.labelAfter(), x.pagesAfter())).containsExactly(now.label(), now.range());
        });
        assertThat(compared.exhibits(Fate.CHANGED)).isEmpty();
        assertThat(compared.exhibits(Fate.REMOVED)).isEmpty();
        assertThat(compared.changedPapers()).extracting(CompareBundles.Paper::title).contains("民事起诉状", "证据目录");
        var page = verb.print(compared, Lang.ZH, folder.resolve("comparison.pdf"), Progress.NONE);
        try (var doc = Loader.loadPDF(page.toFile())) {
            assertThat(text(doc, 0, doc.getNumberOfPages())).contains("版本对照", "新增的证据", "补充票据（样本）", old.label(), old.range(), now.label(), now.range())
                .as("a row of the index reads in cells, the catalogue not in scraps").contains("＋证据19补充票据（样本）661", "表格中有变动的行不逐行列出").doesNotContain("－原告系统", "＋原告系统");
        }
        var back = verb.run(after.file(), before.file());
        assertThat(back.exhibits(Fate.REMOVED)).singleElement().satisfies(x -> assertThat(x.labelBefore()).isEqualTo("证据" + (exhibits(after).size() - 1)));
        assertThat(verb.run(after.file(), after.file()).same()).isTrue();
    }

    @Execution(ExecutionMode.SAME_THREAD) @Test @Order(4) void theCommandTellsTheSameAsJson() throws Exception {
        var out = new ByteArrayOutputStream();
        var commands = new plaint.cli.Commands(Home.find(), (store, home, lang) -> { }, new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
        assertThat(commands.run("compare", before.file().toString(), after.file().toString(), "--json", "--lang=zh")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"moved\"", "\"added\"", exhibits(after).getLast().range());
    }

    /// Once the filing is handed in its numbers stay: what is found then goes in behind as 5A, and the numbers of the supplement go on.
    @Execution(ExecutionMode.SAME_THREAD) @Test @Order(5) void whatIsFoundAfterTheHandInStandsBehindAsFiveA() throws Exception {
        var c = new ShowCase(office).run(CASE);
        office.archive().write(w -> w.save(c.changed(d -> d.filings = d.filings.stream().map(f -> f.no() == 1 ? new Filing(1, f.kind(), f.dated(), f.claim(), f.dated(), null, null) : f).toList()), Notice.of("history.party", "样本")));
        var handedIn = court(new ProduceFiling(office).run(CASE, 1, folder.resolve("handed-in"), Progress.NONE));
        var anchor = exhibits(handedIn).get(4);
        var second = c.exhibits().stream().filter(x -> x.filing() == 2).toList();
        var x = second.getFirst();
        assertThatThrownBy(() -> new EditExhibits(office).describe(CASE, x.behind(second.getLast().id()))).isInstanceOf(plaint.text.Refused.class);
        new EditExhibits(office).describe(CASE, x.behind(anchor.exhibit()));
        var supplement = court(new ProduceFiling(office).run(CASE, 2, folder.resolve("supplement"), Progress.NONE));
        var inserted = supplement.set().plan().exhibit(x.id()).orElseThrow();
        assertThat(inserted.label()).isEqualTo(anchor.label() + "A");
        assertThat(inserted.number(0)).startsWith(anchor.last() + "A");
        assertThat(exhibits(supplement).get(1).first()).as("the numbers of the supplement go on").isEqualTo(exhibits(handedIn).getLast().last() + 1);
        try (var doc = Loader.loadPDF(supplement.file().toFile())) {
            int side = supplement.set().plan().sideOf(inserted);
            assertThat(text(doc, side, side + 1)).contains(inserted.label(), inserted.number(0));
            assertThat(doc.getDocumentCatalog().getPageLabels().getLabelsByPageIndices()[side]).isEqualTo(inserted.number(0));
            assertThat(text(doc, 0, doc.getNumberOfPages())).contains(inserted.label() + "（第" + inserted.range() + "页）");
        }
        assertThat(new CheckBundle().run(supplement.file()).findings()).isEmpty();
        var again = court(new ProduceFiling(office).run(CASE, 1, folder.resolve("again"), Progress.NONE));
        assertThat(Files.mismatch(handedIn.file(), again.file())).as("what was handed in is the same, byte for byte").isEqualTo(-1);
    }

    /// Of one page there is no second to count from: its number is the letter behind the last page before it (24A), and stands in the foot as every other.
    @Execution(ExecutionMode.SAME_THREAD) @Test @Order(6) void anInsertionOfOnePageBearsItsLetterInTheFoot() throws Exception {
        var c = new ShowCase(office).run(CASE);
        var x = c.exhibits().stream().filter(e -> e.filing() == 2 && e.pages() == 1).findFirst().orElseThrow();
        var anchor = c.exhibits().stream().filter(e -> e.filing() == 1).toList().get(6);
        new EditExhibits(office).describe(CASE, x.behind(anchor.id()));
        var supplement = court(new ProduceFiling(office).run(CASE, 2, folder.resolve("one-page"), Progress.NONE));
        var inserted = supplement.set().plan().exhibit(x.id()).orElseThrow();
        assertThat(inserted.number(0)).matches("\\d+A");
        // what the catalogue and the pick list say of all its pages names the letter too
        var run = exhibits(supplement).stream().filter(p -> p.first() > 0 && p.prefix().isEmpty()).toList();
        assertThat(PrintTasks.range(List.of(inserted, run.getFirst(), run.get(1)))).isEqualTo(inserted.number(0) + ", " + run.getFirst().number(0) + "—" + run.get(1).last());
        assertThat(PrintTasks.range(List.of(run.getFirst(), inserted))).isEqualTo(run.getFirst().range() + ", " + inserted.number(0));
        try (var doc = Loader.loadPDF(supplement.file().toFile())) {
            int side = supplement.set().plan().sideOf(inserted);
            assertThat(text(doc, side, side + 1)).contains(inserted.label()).endsWith(inserted.number(0));
            assertThat(text(doc, 0, doc.getNumberOfPages())).contains(inserted.number(0) + "、" + run.getFirst().number(0) + "—" + run.getLast().last() + "页");
        }
        assertThat(new CheckBundle().run(supplement.file()).findings()).isEmpty();
    }
}
