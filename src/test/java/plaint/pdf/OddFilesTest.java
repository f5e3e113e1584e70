package plaint.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDPageAdditionalActions;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationSquare;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plaint.bundle.PagePlan;
import plaint.bundle.Part;
import plaint.evidence.SealedFile;
import plaint.evidence.SealedFile.Kind;
import plaint.evidence.Sha256;
import plaint.key.ExhibitId;
import plaint.text.Lang;
import plaint.work.Progress;

/// Files as they really come: what the intake takes, the bundle prints whole and in its colours, or a warning says what is lost.
@Execution(ExecutionMode.CONCURRENT)
class OddFilesTest {
    @TempDir Path folder;

    private interface Made {
        void into(PDDocument doc, PDPage page) throws Exception;
    }

    private Path pdf(Made made) throws Exception {
        var to = folder.resolve("odd.pdf");
        try (var doc = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            doc.addPage(page);
            fill(doc, page);
            made.into(doc, page);
            doc.save(to.toFile(), org.apache.pdfbox.pdfwriter.compress.CompressParameters.NO_COMPRESSION);
        }
        return to;
    }

    private static void fill(PDDocument doc, PDPage page) throws Exception {
        try (var c = new PDPageContentStream(doc, page)) {
            c.setNonStrokingColor(Color.GREEN);
            c.addRect(0, 0, 595, 842);
            c.fill();
        }
    }

    private static List<String> warned(Path file) throws Exception {
        var found = Intake.inspect(file, "odd.pdf");
        assertThat(found.warnings()).allSatisfy(w -> assertThat(w.in(Lang.EN) + w.in(Lang.ZH)).contains("odd.pdf"));
        return found.warnings().stream().map(w -> w.key()).toList();
    }

    private PagePictures inBundle(Path file, Kind kind, int pages) throws Exception {
        try (var fonts = Fonts.in(Path.of("assets/fonts").toAbsolutePath())) {
            var sealed = new SealedFile("f", Sha256.of(Files.readAllBytes(file)), 1, kind, pages, Instant.EPOCH, "", List.of());
            var plan = new PagePlan(List.of(new Part("x", new ExhibitId("x"), "证据1", "某", "", "", 1, pages, false, 1)), true);
            var out = folder.resolve("bundle.pdf");
            new BundleWriter(fonts).write(plan, List.of(new BundleWriter.Exhibits(List.of(ExhibitFile.of(file, sealed)))),
                new BundleWriter.Front("t", "zh-CN", "", "证据", LocalDate.of(2017, 1, 9), "0123456789abcdef", BundleWriter.Sheet.A4), out, Progress.NONE);
            return PagePictures.open(out);
        }
    }

    private Color middle(Path file, Kind kind, int pages, int page) throws Exception {
        try (var all = inBundle(file, kind, pages)) {
            var p = all.draw(page, 1);
            return new Color(p.argb()[p.height() / 2 * p.width() + p.width() / 2]);
        }
    }

    @Test void aFileThatPromisesMorePagesThanItHasIsPrintedWithThoseItHas() throws Exception {
        var file = pdf((doc, page) -> doc.getPages().getCOSObject().setInt(COSName.COUNT, 9));
        assertThat(warned(file)).containsExactly("pdf.warn.pageCount");
        assertThat(Intake.inspect(file, "odd.pdf").pages()).isEqualTo(1);
        assertThat(middle(file, Kind.PDF, 1, 0)).isEqualTo(Color.GREEN);
        try (var seen = PagePictures.open(file)) {
            assertThat(seen.pages()).isEqualTo(1);
        }
    }

    @ParameterizedTest @CsvSource({"MediaBox,0,0,0,0", "CropBox,3000,3000,3100,3100", "CropBox,5,5,5,5"})
    void aPageWhoseSizeIsNonsenseIsPrintedNotSkipped(String box, float x, float y, float x2, float y2) throws Exception {
        var file = pdf((doc, page) -> {
            var sides = new COSArray();
            sides.setFloatArray(new float[] {x, y, x2, y2});
            page.getCOSObject().setItem(COSName.getPDFName(box), sides);
            var second = new PDPage(PDRectangle.A4);
            doc.addPage(second);
            fill(doc, second);
        });
        assertThat(Intake.inspect(file, "odd.pdf").pages()).isEqualTo(2);
        assertThat(middle(file, Kind.PDF, 2, 0)).isEqualTo(Color.GREEN);
    }

