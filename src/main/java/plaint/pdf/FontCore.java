package plaint.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What many files have in common in one face: the glyphs of the characters that their template says itself, cut out and deflated once. Which characters these are says the paper alone, so that
/// a file has the same bytes whatever was written before it.
final class FontCore {
    private static final int RANGE = 256;
    private final List<Integer> drawn;
    private final char[][] pages = new char[0x1100][];
    /// Numbers of glyphs that only are parts of others.
    private final Map<Integer, Integer> parts = new HashMap<>();
    private final int glyphs;
    private final Map<String, byte[]> hints = new TreeMap<>();
    private final byte[] hmtx;
    private final Flate.Piece before;
    private final Flate.Piece loca;
    private final int[] places;
    private final Flate.Piece outlines;
    private final int sum;
    private final Flate.Piece characters;
    private Alone alone;

    FontCore(FaceFile face, String characters) throws IOException {
        var all = new ArrayList<>(List.of(0));
        this.drawn = characters.codePoints().boxed().toList();
        for (int c : drawn) {
            if (pages[c >> 8] == null) pages[c >> 8] = new char[256];
            pages[c >> 8][c & 0xFF] = (char) all.size();
            all.add(face.glyph(c));
        }
        var out = new ByteArrayOutputStream();
        places = outlines(face, all, 0, parts, out);
        while (out.size() % 4 != 0) out.write(0);
        outlines = Flate.Piece.ready(out.toByteArray());
        sum = sum(out.toByteArray());
        glyphs = all.size();
        var widths = ByteBuffer.allocate(4 * glyphs);
        for (int g : all) widths.putShort((short) face.advance(g)).putShort((short) face.bearing(g));
        hmtx = widths.array();
        var near = ByteBuffer.allocate(2 * glyphs);
        for (int p : places) near.putShort((short) (p / 2));
        loca = Flate.Piece.ready(near.array());
        var first = new ByteArrayOutputStream();
        for (var name : List.of("cvt ", "fpgm", "prep")) {
            var table = face.table(name);
            if (table.length == 0) continue;
            hints.put(name, table);
            first.writeBytes(table);
            while (first.size() % 4 != 0) first.write(0);
        }
        first.writeBytes(hmtx);
        before = Flate.Piece.ready(first.toByteArray());
        this.characters = Flate.Piece.ready(("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo\n<< /Registry (Adobe)\n/Ordering (UCS)\n/Supplement 0\n>> def\n"
            + "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n" + ranges(1, drawn)).getBytes(StandardCharsets.US_ASCII));
    }

    /// Writes the outlines of `glyphs`, whose numbers begin with `first`, and of the parts they need, which are added to them. Gives their places.
    static int[] outlines(FaceFile face, List<Integer> glyphs, int first, Map<Integer, Integer> parts, ByteArrayOutputStream out) throws IOException {
        var places = new ArrayList<Integer>();
        for (int i = 0; i < glyphs.size(); i++) {
            places.add(out.size());
            out.writeBytes(FaceFile.numbered(face.outline(glyphs.get(i)), part -> parts.computeIfAbsent(part, p -> {
                glyphs.add(p);
                return first + glyphs.size() - 1;
            })));
            if (out.size() % 2 != 0) out.write(0);
        }
        var all = new int[places.size()];
        for (int i = 0; i < all.length; i++) all[i] = places.get(i);
        return all;
    }

    /// Which number is which character, as a PDF says it, numbers one after another from `first`: a range ends where the high byte of the number changes.
    static String ranges(int first, List<Integer> characters) {
        var map = new StringBuilder();
        for (int i = 0; i < characters.size(); ) {
            int end = Math.min(characters.size(), i + RANGE - (first + i) % RANGE);
            map.append("1 beginbfrange\n<").append(hex(first + i)).append("> <").append(hex(first + end - 1)).append("> [");
            for (; i < end; i++) {
                map.append('<');
                for (char c : Character.toChars(characters.get(i))) map.append(hex(c));
                map.append('>');
            }
            map.append("]\nendbfrange\n");
        }
        return map.toString();
    }

    static String hex(int value) {
        return new String(new char[] {digit(value >> 12), digit(value >> 8), digit(value >> 4), digit(value)});
    }

    private static char digit(int value) {
        return "0123456789ABCDEF".charAt(value & 0xF);
    }

    static int sum(byte[] table) {
        int sum = 0;
        var b = ByteBuffer.wrap(table);
        while (b.remaining() >= 4) sum += b.getInt();
        for (int shift = 24; b.hasRemaining(); shift -= 8) sum += (b.get() & 0xFF) << shift;
        return sum;
    }

    /// The number of a character, 0 where it is none of these.
    int number(int character) {
        var page = pages[character >> 8];
        return page == null ? 0 : page[character & 0xFF];
    }

    /// Their numbers begin with 1.
    List<Integer> drawn() {
        return drawn;
    }

    Map<Integer, Integer> parts() {
        return parts;
    }

    int glyphs() {
        return glyphs;
    }

    /// Tables that hold for all glyphs of the face.
    Map<String, byte[]> hints() {
        return hints;
    }

    /// The tables of widths and, where it is the short one, of places as far as they are known.
    byte[] hmtx() {
        return hmtx;
    }

    Flate.Piece loca() {
        return loca;
    }

    /// With what a program begins after its directory: [#hints], then [#hmtx].
    Flate.Piece before() {
        return before;
    }

    /// What a font is that draws nothing else; made when it is first asked for.
    Alone alone(Making making) throws IOException {
        if (alone == null) alone = making.make();
        return alone;
    }

    /// The deflated program of a font, how long it is when inflated, and its deflated characters.
    record Alone(Flate.Body program, int length, Flate.Body characters) { }

    @FunctionalInterface interface Making {
        Alone make() throws IOException;
    }

    int[] places() {
        return places;
    }

    Flate.Piece outlines() {
        return outlines;
    }

    /// The sum of [#outlines], as a font keeps it.
    int sum() {
        return sum;
    }

    Flate.Piece characters() {
        return characters;
    }
}
