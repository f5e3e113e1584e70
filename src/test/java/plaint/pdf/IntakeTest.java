package plaint.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plaint.evidence.SealedFile.Kind;
import plaint.text.Lang;
import plaint.text.Refused;

class IntakeTest {
    @TempDir Path folder;

    private Path file(String name, byte[] bytes) throws Exception {
        return Files.write(folder.resolve(name), bytes);
    }

    private String refusal(Path file) {
        var refused = catchThrowableOfType(Refused.class, () -> Intake.inspect(file, file.getFileName().toString()));
        assertThat(refused).as("%s should be refused", file).isNotNull();
        assertThat(refused.notice().in(Lang.ZH)).contains(file.getFileName().toString());
        assertThat(refused.notice().in(Lang.EN)).contains(file.getFileName().toString());
        return refused.notice().key();
    }

    static byte[] jpeg() throws Exception {
        var image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 400; x++) for (int y = 0; y < 300; y++) image.setRGB(x, y, new Color(x / 2, y / 2, (x * y) % 255).getRGB());
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", out);
        return out.toByteArray();
    }

    private Path pdf(String name, int pages, boolean script) throws Exception {
        var to = folder.resolve(name);
        try (var doc = new PDDocument()) {
            for (int i = 0; i < pages; i++) doc.addPage(new PDPage());
            if (script) doc.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
            doc.save(to.toFile());
        }
        return to;
    }

    @ParameterizedTest @CsvSource({"MZ program pretending,pdf.refused.program", "<html><body>,pdf.refused.webpage", "just some text,pdf.refused.unknown", "#!/bin/sh,pdf.refused.program"})
    void whatIsNoDocumentIsRefusedByWhatItIs(String content, String key) throws Exception {
        assertThat(refusal(file("合同.pdf", content.getBytes(StandardCharsets.UTF_8)))).isEqualTo(key);
    }

    @Test void zeroBytesAndBlankFilesAreRefused() throws Exception {
        assertThat(refusal(file("empty.pdf", new byte[0]))).isEqualTo("pdf.refused.empty");
        assertThat(refusal(file("blank.pdf", new byte[9000]))).isEqualTo("pdf.refused.blank");
    }

    @Test void aMissingFileAndAFolderAreRefused() throws Exception {
        assertThat(refusal(folder.resolve("nowhere.pdf"))).isEqualTo("pdf.refused.missing");
        assertThat(refusal(Files.createDirectory(folder.resolve("folder.pdf")))).isEqualTo("pdf.refused.folder");
    }

    @Test void aPdfThatAsksForAPasswordIsRefused() throws Exception {
        var to = folder.resolve("locked.pdf");
        try (var doc = new PDDocument()) {
            doc.addPage(new PDPage());
            doc.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            doc.save(to.toFile());
        }
        assertThat(refusal(to)).isEqualTo("pdf.refused.password");
    }

    @Test void aPdfWithoutPagesIsRefused() throws Exception {
        assertThat(refusal(pdf("none.pdf", 0, false))).isEqualTo("pdf.refused.noPages");
    }

    @Test void aPictureUnderAWrongNameIsTakenAsThePictureItIs() throws Exception {
        assertThat(Intake.inspect(file("photo.pdf", jpeg()), "photo.pdf").kind()).isEqualTo(Kind.JPEG);
    }

    @Test void halfAJpegIsTakenWithAWarningThatNamesIt() throws Exception {
        var whole = jpeg();
        var found = Intake.inspect(file("half.jpg", Arrays.copyOf(whole, whole.length / 2)), "half.jpg");
        assertThat(found.warnings()).extracting(w -> w.key()).containsExactly("pdf.warn.cutJpeg");
        assertThat(found.warnings().getFirst().in(Lang.EN)).contains("half.jpg");
    }

    @Test void aWholeJpegAndAPlainPdfAreTakenWithoutAWord() throws Exception {
        assertThat(Intake.inspect(file("whole.jpg", jpeg()), "whole.jpg")).isEqualTo(new Inspected(Kind.JPEG, 1, java.util.List.of()));
        assertThat(Intake.inspect(pdf("plain.pdf", 3, false), "plain.pdf")).isEqualTo(new Inspected(Kind.PDF, 3, java.util.List.of()));
    }

    @Test void scriptsAreReported() throws Exception {
        assertThat(Intake.inspect(pdf("script.pdf", 1, true), "script.pdf").warnings()).extracting(w -> w.key()).containsExactly("pdf.warn.active");
    }

    /// What is left behind is told, and speaks against nobody: an exhibit with links or tags is not doubtful for it.
    @Test void linksToOutsideAndTagsThatStayBehindAreTold() throws Exception {
        var to = folder.resolve("linked.pdf");
        try (var doc = new PDDocument()) {
            var page = new PDPage();
            doc.addPage(page);
            var links = new java.util.ArrayList<org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation>();
            for (var uri : java.util.List.of("https://user:secret@shop.example/item?id=1", "http://shop.example:8080/", "mailto:seller@example.invalid")) {
                var link = new org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink();
                var action = new org.apache.pdfbox.pdmodel.interactive.action.PDActionURI();
                action.setURI(uri);
                link.setAction(action);
                links.add(link);
            }
            page.setAnnotations(links);
            doc.getDocumentCatalog().setStructureTreeRoot(new org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot());
            doc.save(to.toFile());
        }
        var told = Intake.inspect(to, "linked.pdf").warnings();
        assertThat(told).extracting(w -> w.key()).containsExactly("pdf.note.links", "pdf.note.tags");
        assertThat(told.getFirst().args()).containsExactly("linked.pdf", "3", "shop.example, mailto");
        for (var lang : Lang.values()) assertThat(told.getFirst().in(lang)).contains("shop.example").doesNotContain("secret");
        assertThat(plaint.evidence.SealedFile.doubts(told)).isEmpty();
    }

    @Test void aPdfCutShortIsRefusedOrTakenWithAWarningButNeverInSilence() throws Exception {
        var whole = Files.readAllBytes(pdf("whole.pdf", 5, false));
        for (int part = 3; part <= 9; part++) {
            var cut = file("cut" + part + ".pdf", Arrays.copyOf(whole, whole.length * part / 10));
            try {
                var found = Intake.inspect(cut, "cut.pdf");
                assertThat(found.warnings()).as("cut at %d/10", part).isNotEmpty();
            } catch (Refused e) {
                assertThat(e.notice().args()).contains("cut.pdf");
            }
        }
    }
}
