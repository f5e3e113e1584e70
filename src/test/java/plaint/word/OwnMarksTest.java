package plaint.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnMarksTest {
    /// As a word processor writes our foot again: the number a field of three runs with what it showed last.
    private static final String AGAIN = "<?xml version=\"1.0\"?><w:ftr xmlns:w=\"w\"><w:p><w:r><w:t>起诉状</w:t></w:r><w:r><w:t>-</w:t></w:r><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
        + "<w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r><w:r><w:t>12</w:t></w:r></w:p></w:ftr>";
    @TempDir Path folder;

    @Test void ownFootAndMarkGoAndWhatTheOfficeWroteStays() throws IOException {
        assertThat(left("word/footer1.xml", AGAIN)).doesNotContain("起诉状", "PAGE").contains("<w:ftr").endsWith("<w:p/></w:ftr>");
        assertThat(left("word/header1.xml", "<w:hdr xmlns:w=\"w\"><w:p><w:r><w:t>样本 SAMPLE</w:t></w:r></w:p></w:hdr>")).doesNotContain("样本");
        for (var kept : new String[] {"某某律师事务所", "起诉状-1 某某律师事务所", "答辩状-1", "样本"}) {
            var xml = "<w:ftr xmlns:w=\"w\"><w:p><w:r><w:t>" + kept + "</w:t></w:r></w:p></w:ftr>";
            assertThat(left("word/footer2.xml", xml)).isEqualTo(xml);
        }
        var both = "<w:hdr xmlns:w=\"w\"><w:p><w:r><w:t>样本 SAMPLE</w:t></w:r></w:p><w:p w:x=\"1\"><w:pPr><w:tabs/></w:pPr><w:r><w:t>原告：样本公司</w:t></w:r></w:p></w:hdr>";
        assertThat(left("word/header1.xml", both)).as("a running head stays, the mark above it goes").contains("<w:hdr xmlns:w=\"w\"><w:p/><w:p w:x", "原告：样本公司").doesNotContain("SAMPLE");
        var counted = AGAIN.replace("</w:ftr>", "<w:p><w:r><w:t>1/4</w:t></w:r></w:p></w:ftr>");
        assertThat(left("word/footer1.xml", counted)).contains("<w:p/><w:p>", "1/4").doesNotContain("起诉状");
        var seal = AGAIN.replace("</w:p>", "<w:r><w:drawing/></w:r></w:p>");
        assertThat(left("word/footer1.xml", seal)).isEqualTo(seal);
        assertThat(left("word/document.xml", AGAIN)).as("the text itself is nobody's business").isEqualTo(AGAIN);
    }

    @Test void whatIsNoArchiveGoesOnAsItCame() throws IOException {
        var file = Files.writeString(folder.resolve("x.docx"), "no archive");
        OwnMarks.leave(file, "起诉状", "", folder.resolve("y.docx"));
        assertThat(folder.resolve("y.docx")).hasContent("no archive");
    }

    private String left(String name, String xml) throws IOException {
        var file = folder.resolve("in.docx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(xml.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        var out = folder.resolve("out.docx");
        OwnMarks.leave(file, "起诉状", "样本 SAMPLE", out);
        try (var zip = new ZipFile(out.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
