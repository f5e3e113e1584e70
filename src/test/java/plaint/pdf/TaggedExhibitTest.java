package plaint.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static plaint.pdf.BundleWriterTest.COURT;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
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
import plaint.evidence.SealedFile.Kind;
import plaint.key.ExhibitId;
import plaint.work.Progress;

/// An exhibit that came tagged is read aloud in the bundle as it was before: its headings, lists and tables stand below the exhibit, and each piece of its pages leads back to its element.
@Execution(ExecutionMode.CONCURRENT)
class TaggedExhibitTest {
    private static final BundleWriter.Front FRONT = new BundleWriter.Front("样本", "zh-CN", "样本 SAMPLE", "证据", LocalDate.of(2016, 12, 30), "0123456789abcdef0123456789abcdef", BundleWriter.Sheet.A4);
    @TempDir Path folder;

    private static List<Span> text(String text) {
        return List.of(Span.of(text));
    }

    /// Somebody else's file: here one of our own making.
    private Path agreement(Fonts fonts) throws Exception {
        var rows = new ArrayList<Row>();
        for (int i = 1; i <= 60; i++) rows.add(new Row(false, List.of(text("" + i), text("条款内容".repeat(8)))));
        var paper = new Typesetter(fonts).set(new Document("agreement", "协议", "服务协议", "Agreement", "court", List.<Block>of(new Document.Title("服务协议（样本）"), new Document.Heading(1, text("一、定义")),
            new Paragraph(Shape.INDENTED, text("1.卖家。"), "1."), new Document.Table(List.of(new Column("序号", 1, Align.CENTRE), new Column("条款", 4, Align.LEFT)), rows))), COURT, false);
        var out = folder.resolve("agreement.pdf");
        new BundleWriter(fonts).write(new PagePlan(List.of(new Part("agreement", null, "", "服务协议", "", "协议-", 1, paper.pages(), false, 1)), false), List.of(new BundleWriter.Paper(paper)), FRONT, out, Progress.NONE);
        return out;
    }

    private Path bundle(Fonts fonts, Path out, Path... files) throws Exception {
        var parts = new ArrayList<Part>();
        var contents = new ArrayList<BundleWriter.Content>();
        int page = 1;
        for (var f : files) {
            int pages;
            try (var doc = Loader.loadPDF(f.toFile())) {
                pages = doc.getNumberOfPages();
            }
            int no = parts.size() + 1;
            parts.add(new Part("x" + no, new ExhibitId("x" + no), "证据" + no, "协议", "", "", page, pages, false, 1));
            contents.add(new BundleWriter.Exhibits(List.of(new ExhibitFile(f, f.getFileName().toString(), Kind.PDF, pages).standing(Conformance.ACCESSIBLE))));
            page += pages;
        }
        new BundleWriter(fonts).write(new PagePlan(parts, true), contents, FRONT, out, Progress.NONE);
        return out;
    }

    /// One element a line, and how many pieces of content it has itself.
    private static void told(PDStructureNode node, String indent, StringBuilder out) {
        for (var kid : node.getKids()) {
            if (!(kid instanceof PDStructureElement e)) continue;
            out.append(indent).append(e.getStructureType()).append('\n');
            told(e, indent + " ", out);
        }
    }

    private static void references(PDStructureNode node, List<PDMarkedContentReference> into, List<PDStructureElement> of) {
        for (var kid : node.getKids()) {
            if (kid instanceof PDMarkedContentReference m) {
                into.add(m);
                of.add((PDStructureElement) node);
            } else if (kid instanceof PDStructureElement e) references(e, into, of);
        }
    }

    /// Every piece leads from its element to its page and from there back. Gives how many there are.
    private static int ways(PDDocument doc) throws Exception {
        var root = doc.getDocumentCatalog().getStructureTreeRoot();
        var parents = new java.util.HashMap<Integer, org.apache.pdfbox.cos.COSBase>();
        numbers(root.getCOSObject().getCOSDictionary(COSName.PARENT_TREE), parents);
        var pieces = new ArrayList<PDMarkedContentReference>();
        var elements = new ArrayList<PDStructureElement>();
        references(root, pieces, elements);
        var pages = new HashSet<COSDictionary>();
        for (var p : doc.getPages()) pages.add(p.getCOSObject());
        int foreign = 0;
        for (int i = 0; i < pieces.size(); i++) {
            var m = pieces.get(i).getCOSObject();
            var page = m.getCOSDictionary(COSName.PG);
            assertThat(pages).contains(page);
            if (!(m.getDictionaryObject(COSName.getPDFName("Stm")) instanceof COSStream form)) continue;
            foreign++;
            assertThat(page.getCOSDictionary(COSName.RESOURCES).getCOSDictionary(COSName.XOBJECT).getDictionaryObject(COSName.getPDFName("X"))).isSameAs(form);
            var back = (COSArray) parents.get(form.getInt(COSName.STRUCT_PARENTS));
            assertThat(back.getObject(m.getInt(COSName.MCID))).isSameAs(elements.get(i).getCOSObject());
            assertThat(text(form)).contains("/MCID " + m.getInt(COSName.MCID));
            assertThat(form.getInt(COSName.STRUCT_PARENTS)).isLessThan(root.getParentTreeNextKey());
        }
        for (var value : parents.values()) if (value instanceof COSArray a) for (int i = 0; i < a.size(); i++) assertThat(a.getObject(i)).isInstanceOfAny(COSDictionary.class, COSNull.class);
        return foreign;
    }

