package plaint.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import plaint.desk.BundleLoose;
import plaint.desk.Home;
import plaint.evidence.SealedFile.Kind;
import plaint.text.Lang;
import plaint.text.Refused;
import plaint.work.Program;
import plaint.work.Progress;

/// Files that hold text and no pages: they are set on pages of ours, laid out by an office program, or refused by name.
@Execution(ExecutionMode.CONCURRENT)
class WrittenFilesTest {
    private static final Charset GB = Charset.forName("GB18030");
    @TempDir Path folder;

    private Path file(String name, byte[] bytes) throws Exception {
        return Files.write(folder.resolve(name), bytes);
    }

    private static List<String> warned(Inspected found) {
        return found.warnings().stream().map(w -> w.key()).toList();
    }

    private String refusal(Path file) {
        var refused = catchThrowableOfType(Refused.class, () -> Intake.inspect(file, file.getFileName().toString()));
        assertThat(refused).as("%s should be refused", file).isNotNull();
        assertThat(refused.notice().in(Lang.ZH) + refused.notice().in(Lang.EN)).contains(file.getFileName().toString());
        return refused.notice().key();
    }

    @Test void aNoteIsPrintedWithEachOfItsCharactersOrItsNumber() throws Exception {
        var plain = file("记录.txt", ("样本：2017年1月9日沟通记录\n\n" + "买家反映收到的鞋与品牌方鉴定不符。\n".repeat(60)).getBytes(GB));
        var found = Intake.inspect(plain, "记录.txt");
        assertThat(found.kind()).isEqualTo(Kind.TEXT);
        assertThat(found.pages()).isEqualTo(2);
        assertThat(found.warnings()).isEmpty();
        var turned = file("turned.txt", "name \u202Efdp.exe and \u200B and 😀".getBytes(StandardCharsets.UTF_8));
        assertThat(warned(Intake.inspect(turned, "turned.txt"))).containsExactly("pdf.warn.characters");
        assertThat(refusal(file("words.dat", "just some text".getBytes(StandardCharsets.UTF_8)))).isEqualTo("pdf.refused.unknown");
    }

