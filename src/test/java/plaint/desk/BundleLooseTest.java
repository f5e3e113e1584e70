package plaint.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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
import plaint.text.Lang;
import plaint.text.Refused;
import plaint.work.Progress;

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

    @Test void theSameListGivesTheSameBytes() throws Exception {
        var csv = "title_zh,date,file\n合同,2016-08-10,three.pdf\n照片,,photo.jpg\n";
        var one = Files.readAllBytes(run(csv).file());
        assertThat(Files.readAllBytes(run(csv).file())).isEqualTo(one);
    }

    @Test void aListWithoutAnyUsableRowOrColumnIsRefusedAndNothingIsWritten() {
        assertThatThrownBy(() -> run("title_zh,file\n甲,nowhere.pdf\n")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> run("title_zh,path\n甲,three.pdf\n")).isInstanceOf(Refused.class).hasMessageContaining("noFileColumn");
        assertThat(folder.resolve("out/bundle.pdf")).doesNotExist();
    }
}
