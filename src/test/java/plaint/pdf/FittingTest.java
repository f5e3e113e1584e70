package plaint.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plaint.bundle.PagePlan;
import plaint.bundle.Part;
import plaint.evidence.SealedFile.Kind;
import plaint.forum.Fitting;
import plaint.forum.Fitting.Way;
import plaint.forum.Stamping;
import plaint.key.ExhibitId;
import plaint.text.Notice;
import plaint.work.Progress;

/// A page that lies is turned or gets a sheet that lies, whatever way its file turns or crops it; one too large is folded or told of. Red top left, green top right, blue bottom left, white bottom right.
class FittingTest {
    private static final double LONG = 841.89;
    private static final double SHORT = 595.28;
    @TempDir Path folder;

    /// A page seen `wide` x `high` points, turned by its file so many degrees, cut out of a larger one where `crop`.
    private Path page(double wide, double high, int turn, boolean crop) throws Exception {
        var file = folder.resolve("page.pdf");
        double off = crop ? 60 : 0;
        boolean lies = turn % 180 != 0;
        double w = lies ? high : wide;
        double h = lies ? wide : high;
        try (var doc = new PDDocument()) {
            var page = new PDPage(new PDRectangle((float) (w + 2 * off), (float) (h + 2 * off)));
            page.setRotation(turn);
            if (crop) page.setCropBox(new PDRectangle((float) off, (float) off, (float) w, (float) h));
            doc.addPage(page);
            try (var c = new PDPageContentStream(doc, page)) {
                c.transform(Matrix.getTranslateInstance((float) off, (float) off));
                if (turn == 90) c.transform(new Matrix(0, 1, -1, 0, (float) w, 0));
                if (turn == 180) c.transform(new Matrix(-1, 0, 0, -1, (float) w, (float) h));
                if (turn == 270) c.transform(new Matrix(0, -1, 1, 0, 0, (float) h));
                quarter(c, Color.RED, 0, high / 2, wide, high);
                quarter(c, Color.GREEN, wide / 2, high / 2, wide, high);
                quarter(c, Color.BLUE, 0, 0, wide, high);
            }
            doc.save(file.toFile());
        }
        return file;
    }

    private static void quarter(PDPageContentStream c, Color colour, double x, double y, double wide, double high) throws Exception {
        c.setNonStrokingColor(colour);
        c.addRect((float) x, (float) y, (float) wide / 2, (float) high / 2);
        c.fill();
    }

    private record Made(Path file, List<Notice> told) { }

    private Made bundle(Path file, Fitting fitting) throws Exception {
        try (var fonts = Fonts.in(Path.of("assets/fonts").toAbsolutePath())) {
            var plan = new PagePlan(List.of(new Part("x", new ExhibitId("x"), "证据1", "台账", "", "", 1, 1, false, 1)), true);
            var out = folder.resolve("bundle.pdf");
            var front = new BundleWriter.Front("t", "zh-CN", "样本 SAMPLE", "证据", LocalDate.of(2017, 1, 9), "0123456789abcdef", BundleWriter.Sheet.A4).fitted(Stamping.NONE, fitting);
            return new Made(out, new BundleWriter(fonts).write(plan, List.of(new BundleWriter.Exhibits(List.of(new ExhibitFile(file, "page.pdf", Kind.PDF, 1)))), front, out, Progress.NONE));
        }
    }

    private static int at(Picture p, double x, double y) {
        int c = p.argb()[(int) (y * p.height()) * p.width() + (int) (x * p.width())];
        return ((c >> 16 & 255) > 128 ? 4 : 0) | ((c >> 8 & 255) > 128 ? 2 : 0) | ((c & 255) > 128 ? 1 : 0);
    }

    /// The colours a fifth of the sheet from the middle of the free space: top left, top right, bottom left, bottom right.
    private int[] seen(Path file) throws Exception {
        try (var pages = PagePictures.open(file)) {
            var p = pages.draw(0, 1);
            return new int[] {at(p, 0.32, 0.3), at(p, 0.72, 0.3), at(p, 0.32, 0.7), at(p, 0.72, 0.7)};
        }
    }

    @ParameterizedTest @CsvSource({"0,false", "90,false", "180,false", "270,false", "0,true", "90,true", "270,true"})
    void aPageThatLiesIsTurnedToTheLeftAndReadFromTheRight(int turn, boolean crop) throws Exception {
        var made = bundle(page(LONG, SHORT, turn, crop), Fitting.USUAL);
        assertThat(seen(made.file())).containsExactly(2, 7, 4, 1);
        assertThat(made.told()).isEmpty();
        assertThat(FinishedBundle.check(made.file()).findings()).isEmpty();
    }

    @ParameterizedTest @CsvSource({"0,false", "90,true"})
    void orTheSheetItselfLies(int turn, boolean crop) throws Exception {
        var made = bundle(page(LONG, SHORT, turn, crop), new Fitting(Way.WIDE, Way.UPRIGHT, false, 55));
        assertThat(seen(made.file())).containsExactly(4, 2, 1, 7);
        try (var doc = Loader.loadPDF(made.file().toFile())) {
            assertThat(doc.getPage(0).getMediaBox().getWidth()).isGreaterThan(841).isLessThan(843);
        }
        assertThat(FinishedBundle.check(made.file()).findings()).isEmpty();
    }

    @Test void anUprightPageStaysAsItIsUnderEveryRule() throws Exception {
        var upright = drawn(bundle(page(SHORT, LONG, 0, false), Fitting.UPRIGHT).file());
        assertThat(drawn(bundle(page(SHORT, LONG, 0, false), new Fitting(Way.TURNED, Way.TURNED, true, 55)).file())).as("a page of the sheet's size is not blown up to be folded").isEqualTo(upright);
        assertThat(seen(folder.resolve("bundle.pdf"))).containsExactly(4, 2, 1, 7);
    }

    private static String drawn(Path file) throws Exception {
        try (var doc = Loader.loadPDF(file.toFile())) {
            return doc.getPage(0).getMediaBox() + new String(doc.getPage(0).getContents().readAllBytes(), java.nio.charset.StandardCharsets.ISO_8859_1);
        }
    }

    @Test void anA3SheetIsFoldedWhereTheRuleSaysSo() throws Exception {
        var folded = bundle(page(2 * SHORT, LONG, 0, false), new Fitting(Way.TURNED, Way.UPRIGHT, true, 55));
        try (var doc = Loader.loadPDF(folded.file().toFile())) {
            assertThat(doc.getPage(0).getMediaBox().getWidth()).isGreaterThan(1189).isLessThan(1192);
        }
        assertThat(seen(folded.file())).containsExactly(4, 2, 1, 7);
        var shrunk = bundle(page(2 * SHORT, LONG, 0, false), Fitting.USUAL);
        assertThat(seen(shrunk.file())).containsExactly(2, 7, 4, 1);
    }

    @Test void aPageTooSmallToReadIsTold() throws Exception {
        var made = bundle(page(4 * SHORT, 2 * LONG, 0, false), Fitting.USUAL);
        assertThat(made.told()).singleElement().isEqualTo(Notice.of("pdf.warn.small", "证据1", "1", 30));
        assertThat(bundle(page(4 * SHORT, 2 * LONG, 0, false), new Fitting(Way.TURNED, Way.UPRIGHT, true, 40)).told()).isEmpty();
    }
}
