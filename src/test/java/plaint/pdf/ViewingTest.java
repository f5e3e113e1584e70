package plaint.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import plaint.text.Refused;

/// Files are looked at outside this process: whatever they hold, the one who looks gets a picture or a reason.
@Execution(ExecutionMode.CONCURRENT)
class ViewingTest {
    @TempDir Path folder;

    private Path file(String name, byte[] bytes) throws Exception {
        return Files.write(folder.resolve(name), bytes);
    }

    @Test void pagesTextPlacesAndSizesComeFromTheOtherProcess() throws Exception {
        try (var pages = PagePictures.open(file("sound.pdf", RawPdf.of("SOUND", 3, "/Rotate 90", "").bytes()))) {
            assertThat(pages.pages()).isEqualTo(3);
            assertThat(pages.label(2)).isEqualTo("3");
            assertThat(pages.size(0)).containsExactly(842, 595);
            assertThat(pages.size(1)).containsExactly(595, 842);
            assertThat(pages.text(1)).contains("SOUND 2");
            assertThat(pages.places(1).find("sound 2")).hasSize(1);
            var drawn = pages.draw(1, 1);
            assertThat(drawn.width()).isEqualTo(595);
            assertThat(java.util.Arrays.stream(drawn.argb()).filter(c -> (c & 0xFFFFFF) == 0).count()).as("black points").isGreaterThan(100);
        }
    }

    @Test void aFileThatChangesUnderTheLookIsReadAgain() throws Exception {
        var file = file("two.pdf", RawPdf.of("BEFORE", 1, "", "").bytes());
        try (var before = PagePictures.open(file)) {
            assertThat(before.text(0)).contains("BEFORE 1");
        }
        Files.write(file, RawPdf.of("AFTERWARDS", 2, "", "").bytes());
        try (var after = PagePictures.open(file)) {
            assertThat(after.pages()).isEqualTo(2);
            assertThat(after.text(0)).contains("AFTERWARDS 1");
        }
    }

    /// A page that swells beyond all memory ends its process; the page is refused, and at once when it is asked for again; other files are looked at as before.
    @Test void aPageThatCostsItsProcessIsRefusedAndTheNextFileIsShown() throws Exception {
        var pdf = new RawPdf();
        // one text of 400 megabytes
        int content = pdf.stream("/Filter/FlateDecode", RawPdf.bomb(400, 1, (byte) '('));
        int page = pdf.add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents " + content + " 0 R>>");
        try (var pages = PagePictures.open(file("swells.pdf", pdf.set(2, "<</Type/Pages/Count 1/Kids[" + page + " 0 R]>>").bytes()), "膨胀.pdf")) {
            for (int i = 0; i < 3; i++) {
                var refused = catchThrowableOfType(Refused.class, () -> pages.draw(0, 1));
                assertThat(refused.notice().key()).isEqualTo("pdf.refused.swells");
                assertThat(refused.notice().args()).contains("膨胀.pdf");
            }
        }
        try (var pages = PagePictures.open(file("next.pdf", RawPdf.of("SOUND", 1, "", "").bytes()))) {
            assertThat(pages.draw(0, 0.5).width()).isEqualTo(297);
        }
    }

    @Test void aPageOfGiantSizeIsDrawnAsLargeAsAScreenNeeds() throws Exception {
        var huge = HostileFiles.latin(HostileFiles.latin(RawPdf.of("SOUND", 1, "", "").bytes()).replace("0 0 595 842", "0 0 14400 14400"));
        try (var pages = PagePictures.open(file("plan.pdf", huge))) {
            assertThat(pages.draw(0, 3).width()).isBetween(4000, 4300);
        }
    }

    @Test void whatIsNoFileOfPagesIsRefusedByTheNameItBears() throws Exception {
        for (var bytes : new byte[][] {new byte[0], "MZ no".getBytes(StandardCharsets.US_ASCII), "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), "\u0089PNG\r\n".getBytes(StandardCharsets.ISO_8859_1)}) {
            var refused = catchThrowableOfType(Refused.class, () -> PagePictures.open(file("0123abcd", bytes), "照片.png"));
            assertThat(refused.notice().args()).contains("照片.png").doesNotContain("0123abcd");
        }
        assertThat(catchThrowableOfType(Refused.class, () -> PagePictures.open(folder.resolve("none.pdf"))).notice().key()).isEqualTo("pdf.refused.missing");
    }

    @Test void aMailIsShownAsItWillBePrinted() throws Exception {
        var mail = "From: a@example.invalid\nSubject: sample\nContent-Type: text/plain\n\nthe goods arrived\n".getBytes(StandardCharsets.US_ASCII);
        try (var pages = PagePictures.open(file("0123", mail), "来信.eml")) {
            assertThat(pages.pages()).isEqualTo(1);
            assertThat(pages.text(0)).contains("the goods arrived");
        }
    }

    @Test void aBundleSomebodyElseMadeIsCheckedAndComparedThere() throws Exception {
        for (var m : HostileFiles.all(HostileFolder.SEED)) {
            if (!m.name().matches("\\d+-(pageloop|prevloop|outlineloop|selfobject|noise)\\..*")) continue;
            var file = file(m.name(), m.bytes());
            assertThat(catchThrowableOfType(Refused.class, () -> FinishedBundle.check(file)).notice().args()).as(m.name()).contains(m.name());
            assertThat(catchThrowableOfType(Refused.class, () -> BundleShape.of(file)).notice().args()).as(m.name()).contains(m.name());
        }
    }
}