    @Test void anAnnotationThatBringsNoPictureOfItselfIsDrawn() throws Exception {
        var file = pdf((doc, page) -> {
            var square = new PDAnnotationSquare();
            square.setRectangle(new PDRectangle(100, 200, 400, 400));
            square.setInteriorColor(new PDColor(new float[] {1, 0, 0}, PDDeviceRGB.INSTANCE));
            page.setAnnotations(List.of(square));
        });
        assertThat(warned(file)).isEmpty();
        assertThat(middle(file, Kind.PDF, 1, 0)).isEqualTo(Color.RED);
    }

    @ParameterizedTest @CsvSource({"in Latin,", "中文,pdf.warn.field"})
    void aFilledInFieldIsPrintedOrItsLossIsSaid(String value, String warning) throws Exception {
        var file = pdf((doc, page) -> {
            var form = new PDAcroForm(doc);
            doc.getDocumentCatalog().setAcroForm(form);
            form.setNeedAppearances(true);
            var fonts = new PDResources();
            fonts.put(COSName.getPDFName("Helv"), new PDType1Font(FontName.HELVETICA));
            form.setDefaultResources(fonts);
            form.setDefaultAppearance("/Helv 12 Tf 0 g");
            var field = new PDTextField(form);
            field.setPartialName("name");
            field.setDefaultAppearance("/Helv 12 Tf 0 g");
            form.getFields().add(field);
            var widget = field.getWidgets().getFirst();
            widget.setRectangle(new PDRectangle(100, 400, 300, 30));
            widget.setPage(page);
            page.setAnnotations(List.of(widget));
            field.getCOSObject().setString(COSName.V, value);
        });
        assertThat(warned(file)).isEqualTo(warning == null ? List.of() : List.of(warning));
    }

    @Test void partsThatADamagedFileLostAreCounted() throws Exception {
        var file = pdf((doc, page) -> page.getResources().put(COSName.getPDFName("F1"), new PDType1Font(FontName.HELVETICA)));
        assertThat(warned(file)).isEmpty();
        var text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        var at = java.util.regex.Pattern.compile("/F1 (\\d+) 0 R").matcher(text);
        assertThat(at.find()).isTrue();
        text = text.replace(at.group(), "/F1 " + "9".repeat(at.group(1).length()) + " 0 R");
        Files.writeString(file, text, StandardCharsets.ISO_8859_1);
        assertThat(warned(file)).containsExactly("pdf.warn.holes");
    }

    @Test void anyRestrictionOfTheMakerIsSaid() throws Exception {
        var file = pdf((doc, page) -> {
            var may = new AccessPermission();
            may.setCanPrint(false);
            doc.protect(new StandardProtectionPolicy("owner", "", may));
        });
        assertThat(warned(file)).containsExactly("pdf.warn.restricted");
        assertThat(middle(file, Kind.PDF, 1, 0)).isEqualTo(Color.GREEN);
    }

    @Test void aScriptThatWaitsOnAPageIsReported() throws Exception {
        var file = pdf((doc, page) -> {
            var actions = new PDPageAdditionalActions(new COSDictionary());
            actions.setO(new PDActionJavaScript("app.alert(1)"));
            page.setActions(actions);
        });
        assertThat(warned(file)).containsExactly("pdf.warn.active");
    }

    @Test void aPictureOfTwoColoursKeepsThem() throws Exception {
        var two = new IndexColorModel(1, 2, new byte[] {-1, -1}, new byte[] {0, -1}, new byte[] {0, -1});
        var file = folder.resolve("seal.png");
        ImageIO.write(new BufferedImage(300, 200, BufferedImage.TYPE_BYTE_BINARY, two), "png", file.toFile());
        assertThat(middle(file, Kind.PNG, 1, 0)).isEqualTo(Color.RED);
    }

