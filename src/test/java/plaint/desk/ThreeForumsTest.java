package plaint.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import plaint.bundle.Part;
import plaint.casefile.CaseFile;
import plaint.casefile.Filing;
import plaint.check.Finding;
import plaint.desk.ProduceFiling.ProducedSet;
import plaint.evidence.Exhibit;
import plaint.key.CaseNo;
import plaint.pdf.VeraPdf;
import plaint.text.Lang;
import plaint.text.Refused;
import plaint.work.Progress;

/// The sample case as it would be filed in the Western District of Washington, the Northern District of California and in England: transposed, marked on every page, by the rules of each.
@Execution(ExecutionMode.CONCURRENT)
class ThreeForumsTest {
    private static final CaseNo CASE = new CaseNo("2016-0001");
    private static final double MM = 72 / 25.4;
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    /// The defendants' sets are judged by veraPDF too by `src/bench/standards.sh`; what stands in them stands in the court's, which is judged at each build.
    private static final boolean JUDGED = "all".equals(System.getProperty("plaint.judged"));
    @TempDir static Path folder;
    private static Office office;
    private static CaseFile american;
    private static CaseFile californian;
    private static CaseFile english;
    private static List<FilingLayout.LaidSet> laidInWashington;
    private static List<FilingLayout.LaidSet> laidInCalifornia;
    private static List<FilingLayout.LaidSet> laidInEngland;
    private static ProducedSet us;
    private static ProducedSet ca;
    private static ProducedSet ew;

    @BeforeAll static void produce() throws Exception {
        office = SampleStore.open(folder.resolve("store"), "tester");
        var kept = new ShowCase(office).run(CASE);
        american = new TransposeCase(office).run(kept, "us-wawd");
        californian = new TransposeCase(office).run(kept, "us-cand");
        english = new TransposeCase(office).run(kept, "ew");
        laidInWashington = new PlanFiling(office).lay(american, 1);
        laidInCalifornia = new PlanFiling(office).lay(californian, 1);
        laidInEngland = new PlanFiling(office).lay(english, 1);
        us = court(american, laidInWashington);
        ca = court(californian, laidInCalifornia);
        ew = court(english, laidInEngland);
    }

    private static ProducedSet court(CaseFile file, List<FilingLayout.LaidSet> laid) throws Exception {
        var to = folder.resolve(file.forum() + ".pdf");
        new ProduceFiling(office).write(file, 1, laid.getFirst(), to, Progress.NONE);
        return new ProducedSet(laid.getFirst().plan(), to, List.of());
    }

    @AfterAll static void close() {
        office.close();
    }

    @Test void everySetIsSoundAndTheFilingPassesTheCheck() throws Exception {
        for (var set : List.of(us, ca, ew)) assertThat(VeraPdf.broken(set.file())).as(set.file().toString()).isEmpty();
        for (var file : List.of(american, californian, english)) {
            var laid = file == american ? laidInWashington : file == english ? laidInEngland : laidInCalifornia;
            var findings = new PlanFiling(office).plan(file, 1, laid).findings();
            assertThat(findings).noneMatch(f -> f.rank() == Finding.Rank.STOP);
            // every sum prayed for is pleaded with the same figures, and they add up
            assertThat(findings).anyMatch(f -> f.rank() == Finding.Rank.PASSED && f.what().key().equals("check.passed.prayer"));
            // each count has its own time and each defendant the sales of his own shops: Liu ran the one of March 2014, Chen's and Wang's opened later. In Washington the contract is in time, the statute is not
            var time = findings.stream().filter(f -> f.check().equals("limitation")).toList();
            assertThat(time).hasSize(file == american ? 6 : 3);
            var late = time.stream().filter(f -> f.rank() != Finding.Rank.PASSED).map(f -> f.what().in(Lang.EN)).toList();
            if (file == english) assertThat(late).isEmpty();
            else assertThat(late).singleElement().asString().startsWith(file == american ? "Liu Moujun (Violation of the Washington Consumer Protection Act): for the first sale the time to sue ended on 2018-03-01" : "Liu Moujun (").contains("2018-03-01");
            // the second shop is not said to have sold before it opened
            var told = String.join("\n", laid.getFirst().filled().stream().filter(f -> f.paper() != null).map(f -> f.paper().document()).filter(d -> List.of("complaint", "particulars", "letter").contains(d.key())).map(d -> d.plainText()).toList());
            assertThat(told).contains(file == english ? "sold from 1 March 2014 to 9 August 2016 through Jingshi Corner (sample); from 1 May 2015 to 9 August 2016 through Jingyu Time (sample)"
                : "from March 1, 2014 to August 9, 2016 through Jingshi Corner (sample); from May 1, 2015 to August 9, 2016 through Jingyu Time (sample)").contains(file == english ? "placed with it from 1 May 2015 to" : "placed with it from May 1, 2015 to");
            if (file == californian) continue;
            // what the defendants get lacks the papers that are the court's alone, and is as sound
            assertThat(laid).hasSizeGreaterThan(1);
            var copy = laid.getLast();
            assertThat(copy.plan().plan().parts().stream().map(Part::key)).doesNotContain("civil-cover").contains("index", "licence");
            var to = folder.resolve(file.forum() + "-copy.pdf");
            new ProduceFiling(office).write(file, 1, copy, to, Progress.NONE);
            if (JUDGED) assertThat(VeraPdf.broken(to)).as(to.toString()).isEmpty();
            assertThat(new CheckBundle().run(to).ok()).isTrue();
        }
    }

