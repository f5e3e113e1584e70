package plaint.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import plaint.desk.BundleLoose;
import plaint.desk.Home;
import plaint.evidence.SealedFile.Kind;
import plaint.text.Refused;
import plaint.work.Program;
import plaint.work.Progress;

/// Pictures of every kind, sound, odd and damaged: upright, in their colours, or with a word of what is wrong.
@Execution(ExecutionMode.CONCURRENT)
class PictureThreatsTest {
    private static final int[] RED = {0, 255, 255, 0};
    /// A red field as programs for presses write it: four colours, turned about, with their mark.
    private static final String PRESS = "/9j/7gAOQWRvYmUAZAAAAAAC/9sAQwAIBgYHBgUIBwcHCQkICgwUDQwLCwwZEhMPFB0aHx4dGhwcICQuJyAiLCMcHCg3KSwwMTQ0NB8nOT04MjwuMzQy/9sAQwEJCQkMCwwYDQ0YMiEcITIyMjIyMjIyMjIyMjIyMjIyMjIyMj"
        + "IyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIy/8AAFAgAUAB4BAEiAAIRAQMRAQQiAP/EABYAAQEBAAAAAAAAAAAAAAAAAAAGB//EABQQAQAAAAAAAAAAAAAAAAAAAAD/xAAWAQEBAQAAAAAAAAAAAAAAAAAABgf/xAAUEQEA"
        + "AAAAAAAAAAAAAAAAAAAA/9oADgQBAAIRAxEEAAA/ALMBTMNb+AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
        + "AAAAAAAAAA/9k=";
    @TempDir Path folder;

    private Path file(String name, byte[] bytes) throws Exception {
        return Files.write(folder.resolve(name), bytes);
    }

    private static List<String> warned(Path file) throws Exception {
        return Quarantine.inspect(file, file.getFileName().toString()).warnings().stream().map(w -> w.key()).toList();
    }

    private static String refusal(Path file) {
        return catchThrowableOfType(Refused.class, () -> Quarantine.inspect(file, file.getFileName().toString())).notice().key();
    }

