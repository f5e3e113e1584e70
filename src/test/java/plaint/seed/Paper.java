package plaint.seed;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import plaint.seed.Faces.Face;

/// Writes laid-out pages as a PDF/A-2b file: fonts embedded as subsets, device RGB under an sRGB output intent, fixed dates and identifier.
final class Paper {
    private static final String MADE = "2016-12-28T00:00:00Z";
    private final Faces faces;

    Paper(Faces faces) {
        this.faces = faces;
    }

    /// The file's bytes; `title` stands in the head of every page.
    byte[] pdf(String title, String text) {
        try (var doc = document(title, text); var out = new ByteArrayOutputStream()) {
            doc.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PDDocument document(String title, String text) throws IOException {
        var doc = new PDDocument();
        var pages = new Sheet(faces).pages(text);
        var fonts = new EnumMap<Face, PDType0Font>(Face.class);
        for (int i = 0; i < pages.size(); i++) draw(doc, fonts, pages.get(i), title, i + 1, pages.size());
        describe(doc, title);
        return doc;
    }

    private void draw(PDDocument doc, Map<Face, PDType0Font> fonts, List<Pen.Stroke> strokes, String title, int no, int of) throws IOException {
        var page = new PDPage(new PDRectangle((float) Sheet.WIDTH, (float) Sheet.HEIGHT));
        doc.addPage(page);
        try (var out = new PDPageContentStream(doc, page)) {
            var pen = new Pen(out, faces, f -> fonts.computeIfAbsent(f, k -> embedded(doc, k)), Sheet.HEIGHT);
            pen.slanted(Face.HEI_BOLD, 76, 0xF4F4F4, Sheet.WIDTH / 2, 450, 42, "样本 SAMPLE");
            for (var s : strokes) s.on(pen);
            pen.text(Face.HEI_BOLD, 9, 0xB04040, 70, 58, 0, "样本 SAMPLE");
            pen.text(Face.HEI, 9, Pen.GREY, Sheet.WIDTH - 70 - faces.width(Face.HEI, title, 9), 58, 0, title);
            pen.line(0xBBBBBB, 0.6, 70, 64, Sheet.WIDTH - 70, 64);
            pen.centred(Face.HEI, 8.5, Pen.GREY, Sheet.WIDTH / 2, Sheet.HEIGHT - 48, "第 " + no + " 页　共 " + of + " 页");
            pen.centred(Face.HEI, 7.5, 0x999999, Sheet.WIDTH / 2, Sheet.HEIGHT - 36, "为演示而编制，人物、号码、金额均为样本，不具任何效力　Made up for demonstration, of no effect");
        }
    }

    private PDType0Font embedded(PDDocument doc, Face face) {
        try {
            return PDType0Font.load(doc, faces.font(face), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void describe(PDDocument doc, String title) throws IOException {
        var info = doc.getDocumentInformation();
        info.setTitle(title);
        info.setProducer("Plaint sample exhibits");
        var day = java.util.GregorianCalendar.from(java.time.ZonedDateTime.parse(MADE).withZoneSameInstant(TimeZone.getTimeZone("UTC").toZoneId()));
        info.setCreationDate(day);
        info.setModificationDate(day);
        doc.setVersion(1.7f);
        doc.setDocumentId((long) title.hashCode());
        var catalog = doc.getDocumentCatalog();
        catalog.setLanguage("zh-CN");
        var intent = new PDOutputIntent(doc, new ByteArrayInputStream(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData()));
        intent.setInfo("sRGB IEC61966-2.1");
        intent.setOutputCondition("sRGB IEC61966-2.1");
        intent.setOutputConditionIdentifier("sRGB IEC61966-2.1");
        intent.setRegistryName("http://www.color.org");
        catalog.addOutputIntent(intent);
        var xmp = new PDMetadata(doc);
        xmp.importXMPMetadata(xmp(title).getBytes(StandardCharsets.UTF_8));
        catalog.setMetadata(xmp);
    }

    private static String xmp(String title) {
        return """
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
              xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
            <pdf:Producer>Plaint sample exhibits</pdf:Producer>
            <xmp:CreateDate>%s</xmp:CreateDate><xmp:ModifyDate>%s</xmp:ModifyDate>
            <pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>
            </rdf:Description></rdf:RDF></x:xmpmeta>
            <?xpacket end="w"?>""".formatted(title, MADE, MADE);
    }
}