    @Test void everyPageSaysThatItIsATransposedSampleAndNoPaperSpeaksChinese() throws Exception {
        for (var set : List.of(us, ca, ew)) {
            var plan = set.set().plan();
            try (var doc = Loader.loadPDF(set.file().toFile())) {
                for (int i = 0; i < doc.getNumberOfPages(); i++) {
                    var text = text(doc, i);
                    assertThat(text).as("page %d", i + 1).contains("TRANSPOSED SAMPLE");
                    if (!plan.sides().get(i).part().isExhibit()) assertThat(HAN.matcher(text).find()).as("%s page %d: %s", set.file(), i + 1, text).isFalse();
                }
            }
        }
    }

    private static List<String> found(CaseFile file, List<FilingLayout.LaidSet> laid, String without, java.util.function.UnaryOperator<String> text) throws Refused {
        var documents = laid.getFirst().filled().stream().filter(f -> f.paper() != null).map(f -> f.paper().document()).filter(d -> !d.key().equals(without)).map(d -> written(d, text)).toList();
        var sets = laid.stream().map(s -> new plaint.check.Subject.Handed(s.plan().key(), s.plan().recipients(), s.plan().copies())).toList();
        return new plaint.check.FilingCheck(office.forums().get(file.forum()), file, file.filing(1), new plaint.check.Subject(documents, sets, d -> plaint.check.Subject.Held.SOUND, c -> true, Map.of(), Map.of(), Map.of(), LocalDate.of(2026, 11, 22))).run().stream()
            .filter(f -> f.rank() != Finding.Rank.PASSED).map(f -> f.rank() + " " + f.what().in(plaint.text.Lang.EN)).toList();
    }

    private static plaint.drafting.Document written(plaint.drafting.Document d, java.util.function.UnaryOperator<String> text) {
        return new plaint.drafting.Document(d.key(), d.shortName(), d.title(), d.latinTitle(), d.typography(), d.blocks().stream().map(b -> switch (b) {
            case plaint.drafting.Document.Paragraph p -> new plaint.drafting.Document.Paragraph(p.shape(), spans(p.text(), text));
            case plaint.drafting.Document.Numbered n -> new plaint.drafting.Document.Numbered(n.level(), n.no(), n.name(), spans(n.text(), text));
            case plaint.drafting.Document.Table t -> new plaint.drafting.Document.Table(t.columns(), t.rows().stream().map(r -> new plaint.drafting.Document.Row(r.band(), r.cells().stream().map(c -> spans(c, text)).toList())).toList());
            default -> b;
        }).toList());
    }

    private static List<plaint.drafting.Document.Span> spans(List<plaint.drafting.Document.Span> all, java.util.function.UnaryOperator<String> text) {
        return all.stream().map(s -> new plaint.drafting.Document.Span(text.apply(s.text()), s.face(), s.exhibit(), s.paper())).toList();
    }

