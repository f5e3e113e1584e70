package plaint.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plaint.bundle.PagePlan;
import plaint.bundle.Part;
import plaint.key.ExhibitId;
import plaint.text.Refused;
import plaint.work.Progress;

/// What the second reading of a bundle catches before the bundle gets its name.
class RereadTest {
    private static final BundleWriter.Front FRONT = new BundleWriter.Front("民事起诉状", "zh-CN", "样本 SAMPLE", "证据", LocalDate.of(2016, 12, 30), "0123456789abcdef0123456789abcdef", BundleWriter.Sheet.A4);
    @TempDir Path folder;
    private final byte[] picture = new byte[300 * 300];
    private Path bundle;
    private int pages;

    @BeforeEach void write() throws Exception {
        new Random(7).nextBytes(picture);
        var exhibit = folder.resolve("a.pdf");
        try (var doc = new PDDocument()) {
            for (int i = 0; i < 2; i++) {
                var page = new PDPage();
                doc.addPage(page);
                var image = new PDImageXObject(doc, new ByteArrayInputStream(picture), (org.apache.pdfbox.cos.COSBase) null, 300, 300, 8, PDDeviceGray.INSTANCE);
                try (var c = new PDPageContentStream(doc, page)) {
                    c.drawImage(image, 100, 100);
                }
            }
            doc.save(exhibit.toFile());
        }
        bundle = folder.resolve("bundle.pdf");
        try (var fonts = Fonts.in(Path.of("assets/fonts").toAbsolutePath())) {
            var paper = new Typesetter(fonts).set(BundleWriterTest.complaint(2), BundleWriterTest.COURT, true);
            pages = paper.pages();
            new BundleWriter(fonts).write(plan("证据1", "营业执照", 1), List.of(new BundleWriter.Paper(paper), new BundleWriter.Exhibits(List.of(new ExhibitFile(exhibit, "a.pdf", plaint.evidence.SealedFile.Kind.PDF, 2)))),
                FRONT, bundle, Progress.NONE);
        }
    }

    private PagePlan plan(String label, String title, int first) {
        return new PagePlan(List.of(new Part("complaint", null, "", "民事起诉状", "", "起诉状-", 1, pages, false, 1),
            new Part("licence", new ExhibitId("licence"), label, title, "", "", first, 2, false, 1)), true);
    }

    private static BlockSums sums(Path file) throws Exception {
        return BlockSums.of(file);
    }

    private void refused(Path file, BlockSums written, PagePlan plan, String where) {
        assertThatThrownBy(() -> new Reread(plan, FRONT).verify(file, written, java.util.Collections.emptyNavigableMap(), Progress.NONE)).isInstanceOf(Refused.class)
            .satisfies(e -> assertThat(((Refused) e).notice().args().getFirst()).startsWith(where));
    }

    @Test void theFileAsWrittenPasses() {
        assertThatCode(() -> new Reread(plan("证据1", "营业执照", 1), FRONT).verify(bundle, sums(bundle), java.util.Collections.emptyNavigableMap(), Progress.NONE)).doesNotThrowAnyException();
    }

    @Test void aWrongNumberOrLabelIsCaught() throws Exception {
        refused(bundle, sums(bundle), plan("证据1", "营业执照", 3), "label");
        refused(bundle, sums(bundle), plan("证据8", "营业执照", 1), "证据8");
    }

    @Test void aLinkOrAnEntryOfTheOutlineThatLeadsElsewhereIsCaught() throws Exception {
        // as if the page of the exhibit had the name of the complaint, and the complaint's that of the exhibit
        refused(bundle, sums(bundle), named("证据1 营业执照", "民事起诉状"), "link 证据1 营业执照");
        refused(bundle, sums(bundle), named("民事起诉状", "营业执照副本"), "outline 证据1 营业执照");
    }

    private PagePlan named(String complaint, String exhibit) {
        return new PagePlan(List.of(new Part("complaint", null, "", complaint, "", "起诉状-", 1, pages, false, 1),
            new Part("licence", new ExhibitId("licence"), "证据1", exhibit, "", "", 1, 2, false, 1)), true);
    }

    @Test void aPageTooFewIsCaught() throws Exception {
        var fewer = new PagePlan(List.of(new Part("complaint", null, "", "民事起诉状", "", "起诉状-", 1, pages, false, 1)), true);
        refused(bundle, sums(bundle), fewer, "pages");
    }

    @Test void oneByteOfAnExhibitThatTheDiskGivesBackOtherwiseIsCaught() throws Exception {
        var written = sums(bundle);
        var bytes = Files.readAllBytes(bundle);
        int at = find(bytes, Arrays.copyOf(picture, 64)) + 5000;
        bytes[at] ^= 1;
        var changed = Files.write(folder.resolve("changed.pdf"), bytes);
        refused(changed, written, plan("证据1", "营业执照", 1), "bytes");
    }

    @Test void aFileThatEndsEarlyIsCaught() throws Exception {
        var written = sums(bundle);
        var bytes = Files.readAllBytes(bundle);
        var cut = Files.write(folder.resolve("cut.pdf"), Arrays.copyOf(bytes, bytes.length - 20));
        assertThatThrownBy(() -> new Reread(plan("证据1", "营业执照", 1), FRONT).verify(cut, written, java.util.Collections.emptyNavigableMap(), Progress.NONE)).isInstanceOf(Exception.class);
    }

    private static int find(byte[] in, byte[] what) {
        for (int i = 0; i < in.length - what.length; i++) if (Arrays.equals(in, i, i + what.length, what, 0, what.length)) return i;
        throw new AssertionError("the picture was not copied as it is");
    }
}
