package plaint.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plaint.text.Lang;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.work.Progress;

@Execution(ExecutionMode.CONCURRENT)
class BundleLooseTest {
    @TempDir Path folder;

    @BeforeEach void files() throws Exception {
        pdf("three.pdf", 3, false);
        pdf("locked.pdf", 1, true);
        var image = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 300; x++) for (int y = 0; y < 200; y++) image.setRGB(x, y, new Color(x % 256, y, 90).getRGB());
        ImageIO.write(image, "jpeg", folder.resolve("photo.jpg").toFile());
        var whole = Files.readAllBytes(folder.resolve("photo.jpg"));
        Files.write(folder.resolve("half.jpg"), Arrays.copyOf(whole, whole.length / 2));
        Files.write(folder.resolve("empty.pdf"), new byte[0]);
        Files.writeString(folder.resolve("program.pdf"), "MZ\u0000\u0000 not a document");
    }

    private void pdf(String name, int pages, boolean locked) throws Exception {
        try (var doc = new PDDocument()) {
            for (int i = 1; i <= pages; i++) {
                var page = new PDPage();
                doc.addPage(page);
                try (var c = new PDPageContentStream(doc, page)) {
                    c.beginText();
                    c.setFont(new PDType1Font(FontName.HELVETICA), 20);
                    c.newLineAtOffset(100, 500);
                    c.showText(name + " page " + i);
                    c.endText();
                }
            }
            if (locked) doc.protect(new StandardProtectionPolicy("o", "u", new AccessPermission()));
            doc.save(folder.resolve(name).toFile());
        }
    }

    @Test void aColumnArchiveNamesWhatPreventsPdfAAndTakesItsPagesAsPictures() throws Exception {
        assertThat(run("file\nthree.pdf\n").exhibits()).extracting(BundleLoose.Line::status).containsExactly("accepted");
        assertThat(claim()).isFalse();
        var kept = run("file,archive\nthree.pdf,keep\nphoto.jpg,\n");
        assertThat(kept.exhibits().getFirst().reasons()).extracting(n -> n.key()).containsExactly("pdf.hinders.font");
        assertThat(claim()).isFalse();
        var pictures = run("file,archive\nthree.pdf,picture\nphoto.jpg,\n");
        assertThat(pictures.exhibits()).extracting(BundleLoose.Line::status).containsExactly("accepted", "accepted");
        assertThat(pictures.exhibits()).extracting(BundleLoose.Line::pages).containsExactly(3, 1);
        assertThat(claim()).isTrue();
        assertThat(plaint.pdf.VeraPdf.brokenAloud(folder.resolve("out/bundle.pdf"))).isEmpty();
        assertThat(run("file,archive\nthree.pdf,perhaps\nphoto.jpg,\n").exhibits().getFirst().reasons()).extracting(n -> n.key()).containsExactly("desk.refused.archiveAs");
    }

    private boolean claim() throws Exception {
        return new String(Files.readAllBytes(folder.resolve("out/bundle.pdf")), StandardCharsets.ISO_8859_1).contains("pdfaid:part");
    }

    private BundleLoose.Result run(String csv) throws Exception {
        var list = Files.writeString(folder.resolve("list.csv"), csv, StandardCharsets.UTF_8);
        return new BundleLoose(Home.find()).run(list, folder.resolve("out/bundle.pdf"), "cn", "样本证据", Progress.NONE);
    }

    @Test void badFilesAreRefusedByNameAndTheRestIsBundledWithoutAGap() throws Exception {
        var result = run("\uFEFFexhibit_id,title_zh,file,经办\n,三页合同,three.pdf,甲\n,不存在,nowhere.pdf,甲\n,空文件,empty.pdf,甲\n,程序,program.pdf,乙\n,加密,locked.pdf,乙\n,半张照片,half.jpg,乙\n,照片,photo.jpg,乙\n");
        assertThat(result.exhibits()).extracting(l -> l.file() + " " + l.status()).containsExactly("three.pdf accepted", "nowhere.pdf refused", "empty.pdf refused",
            "program.pdf refused", "locked.pdf refused", "half.jpg warned", "photo.jpg accepted");
        for (var line : result.exhibits()) {
            if (!line.status().equals("accepted")) {
                assertThat(line.reasons().getFirst().in(Lang.ZH)).contains(line.file());
                assertThat(line.reasons().getFirst().in(Lang.EN)).contains(line.file());
            }
        }
        assertThat(result.exhibits()).filteredOn(l -> l.pages() > 0).extracting(BundleLoose.Line::first).containsExactly("1", "4", "5");
        assertThat(new CheckBundle().run(result.file()).findings()).isEmpty();
        try (var doc = Loader.loadPDF(result.file().toFile())) {
            assertThat(doc.getNumberOfPages()).isEqualTo(result.pages());
            var text = new PDFTextStripper().getText(doc);
            assertThat(text).contains("三页合同", "three.pdf page 1", "three.pdf page 3", "证据1", "证据2", "证据3", "经办").doesNotContain("locked.pdf");
        }
    }

    @Test void labelsGivenInTheListArePrintedAsGivenAndMustDiffer() throws Exception {
        var result = run("exhibit_id,title_zh,file\n甲-7,合同,three.pdf\n甲-7,照片,photo.jpg\n");
        assertThat(result.exhibits()).extracting(BundleLoose.Line::status).containsExactly("accepted", "refused");
        assertThat(result.exhibits().get(1).reasons().getFirst().in(Lang.EN)).contains("甲-7", "line 3");
    }

    /// Wherever the byte lies (in a picture, in a font, in the head), and although every label and number is still right.
    @Test void aBundleChangedByOneByteIsTold() throws Exception {
        var whole = Files.readAllBytes(run("file\nthree.pdf\nphoto.jpg\n").file());
        for (var at : List.of(200, whole.length / 3, whole.length / 2, whole.length * 2 / 3, whole.length - 400, whole.length - 20)) {
            var one = whole.clone();
            one[at] ^= 1;
            var changed = Files.write(folder.resolve("changed.pdf"), one);
            try {
                assertThat(new CheckBundle().run(changed).findings()).as("byte %d", at).extracting(Notice::key).contains("pdf.found.changed");
            } catch (Refused e) {
                assertThat(e.notice().key()).as("byte %d", at).isEqualTo("pdf.refused.damagedPdf");
            }
        }
    }

    @Test void theSameListGivesTheSameBytes() throws Exception {
        var csv = "title_zh,date,file\n合同,2016-08-10,three.pdf\n照片,,photo.jpg\n";
        var one = Files.readAllBytes(run(csv).file());
        assertThat(Files.readAllBytes(run(csv).file())).isEqualTo(one);
    }

    @Test void whereNoRowCanBeTakenEachIsNamedAndNothingIsWritten() throws Exception {
        var result = run("title_zh,file\n甲,nowhere.pdf\n乙,empty.pdf\n");
        assertThat(result.file()).isNull();
        assertThat(result.exhibits()).extracting(l -> l.reasons().getFirst().key()).containsExactly("pdf.refused.missing", "pdf.refused.empty");
        assertThat(folder.resolve("out/bundle.pdf")).doesNotExist();
    }

    @ParameterizedTest @CsvSource(delimiter = '|', value = {
        "title_zh,path↵甲,three.pdf|noFileColumn", "title_zh,file|emptyList", "''|emptyList", "file,file↵three.pdf,photo.jpg|sameColumn",
        "title_zh,file↵甲,three.pdf↵\"乙,photo.jpg↵丙,photo.jpg|openQuote"})
    void aListWhoseRowsCannotBeToldIsRefusedWhole(String csv, String key) {
        assertThatThrownBy(() -> run(csv.replace("↵", "\n"))).isInstanceOf(Refused.class).hasMessageContaining(key);
        assertThat(folder.resolve("out/bundle.pdf")).doesNotExist();
    }

    /// As spreadsheets of an office save a CSV.
    @Test void aListInGbkIsRead() throws Exception {
        var list = Files.write(folder.resolve("gbk.csv"), "title_zh,file\n三页合同（原件）,three.pdf\n现场照片,photo.jpg\n".getBytes(java.nio.charset.Charset.forName("GBK")));
        var result = new BundleLoose(Home.find()).run(list, folder.resolve("gbk.pdf"), "cn", null, Progress.NONE);
        assertThat(result.exhibits()).extracting(BundleLoose.Line::status).containsExactly("accepted", "accepted");
    }

    @Test void aDayThatIsNoneIsToldAndEveryFaultOfARowToo() throws Exception {
        var result = run("exhibit_id,title_zh,date,file\n1,甲,2016-13-40,three.pdf\n2,乙,2016年2月,photo.jpg\n1,派对🎉,2016/2/30,nowhere.pdf\n");
        assertThat(result.exhibits()).extracting(BundleLoose.Line::status).containsExactly("warned", "accepted", "refused");
        assertThat(result.exhibits().getFirst().reasons()).singleElement().satisfies(n -> assertThat(n.in(Lang.EN)).contains("row 2", "2016-13-40"));
        assertThat(result.exhibits().getLast().reasons()).extracting(Notice::key).containsExactly("desk.refused.sameLabel", "desk.refused.rowGlyph", "pdf.refused.missing", "desk.note.oddDay");
    }

    @Test void aListThatIsNotThereIsSaidSo() {
        assertThatThrownBy(() -> new BundleLoose(Home.find()).run(folder.resolve("none.csv"), folder.resolve("b.pdf"), "cn", null, Progress.NONE)).hasMessageContaining("noList");
    }

    @Test void quotedCommasLineBreaksInchMarksAndBlankLinesAreRead() throws Exception {
        var result = run("title_zh,purpose,file,,\r\n\"合同,带逗号\",\"一行\n二行\",three.pdf,,\r\n,,,,\r\n5\" 光盘,x,photo.jpg,,\r\n");
        assertThat(result.exhibits()).extracting(BundleLoose.Line::status).containsExactly("accepted", "accepted");
    }

    @Test void aRowThatCannotBePrintedIsLeftOutAndTheRestGoesOn() throws Exception {
        var result = run("exhibit_id,title_zh,file\n,派对🎉,three.pdf\n,有\u0000字,three.pdf\n" + "长".repeat(31) + ",长号,three.pdf\n,照片,photo.jpg\n");
        assertThat(result.exhibits()).extracting(l -> l.reasons().stream().map(Notice::key).toList()).containsExactly(List.of("desk.refused.rowGlyph"),
            List.of("desk.refused.rowGlyph"), List.of("desk.refused.longLabel"), List.of());
        assertThat(result.exhibits().getFirst().reasons().getFirst().in(Lang.EN)).contains("list.csv, line 2", "🎉", "U+1F389");
    }

    @Test void aNumberGivenInTheListIsNotGivenAgain() throws Exception {
        var result = run("exhibit_id,title_zh,file\n,自动,three.pdf\n证据1,给定,photo.jpg\n");
        assertThat(result.exhibits()).extracting(BundleLoose.Line::id).containsExactly("证据2", "证据1");
    }

    @Test void neitherTheListNorAFileOfItIsOverwritten() throws Exception {
        var before = Files.readAllBytes(folder.resolve("three.pdf"));
        var list = Files.writeString(folder.resolve("list.csv"), "title_zh,file\n合同,three.pdf\n");
        for (var out : List.of(list, folder.resolve("three.pdf"), folder.resolve("./three.pdf"))) {
            assertThatThrownBy(() -> new BundleLoose(Home.find()).run(list, out, "cn", null, Progress.NONE)).hasMessageContaining("outIsInput");
        }
        assertThat(folder.resolve("three.pdf")).hasBinaryContent(before);
        assertThat(list).hasContent("title_zh,file\n合同,three.pdf\n");
    }

    @Test void whatStandsInTheWayOfTheBundleIsNamed() throws Exception {
        var list = Files.writeString(folder.resolve("list.csv"), "title_zh,file\n合同,three.pdf\n");
        var taken = Files.createDirectory(folder.resolve("folder.pdf"));
        assertThatThrownBy(() -> new BundleLoose(Home.find()).run(list, taken, "cn", null, Progress.NONE)).hasMessageContaining("outIsFolder");
        assertThatThrownBy(() -> new BundleLoose(Home.find()).run(list, folder.resolve("photo.jpg/b.pdf"), "cn", null, Progress.NONE)).hasMessageContaining("outInFile");
    }
}