    /// What a clerk in Seattle or London would send back, or an opponent would use.
    @Test void whatAForumWantsInFormIsMissedWhereItIsNotThere() throws Exception {
        java.util.function.UnaryOperator<String> asDrafted = s -> s;
        assertThat(found(american, laidInWashington, "", asDrafted)).isEmpty();
        assertThat(found(english, laidInEngland, "", asDrafted)).isEmpty();
        assertThat(found(american, laidInWashington, "disclosure", asDrafted)).contains("STOP The filing lacks the paper Corporate Disclosure Statement. Put it back under Papers of the filing");
        assertThat(found(american, laidInWashington, "civil-cover", asDrafted)).anyMatch(s -> s.startsWith("STOP The filing lacks the paper Civil Cover Sheet"));
        assertThat(found(american, laidInWashington, "", s -> s.replace("special damage", "loss"))).contains("STOP Complaint does not say: special damage");
        assertThat(found(american, laidInWashington, "", s -> s.replace("By: ___", "___"))).anyMatch(s -> s.startsWith("STOP Complaint has no place for the signature"));
        assertThat(found(american, laidInWashington, "", s -> s.replace("ending in 0001", "6222020000000000001"))).anyMatch(s -> s.startsWith("STOP Complaint shows “6222020000000000001” in full"));
        var contract = american.changed(d -> {
            var facts = new TreeMap<>(american.facts());
            facts.put("counts", "consumer-protection, trademark-counterfeiting");
            d.facts = facts;
        });
        assertThat(found(contract, laidInWashington, "", asDrafted)).anyMatch(s -> s.startsWith("WARN Loss of goodwill") && s.contains("no count pleaded carries it"))
            .anyMatch(s -> s.startsWith("WARN Count “Trademark Counterfeiting and Infringement” does not say whose it is"));
        assertThat(found(english, laidInEngland, "", s -> s.replace("are true.", "are so."))).as("the words of 2018").contains("STOP Particulars of Claim does not say: are true.");
        assertThat(found(english, laidInEngland, "", s -> s.replace("3,210,000.00", "3,120,000.00"))).contains("STOP Claim Form (contents for form N1), “Amount claimed”: £3,120,000.00 is not the sum claimed, 3,210,000.00");
        var away = english.changed(d -> d.parties = english.parties().stream().map(p -> p instanceof plaint.party.Person n && n.id().value().equals("liu")
            ? new plaint.party.Person(n.id(), n.name(), n.latin(), n.sex(), n.born(), n.ethnicity(), n.employer(), n.idNumber(), "Sample Road, Shenzhen", n.phone()) : p).toList());
        assertThat(found(away, laidInEngland, "", asDrafted)).anyMatch(s -> s.startsWith("WARN The address of Liu Moujun is not complete"));
    }

    /// The finished file, with the numbers of its lines beside the text, says what the ledger says.
    @Test void theSumsInEnglishAreReadAgainFromTheFinishedFile() throws Exception {
        for (var set : List.of(us, ca, ew)) assertThat(plaint.pdf.PaperSums.read(set.file())).satisfies(r -> {
            assertThat(r.faults()).isEmpty();
            assertThat(r.places()).as(set.file().toString()).isGreaterThanOrEqualTo(2);
        });
    }

    /// The window offers the forums a sample case can be seen in, and shows the pages without keeping anything.
    @Test void aSampleIsLookedAtAsForAnotherForum() throws Exception {
        var kept = new ShowCase(office).run(CASE);
        var verb = new TransposeCase(office);
        assertThat(verb.forums(kept)).containsExactlyInAnyOrder("ew", "us-cacd", "us-cand", "us-federal", "us-wawd");
        assertThat(verb.forums(kept)).as("what a sample comes with is asked of nobody").filteredOn(id -> verb.prepared(kept, id)).containsExactlyInAnyOrder("ew", "us-cacd", "us-cand", "us-wawd");
        assertThat(verb.forums(kept)).noneMatch(id -> verb.prepared(kept.changed(d -> d.sample = false), id));
        assertThat(new PlanFiling(office).run(english, 1).court().plan()).isEqualTo(ew.set().plan());
        assertThat(new ShowCase(office).run(CASE)).isEqualTo(kept);
    }

