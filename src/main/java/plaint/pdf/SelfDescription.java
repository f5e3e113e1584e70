package plaint.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/// What a file says of itself: title and dates, what its colours mean, and which standards it keeps, each claimed only where it is so.
final class SelfDescription {
    static final String PRODUCER = "Plaint";
    private final BundleWriter.Front front;
    private final PdfOut out;

    SelfDescription(PdfOut out, BundleWriter.Front front) {
        this.out = out;
        this.front = front;
    }

    int info() throws IOException {
        var day = "D:" + front.dated().toString().replace("-", "") + "000000+08'00'";
        var info = new COSDictionary();
        info.setString(COSName.TITLE, front.title());
        info.setString(COSName.PRODUCER, PRODUCER);
        info.setString(COSName.CREATION_DATE, day);
        info.setString(COSName.MOD_DATE, day);
        int number = out.reserve();
        out.packed(number, info);
        return number;
    }

    COSArray intents() throws IOException {
        var about = new COSDictionary();
        about.setInt(COSName.N, 3);
        var profile = out.deflated(about, StandardRgb.deflated());
        var intent = Frame.dictionary("Type", COSName.OUTPUT_INTENT);
        intent.setItem(COSName.S, COSName.GTS_PDFA1);
        intent.setItem(COSName.DEST_OUTPUT_PROFILE, PdfOut.to(profile));
        for (var key : List.of(COSName.INFO, COSName.OUTPUT_CONDITION, COSName.OUTPUT_CONDITION_IDENTIFIER)) intent.setString(key, StandardRgb.NAME);
        intent.setString(COSName.REGISTRY_NAME, "http://www.color.org");
        var all = new COSArray();
        all.add(intent);
        return all;
    }

    int metadata(Conformance claim) throws IOException {
        var about = Frame.dictionary("Type", COSName.METADATA);
        about.setItem(COSName.SUBTYPE, COSName.getPDFName("XML"));
        int number = out.reserve();
        out.whole(number, about, _ -> 0, xmp(claim).getBytes(StandardCharsets.UTF_8));
        return number;
    }

    private String xmp(Conformance claim) {
        var day = front.dated() + "T00:00:00+08:00";
        return "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
            + "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">\n"
            + "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">" + escaped(front.title()) + "</rdf:li></rdf:Alt></dc:title>\n"
            + "<xmp:CreateDate>" + day + "</xmp:CreateDate><xmp:ModifyDate>" + day + "</xmp:ModifyDate><pdf:Producer>" + PRODUCER + "</pdf:Producer>\n</rdf:Description>\n"
            + (claim == Conformance.NONE ? "" : "<rdf:Description rdf:about=\"\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\"><pdfaid:part>2</pdfaid:part><pdfaid:conformance>"
                + (claim == Conformance.ACCESSIBLE ? "A" : "B") + "</pdfaid:conformance></rdf:Description>\n")
            + (claim == Conformance.ACCESSIBLE ? ACCESSIBLE : "") + "</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>";
    }

    /// PDF/A wants every name explained that it does not know itself, also that of its sister standard.
    private static final String ACCESSIBLE = "<rdf:Description rdf:about=\"\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\"><pdfuaid:part>1</pdfuaid:part></rdf:Description>\n"
        + "<rdf:Description rdf:about=\"\" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\""
        + " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\"><pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">"
        + "<pdfaSchema:schema>PDF/UA</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"
        + "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>"
        + "<pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>part</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property>"
        + "</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>\n";

    /// What [#metadata] wrote, for a file that lost its structure.
    static byte[] untagged(byte[] xmp) {
        return new String(xmp, StandardCharsets.UTF_8).replace(ACCESSIBLE, "").replace("<pdfaid:conformance>A<", "<pdfaid:conformance>B<").getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
