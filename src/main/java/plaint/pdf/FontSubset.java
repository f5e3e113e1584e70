package plaint.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
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

/// One face in one file, cut down to the characters used: those of the [FontCore] first, then each gets the next number when it is first drawn, and that number is its glyph in a font program with
/// nothing else in it. Glyphs are copied as they stand in the face.
final class FontSubset {
    /// Places of more than so many bytes do not fit into the short table.
    private static final int SHORT = 0xFFFF * 2;
    private static final int USUAL = 1000;
    /// Outlines of a few characters get shorter by a sixth at most, and deflating them takes longer than anything else that is done for a letter.
    private static final int FEW = 1 << 12;
    private static final String END = "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
    private final Face face;
    private final FaceFile file;
    private final FontCore core;
    private final Map<Integer, Integer> byCharacter = new LinkedHashMap<>();
    private final List<Integer> glyphs = new ArrayList<>();

    /// `common`: what the core holds, in ascending order; all of it will be drawn.
    FontSubset(Face face, Fonts fonts, String common) throws IOException {
        this.face = face;
        file = fonts.of(face);
        core = fonts.core(face, common);
    }

    /// The number under which a character is drawn.
    int number(int codePoint) {
        int common = core.number(codePoint);
        if (common > 0) return common;
        var known = byCharacter.get(codePoint);
        if (known != null) return known;
        glyphs.add(file.glyph(codePoint));
        int number = core.glyphs() + glyphs.size() - 1;
        byCharacter.put(codePoint, number);
        return number;
    }

    /// The advance of a character in thousandths of the size, as the file says it.
    int width(int codePoint) {
        return Math.round(file.width(codePoint) * 1000f / file.unitsPerEm());
    }

