package plaint.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import plaint.evidence.Exhibit;
import plaint.evidence.SealedFile.Kind;
import plaint.key.CaseNo;
import plaint.store.StoreCheck;
import plaint.store.Vault;
import plaint.work.Progress;

/// A file that opens with a password: it is asked for, used, and kept nowhere; the file stays as it came, and a copy without it is bundled.
@Execution(ExecutionMode.CONCURRENT)
class LockedFilesTest {
    private static final CaseNo CASE = new CaseNo("2016-0001");
    private static final String SECRET = "geheim-4711";
    @TempDir Path folder;

    private Path locked(String name, String text) throws Exception {
        var file = folder.resolve(name);
        try (var doc = new PDDocument()) {
            var page = new PDPage();
            doc.addPage(page);
            try (var c = new PDPageContentStream(doc, page)) {
                c.beginText();
                c.setFont(new PDType1Font(FontName.HELVETICA), 20);
                c.newLineAtOffset(100, 500);
                c.showText(text);
                c.endText();
            }
            var policy = new StandardProtectionPolicy("owner", SECRET, new AccessPermission());
            policy.setEncryptionKeyLength(256);
            doc.protect(policy);
            doc.save(file.toFile());
        }
        return file;
    }

    @Test void theOriginalIsSealedBehindACopyThatOpensAndThePasswordIsNowhere() throws Exception {
        var file = locked("合同.pdf", "LOCKED CONTRACT");
        var bytes = Files.readAllBytes(file);
        try (var office = SampleStore.open(folder.resolve("store"), "tester")) {
            var theme = new ShowCase(office).run(CASE).exhibits().getFirst().theme();
            var first = new AddExhibits(office).run(CASE, List.of(file), theme, 2, Progress.NONE);
            assertThat(first.files().getFirst().notices()).extracting(n -> n.key()).containsExactly("pdf.refused.password");
            var wrong = new AddExhibits(office).run(CASE, List.of(file), theme, 2, new Allowed(List.of("x", "y"), 200), Progress.NONE);
            assertThat(wrong.files().getFirst().notices()).extracting(n -> n.key()).containsExactly("pdf.refused.wrongPassword");
            var taken = new AddExhibits(office).run(CASE, List.of(file), theme, 2, new Allowed(List.of("x", SECRET), 200), Progress.NONE);
            var x = taken.caseFile().exhibit(taken.files().getFirst().exhibit()).orElseThrow();
            assertThat(x.title()).isEqualTo("合同");
            assertThat(x.pages()).isEqualTo(1);
            assertThat(x.files()).extracting(f -> f.name() + " " + f.kind()).containsExactly("合同-opened.pdf PDF", "合同.pdf LOCKED");
            assertThat(x.files().getFirst().warnings()).extracting(w -> w.key()).contains("desk.note.opened");
            assertThat(office.vault().path(x.files().getLast().digest())).hasBinaryContent(bytes);
            try (var doc = Loader.loadPDF(office.vault().path(x.files().getFirst().digest()).toFile())) {
                assertThat(new PDFTextStripper().getText(doc)).contains("LOCKED CONTRACT");
            }
            var ready = new ReadyExhibits(office).of(x, "证据1", Progress.NONE);
            assertThat(ready).hasSize(1);
            assertThat(StoreCheck.run(office.archive())).isEmpty();
            assertThat(office.vault().verify(x.files().getLast().digest())).isEqualTo(Vault.State.SOUND);
            goesOutAndComesBack(office, x);
        }
        try (var all = Files.walk(folder.resolve("store"))) {
            for (var f : all.filter(Files::isRegularFile).toList()) assertThat(new String(Files.readAllBytes(f), StandardCharsets.ISO_8859_1)).as(f.toString()).doesNotContain(SECRET);
        }
    }

    /// In another store the copy and the original are the same, and nobody is asked again.
    private void goesOutAndComesBack(Office office, Exhibit x) throws Exception {
        var text = new ExportCase(office).run(CASE, folder.resolve("out"), Progress.NONE);
        try (var other = Office.open(folder.resolve("other"), Home.find(), "other")) {
            var back = new ImportCase(other).run(text, Progress.NONE);
            assertThat(back.refused()).isEmpty();
            assertThat(back.caseFile().exhibit(x.id()).orElseThrow().files()).isEqualTo(x.files());
        }
    }

