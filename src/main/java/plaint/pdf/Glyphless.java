package plaint.pdf;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/// A font with nothing to see in it, for text that lies under the picture it was read in: every character is half as wide as high and stands for itself.
final class Glyphless {
    private static final int CODES = 1 << 16;
    private static final int WIDTH = 500;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private Glyphless() { }

    /// Writes the font; gives its number.
    static int write(PdfOut out) throws IOException {
        var program = new COSDictionary();
        var face = truetype();
        program.setInt(COSName.LENGTH1, face.length);
        var descriptor = Frame.dictionary("Type", COSName.FONT_DESC);
        descriptor.setItem(COSName.FONT_NAME, COSName.getPDFName("Glyphless"));
        descriptor.setInt(COSName.FLAGS, 5);
        descriptor.setItem(COSName.FONT_BBOX, Frame.numbers(0, 0, WIDTH, 1000));
        descriptor.setInt(COSName.ITALIC_ANGLE, 0);
        descriptor.setInt(COSName.ASCENT, 1000);
        descriptor.setInt(COSName.DESCENT, 0);
        descriptor.setInt(COSName.CAP_HEIGHT, 1000);
        descriptor.setInt(COSName.STEM_V, 80);
        descriptor.setItem(COSName.FONT_FILE2, PdfOut.to(out.stream(program, face)));
        var system = new COSDictionary();
        system.setItem(COSName.REGISTRY, new COSString("Adobe"));
        system.setItem(COSName.ORDERING, new COSString("Identity"));
        system.setInt(COSName.SUPPLEMENT, 0);
        var below = Frame.dictionary("Type", COSName.FONT);
        below.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
        below.setItem(COSName.BASE_FONT, COSName.getPDFName("Glyphless"));
        below.setItem(COSName.CIDSYSTEMINFO, system);
        below.setItem(COSName.FONT_DESC, PdfOut.to(out.object(descriptor)));
        below.setInt(COSName.DW, WIDTH);
        var map = new byte[2 * CODES];
        for (int i = 0; i < CODES; i++) map[2 * i + 1] = 1;
        below.setItem(COSName.CID_TO_GID_MAP, PdfOut.to(out.stream(new COSDictionary(), map)));
        var descendants = new COSArray();
        descendants.add(PdfOut.to(out.object(below)));
        var font = Frame.dictionary("Type", COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setItem(COSName.BASE_FONT, COSName.getPDFName("Glyphless"));
        font.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        font.setItem(COSName.TO_UNICODE, PdfOut.to(out.stream(new COSDictionary(), itself())));
        return out.object(font);
    }

    /// The operators that lay `text` under a box: left, bottom, width, height.
    static String under(String text, double[] box) {
        double natural = text.length() * box[3] * WIDTH / 1000;
        var out = new StringBuilder().append(Ink.n(100 * box[2] / natural)).append(" Tz /G ").append(Ink.n(box[3])).append(" Tf 1 0 0 1 ").append(Ink.n(box[0])).append(' ')
            .append(Ink.n(box[1] + 0.15 * box[3])).append(" Tm <");
        for (char c : text.toCharArray()) out.append(HEX.toHexDigits(c));
        return out.append("> Tj\n").toString();
    }

    private static byte[] itself() {
        var out = new StringBuilder("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
            + "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        for (int from = 0; from < 256; from += 64) {
            out.append("64 beginbfrange\n");
            for (int high = from; high < from + 64; high++) {
                var digits = HEX.toHexDigits((byte) high);
                out.append('<').append(digits).append("00> <").append(digits).append("FF> <").append(digits).append("00>\n");
            }
            out.append("endbfrange\n");
        }
        return out.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    /// Two glyphs without outlines.
    private static byte[] truetype() throws IOException {
        var tables = new LinkedHashMap<String, byte[]>();
        tables.put("cmap", bytes(0, 1, 3, 0, 0, 12, 4, 24, 0, 2, 0, 0, 0, 0, 0, 0, 0xFFFF, 0, 0xFFFF, 1, 0));
        tables.put("glyf", new byte[4]);
        tables.put("head", bytes(1, 0, 1, 0, 0, 0, 0x5F0F, 0x3CF5, 0x000B, 1000, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, WIDTH, 1000, 0, 8, 2, 0, 0));
        tables.put("hhea", bytes(1, 0, 1000, 0, 0, WIDTH, 0, 0, WIDTH, 1, 0, 0, 0, 0, 0, 0, 0, 2));
        tables.put("hmtx", bytes(WIDTH, 0, WIDTH, 0));
        tables.put("loca", bytes(0, 0, 0));
        tables.put("maxp", bytes(1, 0, 2, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0));
        tables.put("post", bytes(3, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0));
        var out = new ByteArrayOutputStream();
        var to = new DataOutputStream(out);
        for (int v : new int[] {1, 0, tables.size(), 128, 3, 0}) to.writeShort(v);
        int at = 12 + 16 * tables.size();
        for (var t : tables.entrySet()) {
            to.write(t.getKey().getBytes(StandardCharsets.US_ASCII));
            to.writeInt(sum(t.getValue()));
            to.writeInt(at);
            to.writeInt(t.getValue().length);
            at += (t.getValue().length + 3) / 4 * 4;
        }
        for (var t : tables.values()) {
            to.write(t);
            for (int i = t.length; i % 4 != 0; i++) to.write(0);
        }
        return out.toByteArray();
    }

    private static int sum(byte[] table) {
        int sum = 0;
        for (int i = 0; i < table.length; i++) sum += (table[i] & 0xFF) << 8 * (3 - i % 4);
        return sum;
    }

    private static byte[] bytes(int... shorts) throws IOException {
        var out = new ByteArrayOutputStream();
        var to = new DataOutputStream(out);
        for (int v : shorts) to.writeShort(v);
        return out.toByteArray();
    }
}
