package plaint.pdf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// A TrueType file as far as a paper needs it: which glyph a character has, how wide it is, and where its outline lies. Of files of ten and more megabytes only the tables that say so
/// are read, a few hundred kilobytes; a general parser holds all of the file and works out ligatures that no paper here uses.
final class FaceFile implements AutoCloseable {
    private static final int SEGMENTS = 4;
    private static final int GROUPS = 12;
    /// Platform and encoding of the tables of characters, the best first.
    private static final int[][] WANTED = {{0, 4}, {3, 10}, {0, 3}, {3, 1}};
    private final FileChannel file;
    private final Map<String, long[]> directory = new HashMap<>();
    private final int unitsPerEm;
    private final int[] advances;
    private final int[] bearings;
    private final long[] places;
    private final Fonts.Shape shape;
    /// Runs of characters: the first, the last, and the glyph of the first.
    private int[] firsts = new int[1024];
    private int[] lasts = new int[1024];
    private int[] glyphs = new int[1024];
    private int runs;

    private FaceFile(FileChannel file) throws IOException {
        this.file = file;
        var head = bytes(0, 12);
        int count = head.getShort(4);
        var entries = bytes(12, 16 * count);
        for (int i = 0; i < count; i++) {
            var name = new byte[4];
            entries.get(16 * i, name);
            directory.put(new String(name, StandardCharsets.ISO_8859_1), new long[] {entries.getInt(16 * i + 8) & 0xFFFFFFFFL, entries.getInt(16 * i + 12) & 0xFFFFFFFFL});
        }
        var box = table("head");
        unitsPerEm = word(box, 18);
        int all = word(table("maxp"), 4);
        var lines = table("hhea");
        int measured = word(lines, 34);
        advances = new int[all];
        bearings = new int[all];
        var metrics = table("hmtx");
        for (int g = 0; g < all; g++) {
            advances[g] = word(metrics, 4 * Math.min(g, measured - 1));
            bearings[g] = metrics.getShort(g < measured ? 4 * g + 2 : 4 * measured + 2 * (g - measured));
        }
        places = new long[all + 1];
        var loca = table("loca");
        boolean wide = box.getShort(50) != 0;
        for (int g = 0; g <= all; g++) places[g] = wide ? loca.getInt(4 * g) & 0xFFFFFFFFL : 2L * word(loca, 2 * g);
        characters(table("cmap"));
        shape = shape(box, lines);
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

    int glyph(int character) {
        int at = Arrays.binarySearch(firsts, 0, runs, character);
        if (at < 0) at = -at - 2;
        return at < 0 || character > lasts[at] ? 0 : glyphs[at] + character - firsts[at];
    }

    int glyphs() {
        return advances.length;
    }

    int unitsPerEm() {
        return unitsPerEm;
    }

    int advance(int glyph) {
        return advances[glyph];
    }

    int bearing(int glyph) {
        return bearings[glyph];
    }

    Fonts.Shape shape() {
        return shape;
    }

    byte[] outline(int glyph) throws IOException {
        return bytes(directory.get("glyf")[0] + places[glyph], (int) (places[glyph + 1] - places[glyph])).array();
    }

    /// A table as it stands; empty where there is none.
    ByteBuffer table(String name) throws IOException {
        var at = directory.get(name);
        return at == null ? ByteBuffer.allocate(0) : bytes(at[0], (int) at[1]);
    }

    private ByteBuffer bytes(long at, int length) throws IOException {
        if (length < 0 || at < 0 || at + length > file.size()) throw new IOException("a font is shorter than it says");
        var b = ByteBuffer.allocate(length);
        while (b.hasRemaining()) if (file.read(b, at + b.position()) < 0) throw new IOException("a font is shorter than it says");
        return b.rewind();
    }

    private static int word(ByteBuffer b, int at) {
        return b.getShort(at) & 0xFFFF;
    }

    private void characters(ByteBuffer cmap) throws IOException {
        for (var wanted : WANTED) {
            for (int i = 0; i < word(cmap, 2); i++) {
                int entry = 4 + 8 * i;
                if (word(cmap, entry) != wanted[0] || word(cmap, entry + 2) != wanted[1]) continue;
                int at = cmap.getInt(entry + 4);
                switch (word(cmap, at)) {
                    case SEGMENTS -> segments(cmap, at);
                    case GROUPS -> groups(cmap, at);
                    default -> throw new IOException("characters are listed in an unknown way");
                }
                return;
            }
        }
        throw new IOException("no list of characters");
    }

    private void groups(ByteBuffer b, int at) {
        for (int i = 0, g = at + 16; i < b.getInt(at + 12); i++, g += 12) run(b.getInt(g), b.getInt(g + 4), b.getInt(g + 8));
    }

    private void segments(ByteBuffer b, int at) {
        int twice = word(b, at + 6);
        for (int s = 0; s < twice; s += 2) {
            int last = word(b, at + 14 + s);
            int first = word(b, at + 16 + twice + s);
            int delta = word(b, at + 16 + 2 * twice + s);
            int rangeAt = at + 16 + 3 * twice + s;
            int range = word(b, rangeAt);
            for (int c = first; c <= last && c < 0xFFFF; c++) {
                int listed = range == 0 || range == 0xFFFF ? c : word(b, rangeAt + range + 2 * (c - first));
                int glyph = range != 0 && listed == 0 ? 0 : listed + delta & 0xFFFF;
                if (glyph == 0) continue;
                if (runs > 0 && lasts[runs - 1] == c - 1 && glyphs[runs - 1] + c - firsts[runs - 1] == glyph) lasts[runs - 1] = c;
                else run(c, c, glyph);
            }
        }
    }

    private void run(int first, int last, int glyph) {
        if (runs == firsts.length) {
            firsts = Arrays.copyOf(firsts, runs * 2);
            lasts = Arrays.copyOf(lasts, runs * 2);
            glyphs = Arrays.copyOf(glyphs, runs * 2);
        }
        firsts[runs] = first;
        lasts[runs] = last;
        glyphs[runs++] = glyph;
    }

    private Fonts.Shape shape(ByteBuffer head, ByteBuffer lines) throws IOException {
        double k = 1000.0 / unitsPerEm;
        var box = new int[4];
        for (int i = 0; i < 4; i++) box[i] = (int) (head.getShort(36 + 2 * i) * k);
        int ascent = lines.getShort(4);
        var os = table("OS/2");
        int high = os.limit() < 90 || word(os, 0) < 2 ? 0 : os.getShort(88);
        return new Fonts.Shape(name(table("name")), box, (int) (ascent * k), (int) (lines.getShort(6) * k), high == 0 ? (int) (ascent * k * 0.8) : (int) (high * k));
    }

    /// The name by which a PDF calls it.
    private static String name(ByteBuffer names) throws IOException {
        for (var wanted : new int[][] {{1, 0, 0}, {3, 1, 0x409}}) {
            for (int i = 0; i < word(names, 2); i++) {
                int at = 6 + 12 * i;
                if (word(names, at) != wanted[0] || word(names, at + 2) != wanted[1] || word(names, at + 4) != wanted[2] || word(names, at + 6) != 6) continue;
                var text = new byte[word(names, at + 8)];
                names.get(word(names, 4) + word(names, at + 10), text);
                Charset written = wanted[0] == 1 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16BE;
                return new String(text, written).strip();
            }
        }
        throw new IOException("a font without a name");
    }

    @Override public void close() throws IOException {
        file.close();
    }
}