    @Test void aLongScreenshotIsPrintedFromItsTopToItsEndAtALegibleSize() throws Exception {
        var file = folder.resolve("long.png");
        var image = new BufferedImage(300, 2400, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 2400; y++) for (int x = 0; x < 300; x++) image.setRGB(x, y, (y < 800 ? Color.RED : y < 1600 ? Color.GREEN : Color.BLUE).getRGB());
        ImageIO.write(image, "png", file.toFile());
        assertThat(pictureWarned(file)).containsExactly("pdf.warn.split");
        int pages = Intake.inspect(file, "long.png").pages();
        assertThat(pages).isEqualTo(5);
        for (int i = 0; i < pages; i++) assertThat(middle(file, Kind.PNG, pages, i)).as("page %d", i + 1).isEqualTo(List.of(Color.RED, Color.GREEN, Color.GREEN, Color.BLUE, Color.BLUE).get(i));
        ImageIO.write(new BufferedImage(3000, 300, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        assertThat(pictureWarned(file)).as("a wide one is not cut across its lines").containsExactly("pdf.warn.slender");
        ImageIO.write(new BufferedImage(1080, 2400, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        assertThat(pictureWarned(file)).as("a screen of a telephone").isEmpty();
    }

    /// One field that no font of the form can write, one that can, and a tick without a look: what can be drawn is, in a form that does not ask for it too; the rest is said in one sentence.
    @ParameterizedTest @CsvSource({"true", "false"})
    void aFieldThatCannotBeDrawnTakesNoOtherWithIt(boolean asked) throws Exception {
        var file = pdf((doc, page) -> {
            var form = new PDAcroForm(doc);
            doc.getDocumentCatalog().setAcroForm(form);
            form.setNeedAppearances(asked);
            var fonts = new PDResources();
            fonts.put(COSName.getPDFName("Helv"), new PDType1Font(FontName.HELVETICA));
            form.setDefaultResources(fonts);
            form.setDefaultAppearance("/Helv 12 Tf 0 g");
            var widgets = new java.util.ArrayList<org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation>();
            for (var value : List.of("中文", "MMMMMMMM")) {
                var field = new PDTextField(form);
                field.setPartialName("f" + widgets.size());
                field.setDefaultAppearance("/Helv 60 Tf 1 0 0 rg");
                form.getFields().add(field);
                var widget = field.getWidgets().getFirst();
                widget.setRectangle(new PDRectangle(100, value.equals("中文") ? 100 : 380, 400, 80));
                widget.setPage(page);
                widgets.add(widget);
                field.getCOSObject().setString(COSName.V, value);
            }
            var box = new org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox(form);
            box.setPartialName("tick");
            form.getFields().add(box);
            box.getCOSObject().setName(COSName.V, "Yes");
            box.getWidgets().getFirst().setRectangle(new PDRectangle(100, 700, 20, 20));
            box.getWidgets().getFirst().setAppearanceState("Yes");
            widgets.add(box.getWidgets().getFirst());
            page.setAnnotations(widgets);
        });
        assertThat(Intake.inspect(file, "odd.pdf").warnings()).singleElement().satisfies(w -> assertThat(w.in(Lang.EN)).contains("filled into 2 fields", "(f0, tick)"));
        try (var all = inBundle(file, Kind.PDF, 1)) {
            var p = all.draw(0, 1);
            assertThat(java.util.Arrays.stream(p.argb()).filter(c -> new Color(c).equals(Color.RED)).count()).as("the field in Latin is on the paper").isGreaterThan(50);
        }
    }

    /// A drawing whose unit is two and a half points is as large as it says, lies as it is turned, and how far it was made smaller is told by its true size.
    @Test void aPageInLargerUnitsIsTakenAtItsTrueSize() throws Exception {
        var file = pdf((doc, page) -> {
            page.setMediaBox(new PDRectangle(300, 400));
            page.setUserUnit(2.5f);
            page.setRotation(90);
        });
        try (var doc = org.apache.pdfbox.Loader.loadPDF(file.toFile())) {
            var placed = new ForeignPage(doc.getPage(0)).placed(1, List.of());
            assertThat(placed.width()).isEqualTo(1000);
            assertThat(placed.height()).isEqualTo(750);
            var corner = new java.awt.geom.AffineTransform(placed.matrix()).transform(new java.awt.geom.Point2D.Double(300, 400), null);
            assertThat(corner).isEqualTo(new java.awt.geom.Point2D.Double(1000, 0));
        }
        assertThat(middle(file, Kind.PDF, 1, 0)).isEqualTo(Color.GREEN);
    }

    @Test void aCommentThatOpensBesideThePageIsSaid() throws Exception {
        var file = pdf((doc, page) -> {
            var note = new org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText();
            note.setRectangle(new PDRectangle(100, 200, 20, 20));
            note.setContents("The price was agreed by telephone");
            page.setAnnotations(List.of(note));
        });
        assertThat(Intake.inspect(file, "odd.pdf").warnings()).singleElement().satisfies(w -> assertThat(w.in(Lang.EN)).startsWith("odd.pdf has 1 comment, first on page 1, whose text"));
    }

    /// A fax of 204 by 98 dots to the inch: its dots are twice as high as wide, and so is the page.
    @Test void aFaxKeepsItsShape() throws Exception {
        var file = folder.resolve("fax.tif");
        int w = 400;
        int h = 200;
        int[][] tags = {{256, 3, 1, w}, {257, 3, 1, h}, {258, 3, 1, 8}, {259, 3, 1, 1}, {262, 3, 1, 1}, {273, 4, 1, 200}, {277, 3, 1, 1}, {278, 3, 1, h}, {279, 4, 1, w * h}, {282, 5, 1, 160}, {283, 5, 1, 168}, {296, 3, 1, 2}};
        var b = java.nio.ByteBuffer.allocate(200 + w * h).order(java.nio.ByteOrder.LITTLE_ENDIAN).put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8).putShort((short) tags.length);
        for (var t : tags) b.putShort((short) t[0]).putShort((short) t[1]).putInt(t[2]).putInt(t[3]);
        b.putInt(0).position(160).putInt(204).putInt(1).putInt(98).putInt(1);
        Files.write(file, b.array());
        assertThat(Intake.inspect(file, "odd.pdf").warnings()).isEmpty();
        try (var all = inBundle(file, Kind.TIFF, 1)) {
            var p = all.draw(0, 1);
            var black = java.util.stream.IntStream.range(0, p.argb().length).filter(i -> new Color(p.argb()[i]).getRed() < 40).toArray();
            int column = p.width() / 2;
            long high = java.util.Arrays.stream(black).filter(i -> i % p.width() == column).count();
            int row = p.height() / 2;
            long wide = java.util.Arrays.stream(black).filter(i -> i / p.width() == row).count();
            assertThat((double) high / wide).isBetween(1.02, 1.06);
        }
    }

    @Test void anAnimationInWebPIsSaid() throws Exception {
        var still = java.util.Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4TBEAAAAvAAAAAAfQ//73v/+BiOh/AAA=");
        var file = folder.resolve("moves.webp");
        Files.write(file, still);
        assertThat(Intake.inspect(file, "odd.pdf").warnings()).isEmpty();
        var frame = java.util.Arrays.copyOfRange(still, 12, still.length);
        var b = java.nio.ByteBuffer.allocate(12 + 18 + 14 + 24 + frame.length).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        b.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(b.capacity() - 8).put("WEBPVP8X".getBytes(StandardCharsets.US_ASCII)).putInt(10).put((byte) 2).put(new byte[9]);
        b.put("ANIM".getBytes(StandardCharsets.US_ASCII)).putInt(6).put(new byte[6]).put("ANMF".getBytes(StandardCharsets.US_ASCII)).putInt(16 + frame.length).put(new byte[16]).put(frame);
        Files.write(file, b.array());
        assertThat(warned(file)).containsExactly("pdf.warn.firstFrame");
    }

    private static List<String> pictureWarned(Path file) throws Exception {
        return Intake.inspect(file, "long.png").warnings().stream().map(w -> w.key()).toList();
    }
}
