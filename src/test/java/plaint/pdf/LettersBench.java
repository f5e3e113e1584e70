package plaint.pdf;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.xml.transform.TransformerException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.type.BadFieldValueException;
import org.apache.xmpbox.xml.XmpSerializer;
import plaint.bundle.PagePlan;
import plaint.bundle.Part;
import plaint.drafting.Document;
import plaint.drafting.Document.Block;
import plaint.drafting.Document.Shape;
import plaint.drafting.Document.Span;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// A batch of complaints of three pages, each its own PDF/A file: `plaint NUMBER FOLDER` as Plaint makes them (tagged, with outline and page labels, on the disk and read again), `pdfbox NUMBER FOLDER` as
/// one does it with PDFBox: fonts parsed once, lines broken at the measure, a subset per file. The same words in both; only the fields differ from file to file. `text NUMBER FOLDER` writes the same complaints as
/// flat OpenDocument files, for LibreOffice to make PDF files of. Run by src/bench/letters.sh.
final class LettersBench {
    private static final String NAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹";
    private static final String[] BODY = {
        "原告系电子商务平台经营者，与被告订立了平台服务协议，约定被告不得销售假冒商品。被告%s在其店铺“样本%s”销售假冒手表，经权利人鉴定为假冒注册商标的商品，侵害原告商誉，造成损失人民币%s元。",
        "依照《中华人民共和国民法典》第五百七十七条，当事人一方不履行合同义务或者履行合同义务不符合约定的，应当承担继续履行、采取补救措施或者赔偿损失等违约责任。被告%s违反约定，应当赔偿店铺“样本%s”造成的损失%s元。",
        "原告为处理消费者投诉、恢复商誉、购买样品、送检鉴定支付了合理费用，有订单、付款记录、鉴定意见与公证书为证。被告%s经营的店铺“样本%s”在活动期间成交多笔，金额合计%s元，事实清楚，证据确实充分。"};

    /// The page, the measure and the pitch of the complaint above: A4, 442 pt wide, 22 lines at 28.95 pt, the number below.
    private static final String FLAT = """
        <?xml version="1.0" encoding="UTF-8"?>
        <office:document office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text" xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
          xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0">
        <office:font-face-decls><style:font-face style:name="Song" svg:font-family="&apos;Noto Serif SC&apos;"/></office:font-face-decls>
        <office:styles>
        <style:style style:name="Body" style:family="paragraph"><style:paragraph-properties fo:text-indent="31.6pt" fo:line-height="28.95pt"/>
        <style:text-properties style:font-name-asian="Song" style:font-name="Song" fo:font-size="15.8pt" style:font-size-asian="15.8pt" fo:language="zh" fo:country="CN"/></style:style>
        <style:style style:name="Head" style:family="paragraph"><style:paragraph-properties fo:text-align="center" fo:line-height="28.95pt"/>
        <style:text-properties style:font-name-asian="Song" style:font-name="Song" fo:font-size="22pt" style:font-size-asian="22pt" style:font-weight-asian="600"/></style:style>
        </office:styles>
        <office:automatic-styles><style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="595.3pt" fo:page-height="841.9pt" fo:margin-left="79pt" fo:margin-right="74.3pt" fo:margin-top="105pt"
          fo:margin-bottom="60pt"/></style:page-layout></office:automatic-styles>
        <office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4"><style:footer><text:p>起诉状-<text:page-number/></text:p></style:footer></style:master-page></office:master-styles>
        <office:body><office:text>%s</office:text></office:body></office:document>
        """;

    private LettersBench() { }

    public static void main(String[] args) throws Exception {
        var out = Files.createDirectories(Path.of(args[2]));
        int number = Integer.parseInt(args[1]);
        switch (args[0]) {
            case "plaint" -> ours(number, out);
            case "text" -> text(number, out);
            default -> theirs(number, out);
        }
    }

    /// The paragraphs of complaint `n`.
    private static List<String> words(int n) {
        var chance = new Random(n);
        var name = new StringBuilder();
        for (int i = 0; i < 3; i++) name.append(NAMES.charAt(chance.nextInt(NAMES.length())));
        var shop = NAMES.substring(n % (NAMES.length() - 2), n % (NAMES.length() - 2) + 2) + n;
        var all = new ArrayList<String>();
        for (int i = 0; i < 11; i++) all.add(BODY[i % BODY.length].formatted(name, shop, 100_000 + chance.nextInt(900_000)));
        return all;
    }

    private static Path fonts() {
        return Path.of(System.getProperty("plaint.home", "")).resolve("assets/fonts").toAbsolutePath();
    }

