package plaint.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plaint.drafting.Document;
import plaint.drafting.Document.Block;
import plaint.drafting.Document.Entry;
import plaint.drafting.Document.Numbered;
import plaint.drafting.Document.Paragraph;
import plaint.drafting.Document.Shape;
import plaint.drafting.Document.Span;
import plaint.forum.Forum.Latin;
import plaint.forum.Forum.Typography;

/// Pages with numbered lines: 25 of a court in Washington, 28 of one in California, and 28 with type too large for two lines between two numbers.
class PleadingPaperTest {
    private static final double MM = 72 / 25.4;
    private static Fonts fonts;

    @BeforeAll static void load() throws Exception {
        fonts = Fonts.in(Path.of("assets/fonts").toAbsolutePath());
    }

    @AfterAll static void close() {
        fonts.close();
    }

    static Typography page(int lines) {
        return page(lines, 12);
    }

    static Typography page(int lines, double body) {
        double leading = lines == 25 ? 25.92 : 24;
        double margin = (279.4 - lines * leading / MM) / 2;
        return new Typography("pleading", 215.9, 279.4, margin, margin - 0.01, 38.1, 25.4, false, lines, 0, leading, 0, body, body, "",
            new Latin(body > leading / 2 + 1 ? leading : leading / 2, false, false, new plaint.forum.Forum.Numbered(30, 34, true, 22)));
    }

