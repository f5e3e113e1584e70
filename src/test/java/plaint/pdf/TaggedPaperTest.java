package plaint.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static plaint.pdf.BundleWriterTest.COURT;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plaint.bundle.PagePlan;
import plaint.bundle.Part;
import plaint.drafting.Document;
import plaint.drafting.Document.Align;
import plaint.drafting.Document.Block;
import plaint.drafting.Document.Column;
import plaint.drafting.Document.Paragraph;
import plaint.drafting.Document.Row;
import plaint.drafting.Document.Shape;
import plaint.drafting.Document.Span;
import plaint.key.ExhibitId;
import plaint.work.Progress;

/// A filing read aloud: what a paper is made of reaches someone who does not see it, and veraPDF finds nothing against PDF/A-2a and PDF/UA-1.
class TaggedPaperTest {
    @TempDir Path folder;

    private static List<Span> text(String text) {
        return List.of(Span.of(text));
    }

    private static Document catalogue() {
        var rows = new ArrayList<Row>();
        rows.add(new Row(true, List.of(text("一、主体"))));
        for (int i = 1; i <= 40; i++) rows.add(new Row(false, List.of(text("" + i), List.of(new Span("证据" + i, Document.Face.BODY, new ExhibitId(i == 1 ? "licence" : "none"), null)), text(i % 3 == 0 ? "" : "证明内容".repeat(5)))));
        var blocks = List.<Block>of(new Document.Title("证据目录"), new Document.Heading(1, text("一、诉讼请求")), new Paragraph(Shape.INDENTED, text("1.赔偿" + "损失".repeat(40)), "1."),
            new Paragraph(Shape.INDENTED, text("并承担费用。"), ""), new Paragraph(Shape.INDENTED, text("2.道歉。"), "2."), new Document.Heading(2, text("（一）事实")), new Paragraph(Shape.QUOTED, text("协议原文")),
            new Document.Table(List.of(new Column("序号", 1, Align.CENTRE), new Column("证据", 2, Align.LEFT), new Column("证明", 3, Align.LEFT)), rows),
            new Document.Table(List.of(new Column("", 1, Align.LEFT), new Column("", 2, Align.LEFT)), List.of(new Row(false, List.of(text("是否接受电子送达"), text("■ 是　□ 否"))))),
            new Document.Seal(List.of("起诉人：样本公司"), "二〇一六年十二月三十日"));
        return new Document("catalogue", "目录", "证据目录", "Evidence", "court", blocks);
    }

    private Path write(String name) throws Exception {
        try (var fonts = Fonts.in(Path.of("assets/fonts").toAbsolutePath())) {
            var typesetter = new Typesetter(fonts);
            var complaint = typesetter.set(BundleWriterTest.complaint(12), COURT, true);
            var catalogue = typesetter.set(catalogue(), COURT, true);
            var scan = folder.resolve("scan.png");
            ImageIO.write(new BufferedImage(400, 500, BufferedImage.TYPE_BYTE_GRAY), "png", scan.toFile());
            var plan = new PagePlan(List.of(
                new Part("complaint", null, "", "民事起诉状", "", "起诉状-", 1, complaint.pages(), false, 1),
                new Part("catalogue", null, "", "证据目录", "", "目录-", 1, catalogue.pages(), false, 1),
                new Part("licence", new ExhibitId("licence"), "证据1", "营业执照", "", "", 1, 1, false, 1)), true);
            var front = new BundleWriter.Front("民事起诉状 <样本> & 证据", "zh-CN", "样本 SAMPLE", "证据", LocalDate.of(2016, 12, 30), "0123456789abcdef0123456789abcdef", BundleWriter.Sheet.A4);
            var out = folder.resolve(name);
            new BundleWriter(fonts).write(plan, List.of(new BundleWriter.Paper(complaint), new BundleWriter.Paper(catalogue),
                new BundleWriter.Exhibits(List.of(new ExhibitFile(scan, "scan.png", plaint.evidence.SealedFile.Kind.PNG, 1)))), front, out, Progress.NONE);
            return out;
        }
    }

    private static void types(PDStructureNode node, String indent, StringBuilder out) {
        for (var kid : node.getKids()) {
            if (!(kid instanceof PDStructureElement e)) continue;
            out.append(indent).append(e.getStructureType()).append(e.getActualText() == null ? "" : " " + e.getActualText()).append(e.getAlternateDescription() == null ? "" : " " + e.getAlternateDescription()).append('\n');
            types(e, indent + " ", out);
        }
    }

    @Test void aFilingOfOurOwnPapersAndPicturesIsTaggedThroughout() throws Exception {
        var file = write("one.pdf");
        assertThat(VeraPdf.brokenAloud(file)).isEmpty();
        assertThat(Files.mismatch(file, write("two.pdf"))).isEqualTo(-1);
        try (var doc = Loader.loadPDF(file.toFile())) {
            var tree = new StringBuilder();
            types(doc.getDocumentCatalog().getStructureTreeRoot(), "", tree);
            assertThat(tree.toString()).startsWith("Document\n Part\n  H1\n  P\n   Link\n")
                .contains("  H1\n  Sect\n   H2\n   L\n    LI\n     Lbl\n     LBody\n      P\n    LI\n     Lbl\n     LBody\n   Sect\n    H3\n    BlockQuote\n     P\n    Table\n     TR\n      TH\n      TH\n      TH\n     TR\n      TH\n     TR\n      TD\n      TD\n       Link\n      TD\n")
                .contains("    Table\n     TR\n      TH\n      TD\n       Span ☑\n       Span ☐\n").endsWith(" Part\n  Sect\n   Figure 证据1 营业执照，第1页，共1页\n");
            assertThat(tree.toString().split("TH\n")).as("a head said again on the next page is not content").hasSize(3 + 1 + 1 + 1);
        }
    }

    @Test void aPleadingOnNumberedLinesIsReadWithoutItsNumbersAndLetterByLetter() throws Exception {
        try (var fonts = Fonts.in(Path.of("assets/fonts").toAbsolutePath())) {
            var paper = new Typesetter(fonts).set(new Document("complaint", "COMPLAINT", "Complaint", "Complaint", "pleading", PleadingPaperTest.pleading()), PleadingPaperTest.page(25), false);
            var plan = new PagePlan(List.of(new Part("complaint", null, "", "Complaint", "Complaint", "COMPLAINT - ", 1, paper.pages(), false, 1)), false);
            var out = folder.resolve("pleading.pdf");
            new BundleWriter(fonts).write(plan, List.of(new BundleWriter.Paper(paper)), new BundleWriter.Front("Complaint", "en", "", "Exhibits", LocalDate.of(2016, 12, 30), "0123456789abcdef", BundleWriter.Sheet.A4), out, Progress.NONE);
            assertThat(VeraPdf.brokenAloud(out)).isEmpty();
            try (var doc = Loader.loadPDF(out.toFile())) {
                var tree = new StringBuilder();
                types(doc.getDocumentCatalog().getStructureTreeRoot(), "", tree);
                assertThat(tree.toString()).startsWith("Document\n Part\n  P\n  P\n  P\n  Div\n   Div\n    P\n    P\n    P\n    P\n    P\n   Div\n    P\n    P\n    P\n  L\n   LI\n    Lbl\n    LBody\n     Link\n   LI\n")
                    .contains("H1\n").containsPattern("( +)LBody\n\\1 Link\n\\1 L\n\\1  LI\n\\1   Lbl\n\\1   LBody\n");
            }
        }
    }
}