    @Test void passwordsOfALooseBundleStandInItsListOrAreGivenWithIt() throws Exception {
        locked("one.pdf", "FIRST");
        locked("two.pdf", "SECOND");
        var list = Files.writeString(folder.resolve("list.csv"), "file,password\none.pdf," + SECRET + "\ntwo.pdf,\n");
        var out = folder.resolve("bundle.pdf");
        assertThat(new BundleLoose(Home.find()).run(list, out, "cn", null, Progress.NONE).exhibits()).extracting(BundleLoose.Line::status).containsExactly("accepted", "refused");
        var both = new BundleLoose(Home.find()).run(list, out, "cn", null, BundleLoose.Wishes.NONE, new Allowed(List.of("no", SECRET), 200), Progress.NONE);
        assertThat(both.exhibits()).extracting(BundleLoose.Line::status).containsExactly("accepted", "accepted");
        try (var doc = Loader.loadPDF(out.toFile())) {
            assertThat(new PDFTextStripper().getText(doc)).contains("FIRST", "SECOND").doesNotContain(SECRET);
        }
    }

    @Test void aListOfExhibitsTakesLockedFilesWithTheirPasswords() throws Exception {
        locked("收据.pdf", "RECEIPT");
        try (var office = SampleStore.open(folder.resolve("store"), "tester")) {
            var list = Files.writeString(folder.resolve("证据.csv"), "证据名称,证据种类,原件或复制件,证明主题,文件\n收据（样本）,书证,复制件," + office.forums().get("cn").themes().getFirst().name() + ",收据.pdf\n");
            var without = new ImportTable(office).preview(list, CASE, Progress.NONE);
            assertThat(without.lines().getFirst().notices()).extracting(n -> n.key()).containsExactly("pdf.refused.password");
            var taken = new ImportTable(office).run(list, CASE, "auto", new Allowed(List.of(SECRET), 200), Progress.NONE);
            assertThat(taken.lines()).extracting(ImportTable.Line::fate).containsExactly(ImportTable.Fate.ADD);
            assertThat(new ShowCase(office).run(CASE).exhibits().getLast().files()).extracting(f -> f.kind()).containsExactly(Kind.PDF, Kind.LOCKED);
        }
    }

    @Test void aFileThatUnpacksToMuchIsTakenWhereThePersonAllowsIt() throws Exception {
        var text = new StringBuilder();
        var bytes = new java.io.ByteArrayOutputStream();
        try (var deflated = new java.util.zip.DeflaterOutputStream(bytes)) {
            deflated.write("BT /F1 24 Tf 72 700 Td (LARGE) Tj ET ".getBytes(StandardCharsets.US_ASCII));
            var blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < 205; i++) deflated.write(blanks);
        }
        text.append("%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Count 1/Kids[3 0 R]>>\nendobj\n3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]")
            .append("/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>/Contents 4 0 R>>\nendobj\n4 0 obj\n<</Filter/FlateDecode/Length ").append(bytes.size()).append(">>\nstream\n");
        var file = new java.io.ByteArrayOutputStream();
        file.writeBytes(text.toString().getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(bytes.toByteArray());
        file.writeBytes("\nendstream\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        Files.write(folder.resolve("large.pdf"), file.toByteArray());
        var list = Files.writeString(folder.resolve("list.csv"), "file\nlarge.pdf\n");
        var out = folder.resolve("bundle.pdf");
        var usual = new BundleLoose(Home.find()).run(list, out, "cn", null, Progress.NONE);
        assertThat(usual.exhibits().getFirst().reasons()).extracting(r -> r.key()).containsExactly("pdf.refused.bomb");
        var allowed = new BundleLoose(Home.find()).run(list, out, "cn", null, BundleLoose.Wishes.NONE, new Allowed(List.of(), 300), Progress.NONE);
        assertThat(allowed.exhibits()).extracting(BundleLoose.Line::status).doesNotContain("refused");
    }
}