    private static void ours(int number, Path out) throws Refused, Cancelled {
        try (var fonts = Fonts.in(fonts())) {
            var setter = new Typesetter(fonts);
            var writer = new BundleWriter(fonts);
            // what drafting tells of a template: the characters that are its own
            var wording = ("民事起诉状" + String.join("", BODY).replace("%s", "")).codePoints().sorted().distinct().collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
            for (int n = 0; n < number; n++) {
                var blocks = new ArrayList<Block>();
                blocks.add(new Document.Title("民事起诉状"));
                for (var w : words(n)) blocks.add(new Document.Paragraph(Shape.INDENTED, List.of(Span.of(w))));
                var paper = setter.set(new Document("complaint", "起诉状", "民事起诉状", "Complaint", "court", blocks).worded(wording), BundleWriterTest.COURT, false);
                var plan = new PagePlan(List.of(new Part("complaint", null, "", "起诉状", "Complaint", "起诉状-", 1, paper.pages(), false, 1)), false);
                writer.write(plan, List.of(new BundleWriter.Paper(paper)), new BundleWriter.Front("民事起诉状", "zh-CN", "", "证据", LocalDate.of(2017, 1, 9), "%032x".formatted(n), BundleWriter.Sheet.A4),
                    out.resolve("%05d.pdf".formatted(n)), Progress.NONE);
            }
        }
    }

    private static void theirs(int number, Path out) throws IOException, BadFieldValueException, TransformerException {
        try (var song = parsed("NotoSerifSC-Regular.ttf"); var bold = parsed("NotoSerifSC-SemiBold.ttf")) {
            for (int n = 0; n < number; n++) {
                try (var doc = new PDDocument()) {
                    var pen = new Pen(doc, PDType0Font.load(doc, song, true), PDType0Font.load(doc, bold, true));
                    pen.title("民事起诉状");
                    for (var w : words(n)) pen.paragraph("　　" + w);
                    pen.close();
                    archive(doc);
                    doc.save(out.resolve("%05d.pdf".formatted(n)).toFile());
                }
            }
        }
    }

    private static void text(int number, Path out) throws IOException {
        for (int n = 0; n < number; n++) {
            var body = new StringBuilder("<text:p text:style-name=\"Head\">民事起诉状</text:p>");
            for (var w : words(n)) body.append("<text:p text:style-name=\"Body\">").append(w).append("</text:p>");
            Files.writeString(out.resolve("%05d.fodt".formatted(n)), FLAT.formatted(body));
        }
    }

    private static TrueTypeFont parsed(String file) throws IOException {
        return new TTFParser().parse(new RandomAccessReadBufferedFile(fonts().resolve(file).toFile()));
    }

    private static void archive(PDDocument doc) throws IOException, BadFieldValueException, TransformerException {
        var xmp = XMPMetadata.createXMPMetadata();
        xmp.createAndAddDublinCoreSchema().setTitle("民事起诉状");
        var id = xmp.createAndAddPDFAIdentificationSchema();
        id.setPart(2);
        id.setConformance("B");
        var bytes = new ByteArrayOutputStream();
        new XmpSerializer().serialize(xmp, bytes, true);
        var metadata = new PDMetadata(doc);
        metadata.importXMPMetadata(bytes.toByteArray());
        doc.getDocumentCatalog().setMetadata(metadata);
        var intent = new PDOutputIntent(doc, new ByteArrayInputStream(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData()));
        intent.setOutputConditionIdentifier("sRGB IEC61966-2.1");
        doc.getDocumentCatalog().addOutputIntent(intent);
        doc.getDocumentInformation().setTitle("民事起诉状");
    }

    private static final class Pen {
        private static final double LEFT = 79;
        private static final double WIDTH = 442;
        private static final double TOP = 720;
        private static final int LINES = 22;
        private final PDDocument doc;
        private final PDType0Font body;
        private final PDType0Font head;
        private PDPageContentStream page;
        private int line = LINES;
        private int pages;

        Pen(PDDocument doc, PDType0Font body, PDType0Font head) {
            this.doc = doc;
            this.body = body;
            this.head = head;
        }

        void title(String text) throws IOException {
            line(head, 22, LEFT + (WIDTH - head.getStringWidth(text) * 0.022) / 2, text);
        }

        void paragraph(String text) throws IOException {
            var now = new StringBuilder();
            double width = 0;
            for (int c : text.codePoints().toArray()) {
                double more = body.getStringWidth(Character.toString(c)) * 0.0158;
                if (width + more > WIDTH) {
                    line(body, 15.8, LEFT, now.toString());
                    now.setLength(0);
                    width = 0;
                }
                now.appendCodePoint(c);
                width += more;
            }
            line(body, 15.8, LEFT, now.toString());
        }

        private void line(PDType0Font font, double size, double x, String text) throws IOException {
            if (line == LINES) turn();
            show(font, size, x, TOP - 28.95 * line++, text);
        }

        private void show(PDType0Font font, double size, double x, double y, String text) throws IOException {
            page.beginText();
            page.setFont(font, (float) size);
            page.newLineAtOffset((float) x, (float) y);
            page.showText(text);
            page.endText();
        }

        private void turn() throws IOException {
            if (page != null) page.close();
            var next = new PDPage(PDRectangle.A4);
            doc.addPage(next);
            page = new PDPageContentStream(doc, next);
            line = 0;
            show(body, 12, 480, 45, "起诉状-" + ++pages);
        }

        void close() throws IOException {
            page.close();
        }
    }
}
