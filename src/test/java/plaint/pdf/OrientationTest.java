package plaint.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plaint.bundle.PagePlan;
import plaint.bundle.Part;
import plaint.evidence.SealedFile;
import plaint.evidence.Sha256;
import plaint.key.ExhibitId;
import plaint.work.Progress;

/// A picture or page stands upright in the bundle whatever way its file turns it: red top left, green top right, blue bottom left, white bottom right.
@Execution(ExecutionMode.CONCURRENT)
class OrientationTest {
    @TempDir Path folder;

    /// What the camera stored so that orientation `n` shows the upright picture: the inverse of each EXIF case.
    private static BufferedImage stored(int n) {
        var upright = new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB);
        var g = upright.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, 320, 200);
        g.setColor(Color.RED);
        g.fillRect(0, 0, 160, 100);
        g.setColor(Color.GREEN);
        g.fillRect(160, 0, 160, 100);
        g.setColor(Color.BLUE);
        g.fillRect(0, 100, 160, 100);
        g.dispose();
        boolean swap = n >= 5;
        var out = new BufferedImage(swap ? 200 : 320, swap ? 320 : 200, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < out.getWidth(); x++) {
            for (int y = 0; y < out.getHeight(); y++) {
                int w = 319;
                int h = 199;
                int[] from = switch (n) {
                    case 2 -> new int[] {w - x, y};
                    case 3 -> new int[] {w - x, h - y};
                    case 4 -> new int[] {x, h - y};
                    case 5 -> new int[] {y, x};
                    case 6 -> new int[] {w - y, x};
                    case 7 -> new int[] {w - y, h - x};
                    case 8 -> new int[] {y, h - x};
                    default -> new int[] {x, y};
                };
                out.setRGB(x, y, upright.getRGB(from[0], from[1]));
            }
        }
        return out;
    }

    private Path jpeg(int orientation) throws Exception {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(stored(orientation), "jpeg", bytes);
        var plain = bytes.toByteArray();
        var exif = new ByteArrayOutputStream();
        exif.write(plain, 0, 2);
        exif.write(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, 34, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0, 0, 0, 0, 0});
        exif.write(plain, 2, plain.length - 2);
        return Files.write(folder.resolve("photo" + orientation + ".jpg"), exif.toByteArray());
    }

    private static int at(Picture p, double x, double y) {
        int c = p.argb()[(int) (y * p.height()) * p.width() + (int) (x * p.width())];
        int r = c >> 16 & 255;
        int g = c >> 8 & 255;
        int b = c & 255;
        return (r > 128 ? 4 : 0) | (g > 128 ? 2 : 0) | (b > 128 ? 1 : 0);
    }

    private Picture inBundle(Path file, SealedFile.Kind kind) throws Exception {
        try (var fonts = Fonts.in(Path.of("assets/fonts").toAbsolutePath())) {
            var sealed = new SealedFile("f", Sha256.of(Files.readAllBytes(file)), 1, kind, 1, Instant.EPOCH, "", List.of());
            var plan = new PagePlan(List.of(new Part("x", new ExhibitId("x"), "证据1", "照片", "", "", 1, 1, false, 1)), true);
            var out = folder.resolve("bundle.pdf");
            new BundleWriter(fonts).write(plan, List.of(new BundleWriter.Exhibits(List.of(ExhibitFile.of(file, sealed)))),
                new BundleWriter.Front("t", "zh-CN", "", "证据", LocalDate.of(2017, 1, 9), "0123456789abcdef", BundleWriter.Sheet.A4), out, Progress.NONE);
            try (var pages = PagePictures.open(out)) {
                return pages.draw(0, 1);
            }
        }
    }

    /// The picture stands in the middle of the free space: its centre is at (0.5 + half the margins' difference, near the middle).
    private static void assertUpright(Picture page) {
        double cx = (18 + (210 - 27) / 2.0) / 210;
        double cy = (17 + (297 - 32) / 2.0) / 297;
        assertThat(at(page, cx - 0.1, cy - 0.03)).as("top left is red").isEqualTo(4);
        assertThat(at(page, cx + 0.1, cy - 0.03)).as("top right is green").isEqualTo(2);
        assertThat(at(page, cx - 0.1, cy + 0.03)).as("bottom left is blue").isEqualTo(1);
        assertThat(at(page, cx + 0.1, cy + 0.03)).as("bottom right is white").isEqualTo(7);
    }

    @ParameterizedTest @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void aPhotographIsTurnedByItsExifOrientation(int orientation) throws Exception {
        var file = jpeg(orientation);
        assertUpright(inBundle(file, SealedFile.Kind.JPEG));
        try (var pictures = PagePictures.open(file)) {
            var p = pictures.draw(0, 1);
            assertThat(p.width()).isGreaterThan(p.height());
            assertThat(new int[] {at(p, 0.25, 0.25), at(p, 0.75, 0.25), at(p, 0.25, 0.75), at(p, 0.75, 0.75)}).containsExactly(4, 2, 1, 7);
        }
    }

    @ParameterizedTest @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void aScanIsTurnedByTheOrientationItsTiffNames(int orientation) throws Exception {
        var file = folder.resolve("scan.tif");
        var writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (var out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.write(new javax.imageio.IIOImage(stored(orientation), null, turned(writer, orientation)));
        } finally {
            writer.dispose();
        }
        assertUpright(inBundle(file, SealedFile.Kind.TIFF));
        try (var pictures = PagePictures.open(file)) {
            var p = pictures.draw(0, 1);
            assertThat(new int[] {at(p, 0.25, 0.25), at(p, 0.75, 0.25), at(p, 0.25, 0.75), at(p, 0.75, 0.75)}).containsExactly(4, 2, 1, 7);
        }
    }

    private static javax.imageio.metadata.IIOMetadata turned(javax.imageio.ImageWriter writer, int orientation) throws Exception {
        var notes = writer.getDefaultImageMetadata(javax.imageio.ImageTypeSpecifier.createFromRenderedImage(stored(orientation)), null);
        var tree = "com_sun_media_imageio_plugins_tiff_image_1.0";
        var root = new javax.imageio.metadata.IIOMetadataNode(tree);
        var dir = new javax.imageio.metadata.IIOMetadataNode("TIFFIFD");
        var field = new javax.imageio.metadata.IIOMetadataNode("TIFFField");
        field.setAttribute("number", "274");
        field.setAttribute("name", "Orientation");
        var values = new javax.imageio.metadata.IIOMetadataNode("TIFFShorts");
        var value = new javax.imageio.metadata.IIOMetadataNode("TIFFShort");
        value.setAttribute("value", String.valueOf(orientation));
        values.appendChild(value);
        field.appendChild(values);
        dir.appendChild(field);
        root.appendChild(dir);
        notes.mergeTree(tree, root);
        return notes;
    }

    @ParameterizedTest @ValueSource(ints = {0, 90, 180, 270})
    void aPageIsUprightWhateverItsRotationAndCropBox(int rotation) throws Exception {
        var file = folder.resolve("turned" + rotation + ".pdf");
        try (var doc = new PDDocument()) {
            boolean swap = rotation % 180 != 0;
            float w = swap ? 200 : 320;
            float h = swap ? 320 : 200;
            var page = new PDPage(new PDRectangle(w + 100, h + 100));
            page.setCropBox(new PDRectangle(50, 50, w, h));
            page.setRotation(rotation);
            doc.addPage(page);
            try (var c = new PDPageContentStream(doc, page)) {
                // what the page must hold so that, turned clockwise by its rotation, red is at the top left
                var turn = switch (rotation) {
                    case 90 -> new AffineTransform(0, 1, -1, 0, 50 + w, 50);
                    case 180 -> new AffineTransform(-1, 0, 0, -1, 50 + w, 50 + h);
                    case 270 -> new AffineTransform(0, -1, 1, 0, 50, 50 + h);
                    default -> AffineTransform.getTranslateInstance(50, 50);
                };
                c.transform(new org.apache.pdfbox.util.Matrix(turn));
                c.setNonStrokingColor(Color.RED);
                c.addRect(0, 100, 160, 100);
                c.fill();
                c.setNonStrokingColor(Color.GREEN);
                c.addRect(160, 100, 160, 100);
                c.fill();
                c.setNonStrokingColor(Color.BLUE);
                c.addRect(0, 0, 160, 100);
                c.fill();
            }
            doc.save(file.toFile());
        }
        assertUpright(inBundle(file, SealedFile.Kind.PDF));
    }

    @Test void aStampDrawnAsAnnotationIsPrinted() throws Exception {
        var file = folder.resolve("stamped.pdf");
        try (var doc = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            doc.addPage(page);
            var stamp = new org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp();
            stamp.setRectangle(new PDRectangle(100, 300, 400, 300));
            var look = new org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream(doc);
            look.setBBox(new PDRectangle(0, 0, 10, 10));
            look.setResources(new org.apache.pdfbox.pdmodel.PDResources());
            try (var c = new PDPageContentStream(doc, look)) {
                c.setNonStrokingColor(Color.RED);
                c.addRect(0, 0, 10, 10);
                c.fill();
            }
            var dict = new org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary();
            dict.setNormalAppearance(look);
            stamp.setAppearance(dict);
            page.setAnnotations(List.of(stamp));
            doc.save(file.toFile());
        }
        assertThat(at(inBundle(file, SealedFile.Kind.PDF), 0.5, 0.5)).isEqualTo(4);
    }
}