    private static String text(COSStream form) throws java.io.IOException {
        try (var in = form.createInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private static void numbers(COSDictionary node, java.util.Map<Integer, org.apache.pdfbox.cos.COSBase> into) {
        if (node.getDictionaryObject(COSName.NUMS) instanceof COSArray a) for (int i = 0; i < a.size(); i += 2) assertThat(into.put(a.getInt(i), a.getObject(i + 1))).isNull();
        if (node.getDictionaryObject(COSName.KIDS) instanceof COSArray a) for (int i = 0; i < a.size(); i++) numbers((COSDictionary) a.getObject(i), into);
    }

    @Test void headingsListsAndTablesOfAnExhibitStandBelowItAndEachPieceLeadsBack() throws Exception {
        try (var fonts = Fonts.in(Path.of("assets/fonts").toAbsolutePath())) {
            var agreement = agreement(fonts);
            var plain = folder.resolve("plain.pdf");
            try (var doc = new PDDocument()) {
                doc.addPage(new org.apache.pdfbox.pdmodel.PDPage());
                doc.save(plain.toFile());
            }
            assertThat(Intake.inspect(agreement, "agreement.pdf").warnings()).as("nothing is left behind").isEmpty();
            var file = bundle(fonts, folder.resolve("bundle.pdf"), agreement, plain, agreement);
            // claimed is what was judged; nothing but the claim is lacking for more
            assertThat(VeraPdf.broken(file)).isEmpty();
            assertThat(VeraPdf.brokenAloud(file)).hasSize(2).allMatch(b -> b.contains("PDFAIdentification") || b.contains("version and conformance level"));
            assertThat(FinishedBundle.check(file).findings()).isEmpty();
            int pieces;
            try (var doc = Loader.loadPDF(file.toFile())) {
                var tree = new StringBuilder();
                told(doc.getDocumentCatalog().getStructureTreeRoot(), "", tree);
                assertThat(tree.toString()).startsWith("Document\n Part\n  Sect\n   Sect\n    Part\n     H1\n     Sect\n      H2\n      L\n       LI\n        Lbl\n        LBody\n      Table\n       TR\n        TH\n        TH\n       TR\n        TD\n        TD\n")
                    .contains("  Sect\n   Figure\n  Sect\n   Sect\n    Part\n     H1\n").containsOnlyOnce("Figure");
                pieces = ways(doc);
                assertThat(pieces).isGreaterThan(200).isEven();
            }
            // a volume keeps what tells of its pages
            var volume = folder.resolve("volume.pdf");
            VolumeFile.cut(file, null, "", 2, 3, List.of(new VolumeFile.Entry("证据1", 2)), volume);
            try (var doc = Loader.loadPDF(volume.toFile())) {
                assertThat(ways(doc)).isBetween(1, pieces / 2);
            }
            assertThat(Files.mismatch(file, bundle(fonts, folder.resolve("again.pdf"), agreement, plain, agreement))).isEqualTo(-1);
        }
    }

    @Test void rolesAndClassesOfAFileAreResolvedAndWhatGoesInCirclesIsLeft() throws Exception {
        var file = folder.resolve("roles.pdf");
        // objects 3 to 5 are font, content and page; the structure comes behind them
        var raw = RawPdf.of("Text", 1, "/StructParents 0", "/StructTreeRoot 6 0 R");
        raw.add("<</Type/StructTreeRoot/K[7 0 R]/RoleMap<</Kopf/Haupt/Haupt/H1/Zelle/TH/Kreis/Kreis>>/ClassMap<</Spalte<</O/Table/Scope/Column/ColSpan 2>>>>>>");
        raw.add("<</S/Document/P 6 0 R/Pg 5 0 R/K[8 0 R 9 0 R 10 0 R]>>");
        raw.add("<</S/Kopf/P 7 0 R/K 0/T(Title)/Alt(Head)/Lang(de)>>");
        raw.add("<</S/Zelle/P 7 0 R/C/Spalte/K 1>>");
        raw.add("<</S/Kreis/P 7 0 R/K[7 0 R 2 2 99999999 -1]>>");
        Files.write(file, raw.bytes());
        try (var doc = Loader.loadPDF(file.toFile())) {
            var tags = ForeignTags.of(doc);
            assertThat(tags.tells(0)).isTrue();
            var whole = tags.roots().getFirst();
            assertThat(whole.type()).isEqualTo("Sect");
            assertThat(whole.kids()).map(k -> ((ForeignTags.Node) k).type()).containsExactly("H1", "TH", "NonStruct");
            assertThat(((ForeignTags.Node) whole.kids().get(0)).said()).isEqualTo(new ForeignTags.Said("Title", "Head", "", "de", ""));
            assertThat(((ForeignTags.Node) whole.kids().get(1)).shape()).isEqualTo(new ForeignTags.Shape("Column", 2, 1, ""));
            assertThat(((ForeignTags.Node) whole.kids().get(2)).kids()).as("a piece stands in one place, an element too").containsExactly(new ForeignTags.Content(0, 2));
        }
    }

    /// A word processor's file: a heading that skips a level, a note without a name, cells headed by name, a picture's place, and text in a form on the page.
    @Test void namesHeadingsPlacesAndWhatStandsInFormsComeAlong() throws Exception {
        var raw = new RawPdf();
        raw.set(1, "<</Type/Catalog/Pages 2 0 R/StructTreeRoot 7 0 R/MarkInfo<</Marked true>>>>");
        raw.add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
        raw.stream("/Type/XObject/Subtype/Form/BBox[0 0 595 842]/StructParents 1/Resources<</Font<</F1 3 0 R>>>>", "/P<</MCID 0>>BDC BT /F1 12 Tf 72 500 Td (in a form) Tj ET EMC".getBytes(StandardCharsets.US_ASCII));
        var body = new StringBuilder();
        for (int i = 0; i < 7; i++) body.append("/P<</MCID ").append(i).append(">>BDC BT /F1 12 Tf 72 ").append(780 - 30 * i).append(" Td (piece) Tj ET EMC\n");
        raw.stream("", body.append("/X Do").toString().getBytes(StandardCharsets.US_ASCII));
        raw.add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/StructParents 0/Resources<</Font<</F1 3 0 R>>/XObject<</X 4 0 R>>>>/Contents 5 0 R>>");
        raw.set(2, "<</Type/Pages/Count 1/Kids[6 0 R]>>");
        raw.add("<</Type/StructTreeRoot/K 8 0 R>>");
        raw.add("<</S/Document/P 7 0 R/Pg 6 0 R/K[9 0 R 10 0 R 11 0 R 12 0 R 15 0 R 16 0 R]>>");
        raw.add("<</S/H1/P 8 0 R/K 0>>");
        raw.add("<</S/H3/P 8 0 R/K 1>>");
        raw.add("<</S/H3/P 8 0 R/K 2>>");
        raw.add("<</S/Table/P 8 0 R/K[<</S/TR/P 12 0 R/K[13 0 R 14 0 R]>>]>>");
        raw.add("<</S/TH/P 12 0 R/ID(head)/K 3>>");
        raw.add("<</S/TD/P 12 0 R/A<</O/Table/Headers[(head)(gone)]>>/K 4>>");
        raw.add("<</S/Figure/P 8 0 R/Alt(A shop)/A<</O/Layout/BBox[0 0 595 842]>>/K 5>>");
        raw.add("<</S/Note/P 8 0 R/K[6<</Type/MCR/Pg 6 0 R/Stm 4 0 R/MCID 0>>]>>");
        var file = folder.resolve("word.pdf");
        Files.write(file, raw.bytes());
        try (var fonts = Fonts.in(Path.of("assets/fonts").toAbsolutePath()); var doc = Loader.loadPDF(bundle(fonts, folder.resolve("bundle.pdf"), file, file).toFile())) {
            var tree = new StringBuilder();
            var root = doc.getDocumentCatalog().getStructureTreeRoot();
            told(root, "", tree);
            assertThat(tree.toString()).startsWith("Document\n Part\n  Sect\n   Sect\n    H1\n    H2\n    H2\n    Table\n     TR\n      TH\n      TD\n    Figure\n    Note\n");
            var pieces = new ArrayList<PDMarkedContentReference>();
            var of = new ArrayList<PDStructureElement>();
            references(root, pieces, of);
            assertThat(pieces).hasSize(16);
            var parents = new java.util.HashMap<Integer, org.apache.pdfbox.cos.COSBase>();
            numbers(root.getCOSObject().getCOSDictionary(COSName.PARENT_TREE), parents);
            var form = (COSStream) pieces.get(7).getCOSObject().getDictionaryObject(COSName.getPDFName("Stm"));
            assertThat(text(form)).contains("in a form");
            assertThat(((COSArray) parents.get(form.getInt(COSName.STRUCT_PARENTS))).getObject(0)).isSameAs(of.get(7).getCOSObject());
            var head = of.get(3).getCOSObject().getString(COSName.ID);
            var headers = (COSArray) of.get(4).getCOSObject().getCOSDictionary(COSName.A).getDictionaryObject(COSName.getPDFName("Headers"));
            assertThat(headers.toCOSStringStringList()).containsExactly(head);
            assertThat(of.get(11).getCOSObject().getString(COSName.ID)).as("of the same file once more").isNotEqualTo(head);
            assertThat(root.getIDTree().getValue(head).getCOSObject()).isSameAs(of.get(3).getCOSObject());
            assertThat(of.get(6).getCOSObject().getString(COSName.ID)).as("a note").isNotEmpty();
            var box = ((COSArray) of.get(5).getCOSObject().getCOSDictionary(COSName.A).getDictionaryObject(COSName.BBOX)).toFloatArray();
            assertThat(box[0]).isGreaterThan(20);
            assertThat((box[2] - box[0]) / (box[3] - box[1])).as("the whole page, as it is fitted in").isCloseTo(595f / 842, org.assertj.core.data.Offset.offset(0.001f));
        }
        var volume = folder.resolve("volume.pdf");
        VolumeFile.cut(folder.resolve("bundle.pdf"), null, "", 0, 0, List.of(new VolumeFile.Entry("证据1", 1)), volume);
        try (var doc = Loader.loadPDF(volume.toFile())) {
            assertThat(doc.getDocumentCatalog().getStructureTreeRoot().getIDTree().getNames()).hasSize(2);
            assertThat(doc.getNumberOfPages()).isEqualTo(1);
        }
        try (var doc = Loader.loadPDF(file.toFile())) {
            assertThat(ArchiveJudge.judge(doc, "word.pdf").standing()).isNotEqualTo(Conformance.ACCESSIBLE);
        }
    }

    @Test void aStructureWithoutEndIsNotCarriedAndTheFileComesAllTheSame() throws Exception {
        var deep = folder.resolve("deep.pdf");
        try (var doc = new PDDocument()) {
            var page = new org.apache.pdfbox.pdmodel.PDPage();
            doc.addPage(page);
            var root = new COSDictionary();
            var at = root;
            for (int i = 0; i < 3 * ForeignTags.DEEPEST; i++) {
                var e = new COSDictionary();
                e.setItem(COSName.S, COSName.getPDFName("Div"));
                e.setItem(COSName.PG, page.getCOSObject());
                at.setItem(COSName.K, e);
                at = e;
            }
            at.setInt(COSName.K, 0);
            doc.getDocumentCatalog().getCOSObject().setItem(COSName.STRUCT_TREE_ROOT, root);
            doc.save(deep.toFile());
        }
        var loud = folder.resolve("loud.pdf");
        var raw = RawPdf.of("Text", 1, "", "/StructTreeRoot 6 0 R");
        var kids = new StringBuilder("<</Type/StructTreeRoot/K[");
        for (int i = 0; i < 1000; i++) kids.append("<</S/P/Pg 5 0 R/Alt 7 0 R/K ").append(i).append(">>");
        raw.add(kids + "]>>");
        raw.add("(" + "a".repeat(5000) + ")");
        Files.write(loud, raw.bytes());
        try (var doc = Loader.loadPDF(loud.toFile())) {
            assertThat(ForeignTags.of(doc)).as("one text said by every element").isNull();
        }
        assertThat(Intake.inspect(deep, "deep.pdf").warnings()).extracting(w -> w.key()).containsExactly("pdf.note.tags");
        try (var fonts = Fonts.in(Path.of("assets/fonts").toAbsolutePath())) {
            var file = bundle(fonts, folder.resolve("bundle.pdf"), deep);
            try (var doc = Loader.loadPDF(file.toFile())) {
                var tree = new StringBuilder();
                told(doc.getDocumentCatalog().getStructureTreeRoot(), "", tree);
                assertThat(tree.toString()).isEqualTo("Document\n Part\n  Sect\n   Figure\n");
            }
        }
    }
}