    /// Writes the font under `number`; nothing may be drawn with it afterwards.
    void write(ObjectOut out, int number) throws IOException {
        var shape = file.shape();
        var name = COSName.getPDFName(tag() + "+" + shape.name());
        var own = List.copyOf(byCharacter.keySet());
        var made = own.isEmpty() ? core.alone(() -> made(own)) : made(own);
        var about = new COSDictionary();
        about.setInt(COSName.LENGTH1, made.length());
        int fileNumber = out.deflated(about, made.program());
        var shown = of(COSName.FONT_DESC);
        shown.setItem(COSName.FONT_NAME, name);
        shown.setInt(COSName.FLAGS, 4);
        shown.setItem(COSName.FONT_BBOX, numbers(shape.box()));
        shown.setInt(COSName.ITALIC_ANGLE, 0);
        shown.setInt(COSName.ASCENT, shape.ascent());
        shown.setInt(COSName.DESCENT, shape.descent());
        shown.setInt(COSName.CAP_HEIGHT, shape.capitals());
        shown.setInt(COSName.STEM_V, 80);
        shown.setItem(COSName.FONT_FILE2, ObjectOut.to(fileNumber));
        var cid = of(COSName.FONT);
        cid.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
        cid.setItem(COSName.BASE_FONT, name);
        var system = new COSDictionary();
        system.setItem(COSName.REGISTRY, new COSString("Adobe"));
        system.setItem(COSName.ORDERING, new COSString("Identity"));
        system.setInt(COSName.SUPPLEMENT, 0);
        cid.setItem(COSName.CIDSYSTEMINFO, system);
        cid.setItem(COSName.FONT_DESC, ObjectOut.to(out.packed(shown)));
        cid.setInt(COSName.DW, USUAL);
        cid.setItem(COSName.W, widths(own));
        cid.setItem(COSName.CID_TO_GID_MAP, COSName.IDENTITY);
        var font = of(COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setItem(COSName.BASE_FONT, name);
        font.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        var below = new COSArray();
        below.add(ObjectOut.to(out.packed(cid)));
        font.setItem(COSName.DESCENDANT_FONTS, below);
        font.setItem(COSName.TO_UNICODE, ObjectOut.to(out.deflated(new COSDictionary(), made.characters())));
        out.packed(number, font);
    }

    private FontCore.Alone made(List<Integer> own) throws IOException {
        var program = program();
        int length = 0;
        for (var p : program) length += p.plain().length;
        var rest = Flate.Piece.of((FontCore.ranges(core.glyphs(), own) + END).getBytes(StandardCharsets.US_ASCII));
        return new FontCore.Alone(Flate.joined(program), length, Flate.joined(List.of(core.characters(), rest)));
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
        int all = byCharacter.keySet().hashCode();
        for (int c : core.drawn()) all += c;
        for (long h = Integer.toUnsignedLong(all) + 31L * face.ordinal(), i = 0; i < 6; i++, h /= 26) text.append((char) ('A' + h % 26));
        return text.toString();
    }

    /// Only what is not as wide as high.
    private COSBase widths(List<Integer> own) {
        var w = new COSArray();
        var run = new COSArray();
        int next = -1;
        int common = core.drawn().size();
        for (int i = -1; i < common + own.size(); i++) {
            int number = i < common ? i + 1 : core.glyphs() + i - common;
            int width = i < 0 ? Math.round(file.advance(0) * 1000f / file.unitsPerEm()) : width(i < common ? core.drawn().get(i) : own.get(i - common));
            if (width == USUAL) continue;
            if (number != next) {
                run = new COSArray();
                w.add(COSInteger.get(number));
                w.add(run);
            }
            run.add(COSInteger.get(width));
            next = number + 1;
        }
        return w;
    }

    /// A font program of the glyphs used: only the tables that a PDF asks for, in an order in which what many files have alike stands together.
    private List<Flate.Piece> program() throws IOException {
        int shared = core.outlines().plain().length;
        var out = new ByteArrayOutputStream();
        int known = core.glyphs();
        var own = FontCore.outlines(file, glyphs, known, new HashMap<>(core.parts()), out);
        while (out.size() % 4 != 0) out.write(0);
        var outlines = out.toByteArray();
        int all = shared + outlines.length;
        int count = known + glyphs.size();
        boolean wide = all > SHORT;
        var near = wide ? null : core.loca().plain();
        var loca = ByteBuffer.allocate((wide ? 4 : 2) * (count + 1));
        if (wide) for (int p : core.places()) loca.putInt(p);
        else loca.put(near);
        for (int i = 0; i <= own.length; i++) {
            int place = i < own.length ? shared + own[i] : all;
            if (wide) loca.putInt(place);
            else loca.putShort((short) (place / 2));
        }
        var hmtx = ByteBuffer.allocate(4 * count).put(core.hmtx());
        for (int g : glyphs) hmtx.putShort((short) file.advance(g)).putShort((short) file.bearing(g));
        var tables = new LinkedHashMap<>(core.hints());
        tables.put("hmtx", hmtx.array());
        tables.put("head", with(with(file.table("head"), 50, wide ? 1 : 0), 8, 0, 0));
        tables.put("hhea", with(file.table("hhea"), 34, count));
        tables.put("maxp", with(file.table("maxp"), 4, count));
        tables.put("loca", loca.array());
        var made = assembled(tables, core.sum() + FontCore.sum(outlines), all);
        int directory = 12 + 16 * (tables.size() + 1);
        int widths = directory + core.before().plain().length;
        int places = made.length - (loca.capacity() + 3 & ~3);
        var pieces = new ArrayList<>(List.of(part(made, 0, directory), core.before()));
        if (wide) pieces.add(part(made, widths, made.length));
        else pieces.addAll(List.of(part(made, widths, places), core.loca(), part(made, places + near.length, made.length)));
        pieces.addAll(List.of(core.outlines(), outlines.length < FEW ? Flate.Piece.asItIs(outlines) : Flate.Piece.of(outlines)));
        return pieces;
    }

    private static Flate.Piece part(byte[] of, int from, int to) {
        return Flate.Piece.of(Arrays.copyOfRange(of, from, to));
    }

    private static byte[] with(byte[] table, int at, int... shorts) {
        var b = ByteBuffer.wrap(table.clone());
        for (int i = 0; i < shorts.length; i++) b.putShort(at + 2 * i, (short) shorts[i]);
        return b.array();
    }

    /// All that comes before the outlines: the directory, by name, then `tables` in their order.
    private static byte[] assembled(Map<String, byte[]> tables, int outlineSum, int outlineLength) {
        int count = tables.size() + 1;
        int size = 12 + 16 * count;
        var entries = new TreeMap<String, int[]>();
        for (var t : tables.entrySet()) {
            entries.put(t.getKey(), new int[] {FontCore.sum(t.getValue()), size, t.getValue().length});
            size += t.getValue().length + 3 & ~3;
        }
        entries.put("glyf", new int[] {outlineSum, size, outlineLength});
        var b = ByteBuffer.allocate(size);
        int power = Integer.highestOneBit(count);
        b.putInt(0x00010000).putShort((short) count).putShort((short) (power * 16)).putShort((short) Integer.numberOfTrailingZeros(power)).putShort((short) (count * 16 - power * 16));
        for (var e : entries.entrySet()) {
            b.put(e.getKey().getBytes(StandardCharsets.US_ASCII));
            for (int value : e.getValue()) b.putInt(value);
        }
        for (var t : tables.entrySet()) b.put(entries.get(t.getKey())[1], t.getValue());
        b.putInt(entries.get("head")[1] + 8, 0xB1B0AFBA - FontCore.sum(b.array()) - outlineSum);
        return b.array();
    }
}