    @Test void inWashingtonEveryExhibitCountsByItselfAndIsLabelledAToZ() throws Exception {
        var exhibits = us.set().plan().parts().stream().filter(Part::isExhibit).toList();
        assertThat(exhibits).hasSize(26);
        assertThat(exhibits.getFirst().label()).isEqualTo("Exhibit A");
        assertThat(exhibits.get(25).label()).isEqualTo("Exhibit Z");
        assertThat(exhibits).allSatisfy(p -> assertThat(p.first()).isEqualTo(1));
        try (var doc = Loader.loadPDF(us.file().toFile())) {
            var labels = doc.getDocumentCatalog().getPageLabels().getLabelsByPageIndices();
            assertThat(labels).contains("COMPLAINT - 1", "Exhibit C", "C-1", "C-2", "Exhibit Z", "Z-3").doesNotHaveDuplicates();
        }
    }

    @Test void inEnglandThePrintedNumberOfEveryPageIsItsPlaceInTheFile() throws Exception {
        try (var doc = Loader.loadPDF(ew.file().toFile())) {
            var labels = doc.getDocumentCatalog().getPageLabels().getLabelsByPageIndices();
            for (int i = 0; i < labels.length; i++) {
                assertThat(labels[i]).isEqualTo(String.valueOf(i + 1));
                assertThat(text(doc, i).lines().map(String::strip)).as("page %d", i + 1).contains(labels[i]);
            }
            var index = text(doc, 0) + text(doc, 1);
            var licence = ew.set().plan().parts().stream().filter(p -> p.label().equals("JS1")).findFirst().orElseThrow();
            assertThat(index).containsPattern("JS1 Business licence of the claimant " + licence.first() + "\\b");
            // a clause is cited by the page of the bundle it stands on
            var agreement = ew.set().plan().parts().stream().filter(p -> p.key().equals("agreement-2016")).findFirst().orElseThrow();
            assertThat(text(ew.file()).replaceAll("\\s+", " ")).contains("[JS5/" + (agreement.first() + 2) + "]");
        }
    }

    /// As a clerk would lay a ruler on it: on every page of the complaint the text stands on the numbers of its lines, or half way between two, and touches no rule.
    @Test void theComplaintStandsOnItsNumberedLines() throws Exception {
        standsOnItsLines("us-wawd", us, 25);
        standsOnItsLines("us-cand", ca, 28);
    }

    private static void standsOnItsLines(String forum, ProducedSet set, int lines) throws IOException, Refused {
        var page = office.forums().get(forum).typography("court");
        assertThat(page.lines()).isEqualTo(lines);
        try (var doc = Loader.loadPDF(set.file().toFile())) {
            var plan = set.set().plan();
            int pages = 0;
            for (int i = 0; i < plan.sides().size(); i++) {
                if (!plan.sides().get(i).part().key().equals("complaint")) continue;
                pages++;
                int side = i;
                var marks = positions(doc, i);
                var numbers = new TreeMap<Integer, Float>();
                for (var line : marks) if (line.x() < page.latin().numbered().left() * MM - 8 && line.size() > 10 && line.text().matches("\\d{1,2}")) numbers.put(Integer.parseInt(line.text()), line.y());
                // the foot: title and number on the left, counsel on the right
                assertThat(marks).anyMatch(l -> l.text().equals(plan.sides().get(side).label()) && l.x() < page.inner() * MM + 2);
                assertThat(marks).anyMatch(l -> l.text().startsWith("Sample Law Office") && l.size() < 10 && l.x() > page.width() * MM / 2);
                assertThat(numbers.keySet()).as("page %d", i + 1).hasSize(page.lines()).contains(1, page.lines());
                for (var line : marks) {
                    if (line.x() < page.inner() * MM - 1 || line.size() < 11.5) continue;
                    boolean on = numbers.values().stream().anyMatch(y -> Math.abs(y - line.y()) < 0.1 || Math.abs(y - page.leading() / 2 - line.y()) < 0.1);
                    assertThat(on).as("page %d, at %.2f: %s", i + 1, line.y(), line.text()).isTrue();
                    assertThat(line.end()).isLessThan((float) ((page.width() - page.latin().numbered().right()) * MM - 4));
                }
            }
            assertThat(pages).isGreaterThan(7);
        }
    }

