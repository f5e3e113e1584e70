package plaint.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plaint.bundle.PagePlan;
import plaint.bundle.Part;
import plaint.drafting.Document;
import plaint.drafting.Document.Shape;
import plaint.drafting.Document.Span;
import plaint.work.Progress;

/// A batch of letters has most of its glyphs in common; each letter is whole by itself.
class LetterTest {
    private static final String FIXED = "原告与订立了平台服务协议，约定其不得销售假冒商品。被告";
    @TempDir Path folder;

    private Path letter(Fonts fonts, String name, String defendant, boolean common) throws Exception {
        var blocks = new ArrayList<Document.Block>(List.of(new Document.Title("民事起诉状")));
        for (int i = 0; i < 30; i++) blocks.add(new Document.Paragraph(Shape.INDENTED, List.of(Span.of("原告与被告" + defendant + "订立了平台服务协议，约定其不得销售假冒商品。"))));
        var wording = (FIXED + "民事起诉状").codePoints().sorted().distinct().collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        var document = new Document("complaint", "起诉状", "民事起诉状", "Complaint", "court", blocks);
        var paper = new Typesetter(fonts).set(common ? document.worded(wording) : document, BundleWriterTest.COURT, false);
        var plan = new PagePlan(List.of(new Part("complaint", null, "", "起诉状", "Complaint", "起诉状-", 1, paper.pages(), false, 1)), false);
        var out = folder.resolve(name);
        new BundleWriter(fonts).write(plan, List.of(new BundleWriter.Paper(paper)), new BundleWriter.Front("民事起诉状", "zh-CN", "", "证据", LocalDate.of(2017, 1, 9), "%032x".formatted(7), BundleWriter.Sheet.A4), out,
            Progress.NONE);
        return out;
    }

    private static Fonts fonts() throws Exception {
        return Fonts.in(Path.of(System.getProperty("plaint.home", ""), "assets/fonts").toAbsolutePath());
    }

    @Test void aLetterHasTheSameBytesWhateverWasWrittenBeforeIt() throws Exception {
        Path alone;
        Path among;
        try (var fonts = fonts()) {
            alone = letter(fonts, "alone.pdf", "赵钱孙", true);
        }
        try (var fonts = fonts()) {
            letter(fonts, "first.pdf", "周吴郑王", true);
            letter(fonts, "second.pdf", "与其", true);
            among = letter(fonts, "among.pdf", "赵钱孙", true);
        }
        assertThat(Files.mismatch(alone, among)).isEqualTo(-1);
        assertThat(VeraPdf.brokenAloud(among)).isEmpty();
        try (var doc = Loader.loadPDF(among.toFile()); var fonts = fonts(); var other = Loader.loadPDF(letter(fonts, "plain.pdf", "赵钱孙", false).toFile())) {
            var text = new PDFTextStripper().getText(doc);
            assertThat(text).contains("原告与被告赵钱孙订立了").isEqualTo(new PDFTextStripper().getText(other));
        }
    }

    @Test void aFileThatIsNotWhatWasWrittenIsNotTaken() throws Exception {
        Path written;
        try (var fonts = fonts()) {
            written = letter(fonts, "one.pdf", "赵钱孙", true);
        }
        try (var read = new WrittenFile(written)) {
            assertThat(read.label(0)).isEqualTo("起诉状-1");
            assertThat(read.text(0)).startsWith("民事起诉状原告与被告赵钱孙订立了").endsWith("起诉状-1");
        }
        var whole = Files.readAllBytes(written);
        var cut = folder.resolve("cut.pdf");
        Files.write(cut, java.util.Arrays.copyOf(whole, whole.length - 100));
        assertThatThrownBy(() -> new WrittenFile(cut)).isInstanceOf(IOException.class);
        // a flipped bit in the middle lies in the glyphs, one near the beginning in the text of the first page
        for (int at : new int[] {whole.length / 2, 400}) {
            var flipped = whole.clone();
            flipped[at] ^= 4;
            Files.write(cut, flipped);
            assertThatThrownBy(() -> {
                try (var read = new WrittenFile(cut)) {
                    for (int i = 0; i < read.pages(); i++) read.text(i);
                }
            }).as("byte %d", at).isInstanceOf(IOException.class);
        }
    }

    @Test void piecesDeflatedApartAreOneStream() throws IOException {
        var a = "零一二三四五六七八九".repeat(400).getBytes(StandardCharsets.UTF_8);
        var b = "abc".getBytes(StandardCharsets.UTF_8);
        var ready = Flate.Piece.ready(a);
        for (var pieces : List.of(List.of(Flate.Piece.of(b), ready, Flate.Piece.of(a)), List.of(ready, Flate.Piece.of(new byte[0])), List.of(Flate.Piece.of(a), ready))) {
            var expected = new java.io.ByteArrayOutputStream();
            for (var p : pieces) expected.write(p.plain());
            try (var in = new InflaterInputStream(new ByteArrayInputStream(Flate.joined(pieces).bytes()))) {
                assertThat(in.readAllBytes()).isEqualTo(expected.toByteArray());
            }
        }
    }

    @Test void redGreenAndBlueAreThoseOfTheStandard() {
        var ours = new ICC_ColorSpace(ICC_Profile.getInstance(StandardRgb.profile()));
        var standard = ColorSpace.getInstance(ColorSpace.CS_sRGB);
        for (float[] colour : new float[][] {{0, 0, 0}, {1, 1, 1}, {1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {0.02f, 0.5f, 0.9f}, {0.3f, 0.03f, 0.6f}}) {
            var ciexyz = ours.toCIEXYZ(colour);
            var expected = standard.toCIEXYZ(colour);
            for (int i = 0; i < 3; i++) assertThat(ciexyz[i]).isCloseTo(expected[i], org.assertj.core.data.Offset.offset(0.004f));
        }
    }
}