    static List<Block> pleading() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Document.Foot(List.of("{label}", "(Case No. )"), List.of("Sample Law Office", "1 Sample Street", "Seattle, WA 98101")));
        blocks.add(new Document.ToLine(6));
        for (var l : List.of("UNITED STATES DISTRICT COURT", "WESTERN DISTRICT OF WASHINGTON", "AT SEATTLE")) blocks.add(new Paragraph(Shape.TIGHT_CENTRED, List.of(Span.of(l))));
        blocks.add(new Document.Caption(0.5, List.of(entry(0, "SAMPLE PLATFORM LLC, a Washington limited liability company,"), entry(4, "Plaintiff,"), entry(2, "v."),
            entry(0, "LIU, an individual, d/b/a SAMPLE SHOP; and DOES 1-10,"), entry(4, "Defendants.")),
            List.of(entry(0, "Case No."), entry(0, ""), entry(0, "COMPLAINT FOR BREACH OF CONTRACT"), entry(0, ""), entry(0, "DEMAND FOR JURY TRIAL"))));
        for (int i = 1; i < 40; i++) {
            if (i % 7 == 0) blocks.add(new Document.Heading(i % 2 == 0 ? 1 : 2, List.of(Span.of("A HEADING OF ITS OWN, LONG ENOUGH FOR TWO LINES OF TEXT IN BOLD LETTERS ON THIS PAGE"))));
            blocks.add(new Numbered(1, i + ".", "p" + i, List.of(Span.of("On information and belief the defendant sold counterfeit watches through the shop and shipped them to buyers; "
                + "each sale was a breach of the agreement. See "), new Span("¶ " + (40 - i), Document.Face.BODY, null, "#p" + (40 - i)), Span.of("."))));
            if (i % 5 == 0) blocks.add(new Paragraph(Shape.QUOTED, List.of(Span.of("You confirm that the sale of counterfeit goods lowers the trust of consumers in the platform. ".repeat(i / 5)))));
            if (i % 9 == 0) blocks.add(new Numbered(2, "a.", null, List.of(Span.of("A part of a paragraph hangs on its letter and goes on for more than one line of the page as well."))));
        }
        for (var l : List.of("DATED this 30th day of December, 2016.", "", "SAMPLE LAW OFFICE", "s/ Sample Lawyer", "Sample Lawyer, WSBA No. 00000")) blocks.add(new Paragraph(Shape.SIGNATURE, List.of(Span.of(l.isEmpty() ? " " : l))));
        return blocks;
    }

    private static Entry entry(int indent, String text) {
        return new Entry(indent, text.isEmpty() ? List.of() : List.of(Span.of(text)));
    }

    private static TypesetPaper set(Typography page) throws Exception {
        return new Typesetter(fonts).set(new Document("complaint", "COMPLAINT", "Complaint", "Complaint", "pleading", pleading()), page, false);
    }

    @ParameterizedTest @CsvSource({"25, 12", "28, 12", "28, 14"}) void everyLineOfTextStandsOnANumberOrHalfWayBetweenTwo(int lines, double body) throws Exception {
        var page = page(lines, body);
        var paper = set(page);
        assertThat(paper.pages()).isGreaterThan(4);
        double left = 38.1 * MM;
        double right = (215.9 - 25.4) * MM;
        for (int i = 0; i < paper.pages(); i++) {
            var numbers = numbers(paper, page, i);
            assertThat(numbers).hasSize(lines);
            int onNumber = 0;
            for (var m : paper.marks(i)) {
                if (!(m instanceof Mark.Glyphs g) || g.codePoints().length == 0) continue;
                double nearest = numbers.stream().mapToDouble(y -> Math.abs(y - g.y())).min().orElseThrow();
                boolean between = numbers.stream().anyMatch(y -> Math.abs(y + page.leading() / 2 - g.y()) < 0.01) && body == 12;
                assertThat(nearest < 0.01 || between).as("page %d, y %.2f: %s", i + 1, g.y(), new String(g.codePoints(), 0, g.codePoints().length)).isTrue();
                if (nearest < 0.01) onNumber++;
                assertThat(g.x()[0]).isGreaterThan(left - 0.01);
                assertThat(g.x()[g.x().length - 1]).isLessThan(right);
            }
            assertThat(onNumber).isGreaterThan(3);
        }
    }

    @Test void bodyLinesAreDoubleSpacedOnEveryPage() throws Exception {
        var page = page(25);
        var paper = set(page);
        var numbers = numbers(paper, page, 2);
        var body = paper.marks(2).stream().filter(Mark.Glyphs.class::isInstance).map(Mark.Glyphs.class::cast)
            .filter(g -> new String(g.codePoints(), 0, g.codePoints().length).contains("defendant")).toList();
        assertThat(body).isNotEmpty().allSatisfy(g -> assertThat(numbers).anyMatch(y -> Math.abs(y - g.y()) < 0.01));
    }

    @Test void aQuotationIsNotCarriedOverWithWhatFollowsIt() throws Exception {
        var blocks = new ArrayList<Block>();
        for (int i = 0; i < 23; i++) blocks.add(new Paragraph(Shape.FLUSH, List.of(Span.of("One line of the page."))));
        blocks.add(new Paragraph(Shape.QUOTED, List.of(Span.of("You confirm that the sale of counterfeit goods lowers the trust of consumers in the platform and that it is in breach of the agreement under which the account was opened, at its END."))));
        blocks.add(new Paragraph(Shape.FLUSH, List.of(Span.of("What follows."))));
        var paper = new Typesetter(fonts).set(new Document("complaint", "COMPLAINT", "Complaint", "Complaint", "pleading", blocks), page(25), false);
        assertThat(paper.pages()).isEqualTo(2);
        assertThat(paper.marks(0).stream().filter(m -> m instanceof Mark.Glyphs g && new String(g.codePoints(), 0, g.codePoints().length).contains("END."))).hasSize(1);
    }

    /// On the page a long quotation goes on to, its first line stands on number 1: half a line higher would be above the numbers.
    @Test void aQuotationThatGoesOnBeginsTheNextPageOnItsFirstNumber() throws Exception {
        for (int before = 17; before <= 23; before++) {
            var blocks = new ArrayList<Block>();
            for (int i = 0; i < before; i++) blocks.add(new Paragraph(Shape.FLUSH, List.of(Span.of("One line of the page."))));
            blocks.add(new Paragraph(Shape.QUOTED, List.of(Span.of("You confirm that the sale of counterfeit goods lowers the trust of consumers in the platform and is a breach. ".repeat(9)))));
            blocks.add(new Paragraph(Shape.FLUSH, List.of(Span.of("What follows."))));
            var page = page(25);
            var paper = new Typesetter(fonts).set(new Document("complaint", "COMPLAINT", "Complaint", "Complaint", "pleading", blocks), page, false);
            assertThat(paper.pages()).isEqualTo(2);
            double highest = paper.marks(1).stream().filter(Mark.Glyphs.class::isInstance).mapToDouble(m -> ((Mark.Glyphs) m).y()).max().orElseThrow();
            assertThat(highest).as("%d lines before", before).isCloseTo(Pleading.line(page, 0), org.assertj.core.data.Offset.offset(0.01));
        }
    }

    /// What announces a list or a quotation is not the last line of a page.
    @Test void aLineThatEndsInAColonGoesWithWhatItAnnounces() throws Exception {
        var blocks = new ArrayList<Block>();
        for (int i = 0; i < 24; i++) blocks.add(new Paragraph(Shape.FLUSH, List.of(Span.of("One line of the page."))));
        blocks.add(new Paragraph(Shape.FLUSH, List.of(Span.of("The following were express terms:"))));
        blocks.add(new Paragraph(Shape.FLUSH, List.of(Span.of("The first."))));
        var paper = new Typesetter(fonts).set(new Document("complaint", "COMPLAINT", "Complaint", "Complaint", "pleading", blocks), page(25), false);
        assertThat(paper.text(0)).doesNotContain("express");
        assertThat(paper.text(1)).contains("express", "The first.");
    }

    @Test void aCitationADateANameAndATelephoneNumberAreNotParted() throws Exception {
        for (int shift = 0; shift < 60; shift++) {
            var said = "x".repeat(shift) + " under 28 U.S.C. § 1331 on February 26, 2014 by Taobao Network Co., Ltd., telephone 020 7946 0000, and (206) 555-0100.";
            var paper = new Typesetter(fonts).set(new Document("complaint", "COMPLAINT", "Complaint", "Complaint", "pleading", List.of(new Paragraph(Shape.FLUSH, List.of(Span.of(said))))), page(25), false);
            for (var whole : List.of("28 U.S.C. § 1331", "February 26, 2014", "Co., Ltd.", "020 7946 0000", "(206) 555-0100")) assertThat(paper.text(0).lines()).as("shift %d", shift).anySatisfy(l -> assertThat(l).contains(whole));
        }
    }

    /// C.D. Cal. L.R. 11-3.8: the right half of the first lines is the clerk's.
    @Test void whatStandsInTheLeftHalfNeverCrossesTheMiddle() throws Exception {
        var page = page(28, 14);
        var paper = new Typesetter(fonts).set(new Document("complaint", "COMPLAINT", "Complaint", "Complaint", "pleading",
            List.of(new Paragraph(Shape.TIGHT_HALF, List.of(Span.of("Attorney for Plaintiff Sample Marketplace Network Company of Zhejiang, Limited"))))), page, false);
        double middle = page.inner() * MM + (page.width() - page.inner() - page.outer()) * MM / 2;
        var glyphs = paper.marks(0).stream().filter(Mark.Glyphs.class::isInstance).map(Mark.Glyphs.class::cast).filter(g -> g.size() == 14).toList();
        assertThat(glyphs.stream().mapToDouble(g -> g.x()[g.x().length - 1]).max().orElseThrow()).isLessThan(middle - 5);
        assertThat(glyphs.stream().mapToDouble(Mark.Glyphs::y).distinct().count()).isGreaterThan(1);
    }

    @Test void theFootBearsTheLabelOfThePageAndClearsTheText() throws Exception {
        var page = page(25);
        var paper = set(page);
        assertThat(paper.labelled()).isTrue();
        var foot = paper.furniture("COMPLAINT - 3").stream().filter(Mark.Glyphs.class::isInstance).map(Mark.Glyphs.class::cast).filter(g -> g.size() < 10).toList();
        assertThat(foot.stream().map(g -> new String(g.codePoints(), 0, g.codePoints().length))).contains("COMPLAINT - 3", "Seattle, WA 98101");
        double lowest = Pleading.line(page, 24);
        assertThat(foot).allSatisfy(g -> assertThat(g.y()).isBetween(14.0, lowest - 12));
    }

    @Test void aReferenceLeadsToTheParagraphWhereItStands() throws Exception {
        var paper = set(page(25));
        var places = new ArrayList<String>();
        for (int i = 0; i < paper.pages(); i++) for (var m : paper.marks(i)) if (m instanceof Mark.Place p) places.add(p.name());
        assertThat(places).hasSize(39).startsWith("p1", "p2").endsWith("p39");
        assertThat(paper.marks(1).stream().filter(Mark.Link.class::isInstance).map(m -> ((Mark.Link) m).paper())).allMatch(p -> p.startsWith("#p"));
    }

    private static List<Double> numbers(TypesetPaper paper, Typography page, int i) throws Exception {
        var out = new ArrayList<Double>();
        for (var m : paper.furniture("COMPLAINT - " + (i + 1))) {
            if (m instanceof Mark.Glyphs g && g.size() > 10 && g.x()[0] < 31 * MM) out.add(g.y());
        }
        assertThat(out.getFirst()).isCloseTo(Pleading.line(page, 0), org.assertj.core.api.Assertions.within(0.001));
        return out;
    }
}
