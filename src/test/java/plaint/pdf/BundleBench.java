package plaint.pdf;

import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import plaint.cli.Commands;
import plaint.desk.Home;

/// The work for `src/bench/bundle.sh`: `make FOLDER PAGES` writes an evidence set of PDF files and its list, the same for the same number; `written LIST OUT` is the
/// program's own command without waiting for the disk and reading again; `usual LIST OUT` makes a stamped bundle of them the way PDFBox is usually used, to be measured against. All text in it is made up (样本).
public final class BundleBench {
    private static final int PAGES_A_FILE = 25;
    private static final String[] SENTENCES = {"样本：买家于当日收到包裹，封签完好，当场拆封并拍照。", "样本：店铺的交易记录由系统导出，共若干笔，金额以后台为准。", "样本：鉴定人逐件查看，包装与正品不符。"};
    private final Path folder;
    private final Random chance = new Random(2017);
    private final List<byte[]> scans = new ArrayList<>();

    private BundleBench(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) throws IOException {
        switch (args[0]) {
            case "make" -> new BundleBench(Path.of(args[1])).make(Integer.parseInt(args[2]));
            case "written" -> ours(args[1], args[2]);
            default -> usual(Path.of(args[1]), Path.of(args[2]));
        }
    }

    /// The program's own command, but for the disk and the second reading, as the other programs do not do that either.
    private static void ours(String list, String out) {
        BundleWriter.proves = false;
        System.exit(Commands.onTerminal(Home.find(), (_, _, _) -> { }).run("bundle", "--list", list, "--out", out));
    }

    private void make(int pages) throws IOException {
        Files.createDirectories(folder);
        for (int i = 0; i < 12; i++) scans.add(scan(i));
        var list = new StringBuilder("exhibit_id,title_zh,date,source,purpose,file\n");
        int left = pages;
        for (int n = 1; left > 0; n++) {
            int now = Math.min(left, PAGES_A_FILE);
            var name = "e%04d.pdf".formatted(n);
            try (var doc = new PDDocument()) {
                int kind = n % 10;
                if (kind < 7) scanned(doc, now, kind);
                else if (kind < 9) written(doc, now);
                else form(doc, now);
                doc.save(folder.resolve(name).toFile(), n % 2 == 0 ? CompressParameters.DEFAULT_COMPRESSION : CompressParameters.NO_COMPRESSION);
            }
            list.append("证据").append(n).append(",样本材料").append(n).append(",2017-01-09,样本,证明样本事实,").append(name).append('\n');
            left -= now;
        }
        Files.writeString(folder.resolve("list.csv"), list);
    }

