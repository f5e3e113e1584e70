package plaint.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDestinationNameTreeNode;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plaint.bundle.PagePlan;
import plaint.bundle.Part;
import plaint.evidence.SealedFile.Kind;
import plaint.key.ExhibitId;
import plaint.work.Progress;

/// What of a foreign PDF comes into a bundle, and in what shape: nothing seen is lost, nothing that acts comes along, nothing is written twice.
class CopiedPagesTest {
    @TempDir Path folder;

    @FunctionalInterface private interface Maker {
        void make(PDDocument doc) throws IOException;
    }

    private Path pdf(String name, Maker maker) throws IOException {
        var file = folder.resolve(name);
        try (var doc = new PDDocument()) {
            maker.make(doc);
            doc.save(file.toFile(), CompressParameters.NO_COMPRESSION);
        }
        return file;
    }

    private static PDPage page(PDDocument doc, String text) throws IOException {
        var page = new PDPage(PDRectangle.A5);
        doc.addPage(page);
        write(doc, page, text);
        return page;
    }

    private static void write(PDDocument doc, PDPage page, String text) throws IOException {
        try (var c = new PDPageContentStream(doc, page, AppendMode.APPEND, true, true)) {
            c.beginText();
            c.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            c.newLineAtOffset(40, 500);
            c.showText(text);
            c.endText();
        }
    }

    private Path bundle(Path file, Kind kind, int pages) throws Exception {
        try (var fonts = Fonts.in(Path.of("assets/fonts").toAbsolutePath())) {
            var plan = new PagePlan(List.of(new Part("x", new ExhibitId("x"), "证据1", "材料", "", "", 1, pages, false, 1)), true);
            var out = folder.resolve("bundle.pdf");
            new BundleWriter(fonts).write(plan, List.of(new BundleWriter.Exhibits(List.of(new ExhibitFile(file, "f", kind, pages)))),
                new BundleWriter.Front("t", "zh-CN", "", "证据", LocalDate.of(2017, 1, 9), "0123456789abcdef0123456789abcdef", BundleWriter.Sheet.A4), out, Progress.NONE);
            return out;
        }
    }

    @Test void anExhibitsOwnOutlineStandsBelowItsEntryAndLeadsToTheSpotOnOurPage() throws Exception {
        var out = bundle(pdf("deed.pdf", doc -> {
            page(doc, "one");
            var second = page(doc, "two");
            var outline = new PDDocumentOutline();
            var annex = new PDOutlineItem();
            annex.setTitle("附件一");
            annex.setDestination(spot(second, 400));
            var below = new PDOutlineItem();
            below.setTitle("步骤");
            below.setDestination(spot(second, 300));
            annex.addLast(below);
            outline.addLast(annex);
            doc.getDocumentCatalog().setDocumentOutline(outline);
        }), Kind.PDF, 2);
        try (var doc = Loader.loadPDF(out.toFile())) {
            var exhibit = doc.getDocumentCatalog().getDocumentOutline().getFirstChild().getFirstChild();
            assertThat(exhibit.getTitle()).isEqualTo("证据1 材料");
            var annex = exhibit.getFirstChild();
            assertThat(annex.getTitle()).isEqualTo("附件一");
            assertThat(doc.getPages().indexOf(annex.findDestinationPage(doc))).isEqualTo(1);
            assertThat(annex.getFirstChild().getTitle()).isEqualTo("步骤");
            int higher = ((PDPageXYZDestination) annex.getDestination()).getTop();
            int lower = ((PDPageXYZDestination) annex.getFirstChild().getDestination()).getTop();
            // A5 is enlarged to fit: a hundred points there are about 124 here
            assertThat(higher - lower).isBetween(120, 140);
        }
        assertThat(FinishedBundle.check(out).findings()).isEmpty();
    }

    private static PDPageXYZDestination spot(PDPage page, int top) {
        var to = new PDPageXYZDestination();
        to.setPage(page);
        to.setTop(top);
        to.setLeft(40);
        return to;
    }

