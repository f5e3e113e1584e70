package plaint.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import plaint.bundle.PagePlan;
import plaint.bundle.Part;
import plaint.evidence.SealedFile.Kind;
import plaint.key.ExhibitId;
import plaint.work.Progress;

/// Exhibits that keep a bundle from being PDF/A are found and named; what is claimed is what veraPDF finds; and each choice mends it or says that it cannot.
@Execution(ExecutionMode.CONCURRENT)
class ArchiveTest {
    @TempDir Path folder;

    private interface Drawing {
        void draw(PDDocument doc, PDPageContentStream content) throws Exception;
    }

    private Path pdf(String name, Drawing drawing) throws Exception {
        var file = folder.resolve(name);
        try (var doc = new PDDocument()) {
            var page = new PDPage();
            doc.addPage(page);
            try (var content = new PDPageContentStream(doc, page)) {
                drawing.draw(doc, content);
            }
            doc.save(file.toFile());
        }
        return file;
    }

    private Path bundle(ExhibitFile file, String name) throws Exception {
        try (var fonts = Fonts.in(Path.of("assets/fonts").toAbsolutePath())) {
            var out = folder.resolve(name);
            var plan = new PagePlan(List.of(new Part("x", new ExhibitId("x"), "证据1", "网页", "", "", 1, file.pages(), false, 1)), false);
            new BundleWriter(fonts).write(plan, List.of(new BundleWriter.Exhibits(List.of(file))),
                new BundleWriter.Front("证据", "zh-CN", "", "证据", LocalDate.of(2017, 1, 9), "0123456789abcdef0123456789abcdef", BundleWriter.Sheet.A4), out, Progress.NONE);
            return out;
        }
    }

    private Judged judge(Path file) throws Exception {
        return Quarantine.judge(file, file.getFileName().toString(), Allowance.USUAL);
    }

    /// What is judged is held against veraPDF on a bundle with the file.
    private Judged proved(Path file) throws Exception {
        var judged = judge(file);
        var bundle = bundle(new ExhibitFile(file, "f", Kind.PDF, 1).standing(judged.standing()), file.getFileName() + "-bundle.pdf");
        switch (judged.standing()) {
            case NONE -> assertThat(new String(Files.readAllBytes(bundle), java.nio.charset.StandardCharsets.ISO_8859_1)).doesNotContain("pdfaid");
            case ARCHIVE -> assertThat(VeraPdf.broken(bundle)).isEmpty();
            case ACCESSIBLE -> assertThat(VeraPdf.brokenAloud(bundle)).isEmpty();
        }
        return judged;
    }

    private static void write(PDPageContentStream content, org.apache.pdfbox.pdmodel.font.PDFont font, String text) throws Exception {
        content.beginText();
        content.setFont(font, 20);
        content.newLineAtOffset(80, 600);
        content.showText(text);
        content.endText();
    }

    private Path embedded() throws Exception {
        return pdf("embedded.pdf", (doc, c) -> write(c, PDType0Font.load(doc, Path.of("assets/fonts", Face.SONG.file()).toFile()), "假冒手表 Watch"));
    }

    private Path bare() throws Exception {
        return pdf("bare.pdf", (doc, c) -> write(c, new PDType1Font(Standard14Fonts.FontName.HELVETICA), "Watch for sale 400 yuan"));
    }

    @Test void aFileWithItsFontsMayBeClaimedAndOneWithoutIsNamedWithTheFont() throws Exception {
        assertThat(proved(embedded())).isEqualTo(new Judged(Conformance.ACCESSIBLE, List.of()));
        var bare = proved(bare());
        assertThat(bare.standing()).isEqualTo(Conformance.NONE);
        assertThat(bare.hindrances()).singleElement().satisfies(h -> {
            assertThat(h.key()).isEqualTo("pdf.hinders.font");
            assertThat(h.args()).containsExactly("bare.pdf", "1", "Helvetica");
        });
    }