    private static BufferedImage plain(Color colour) {
        var image = new BufferedImage(120, 80, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.setColor(colour);
        g.fillRect(0, 0, 120, 80);
        g.dispose();
        return image;
    }

    private static byte[] written(String format, RenderedImage image) throws Exception {
        var out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, out)).isTrue();
        return out.toByteArray();
    }

    private static ImageWriter jdk(String format) {
        var all = ImageIO.getImageWritersByFormatName(format);
        while (all.hasNext()) {
            var w = all.next();
            if (w.getClass().getName().startsWith("com.sun.")) return w;
        }
        throw new IllegalStateException("every Java platform writes " + format);
    }

    /// What stands in the middle of the picture on its page in a bundle, and where it is looked at.
    private Color middle(String name) throws Exception {
        var list = Files.writeString(folder.resolve("list.csv"), "file\n" + name + "\n");
        var bundle = new BundleLoose(Home.find()).run(list, folder.resolve("bundle.pdf"), "cn", null, Progress.NONE);
        try (var pages = PagePictures.open(bundle.file()); var alone = PagePictures.open(folder.resolve(name))) {
            var p = alone.draw(0, 1);
            var seen = new Color(p.argb()[p.height() / 2 * p.width() + p.width() / 2]);
            var sheet = BundleWriter.Sheet.A4;
            var page = pages.draw(bundle.pages() - bundle.exhibits().getFirst().pages(), 1);
            int x = (int) ((sheet.inner() + (sheet.width() - sheet.inner() - sheet.outer()) / 2) * Typesetter.MM);
            int y = page.height() - (int) ((sheet.bottom() + (sheet.height() - sheet.top() - sheet.bottom()) / 2) * Typesetter.MM);
            var printed = new Color(page.argb()[y * page.width() + x]);
            assertThat(near(printed, seen)).as("as it is looked at: %s, %s", printed, seen).isTrue();
            return printed;
        }
    }

    private static boolean near(Color a, Color b) {
        return Math.abs(a.getRed() - b.getRed()) < 40 && Math.abs(a.getGreen() - b.getGreen()) < 40 && Math.abs(a.getBlue() - b.getBlue()) < 40;
    }

    @Test void aJpegInColoursOfAPressHasThoseOfAScreen() throws Exception {
        file("press.jpg", Base64.getDecoder().decode(PRESS));
        assertThat(middle("press.jpg")).satisfies(c -> assertThat(c.getRed()).isGreaterThan(c.getGreen() + 60).isGreaterThan(c.getBlue() + 60));
    }

    @Test void aProgressiveJpegIsTakenWithoutAWord() throws Exception {
        var out = new ByteArrayOutputStream();
        var writer = jdk("jpeg");
        var how = writer.getDefaultWriteParam();
        how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        try (var to = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(to);
            writer.write(null, new IIOImage(plain(Color.BLUE), null, null), how);
        } finally {
            writer.dispose();
        }
        assertThat(warned(file("progressive.jpg", out.toByteArray()))).isEmpty();
        assertThat(near(middle("progressive.jpg"), Color.BLUE)).isTrue();
    }

    private static byte[] exif(byte[] jpeg, byte[] tiff) {
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        int length = tiff.length + 8;
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) (length >> 8), (byte) length, 'E', 'x', 'i', 'f', 0, 0});
        out.writeBytes(tiff);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    @Test void brokenNotesOfACameraAreReadAsNone() throws Exception {
        var jpeg = written("jpeg", plain(Color.GREEN));
        int number = 0;
        for (var notes : List.of(new byte[0], new byte[] {'M', 'M', 0, 42, 127, 127, 127, 127, 1}, new byte[] {'I', 'I', 42, 0, 8, 0, 0, 0, -1, -1, 18, 1, 3, 0}, new byte[40], "no notes at all, but text".getBytes(StandardCharsets.US_ASCII)))
            assertThat(warned(file("notes" + number++ + ".jpg", exif(jpeg, notes)))).isEmpty();
    }

    @Test void thePlaceAPictureWasTakenIsSaidAndNotCarried() throws Exception {
        var notes = new byte[] {'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, (byte) 0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 26, 0, 0, 0, 0, 'G', 'P', 'S', '-', 'P', 'L', 'A', 'C', 'E'};
        var file = file("place.jpg", exif(written("jpeg", plain(Color.GREEN)), notes));
        assertThat(warned(file)).containsExactly("pdf.warn.location");
        assertThat(near(middle("place.jpg"), Color.GREEN)).isTrue();
        assertThat(new String(Files.readAllBytes(folder.resolve("bundle.pdf")), StandardCharsets.ISO_8859_1)).doesNotContain("GPS-PLACE", "Exif");
    }

    @Test void aPngOfSixteenBitsKeepsItsGreyAndOneThatWasChangedIsSaidSo() throws Exception {
        var deep = new BufferedImage(120, 80, BufferedImage.TYPE_USHORT_GRAY);
        for (int x = 0; x < 120; x++) for (int y = 0; y < 80; y++) deep.getRaster().setSample(x, y, 0, 0x8000);
        var bytes = written("png", deep);
        assertThat(warned(file("deep.png", bytes))).isEmpty();
        assertThat(near(middle("deep.png"), Color.GRAY)).isTrue();
        var changed = written("png", plain(Color.RED));
        int at = new String(changed, StandardCharsets.ISO_8859_1).indexOf("IDAT");
        int length = (changed[at - 4] & 0xFF) << 24 | (changed[at - 3] & 0xFF) << 16 | (changed[at - 2] & 0xFF) << 8 | changed[at - 1] & 0xFF;
        changed[at + 4 + length] ^= 1;
        assertThat(warned(file("changed.png", changed))).containsExactly("pdf.warn.sum");
    }

    private byte[] several(String format, BufferedImage... images) throws Exception {
        var out = new ByteArrayOutputStream();
        var writer = jdk(format);
        try (var to = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(to);
            writer.prepareWriteSequence(null);
            for (var i : images) writer.writeToSequence(new IIOImage(i, null, null), null);
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    @Test void allPagesOfAScanAndTheFirstPictureOfAnAnimationArePrinted() throws Exception {
        var scan = Quarantine.inspect(file("scan.tif", several("tiff", plain(Color.RED), plain(Color.GREEN), plain(Color.BLUE))), "scan.tif");
        assertThat(scan).isEqualTo(new Inspected(Kind.TIFF, 3, List.of()));
        assertThat(near(middle("scan.tif"), Color.RED)).isTrue();
        var moving = file("moving.gif", several("gif", plain(Color.RED), plain(Color.BLUE)));
        assertThat(Quarantine.inspect(moving, "moving.gif").pages()).isEqualTo(1);
        assertThat(warned(moving)).containsExactly("pdf.warn.firstFrame");
        assertThat(near(middle("moving.gif"), Color.RED)).isTrue();
    }

    @Test void whatIsNotReadHereIsNamedAndWebPIsTaken() throws Exception {
        assertThat(Quarantine.inspect(file("dot.webp", Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4TBEAAAAvAAAAAAfQ//73v/+BiOh/AAA=")), "dot.webp")).isEqualTo(new Inspected(Kind.WEBP, 1, List.of()));
        assertThat(refusal(file("scan.jp2", "\0\0\0\14jP  \r\n\u0087\n\0\0\0\24ftypjp2 ".getBytes(StandardCharsets.ISO_8859_1)))).isEqualTo("pdf.refused.jpeg2000");
        assertThat(refusal(file("photo.avif", "\0\0\0\34ftypavif\0\0\0\0mif1avif".getBytes(StandardCharsets.ISO_8859_1)))).isEqualTo(Program.find("heif-dec", "heif-convert").isPresent() ? "pdf.refused.damagedPicture" : "pdf.refused.heic");
    }

    /// Where the converter of libheif is installed; elsewhere such a picture is refused by name.
    @Test void aPictureOfATelephoneIsTakenWhereItsConverterIsInstalled() throws Exception {
        var encoder = Program.find("heif-enc");
        assumeThat(encoder.isPresent() && Program.find("heif-dec", "heif-convert").isPresent()).isTrue();
        var image = file("plain.png", written("png", plain(Color.GREEN)));
        var phone = folder.resolve("phone.heic");
        assertThat(Program.run(List.of(encoder.get().toString(), "-q", "90", image.toString(), "-o", phone.toString()), folder, java.util.Map.of(), java.time.Duration.ofSeconds(60))).contains(0);
        assertThat(Quarantine.inspect(phone, "phone.heic")).isEqualTo(new Inspected(Kind.HEIF, 1, List.of()));
        assertThat(near(middle("phone.heic"), Color.GREEN)).isTrue();
        // with its text to be read, it is made anew for bundles
        var made = folder.resolve("phone-read.pdf");
        Remaking.make(new ExhibitFile(phone, "phone.heic", Kind.HEIF, 1), Remaking.Way.AS_IS, true, folder.resolve("way"), made, plaint.work.Progress.NONE);
        assertThat(Quarantine.inspect(made, "phone-read.pdf")).isEqualTo(new Inspected(Kind.PDF, 1, List.of()));
    }

    private Path pdf(String image, byte[] body) throws Exception {
        var pdf = new RawPdf();
        int picture = pdf.stream("/Type/XObject/Subtype/Image/Width 8/Height 8" + image, body);
        int content = pdf.stream("", "q 400 0 0 400 90 200 cm /I Do Q".getBytes(StandardCharsets.US_ASCII));
        int page = pdf.add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</I " + picture + " 0 R>>>>/Contents " + content + " 0 R>>");
        return file("pictures.pdf", pdf.set(2, "<</Type/Pages/Count 1/Kids[" + page + " 0 R]>>").bytes());
    }

    @Test void aPageInFaxOrPressColoursIsDrawnAndOneThatCannotBeIsSaidSo() throws Exception {
        var press = new byte[8 * 8 * 4];
        for (int i = 0; i < press.length; i++) press[i] = (byte) RED[i % 4];
        assertThat(warned(pdf("/BitsPerComponent 8/ColorSpace/DeviceCMYK", press))).isEmpty();
        assertThat(middle("pictures.pdf")).satisfies(c -> assertThat(c.getRed()).isGreaterThan(c.getGreen() + 60));
        // a fax line of white for each of eight lines, as group 4 packs them: one bit a line
        assertThat(warned(pdf("/BitsPerComponent 1/ColorSpace/DeviceGray/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns 8/Rows 8>>", new byte[] {(byte) 0xFF, 0, 16, 1, 0, 16, 1}))).isEmpty();
        assertThat(warned(pdf("/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/DCTDecode", "no picture".getBytes(StandardCharsets.US_ASCII)))).containsExactly("pdf.warn.noPicture");
        assertThat(warned(pdf("/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/DCTDecode", written("jpeg", plain(Color.RED))))).isEmpty();
        assertThat(warned(pdf("/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/JPXDecode", new byte[60]))).containsExactly(ImageIO.getImageReadersByFormatName("JPEG2000").hasNext() ? "pdf.warn.holes" : "pdf.warn.undrawn");
    }

    @Test void aScanPackedAsJbig2IsDrawn() throws Exception {
        // what copiers write: the size of the page, then one region of eight black lines in the fax's own code
        var black = HexFormat.of().parseHex("000000003000010000001300000008000000080000000000000000000000"
            + "000000012600010000001900000008000000080000000000000000000126a2fffe002002");
        assertThat(warned(pdf("/BitsPerComponent 1/ColorSpace/DeviceGray/Filter/JBIG2Decode", black))).isEmpty();
        assertThat(near(middle("pictures.pdf"), Color.BLACK)).isTrue();
    }

    @Test void aFontThatIsNoneIsDrawnInAnother() throws Exception {
        var font = HostileFiles.all(HostileFolder.SEED).stream().filter(m -> m.name().matches("\\d+-font\\..*")).findFirst().orElseThrow();
        try (var pages = PagePictures.open(file("font.pdf", font.bytes()))) {
            var drawn = pages.draw(0, 1);
            assertThat(java.util.Arrays.stream(drawn.argb()).filter(c -> (c & 0xFF) < 100).count()).as("dark points").isGreaterThan(100);
        }
    }
}
