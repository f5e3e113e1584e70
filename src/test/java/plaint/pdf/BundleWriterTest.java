package plaint.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plaint.bundle.PagePlan;
import plaint.bundle.Part;
import plaint.drafting.Document;
import plaint.drafting.Document.Block;
import plaint.drafting.Document.Shape;
import plaint.drafting.Document.Span;
import plaint.forum.Forum.Typography;
import plaint.key.ExhibitId;
import plaint.work.Progress;

class BundleWriterTest {
    static final Typography COURT = new Typography("court", 210, 297, 37, 35, 28, 26, true, 22, 28, 28.95, 15.79, 16, 22, "");
    @TempDir Path folder;

    static Document complaint(int paragraphs) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Document.Title("民事起诉状"));
        for (int i = 0; i < paragraphs; i++) {
            blocks.add(new Document.Paragraph(Shape.INDENTED, List.of(Span.of("原告系淘宝网经营者，被告在其店铺销售假冒手表，侵害原告商誉，造成损失人民币1,400,000元（大写：人民币壹佰肆拾万元整），见"),
                new Span("证据1（第1—2页）", Document.Face.BODY, new ExhibitId("licence"), null), Span.of("。案号（2017）粤0307民初9999999号。"))));
        }
        blocks.add(new Document.Seal(List.of("起诉人：浙江淘宝网络有限公司", "法定代表人："), "二〇一六年十二月三十日"));
        return new Document("complaint", "起诉状", "民事起诉状", "Complaint", "court", blocks);
    }

    @Test void pagesCarryTheirNumbersAndLabelsAndTwoRunsGiveTheSameBytes() throws Exception {
        try (var fonts = Fonts.in(Path.of("assets/fonts").toAbsolutePath())) {
            var paper = new Typesetter(fonts).set(complaint(12), COURT, true);
            var pdf = folder.resolve("a.pdf");
            try (var doc = new PDDocument()) {
                doc.addPage(new PDPage());
                var turned = new PDPage();
                turned.setRotation(90);
                doc.addPage(turned);
                doc.save(pdf.toFile());
            }
            var found = Intake.inspect(pdf, "a.pdf");
            var sealed = new plaint.evidence.SealedFile("a.pdf", plaint.evidence.Sha256.of(Files.readAllBytes(pdf)), Files.size(pdf), found.kind(), found.pages(), java.time.Instant.EPOCH, "", List.of());
            var plan = new PagePlan(List.of(
                new Part("complaint", null, "", "民事起诉状", "", "起诉状-", 1, paper.pages(), false, 1),
                new Part("licence", new ExhibitId("licence"), "证据1", "营业执照", "", "", 1, 2, false, 1)), true);
            var front = new BundleWriter.Front("民事起诉状", "zh-CN", "样本 SAMPLE", "证据", LocalDate.of(2016, 12, 30), "0123456789abcdef0123456789abcdef", BundleWriter.Sheet.A4);
            var one = folder.resolve("one.pdf");
            var two = folder.resolve("two.pdf");
            for (var out : List.of(one, two)) {
                new BundleWriter(fonts).write(plan, List.of(new BundleWriter.Paper(paper), new BundleWriter.Exhibits(List.of(ExhibitFile.of(pdf, sealed).standing(Quarantine.judge(pdf, "a.pdf", Allowance.USUAL).standing())))), front, out, Progress.NONE);
            }
            assertThat(Files.mismatch(one, two)).isEqualTo(-1);
            assertThat(VeraPdf.broken(one)).isEmpty();
            assertThat(FinishedBundle.check(one).findings()).isEmpty();
            try (var doc = Loader.loadPDF(one.toFile())) {
                assertThat(doc.getNumberOfPages()).isEqualTo(plan.sides().size());
                var text = new PDFTextStripper().getText(doc);
                assertThat(text).contains("人民币壹佰肆拾万元整", "1,400,000元", "证据1", "样本 SAMPLE", "起诉状-2");
            }
        }
    }
}