    @Test void linksWithinAFileGoOnByPlaceAndByNameAndThoseThatLeadOutStayBehind() throws Exception {
        var out = bundle(pdf("links.pdf", doc -> {
            var first = page(doc, "contents");
            var second = page(doc, "chapter");
            var names = new PDDestinationNameTreeNode();
            names.setNames(Map.of("chapter", spot(second, 500)));
            var all = new PDDocumentNameDictionary(doc.getDocumentCatalog());
            all.setDests(names);
            doc.getDocumentCatalog().setNames(all);
            var named = new PDAnnotationLink();
            named.setRectangle(new PDRectangle(40, 490, 100, 20));
            named.setDestination(new PDNamedDestination("chapter"));
            var placed = new PDAnnotationLink();
            placed.setRectangle(new PDRectangle(40, 450, 100, 20));
            var go = new PDActionGoTo();
            go.setDestination(spot(second, 300));
            placed.setAction(go);
            var away = new PDAnnotationLink();
            away.setRectangle(new PDRectangle(40, 400, 100, 20));
            var uri = new PDActionURI();
            uri.setURI("https://example.invalid/");
            away.setAction(uri);
            first.setAnnotations(List.of(named, placed, away));
            doc.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
        }), Kind.PDF, 2);
        try (var doc = Loader.loadPDF(out.toFile())) {
            var links = doc.getPage(0).getAnnotations();
            assertThat(links).hasSize(2).allSatisfy(a -> {
                var to = (PDPageDestination) ((PDActionGoTo) ((PDAnnotationLink) a).getAction()).getDestination();
                assertThat(to.retrievePageNumber()).isEqualTo(1);
            });
            // the place clicked lies over the text it lay over
            assertThat(links.getFirst().getRectangle().getWidth()).isBetween(120f, 127f);
        }
        var raw = Files.readString(out, StandardCharsets.ISO_8859_1);
        assertThat(raw).doesNotContain("JavaScript", "/URI", "example.invalid");
    }

