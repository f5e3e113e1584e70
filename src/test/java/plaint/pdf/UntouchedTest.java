package plaint.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import plaint.desk.BundleLoose;
import plaint.desk.Home;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.work.Progress;

/// A file that was cut short or changed by one byte on its way is told, wherever the byte lies: in the pages, in the table of places, in its last lines; in a volume as in the whole bundle.
@Execution(ExecutionMode.CONCURRENT)
class UntouchedTest {
    @TempDir Path folder;

    private Path bundle() throws Exception {
        try (var doc = new PDDocument()) {
            for (int i = 0; i < 4; i++) doc.addPage(new PDPage());
            doc.save(folder.resolve("four.pdf").toFile());
        }
        var list = Files.writeString(folder.resolve("list.csv"), "file\nfour.pdf\n");
        return new BundleLoose(Home.find()).run(list, folder.resolve("bundle.pdf"), "cn", "样本证据", Progress.NONE).file();
    }

    /// Every place of the end, and some before.
    private static List<Long> missed(Path file) throws Exception {
        var missed = new ArrayList<Long>();
        var text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        long table = text.lastIndexOf(" 0 obj") - 4;
        try (var out = new RandomAccessFile(file.toFile(), "rw")) {
            for (long at = 7; at < text.length() - 1; at += at < table ? Math.max(1, table / 40) : 3) {
                out.seek(at);
                out.write(text.charAt((int) at) ^ 1);
                if (Untouched.is(file)) missed.add(at);
                out.seek(at);
                out.write(text.charAt((int) at));
            }
        }
        return missed;
    }

    @Test void aByteChangedAnywhereInABundleOrAVolumeIsTold() throws Exception {
        var whole = bundle();
        var volume = folder.resolve("volume.pdf");
        VolumeFile.cut(whole, null, "", 1, 3, List.of(new VolumeFile.Entry("证据1", 2)), volume);
        var before = Files.readAllBytes(volume);
        VolumeFile.cut(whole, null, "", 1, 3, List.of(new VolumeFile.Entry("证据1", 2)), volume);
        assertThat(Files.readAllBytes(volume)).as("the same data gives the same bytes").isEqualTo(before);
        for (var file : List.of(whole, volume)) {
            assertThat(Untouched.is(file)).as("%s as it was written", file.getFileName()).isTrue();
            try (var doc = Loader.loadPDF(file.toFile())) {
                assertThat(doc.getDocument().getDocumentID().get(0)).isNotEqualTo(doc.getDocument().getDocumentID().get(1));
            }
            assertThat(missed(file)).as("changed in %s and not seen", file.getFileName()).isEmpty();
            var bytes = Files.readAllBytes(file);
            for (var kept : List.of(bytes.length - 1_500, bytes.length - 30, bytes.length - 3))
                assertThat(Untouched.is(Files.write(folder.resolve("cut.pdf"), Arrays.copyOf(bytes, kept)))).as("%s cut to %d", file.getFileName(), kept).isFalse();
        }
    }

    @Test void theCheckOfAVolumeTellsIt() throws Exception {
        var volume = folder.resolve("volume.pdf");
        VolumeFile.cut(bundle(), null, "", 1, 3, List.of(new VolumeFile.Entry("证据1", 2)), volume);
        assertThat(FinishedBundle.check(volume).findings()).isEmpty();
        var bytes = Files.readAllBytes(volume);
        for (int back : new int[] {30, 200, bytes.length / 2}) {
            var one = bytes.clone();
            one[bytes.length - back] ^= 1;
            try {
                assertThat(FinishedBundle.check(Files.write(folder.resolve("one.pdf"), one)).findings()).as("%d from the end", back).extracting(Notice::key).contains("pdf.found.changed");
            } catch (Refused e) {
                assertThat(e.notice().key()).isIn("pdf.refused.damagedPdf", "pdf.refused.notBundle");
            }
        }
    }
}
