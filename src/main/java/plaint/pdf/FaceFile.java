package plaint.pdf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/// A TrueType face as it lies in its file. Only what is asked for is read: a parser would read all of its many thousand glyphs, and typesetting needs a few hundred.
final class FaceFile implements AutoCloseable {
    private static final int MORE = 0x20;
    private static final int WORDS = 1;
    private static final int SCALE = 8;
    private static final int BOTH = 0x40;
    private static final int MATRIX = 0x80;
    /// Which of the tables of characters is taken, the best first: platform and encoding.
    private static final int[][] UNICODE = {{0, 4}, {3, 10}, {0, 3}, {3, 1}};
    private final FileChannel file;
    private final Map<String, long[]> directory = new HashMap<>();
    private final Map<String, byte[]> tables = new HashMap<>();
    private final Map<Integer, byte[]> outlines = new HashMap<>();
    /// Of each character its glyph and, in the upper half, how far it goes.
    private final int[][] pages = new int[0x1100][];
    private final ByteBuffer cmap;
    private final ByteBuffer hmtx;
    private final ByteBuffer loca;
    private final boolean wide;
    private final int metrics;
    private final int count;
    private final int unitsPerEm;
    private final Shape shape;

    /// What a PDF says of a face as a whole, in thousandths of its size.
    record Shape(String name, int[] box, int ascent, int descent, int capitals) { }

    private FaceFile(FileChannel file) throws IOException {
        this.file = file;
        var start = bytes(0, 12);
        int n = start.getShort(4);
        var entries = bytes(12, 16 * n);
        for (int i = 0; i < n; i++) {
            var name = new byte[4];
            entries.get(16 * i, name);
            directory.put(new String(name, StandardCharsets.US_ASCII), new long[] {entries.getInt(16 * i + 8) & 0xFFFFFFFFL, entries.getInt(16 * i + 12)});
        }
        var head = ByteBuffer.wrap(table("head"));
        unitsPerEm = head.getShort(18) & 0xFFFF;
        wide = head.getShort(50) != 0;
        count = ByteBuffer.wrap(table("maxp")).getShort(4) & 0xFFFF;
        metrics = ByteBuffer.wrap(table("hhea")).getShort(34) & 0xFFFF;
        hmtx = whole("hmtx");
        loca = whole("loca");
        // a table that is too short for its glyphs is found now, not on some page
        bearing(count - 1);
        place(count);
        cmap = characters();
        shape = shape(head);
    }

    static FaceFile open(Path path) throws IOException {
        var file = FileChannel.open(path, StandardOpenOption.READ);
        try {
            return new FaceFile(file);
        } catch (IOException | IndexOutOfBoundsException e) {
            file.close();
            throw new IOException("no font that can be used: " + path.getFileName(), e);
        }
    }

    private ByteBuffer whole(String name) throws IOException {
        var t = directory.get(name);
        if (t == null) throw new IOException("a font has no table " + name);
        return bytes(t[0], (int) t[1]);
    }

    private ByteBuffer characters() throws IOException {
        var all = whole("cmap");
        for (var wanted : UNICODE)
            for (int i = 0, n = all.getShort(2); i < n; i++)
                if (all.getShort(4 + 8 * i) == wanted[0] && all.getShort(6 + 8 * i) == wanted[1]) {
                    int at = all.getInt(8 + 8 * i);
                    return all.slice(at, all.limit() - at);
                }
        throw new IOException("a font has no table of Unicode characters");
    }

    private Shape shape(ByteBuffer head) throws IOException {
        double k = 1000.0 / unitsPerEm;
        var box = new int[4];
        for (int i = 0; i < 4; i++) box[i] = (int) (head.getShort(36 + 2 * i) * k);
        var lines = ByteBuffer.wrap(table("hhea"));
        var os = ByteBuffer.wrap(table("OS/2"));
        int capitals = os.capacity() < 90 || os.getShort(0) < 2 ? 0 : os.getShort(88);
        return new Shape(name(), box, (int) (lines.getShort(4) * k), (int) (lines.getShort(6) * k), capitals == 0 ? (int) (lines.getShort(4) * k * 0.8) : (int) (capitals * k));
    }

    /// The name under which PostScript knows the face.
    private String name() throws IOException {
        var t = ByteBuffer.wrap(table("name"));
        for (int platform : new int[] {3, 1})
            for (int i = 0, n = t.getShort(2), at = 6; i < n; i++, at += 12) {
                if (t.getShort(at) != platform || t.getShort(at + 6) != 6) continue;
                Charset code = platform == 3 ? StandardCharsets.UTF_16BE : StandardCharsets.US_ASCII;
                return new String(t.array(), t.getShort(4) + t.getShort(at + 10), t.getShort(at + 8), code);
            }
        throw new IOException("a font has no name");
    }