    @Test void whatPagesShareIsWrittenOnce() throws Exception {
        var noise = new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB);
        var random = new java.util.Random(7);
        for (int x = 0; x < 300; x++) for (int y = 0; y < 300; y++) noise.setRGB(x, y, random.nextInt());
        var file = pdf("shared.pdf", doc -> {
            var image = LosslessFactory.createFromImage(doc, noise);
            for (int i = 0; i < 6; i++) {
                var page = page(doc, "page " + i);
                try (var c = new PDPageContentStream(doc, page, AppendMode.APPEND, true, true)) {
                    c.drawImage(image, 40, 40, 300, 300);
                }
            }
        });
        var out = bundle(file, Kind.PDF, 6);
        long own = Files.size(bundle(pdf("plain.pdf", doc -> {
            for (int i = 0; i < 6; i++) page(doc, "page " + i);
        }), Kind.PDF, 6));
        assertThat(Files.size(bundle(file, Kind.PDF, 6)) - own).isLessThan(Files.size(file) + 4000);
        assertThat(out).exists();
    }

    @Test void objectStreamsAndPagesThatInheritTheirResourcesAreReadWhole() throws Exception {
        var file = folder.resolve("packed.pdf");
        try (var doc = new PDDocument()) {
            for (int i = 0; i < 3; i++) page(doc, "packed " + i);
            var resources = doc.getPage(0).getResources().getCOSObject();
            for (var p : doc.getPages()) p.getCOSObject().removeItem(COSName.RESOURCES);
            doc.getPages().getCOSObject().setItem(COSName.RESOURCES, resources);
            doc.save(file.toFile());
        }
        try (var doc = Loader.loadPDF(bundle(file, Kind.PDF, 3).toFile())) {
            assertThat(new PDFTextStripper().getText(doc)).contains("packed 0", "packed 1", "packed 2");
        }
    }

    @Test void contentInPiecesBecomesOne() throws Exception {
        var file = pdf("pieces.pdf", doc -> {
            var page = page(doc, "first half");
            write(doc, page, "second half");
        });
        try (var doc = Loader.loadPDF(bundle(file, Kind.PDF, 1).toFile())) {
            assertThat(new PDFTextStripper().getText(doc)).contains("first half", "second half");
        }
    }

    @Test void aHiddenLayerStaysHiddenAndAShownOneShown() throws Exception {
        var file = pdf("layers.pdf", doc -> {
            var page = page(doc, "base");
            var properties = new PDOptionalContentProperties();
            doc.getDocumentCatalog().setOCProperties(properties);
            for (var name : List.of("shown", "hidden")) {
                var layer = new PDOptionalContentGroup(name);
                properties.addGroup(layer);
                properties.setGroupEnabled(layer, name.equals("shown"));
                try (var c = new PDPageContentStream(doc, page, AppendMode.APPEND, true, true)) {
                    c.beginMarkedContent(COSName.OC, layer);
                    c.addRect(50, 50, 20, 20);
                    c.fill();
                    c.endMarkedContent();
                }
            }
        });
        try (var doc = Loader.loadPDF(bundle(file, Kind.PDF, 1).toFile())) {
            var layers = doc.getDocumentCatalog().getOCProperties();
            assertThat(layers.getGroupNames()).containsExactlyInAnyOrder("shown", "hidden");
            assertThat(layers.isGroupEnabled("shown")).isTrue();
            assertThat(layers.isGroupEnabled("hidden")).isFalse();
        }
    }

    @Test void aCatalogueSmuggledInAmongTheResourcesStaysBehind() throws Exception {
        var file = pdf("smuggled.pdf", doc -> {
            var page = page(doc, "harmless");
            doc.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
            var forms = new COSDictionary();
            forms.setItem("Evil", doc.getDocumentCatalog().getCOSObject());
            page.getResources().getCOSObject().setItem(COSName.XOBJECT, forms);
        });
        var raw = Files.readString(bundle(file, Kind.PDF, 1), StandardCharsets.ISO_8859_1);
        assertThat(raw).doesNotContain("JavaScript", "OpenAction");
    }

    @Test void aStateThatThePageNeverRestoresDoesNotMoveTheStamp() throws Exception {
        var file = pdf("stray.pdf", doc -> {
            var page = page(doc, "stray");
            var content = new COSStream();
            try (var out = content.createOutputStream()) {
                out.write("Q Q Q 0.1 0 0 0.1 300 300 cm q q 1 0 0 rg".getBytes(StandardCharsets.US_ASCII));
            }
            page.getCOSObject().setItem(COSName.CONTENTS, content);
        });
        try (var doc = Loader.loadPDF(bundle(file, Kind.PDF, 1).toFile())) {
            var places = new java.util.ArrayList<Float>();
            var stripper = new PDFTextStripper() {
                @Override protected void processTextPosition(org.apache.pdfbox.text.TextPosition text) {
                    places.add(text.getHeightDir());
                }
            };
            stripper.getText(doc);
            assertThat(places).isNotEmpty().allSatisfy(h -> assertThat(h).isGreaterThan(3f));
        }
    }

    @Test void aPlainPngGoesInAsItIsAndOneThatIsSeeThroughIsLaidOnWhite() throws Exception {
        var colours = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 64; x++) for (int y = 0; y < 64; y++) colours.setRGB(x, y, x * 4 << 16 | y * 4 << 8 | 99);
        var plain = folder.resolve("plain.png");
        ImageIO.write(colours, "png", plain.toFile());
        assertThat(picture(bundle(plain, Kind.PNG, 1)).getImage().getRGB(10, 20) & 0xFFFFFF).isEqualTo(10 * 4 << 16 | 20 * 4 << 8 | 99);
        try (var bytes = new SourceBytes(plain)) {
            assertThat(Png.read(bytes)).isNotNull();
        }
        var clear = new BufferedImage(64, 64, BufferedImage.TYPE_INT_ARGB);
        var through = folder.resolve("through.png");
        ImageIO.write(clear, "png", through.toFile());
        assertThat(new Color(picture(bundle(through, Kind.PNG, 1)).getImage().getRGB(5, 5))).isEqualTo(Color.WHITE);
        var bytes = Files.readAllBytes(plain);
        bytes[bytes.length / 2] ^= 1;
        try (var broken = new SourceBytes(Files.write(folder.resolve("broken.png"), bytes))) {
            assertThat(Png.read(broken)).as("a check sum that does not hold").isNull();
        }
    }

    @Test void aPngOfFewColoursKeepsThem() throws Exception {
        var few = new BufferedImage(16, 16, BufferedImage.TYPE_BYTE_INDEXED);
        for (int i = 0; i < 16; i++) few.setRGB(i, i, Color.RED.getRGB());
        var file = folder.resolve("few.png");
        ImageIO.write(few, "png", file.toFile());
        assertThat(new Color(picture(bundle(file, Kind.PNG, 1)).getImage().getRGB(3, 3))).isEqualTo(Color.RED);
    }

    private static PDImageXObject picture(Path bundle) throws IOException {
        try (var doc = Loader.loadPDF(bundle.toFile())) {
            var resources = doc.getPage(0).getResources();
            var image = (PDImageXObject) resources.getXObject(resources.getXObjectNames().iterator().next());
            image.getImage();
            return image;
        }
    }
}
