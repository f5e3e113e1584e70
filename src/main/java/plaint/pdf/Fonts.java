package plaint.pdf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import plaint.text.Refused;

/// The faces that papers are set in, parsed once and shared. Widths are in parts of the type size. A character that its face lacks is looked for in the
/// others, Song first, then Kai; one that none of them holds stops the filing.
/// Not thread-safe by itself: everything that measures or embeds holds this object's monitor.
public final class Fonts implements AutoCloseable {
    private static final Face[] FALLBACK = {Face.SONG, Face.KAI, Face.HEI, Face.SONG_BOLD, Face.SERIF};
    private final Path folder;
    private final Map<Face, Parsed> parsed = new EnumMap<>(Face.class);

    private Fonts(Path folder) {
        this.folder = folder;
    }

    /// What is kept of a face once it is parsed: the parser holds all of its file in memory, and is let go.
    private record Parsed(CmapLookup glyphs, double unitsPerEm, int[] advances, int[] bearings, long[] places, long outlinesAt, Map<String, long[]> directory, Shape shape, FileChannel file,
                          Map<Integer, byte[]> outlines, Map<String, byte[]> tables) { }

    /// What a PDF says of a face as a whole, in thousandths of its size.
    record Shape(String name, int[] box, int ascent, int descent, int capitals) { }

    /// The fonts of a folder; each is parsed when it is first needed. Refused where one is missing.
    public static Fonts in(Path folder) throws Refused {
        for (var face : Face.values())
            if (!Files.isRegularFile(folder.resolve(face.file()))) throw new Refused("pdf.refused.fontsMissing", folder.resolve(face.file()));
        return new Fonts(folder);
    }

    /// The glyph of a character in a face, 0 where it has none.
    synchronized int glyph(Face face, int codePoint) {
        return of(face).glyphs().getGlyphId(codePoint);
    }

    /// The outline of a glyph as it stands in the face; empty for one that draws nothing.
    synchronized byte[] outline(Face face, int glyph) throws IOException {
        var p = of(face);
        var known = p.outlines().get(glyph);
        if (known != null) return known;
        long from = p.places()[glyph];
        var read = bytes(p, p.outlinesAt() + from, (int) (p.places()[glyph + 1] - from));
        p.outlines().put(glyph, read);
        return read;
    }

    /// A table of the face; empty where it has none.
    synchronized byte[] table(Face face, String name) throws IOException {
        var p = of(face);
        var known = p.tables().get(name);
        if (known != null) return known;
        var table = p.directory().get(name);
        var read = table == null ? new byte[0] : bytes(p, table[0], (int) table[1]);
        p.tables().put(name, read);
        return read;
    }

    private static byte[] bytes(Parsed p, long at, int length) throws IOException {
        var b = ByteBuffer.allocate(length);
        while (b.hasRemaining()) if (p.file().read(b, at + b.position()) < 0) throw new IOException("a font is shorter than it says");
        return b.array();
    }

    synchronized Shape shape(Face face) {
        return of(face).shape();
    }

    private static Shape shape(TrueTypeFont font) throws IOException {
        double k = 1000.0 / font.getUnitsPerEm();
        var head = font.getHeader();
        var box = new int[] {(int) (head.getXMin() * k), (int) (head.getYMin() * k), (int) (head.getXMax() * k), (int) (head.getYMax() * k)};
        var lines = font.getHorizontalHeader();
        var os = font.getOS2Windows();
        int capitals = os == null || os.getCapHeight() == 0 ? (int) (lines.getAscender() * k * 0.8) : (int) (os.getCapHeight() * k);
        return new Shape(font.getName(), box, (int) (lines.getAscender() * k), (int) (lines.getDescender() * k), capitals);
    }

    /// The advance of a glyph in units of the face, and where its outline begins.
    synchronized int units(Face face, int glyph) {
        return of(face).advances()[glyph];
    }

    synchronized int bearing(Face face, int glyph) {
        return of(face).bearings()[glyph];
    }

    /// The advance of a glyph at size 1.
    synchronized double advance(Face face, int glyph) {
        return units(face, glyph) / of(face).unitsPerEm();
    }

    /// The advance of a character at size 1.
    synchronized double width(Face face, int codePoint) {
        var p = of(face);
        return p.advances()[p.glyphs().getGlyphId(codePoint)] / p.unitsPerEm();
    }

    /// The face that will draw a character when `wanted` is asked for, or a refusal naming the character and where it stands.
    synchronized Face faceFor(Face wanted, int codePoint, String where) throws Refused {
        if (glyph(wanted, codePoint) != 0) return wanted;
        for (var face : FALLBACK) if (glyph(face, codePoint) != 0) return face;
        throw new Refused("pdf.refused.glyph", Character.toString(codePoint), String.format("U+%04X", codePoint), where);
    }

    /// The first character of a text that no font holds, or -1; spaces and line breaks are not drawn.
    public synchronized int lacking(String text) {
        return text.codePoints().filter(c -> !Character.isWhitespace(c) && c != Ticks.TICKED && Arrays.stream(FALLBACK).allMatch(f -> glyph(f, c) == 0)).findFirst().orElse(-1);
    }

    private Parsed of(Face face) {
        return parsed.computeIfAbsent(face, f -> {
            try (var font = new TTFParser().parse(new RandomAccessReadBufferedFile(folder.resolve(f.file()).toFile()))) {
                return parsed(font, FileChannel.open(folder.resolve(f.file())));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException("font " + f.file(), e);
            }
        });
    }

    private static Parsed parsed(TrueTypeFont font, FileChannel file) throws IOException {
        var advances = new int[font.getNumberOfGlyphs()];
        var bearings = new int[advances.length];
        var metrics = font.getHorizontalMetrics();
        for (int g = 0; g < advances.length; g++) {
            advances[g] = font.getAdvanceWidth(g);
            bearings[g] = metrics.getLeftSideBearing(g);
        }
        var directory = new HashMap<String, long[]>();
        font.getTableMap().forEach((name, t) -> directory.put(name, new long[] {t.getOffset(), t.getLength()}));
        return new Parsed(font.getUnicodeCmapLookup(), font.getUnitsPerEm(), advances, bearings, font.getIndexToLocation().getOffsets(), directory.get("glyf")[0], directory, shape(font), file,
            new HashMap<>(), new HashMap<>());
    }

    @Override public synchronized void close() {
        for (var p : parsed.values()) {
            try {
                p.file().close();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        parsed.clear();
    }
}