    /// Civ. L.R. 3-4: counsel from the first line, the court with its division from the eighth, then the parties, the number and the title.
    @Test void inCaliforniaCounselStandsAboveTheCourtWhichBeginsOnTheEighthLine() throws Exception {
        var page = office.forums().get("us-cand").typography("court");
        try (var doc = Loader.loadPDF(ca.file().toFile())) {
            var plan = ca.set().plan();
            int first = plan.sideOf(plan.parts().stream().filter(p -> p.key().equals("complaint")).findFirst().orElseThrow());
            var at = new LinkedHashMap<String, Double>();
            for (var line : positions(doc, first)) {
                if (line.x() > page.inner() * MM - 1 && line.size() > 11.5) at.putIfAbsent(line.text(), (line.y() - page.top() * MM) / page.leading());
            }
            assertThat(at.keySet()).startsWith("Attorney A (sample) (State Bar No. 00000)", "attorney@example.invalid", "Sample Law Office");
            assertThat(at.get("Attorney A (sample) (State Bar No. 00000)")).isBetween(0.0, 1.0);
            assertThat(at.get("UNITED STATES DISTRICT COURT")).isBetween(7.0, 8.0);
            assertThat(at.keySet()).containsSubsequence("UNITED STATES DISTRICT COURT", "NORTHERN DISTRICT OF CALIFORNIA", "SAN FRANCISCO DIVISION");
            assertThat(at.keySet()).contains("Case No. (to be assigned)", "COMPLAINT", "DEMAND FOR JURY TRIAL");
        }
    }

    @Test void paragraphsRunUnbrokenAndReferencesLeadToThem() throws Exception {
        var complaint = laidInWashington.getFirst().filled().stream().filter(f -> f.part().key().equals("complaint")).findFirst().orElseThrow().paper().document();
        var numbered = new ArrayList<String>();
        var prayed = new ArrayList<String>();
        Map<String, String> starts = new HashMap<>();
        for (var b : complaint.blocks()) {
            if (!(b instanceof plaint.drafting.Document.Numbered n)) continue;
            (n.no().matches("\\d+\\.") ? numbered : prayed).add(n.no());
            starts.put(n.no(), String.join("", n.text().stream().map(s -> s.text()).toList()));
        }
        for (int i = 0; i < numbered.size(); i++) assertThat(numbered.get(i)).isEqualTo((i + 1) + ".");
        assertThat(prayed).startsWith("A.", "B.", "C.", "D.");
        for (var prayer : List.of("A.", "B.", "C.")) {
            var m = Pattern.compile("\\$[\\d,.]+\\d \\(¶ (\\d+)\\)").matcher(starts.get(prayer));
            assertThat(m.find()).as(starts.get(prayer)).isTrue();
            assertThat(starts.get(m.group(1) + ".")).contains(m.group().substring(0, m.group().indexOf(' ')));
        }
        try (var doc = Loader.loadPDF(us.file().toFile())) {
            var plan = us.set().plan();
            int from = plan.sideOf(plan.parts().stream().filter(p -> p.key().equals("complaint")).findFirst().orElseThrow());
            int inside = 0;
            for (int i = from; i < from + 12; i++) {
                for (var a : doc.getPage(i).getAnnotations())
                    if (a instanceof PDAnnotationLink l && l.getAction() instanceof PDActionGoTo go && go.getDestination() instanceof PDPageXYZDestination to && to.retrievePageNumber() >= from && to.getTop() < 760) inside++;
            }
            assertThat(inside).isGreaterThanOrEqualTo(4);
        }
    }

    @Test void thePrescribedWordsOfTheStatementOfTruthCannotBeRewritten() throws Exception {
        var particulars = laidInEngland.getFirst().filled().stream().filter(f -> f.part().key().equals("particulars")).findFirst().orElseThrow().paper().document();
        assertThat(particulars.plainText()).as("as prescribed in 2018").contains("The Claimant believes that the facts stated in these Particulars of Claim are true. I am duly authorised").doesNotContain("contempt of court");
        assertThat(particulars.passages()).isNotEmpty().noneMatch(p -> p.shown().contains("believes that the facts"));
    }

    private static String text(CaseFile file, List<FilingLayout.LaidSet> laid, String paper) {
        return laid.getFirst().filled().stream().filter(f -> f.part().key().equals(paper)).findFirst().orElseThrow().paper().document().plainText();
    }