    @Test void printersColoursSmoothedPicturesAndStatesForPressesAreFound() throws Exception {
        var cmyk = pdf("cmyk.pdf", (doc, c) -> {
            c.setNonStrokingColor(0f, 1f, 1f, 0f);
            c.addRect(10, 10, 100, 100);
            c.fill();
        });
        assertThat(proved(cmyk).hindrances()).extracting(h -> h.key()).containsExactly("pdf.hinders.colour");
        var smooth = smooth();
        assertThat(proved(smooth).hindrances()).extracting(h -> h.key()).containsExactlyInAnyOrder("pdf.hinders.smooth", "pdf.hinders.state");
        var mended = make(smooth, Remaking.Way.REPAIR, false, "mended.pdf");
        assertThat(proved(mended)).isEqualTo(new Judged(Conformance.ACCESSIBLE, List.of()));
    }

    private Path smooth() throws Exception {
        return pdf("smooth.pdf", (doc, c) -> {
            var image = LosslessFactory.createFromImage(doc, new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB));
            image.setInterpolate(true);
            c.drawImage(image, 10, 10, 200, 200);
            var state = new org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState();
            state.getCOSObject().setItem(COSName.TR, COSName.IDENTITY);
            c.setGraphicsStateParameters(state);
        });
    }

    private Path make(Path file, Remaking.Way way, boolean text, String name) throws Exception {
        var kind = file.toString().endsWith("pdf") ? Kind.PDF : Kind.PNG;
        var out = folder.resolve(name);
        Remaking.make(new ExhibitFile(file, file.getFileName().toString(), kind, 1), way, text, folder.resolve("way-" + name), out, Progress.NONE);
        assertThat(folder.resolve("way-" + name)).doesNotExist();
        return out;
    }

    @Test void aPageAsItsPictureIsArchivalAndStaysSearchable() throws Exception {
        var picture = make(bare(), Remaking.Way.PICTURE, true, "picture.pdf");
        assertThat(proved(picture)).isEqualTo(new Judged(Conformance.ACCESSIBLE, List.of()));
        try (var doc = Loader.loadPDF(picture.toFile())) {
            assertThat(doc.getPage(0).getMediaBox().getWidth()).isEqualTo(612);
        }
    }

    @Test void textReadInAScanLiesUnderItAndIsFoundInTheBundle() throws Exception {
        assumeThat(Remaking.reads()).as("a program that reads text in pictures is installed").isTrue();
        var scan = folder.resolve("scan.png");
        var image = new BufferedImage(1600, 700, BufferedImage.TYPE_BYTE_GRAY);
        var g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, 1600, 700);
        g.setColor(Color.BLACK);
        g.setFont(Font.createFont(Font.TRUETYPE_FONT, Path.of("assets/fonts", Face.SONG.file()).toFile()).deriveFont(80f));
        g.drawString("被告销售假冒手表", 100, 200);
        g.drawString("Shop Number 40017", 100, 400);
        g.dispose();
        ImageIO.write(image, "png", scan.toFile());
        var read = make(scan, Remaking.Way.AS_IS, true, "read.pdf");
        assertThat(Files.mismatch(read, make(scan, Remaking.Way.AS_IS, true, "again.pdf"))).as("the same picture gives the same bytes").isEqualTo(-1);
        assertThat(proved(read).standing()).isEqualTo(Conformance.ACCESSIBLE);
        var bundle = bundle(new ExhibitFile(read, "scan.png", Kind.PDF, 1).standing(Conformance.ACCESSIBLE), "read-bundle.pdf");
        try (var doc = Loader.loadPDF(bundle.toFile())) {
            assertThat(new PDFTextStripper().getText(doc).replace(" ", "")).contains("销售假冒手表", "40017");
        }
        try (var pages = PagePictures.open(bundle)) {
            assertThat(pages.text(0).replace(" ", "")).contains("假冒手表");
        }
    }

    /// What leads about in a file leads about in what is made of it, at the same spots, whichever way it is made; a page that was turned stands upright there.
    @Test void aFileMadeAnewKeepsItsLinksAndItsOutline() throws Exception {
        var file = folder.resolve("deed.pdf");
        try (var doc = new PDDocument()) {
            for (int i = 0; i < 2; i++) {
                var page = new PDPage(org.apache.pdfbox.pdmodel.common.PDRectangle.A4);
                if (i == 1) page.setRotation(90);
                doc.addPage(page);
                try (var c = new PDPageContentStream(doc, page)) {
                    write(c, new PDType1Font(Standard14Fonts.FontName.HELVETICA), "page " + (i + 1));
                }
            }
            var to = new org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination();
            to.setPage(doc.getPage(1));
            to.setLeft(100);
            to.setTop(600);
            var link = new org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink();
            link.setRectangle(new org.apache.pdfbox.pdmodel.common.PDRectangle(80, 590, 100, 30));
            link.setDestination(to);
            doc.getPage(0).setAnnotations(List.of(link));
            var outline = new org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline();
            var entry = new org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem();
            entry.setTitle("附件");
            entry.setDestination(to);
            outline.addLast(entry);
            doc.getDocumentCatalog().setDocumentOutline(outline);
            doc.save(file.toFile());
        }
        for (var way : Remaking.Way.values()) {
            var made = folder.resolve(way + ".pdf");
            Remaking.make(new ExhibitFile(file, "契据.pdf", Kind.PDF, 2), way, false, folder.resolve("make-" + way), made, Progress.NONE);
            try (var pages = PagePictures.open(made)) {
                assertThat(pages.size(1)).as("%s stands upright", way).satisfies(s -> assertThat(s[0]).isGreaterThan(s[1]));
                assertThat(pages.links(0)).as(way.name()).singleElement().satisfies(l -> {
                    assertThat(l.to()).isEqualTo(1);
                    assertThat(l.box().x()).isBetween(79.0, 81.0);
                    assertThat(l.box().width()).isBetween(99.0, 101.0);
                });
            }
            try (var doc = Loader.loadPDF(made.toFile())) {
                var entry = doc.getDocumentCatalog().getDocumentOutline().getFirstChild();
                assertThat(entry.getTitle()).isEqualTo("附件");
                var to = (org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination) entry.getDestination();
                assertThat(doc.getPages().indexOf(to.getPage())).isEqualTo(1);
                // turned by a quarter: what was the height is the way from the left
                assertThat(to.getLeft()).isEqualTo(600);
                assertThat(to.getTop()).isEqualTo(595 - 100);
            }
            var bundle = bundle(new ExhibitFile(made, "契据.pdf", Kind.PDF, 2), "bundle-" + way + ".pdf");
            assertThat(FinishedBundle.check(bundle).findings()).isEmpty();
            try (var doc = Loader.loadPDF(bundle.toFile())) {
                assertThat(doc.getPage(0).getAnnotations()).as("the link is on the page of the bundle").hasSize(1);
            }
        }
    }

    /// A font that the file does not hold is lent where a free one of the same measures is at hand, and named where none is.
    @Test void aMissingFontIsLentWhereAFreeOneHasTheSameMeasures() throws Exception {
        for (var name : List.of(Standard14Fonts.FontName.HELVETICA, Standard14Fonts.FontName.TIMES_ROMAN, Standard14Fonts.FontName.TIMES_BOLD, Standard14Fonts.FontName.TIMES_ITALIC)) {
            var file = pdf(name + ".pdf", (doc, c) -> write(c, new PDType1Font(name), "Watch for sale: 400 yuan, na\u00EFve \u2014 \u201Cgenuine\u201D"));
            assertThat(judge(file).standing()).isEqualTo(Conformance.NONE);
            var mended = make(file, Remaking.Way.REPAIR, false, name + "-mended.pdf");
            assertThat(proved(mended).hindrances()).as(name.getName()).isEmpty();
            try (var before = PagePictures.open(file); var after = PagePictures.open(mended)) {
                var places = before.places(0).find("genuine").getFirst().getFirst();
                var now = after.places(0).find("genuine").getFirst().getFirst();
                assertThat(now.x()).as("every letter keeps its place").isCloseTo(places.x(), org.assertj.core.data.Offset.offset(0.3));
                assertThat(now.width()).isCloseTo(places.width(), org.assertj.core.data.Offset.offset(0.3));
            }
        }
        var courier = pdf("courier.pdf", (doc, c) -> write(c, new PDType1Font(Standard14Fonts.FontName.COURIER), "Watch"));
        assertThat(judge(make(courier, Remaking.Way.REPAIR, false, "courier-mended.pdf")).hindrances()).singleElement().satisfies(h -> {
            assertThat(h.key()).isEqualTo("pdf.hinders.unlentFont");
            assertThat(h.args()).contains("Courier");
            assertThat(h.in(plaint.text.Lang.EN)).as("what helps instead").contains("repair does not help", "as a picture");
            assertThat(h.in(plaint.text.Lang.ZH)).contains("修复不能解决", "图片");
        });
    }
}