    /// A page as a scanner gives it: lines of text on paper with its grain.
    private byte[] scan(int n) throws IOException {
        var image = new BufferedImage(1240, 1754, BufferedImage.TYPE_BYTE_GRAY);
        var g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, 1240, 1754);
        g.setColor(Color.BLACK);
        g.setFont(new Font(Font.SERIF, Font.PLAIN, 26));
        for (int y = 120; y < 1650; y += 44) g.drawString("sample line " + n + " " + chance.nextLong() + " " + chance.nextLong(), 110, y);
        g.dispose();
        var raster = image.getRaster();
        for (int y = 0; y < 1754; y++) for (int x = 0; x < 1240; x++) raster.setSample(x, y, 0, Math.clamp(raster.getSample(x, y, 0) + (int) (chance.nextGaussian() * 5) - 6, 0, 255));
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            var wanted = writer.getDefaultWriteParam();
            wanted.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            wanted.setCompressionQuality(0.75f);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), wanted);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /// Each use bears a comment of its own, so that no two pictures are equal byte by byte.
    private byte[] own(byte[] jpeg) {
        var note = ("sample " + chance.nextLong()).getBytes(StandardCharsets.US_ASCII);
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.write(0xFF);
        out.write(0xFE);
        out.write(0);
        out.write(note.length + 2);
        out.writeBytes(note);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    private void scanned(PDDocument doc, int pages, int kind) throws IOException {
        for (int i = 0; i < pages; i++) {
            var page = new PDPage(PDRectangle.A4);
            doc.addPage(page);
            if (kind == 3) page.setRotation(90);
            if (kind == 4) page.setCropBox(new PDRectangle(20, 30, 540, 760));
            var image = new PDImageXObject(doc, new ByteArrayInputStream(own(scans.get(chance.nextInt(scans.size())))), COSName.DCT_DECODE, 1240, 1754, 8, PDDeviceGray.INSTANCE);
            try (var c = new PDPageContentStream(doc, page)) {
                c.drawImage(image, 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
            }
        }
    }

    private void written(PDDocument doc, int pages) throws IOException {
        var font = PDType0Font.load(doc, Path.of(System.getProperty("plaint.home"), "assets/fonts/LXGWWenKai-Regular.ttf").toFile());
        var outline = new PDDocumentOutline();
        doc.getDocumentCatalog().setDocumentOutline(outline);
        for (int i = 0; i < pages; i++) {
            var page = new PDPage(PDRectangle.A4);
            doc.addPage(page);
            lines(doc, page, font, 36);
            var to = new PDPageXYZDestination();
            to.setPage(page);
            to.setTop(800);
            var item = new PDOutlineItem();
            item.setTitle("样本第" + (i + 1) + "页");
            item.setDestination(to);
            outline.addLast(item);
        }
    }

    private void lines(PDDocument doc, PDPage page, PDFont font, int count) throws IOException {
        try (var c = new PDPageContentStream(doc, page)) {
            c.beginText();
            c.setFont(font, 12);
            c.setLeading(19);
            c.newLineAtOffset(70, 770);
            for (int i = 0; i < count; i++) {
                c.showText(SENTENCES[chance.nextInt(SENTENCES.length)]);
                c.newLine();
            }
            c.endText();
        }
    }

    private void form(PDDocument doc, int pages) throws IOException {
        var font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
        var form = new PDAcroForm(doc);
        doc.getDocumentCatalog().setAcroForm(form);
        var resources = new PDResources();
        resources.put(COSName.getPDFName("Helv"), font);
        form.setDefaultResources(resources);
        form.setDefaultAppearance("/Helv 11 Tf 0 g");
        for (int i = 0; i < pages; i++) {
            var page = new PDPage(new PDRectangle(842, 595));
            doc.addPage(page);
            var field = new PDTextField(form);
            field.setPartialName("field" + i);
            form.getFields().add(field);
            var widget = field.getWidgets().getFirst();
            widget.setRectangle(new PDRectangle(60, 400, 300, 24));
            widget.setPage(page);
            widget.setPrinted(true);
            page.getAnnotations().add(widget);
            field.setValue("sample value " + i);
        }
    }

    /// Merged, then a number stamped on every page, then saved.
    private static void usual(Path list, Path out) throws IOException {
        var merger = new PDFMergerUtility();
        for (var line : Files.readAllLines(list).subList(1, Files.readAllLines(list).size())) merger.addSource(list.resolveSibling(line.substring(line.lastIndexOf(',') + 1)).toFile());
        var merged = out.resolveSibling(out.getFileName() + ".merged");
        merger.setDestinationFileName(merged.toString());
        merger.mergeDocuments(null);
        try (var doc = Loader.loadPDF(merged.toFile())) {
            var font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
            int number = 0;
            for (var page : doc.getPages()) {
                try (var c = new PDPageContentStream(doc, page, AppendMode.APPEND, true, true)) {
                    c.beginText();
                    c.setFont(font, 12);
                    c.newLineAtOffset(540, 20);
                    c.showText(String.valueOf(++number));
                    c.endText();
                }
            }
            doc.save(out.toFile());
        }
        Files.delete(merged);
    }
}
