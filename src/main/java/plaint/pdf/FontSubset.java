package plaint.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/// One face in one file, cut down to the characters used: each gets the next number when it is first drawn, and that number is its glyph in a font program with nothing else in
/// it. Glyphs are copied as they stand in the face.
final class FontSubset {
    private static final int MORE = 0x20;
    private static final int WORDS = 1;
    private static final int SCALE = 8;
    private static final int BOTH = 0x40;
    private static final int MATRIX = 0x80;
    private final Face face;
    private final Fonts fonts;
    /// Numbers of characters; glyphs that only are parts of others have none of their own and follow.
    private final Map<Integer, Integer> byCharacter = new LinkedHashMap<>();
    private final Map<Integer, Integer> parts = new LinkedHashMap<>();
    private final List<Integer> glyphs = new ArrayList<>(List.of(0));

    FontSubset(Face face, Fonts fonts) {
        this.face = face;
        this.fonts = fonts;
    }

    /// The number under which a character is drawn.
    int number(int codePoint) {
        return byCharacter.computeIfAbsent(codePoint, c -> {
            glyphs.add(fonts.glyph(face, c));
            return glyphs.size() - 1;
        });
    }

    /// Writes the font under `number`; nothing may be drawn with it afterwards.
    void write(ObjectOut out, int number) throws IOException {
        var program = program();
        var shape = fonts.shape(face);
        var name = COSName.getPDFName(tag() + "+" + shape.name());
        var file = new COSDictionary();
        file.setInt(COSName.LENGTH1, program.length);
        int fileNumber = out.stream(file, program);
        var about = of(COSName.FONT_DESC);
        about.setItem(COSName.FONT_NAME, name);
        about.setInt(COSName.FLAGS, 4);
        about.setItem(COSName.FONT_BBOX, numbers(shape.box()));
        about.setInt(COSName.ITALIC_ANGLE, 0);
        about.setInt(COSName.ASCENT, shape.ascent());
        about.setInt(COSName.DESCENT, shape.descent());
        about.setInt(COSName.CAP_HEIGHT, shape.capitals());
        about.setInt(COSName.STEM_V, 80);
        about.setItem(COSName.FONT_FILE2, ObjectOut.to(fileNumber));
        var cid = of(COSName.FONT);
        cid.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
        cid.setItem(COSName.BASE_FONT, name);
        var system = new COSDictionary();
        system.setItem(COSName.REGISTRY, new COSString("Adobe"));
        system.setItem(COSName.ORDERING, new COSString("Identity"));
        system.setInt(COSName.SUPPLEMENT, 0);
        cid.setItem(COSName.CIDSYSTEMINFO, system);
        cid.setItem(COSName.FONT_DESC, ObjectOut.to(out.object(about)));
        cid.setInt(COSName.DW, 1000);
        cid.setItem(COSName.W, widths());
        cid.setItem(COSName.CID_TO_GID_MAP, COSName.IDENTITY);
        var font = of(COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setItem(COSName.BASE_FONT, name);
        font.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        var below = new COSArray();
        below.add(ObjectOut.to(out.object(cid)));
        font.setItem(COSName.DESCENDANT_FONTS, below);
        font.setItem(COSName.TO_UNICODE, ObjectOut.to(out.stream(new COSDictionary(), characters())));
        out.object(number, font);
    }

    private static COSDictionary of(COSName type) {
        var d = new COSDictionary();
        d.setItem(COSName.TYPE, type);
        return d;
    }

    private static COSArray numbers(int... values) {
        var a = new COSArray();
        for (int v : values) a.add(COSInteger.get(v));
        return a;
    }

    /// Six letters out of what is in it, so that two subsets are not taken for one font.
    private String tag() {
        var text = new StringBuilder();
        for (long h = Integer.toUnsignedLong(byCharacter.keySet().hashCode()) + 31L * face.ordinal(), i = 0; i < 6; i++, h /= 26) text.append((char) ('A' + h % 26));
        return text.toString();
    }

    private COSBase widths() {
        var each = numbers((int) Math.round(fonts.advance(face, 0) * 1000));
        for (int c : byCharacter.keySet()) each.add(COSInteger.get(Math.round(fonts.width(face, c) * 1000)));
        var w = new COSArray();
        w.add(COSInteger.ZERO);
        w.add(each);
        return w;
    }

    /// Which number is which character.
    private byte[] characters() {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo\n<< /Registry (Adobe)\n/Ordering (UCS)\n/Supplement 0\n>> def\n"
            + "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        var all = new ArrayList<>(byCharacter.entrySet());
        for (int i = 0; i < all.size(); i += 100) {
            var some = all.subList(i, Math.min(all.size(), i + 100));
            map.append(some.size()).append(" beginbfchar\n");
            for (var e : some) {
                map.append('<').append(hex(e.getValue())).append("> <");
                for (char c : Character.toChars(e.getKey())) map.append(hex(c));
                map.append(">\n");
            }
            map.append("endbfchar\n");
        }
        return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static String hex(int value) {
        return String.format("%04X", value);
    }

    /// A font program of the glyphs used: only the tables that a PDF asks for.
    private byte[] program() throws IOException {
        var outlines = new ByteArrayOutputStream();
        var places = new ArrayList<Integer>();
        for (int i = 0; i < glyphs.size(); i++) {
            places.add(outlines.size());
            var glyph = fonts.outline(face, glyphs.get(i));
            if (glyph.length > 10 && glyph[0] < 0) glyph = composite(glyph);
            outlines.write(glyph);
            while (outlines.size() % 4 != 0) outlines.write(0);
        }
        int count = glyphs.size();
        var loca = ByteBuffer.allocate(4 * count + 4);
        places.forEach(loca::putInt);
        loca.putInt(outlines.size());
        var hmtx = ByteBuffer.allocate(4 * count);
        for (int g : glyphs) hmtx.putShort((short) fonts.units(face, g)).putShort((short) fonts.bearing(face, g));
        var tables = new TreeMap<String, byte[]>();
        tables.put("glyf", outlines.toByteArray());
        tables.put("loca", loca.array());
        tables.put("hmtx", hmtx.array());
        tables.put("head", with(with(fonts.table(face, "head"), 50, 1), 8, 0, 0));
        tables.put("hhea", with(fonts.table(face, "hhea"), 34, count));
        tables.put("maxp", with(fonts.table(face, "maxp"), 4, count));
        for (var hint : List.of("cvt ", "fpgm", "prep")) if (fonts.table(face, hint).length > 0) tables.put(hint, fonts.table(face, hint));
        return assembled(tables);
    }

    /// The same glyph, its parts under their numbers here.
    private byte[] composite(byte[] glyph) {
        var b = ByteBuffer.wrap(glyph.clone());
        int at = 10;
        int flags;
        do {
            flags = b.getShort(at);
            int part = b.getShort(at + 2) & 0xFFFF;
            b.putShort(at + 2, (short) (int) parts.computeIfAbsent(part, p -> {
                glyphs.add(p);
                return glyphs.size() - 1;
            }));
            at += 4 + ((flags & WORDS) != 0 ? 4 : 2) + ((flags & SCALE) != 0 ? 2 : (flags & BOTH) != 0 ? 4 : (flags & MATRIX) != 0 ? 8 : 0);
        } while ((flags & MORE) != 0);
        return b.array();
    }

    private static byte[] with(byte[] table, int at, int... shorts) {
        var b = ByteBuffer.wrap(table.clone());
        for (int i = 0; i < shorts.length; i++) b.putShort(at + 2 * i, (short) shorts[i]);
        return b.array();
    }

    private static byte[] assembled(TreeMap<String, byte[]> tables) {
        int count = tables.size();
        int size = 12 + 16 * count;
        for (var t : tables.values()) size += t.length + 3 & ~3;
        var b = ByteBuffer.allocate(size);
        int power = Integer.highestOneBit(count);
        b.putInt(0x00010000).putShort((short) count).putShort((short) (power * 16)).putShort((short) Integer.numberOfTrailingZeros(power)).putShort((short) (count * 16 - power * 16));
        int at = 12 + 16 * count;
        for (var t : tables.entrySet()) {
            b.put(t.getKey().getBytes(StandardCharsets.US_ASCII)).putInt(sum(t.getValue())).putInt(at).putInt(t.getValue().length);
            b.put(at, t.getValue());
            at += t.getValue().length + 3 & ~3;
        }
        int head = 12 + 16 * count;
        for (var t : tables.headMap("head").values()) head += t.length + 3 & ~3;
        b.putInt(head + 8, 0xB1B0AFBA - sum(b.array()));
        return b.array();
    }

    private static int sum(byte[] table) {
        int sum = 0;
        var b = ByteBuffer.wrap(table);
        while (b.remaining() >= 4) sum += b.getInt();
        for (int shift = 24; b.hasRemaining(); shift -= 8) sum += (b.get() & 0xFF) << shift;
        return sum;
    }
}
