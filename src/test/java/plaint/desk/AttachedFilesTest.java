package plaint.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import plaint.key.CaseNo;
import plaint.text.Refused;
import plaint.work.Progress;

/// A mail as an exhibit, and what a stranger attached to it: taken under safe names, behind the mail, each once; the mail stays as it came.
@Execution(ExecutionMode.CONCURRENT)
class AttachedFilesTest {
    private static final CaseNo CASE = new CaseNo("2016-0001");
    @TempDir Path folder;

    private static String part(String name, String type, byte[] body) {
        return "--b\r\nContent-Type: " + type + "\r\nContent-Disposition: attachment; " + name + "\r\nContent-Transfer-Encoding: base64\r\n\r\n" + Base64.getMimeEncoder().encodeToString(body) + "\r\n";
    }

    private Path mail() throws Exception {
        var name = "=?UTF-8?B?" + Base64.getEncoder().encodeToString("../../../合同\u202E.png".getBytes(StandardCharsets.UTF_8)) + "?=";
        var mail = "From: a@example.invalid\r\nSubject: sample\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nthree files\r\n"
            + part("filename=\"" + name + "\"", "image/png", Png.of(1)) + part("filename=\"CON.png\"", "image/png", Png.of(2)) + part("filename=\"CON.png\"", "image/png", Png.of(3))
            + part("filename*=UTF-8\'\'C%3A%5Cwindows%5Cevil.exe", "application/octet-stream", "MZ no document".getBytes(StandardCharsets.US_ASCII))
            + part("x=y", "message/rfc822", "From: b@example.invalid\r\nSubject: within\r\n\r\ninner text\r\n".getBytes(StandardCharsets.US_ASCII)) + "--b--\r\n";
        return Files.writeString(folder.resolve("来信.eml"), mail, StandardCharsets.ISO_8859_1);
    }

    @Test void whatIsAttachedBecomesExhibitsBehindTheMailUnderSafeNamesAndOnce() throws Exception {
        var mail = mail();
        var bytes = Files.readAllBytes(mail);
        try (var office = SampleStore.open(folder.resolve("store"), "tester")) {
            var theme = new ShowCase(office).run(CASE).exhibits().getFirst().theme();
            int open = new ShowCase(office).run(CASE).lastFiling() + 1;
            var id = new AddExhibits(office).run(CASE, List.of(mail), theme, open, Progress.NONE).files().getFirst().exhibit();
            var taken = new TakeAttached(office).run(CASE, id, open, Allowed.USUAL, Progress.NONE);
            assertThat(taken.files()).extracting(f -> f.file().getFileName().toString()).containsExactly("合同[U+202E].png", "_CON.png", "_CON.png", "evil.exe", "attachment-5.eml");
            assertThat(taken.files()).extracting(f -> f.exhibit() == null).containsExactly(false, false, false, true, false);
            assertThat(taken.files().get(3).notices()).extracting(n -> n.key()).containsExactly("pdf.refused.program");
            var all = taken.caseFile().exhibits().stream().map(x -> x.id()).toList();
            int at = all.indexOf(id);
            assertThat(all.subList(at + 1, at + 5)).containsExactly(taken.files().get(0).exhibit(), taken.files().get(1).exhibit(), taken.files().get(2).exhibit(), taken.files().get(4).exhibit());
            var first = taken.caseFile().exhibit(taken.files().getFirst().exhibit()).orElseThrow();
            assertThat(first.source()).isEqualTo("来信所附");
            assertThat(first.files().getFirst().name()).isEqualTo("合同[U+202E].png");
            assertThat(taken.caseFile().exhibit(taken.files().get(4).exhibit()).orElseThrow().files().getFirst().kind()).isEqualTo(plaint.evidence.SealedFile.Kind.MAIL);
            assertThat(office.vault().path(taken.caseFile().exhibit(id).orElseThrow().files().getFirst().digest())).as("the mail stays as it came").hasBinaryContent(bytes);
            int count = all.size();
            assertThat(new TakeAttached(office).run(CASE, id, open, Allowed.USUAL, Progress.NONE).caseFile().exhibits()).as("nothing twice").hasSize(count);
            assertThat(catchThrowableOfType(Refused.class, () -> new TakeAttached(office).run(CASE, first.id(), open, Allowed.USUAL, Progress.NONE)).notice().key()).isEqualTo("desk.refused.nothingAttached");
            try (var left = Files.list(office.workFolder())) {
                assertThat(left.filter(f -> f.getFileName().toString().startsWith("attached"))).isEmpty();
            }
        }
    }
}