    @Test void aMailIsPrintedWithItsHeadAndNamesWhatIsAttached() throws Exception {
        var subject = "=?GBK?B?" + Base64.getEncoder().encodeToString("样本：关于退款".getBytes(GB)) + "?=";
        var mail = "From: seller@example.invalid\r\nTo: buyer@example.invalid\r\nSubject: " + subject + "\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"b1\"\r\n\r\n--b1\r\n"
            + "Content-Type: text/plain; charset=gb2312\r\nContent-Transfer-Encoding: base64\r\n\r\n" + Base64.getMimeEncoder().encodeToString("鞋已收到，镕字也在。".getBytes(GB)) + "\r\n--b1\r\n"
            + "Content-Type: application/octet-stream; name=\"../../a.exe\"\r\nContent-Disposition: attachment; filename=\"../../a.exe\"\r\nContent-Transfer-Encoding: base64\r\n\r\nTVo=\r\n--b1--\r\n";
        var read = Mail.read(mail.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(read.lines()).contains("Subject: 样本：关于退款", "鞋已收到，镕字也在。");
        assertThat(read.attached()).containsExactly("../../a.exe, 2 bytes");
        var found = Intake.inspect(file("退款.eml", mail.getBytes(StandardCharsets.ISO_8859_1)), "退款.eml");
        assertThat(found.kind()).isEqualTo(Kind.MAIL);
        assertThat(warned(found)).containsExactly("pdf.warn.attached");
    }

    @Test void aMailWithoutItsBoundariesIsReadToItsEnd() {
        var read = Mail.read("From: a@example.invalid\nSubject: x\nContent-Type: multipart/mixed; charset=nonsense\n\nfirst\n--lost\nsecond\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(read.lines()).contains("first", "--lost", "second");
        assertThat(Mail.read("From: a@example.invalid\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Transfer-Encoding: base64\n\n!!!".getBytes(StandardCharsets.ISO_8859_1)).lines()).isNotEmpty();
    }

    @Test void aWebPageIsPrintedAsTextWithoutWhatItWouldRunOrFetch() throws Exception {
        var page = "<!DOCTYPE html><html><head><title>x</title><script>alert('bad')</script></head><body><p>订单&nbsp;12345 &lt;已付&gt;</p><img src='http://example.invalid/x.png' alt='商品'><script>more</script><div>合计 &yen;1,299.00</div>";
        assertThat(WebText.of(page)).containsExactly("订单 12345 <已付>", "[商品]", "合计 ¥1,299.00");
        var found = Intake.inspect(file("订单.html", page.getBytes(StandardCharsets.UTF_8)), "订单.html");
        assertThat(found.kind()).isEqualTo(Kind.HTML);
        assertThat(warned(found)).containsExactly("pdf.warn.webpage");
        assertThat(refusal(file("合同.pdf", page.getBytes(StandardCharsets.UTF_8)))).as("a web page that calls itself a PDF").isEqualTo("pdf.refused.webpage");
    }

    private byte[] zipped(String... namesAndTexts) throws Exception {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    @Test void aPackageThatLeadsOutSwellsOrFetchesIsRefusedBeforeAnybodyLaysItOut() throws Exception {
        for (var name : List.of("../escape.xml", "/etc/x.xml", "C:/x.xml", "a\\..\\x.xml", "word/../../x.xml")) assertThat(refusal(file("way.docx", zipped(name, "x")))).as(name).isEqualTo("pdf.refused.packageName");
        assertThat(refusal(file("twice.docx", zipped("word/a.xml", "x", "word/A.xml", "y")))).isEqualTo("pdf.refused.packageName");
        assertThat(refusal(file("entity.docx", zipped("word/document.xml", "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>")))).isEqualTo("pdf.refused.doctype");
        assertThat(refusal(file("outside.docx", zipped("word/_rels/settings.xml.rels",
            "<Relationships><Relationship Id='a' Type='http://x/attachedTemplate' Target='http://example.invalid/t.dotm' TargetMode='External'/></Relationships>")))).isEqualTo("pdf.refused.outside");
        assertThat(Intake.inspect(file("link.docx", zipped("word/_rels/document.xml.rels",
            "<Relationships><Relationship Id='a' Type='http://x/hyperlink' Target='http://example.invalid/' TargetMode='External'/></Relationships>")), "link.docx").kind()).isEqualTo(Kind.OFFICE);
        assertThat(refusal(file("bomb.docx", zipped("word/document.xml", " ".repeat(210_000_000))))).isEqualTo("pdf.refused.bomb");
        assertThat(refusal(file("cut.docx", java.util.Arrays.copyOf(zipped("word/document.xml", "x"), 120)))).isEqualTo("pdf.refused.officeLocked");
    }

    @Test void aLetterFromAWordProcessorIsLaidOutWhereLibreOfficeIsInstalled() throws Exception {
        try (var letter = new XWPFDocument(); var out = Files.newOutputStream(folder.resolve("样本函.docx"))) {
            letter.createParagraph().createRun().setText("样本：律师函 SOUND");
            letter.write(out);
        }
        Files.writeString(folder.resolve("list.csv"), "exhibit_id,title_zh,file\nX1,函,样本函.docx\nX2,记录,note.txt\n");
        Files.writeString(folder.resolve("note.txt"), "样本记录");
        var bundle = folder.resolve("bundle.pdf");
        var result = new BundleLoose(Home.find()).run(folder.resolve("list.csv"), bundle, "cn", null, Progress.NONE);
        var reasons = result.exhibits().getFirst().reasons().stream().map(r -> r.key()).toList();
        if (Program.find("soffice", "libreoffice").isEmpty()) {
            assertThat(reasons).containsExactly("pdf.refused.office");
            return;
        }
        assertThat(reasons).contains("pdf.warn.laidOut");
        assertThat(result.exhibits()).extracting(BundleLoose.Line::pages).containsExactly(1, 1);
        try (var pages = PagePictures.open(bundle)) {
            var all = new StringBuilder();
            for (int i = 0; i < pages.pages(); i++) all.append(pages.text(i));
            assertThat(all).contains("律师函 SOUND", "样本记录");
        }
        assertThat(facesOf("律", bundle)).as("a face that has the character, also where the machine has none").isNotEmpty().noneMatch(f -> f.contains("DejaVu") || f.contains("Liberation"));
    }

    private static java.util.Set<String> facesOf(String character, Path file) throws Exception {
        var faces = new java.util.TreeSet<String>();
        try (var pdf = org.apache.pdfbox.Loader.loadPDF(file.toFile())) {
            new org.apache.pdfbox.text.PDFTextStripper() {
                @Override protected void processTextPosition(org.apache.pdfbox.text.TextPosition at) {
                    if (character.equals(at.getUnicode())) faces.add(at.getFont().getName());
                    super.processTextPosition(at);
                }
            }.getText(pdf);
        }
        return faces;
    }
}