    private ByteBuffer bytes(long at, int length) throws IOException {
        if (length < 0 || at < 0 || at + length > file.size()) throw new IOException("a font is shorter than it says");
        var b = ByteBuffer.allocate(length);
        while (b.hasRemaining()) if (file.read(b, at + b.position()) < 0) throw new IOException("a font is shorter than it says");
        return b.flip();
    }

    Shape shape() {
        return shape;
    }

    int glyphs() {
        return count;
    }

    int unitsPerEm() {
        return unitsPerEm;
    }

    /// A table of the face; empty where it has none.
    byte[] table(String name) throws IOException {
        var known = tables.get(name);
        if (known != null) return known;
        var t = directory.get(name);
        var read = t == null ? new byte[0] : bytes(t[0], (int) t[1]).array();
        tables.put(name, read);
        return read;
    }

    /// The outline of a glyph as it stands in the face; empty for one that draws nothing.
    byte[] outline(int glyph) throws IOException {
        var known = outlines.get(glyph);
        if (known != null) return known;
        long from = place(glyph);
        var read = bytes(directory.get("glyf")[0] + from, (int) (place(glyph + 1) - from)).array();
        outlines.put(glyph, read);
        return read;
    }

    private long place(int glyph) {
        return wide ? loca.getInt(4 * glyph) & 0xFFFFFFFFL : 2L * (loca.getShort(2 * glyph) & 0xFFFF);
    }

    /// The advance of a glyph in units of the face.
    int advance(int glyph) {
        return hmtx.getShort(4 * Math.min(glyph, metrics - 1)) & 0xFFFF;
    }

    /// Where the outline of a glyph begins.
    int bearing(int glyph) {
        return glyph < metrics ? hmtx.getShort(4 * glyph + 2) : hmtx.getShort(4 * metrics + 2 * (glyph - metrics));
    }

    /// The glyph of a character, 0 where the face has none.
    int glyph(int codePoint) {
        return known(codePoint) & 0xFFFF;
    }

    /// The advance of a character in units of the face.
    int width(int codePoint) {
        return known(codePoint) >>> 16;
    }

    private int known(int codePoint) {
        if (codePoint < 0 || codePoint > Character.MAX_CODE_POINT) return advance(0) << 16;
        var page = pages[codePoint >> 8];
        if (page == null) pages[codePoint >> 8] = page = new int[256];
        int found = page[codePoint & 0xFF];
        // a character that goes nowhere is looked for each time
        if (found != 0) return found;
        int glyph = looked(codePoint);
        return page[codePoint & 0xFF] = glyph | advance(glyph) << 16;
    }

    private int looked(int codePoint) {
        int found = switch (cmap.getShort(0)) {
            case 4 -> segmented(codePoint);
            case 12 -> grouped(codePoint);
            default -> 0;
        };
        return found < count ? found : 0;
    }

    private int segmented(int c) {
        if (c > 0xFFFF) return 0;
        int twice = cmap.getShort(6) & 0xFFFF;
        for (int at = 14; at < 14 + twice; at += 2) {
            if (c > (cmap.getShort(at) & 0xFFFF)) continue;
            int first = cmap.getShort(at + twice + 2) & 0xFFFF;
            if (c < first) return 0;
            int delta = cmap.getShort(at + 2 * twice + 2);
            int rangeAt = at + 3 * twice + 2;
            int range = cmap.getShort(rangeAt) & 0xFFFF;
            if (range == 0) return c + delta & 0xFFFF;
            int glyph = cmap.getShort(rangeAt + range + 2 * (c - first)) & 0xFFFF;
            return glyph == 0 ? 0 : glyph + delta & 0xFFFF;
        }
        return 0;
    }

    private int grouped(int c) {
        int low = 0;
        int high = cmap.getInt(12) - 1;
        while (low <= high) {
            int middle = low + high >>> 1;
            int at = 16 + 12 * middle;
            if (c < cmap.getInt(at)) high = middle - 1;
            else if (c > cmap.getInt(at + 4)) low = middle + 1;
            else return cmap.getInt(at + 8) + c - cmap.getInt(at);
        }
        return 0;
    }

    /// A glyph as it stands in a subset: its parts, where it has any, under the numbers they have there.
    static byte[] numbered(byte[] glyph, IntUnaryOperator number) {
        if (glyph.length <= 10 || glyph[0] >= 0) return glyph;
        var b = ByteBuffer.wrap(glyph.clone());
        int at = 10;
        int flags;
        do {
            flags = b.getShort(at);
            b.putShort(at + 2, (short) number.applyAsInt(b.getShort(at + 2) & 0xFFFF));
            at += 4 + ((flags & WORDS) != 0 ? 4 : 2) + ((flags & SCALE) != 0 ? 2 : (flags & BOTH) != 0 ? 4 : (flags & MATRIX) != 0 ? 8 : 0);
        } while ((flags & MORE) != 0);
        return b.array();
    }

    @Override public void close() throws IOException {
        file.close();
    }
}