    /// What the court is called, what a statement of truth says and what has no bundle yet go by the date of the paper.
    @Test void inEnglandPapersSpeakAsOnTheirDay() throws Exception {
        assertThat(text(english, laidInEngland, "claim-form")).contains("Queen’s Bench Division").doesNotContain("King").containsPattern("Total amount\\t£3,220,000\\.00, with the legal representative’s costs to be assessed");
        assertThat(text(english, laidInEngland, "letter")).as("written before there was a bundle").doesNotContain("JS").contains("of which copies are enclosed: the Platform Service Agreement (version V2013-09)");
        var now = english.changed(d -> {
            d.filings = List.of(new Filing(1, "initial", LocalDate.of(2023, 3, 20), 2, null, null, null));
            var facts = new TreeMap<>(d.facts);
            facts.put("representativeCosts", "110.00");
            d.facts = facts;
        });
        var laid = new PlanFiling(office).lay(now, 1);
        assertThat(text(now, laid, "particulars")).contains("KING’S BENCH DIVISION", "are true. The Claimant understands that proceedings for contempt of court may be brought against anyone who makes, or causes to be made, a false statement");
        assertThat(text(now, laid, "claim-form")).contains("costs\t£110.00", "Total amount\t£3,220,110.00");
    }

    /// The sum of 2016 is not pleaded beside the claim that took its place, and the cover sheet says one thing of what the suit is about.
    @Test void noPaperSpeaksAgainstAnother() throws Exception {
        for (var text : List.of(text(american, laidInWashington, "complaint"), text(californian, laidInCalifornia, "complaint"), text(english, laidInEngland, "particulars")))
            assertThat(text).contains("3,210,000.00").doesNotContain("1,400,000", "damage of 2016");
        for (var sheet : List.of(text(american, laidInWashington, "civil-cover"), text(californian, laidInCalifornia, "civil-cover"))) assertThat(sheet).contains("3 Federal Question", "840 Trademark").doesNotContain("190 ");
    }

    /// Nobody reads a statement of truth without what it states.
    @Test void theStatementOfTruthStandsWithTwoLinesOfTheParticulars() throws Exception {
        var paper = laidInEngland.getFirst().filled().stream().filter(f -> f.part().key().equals("particulars")).findFirst().orElseThrow().paper();
        assertThat(paper.text(paper.pages() - 1)).contains("STATEMENT OF TRUTH").matches("(?s).*further or other relief.*STATEMENT OF TRUTH.*").contains("costs; and");
        assertThat(paper.document().plainText()).contains("Version R2015-05 of the Marketplace Rules was published");
    }

    /// A court that wants larger type: two lines of it do not fit between two numbers.
    @Test void inCentralCaliforniaTheSameCaseStandsOnTheSameLinesInLargerType() throws Exception {
        var central = new TransposeCase(office).run(new ShowCase(office).run(CASE), "us-cacd");
        assertThat(central.facts()).containsEntry("counselCity", "Los Angeles, CA 90012").containsEntry("wang.belief", "yes");
        var laid = new PlanFiling(office).lay(central, 1).getFirst().filled().stream().filter(f -> f.part().key().equals("complaint")).findFirst().orElseThrow();
        assertThat(laid.paper().document().plainText()).contains("CENTRAL DISTRICT OF CALIFORNIA", "Los Angeles County, California");
        assertThat(office.forums().get("us-cacd").typography("court").body()).isEqualTo(14);
        // counsel takes eight of the numbered lines, so the court begins on the ninth at the latest
        var said = laid.paper().text(0);
        assertThat(said).startsWith("Attorney A (sample) (SBN 00000)");
        assertThat(said.substring(0, said.indexOf("UNITED STATES DISTRICT COURT")).lines().filter(l -> !l.isBlank())).hasSize(8);
    }

    private static String text(Path pdf) throws IOException {
        try (var doc = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(doc);
        }
    }

    private static String text(PDDocument doc, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page + 1);
        stripper.setEndPage(page + 1);
        return stripper.getText(doc);
    }

    private record Line(String text, float x, float end, float y, float size) { }

    /// Pieces of text with the place of their baseline, from the upper edge.
    private static List<Line> positions(PDDocument doc, int page) throws IOException {
        var out = new ArrayList<Line>();
        var stripper = new PDFTextStripper() {
            @Override protected void writeString(String text, List<TextPosition> at) {
                var last = at.getLast();
                out.add(new Line(text.strip(), at.getFirst().getXDirAdj(), last.getXDirAdj() + last.getWidthDirAdj(), at.getFirst().getYDirAdj(), at.getFirst().getFontSizeInPt()));
            }
        };
        stripper.setStartPage(page + 1);
        stripper.setEndPage(page + 1);
        stripper.getText(doc);
        return out;
    }
}
