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

    private record Parsed(TrueTypeFont font, CmapLookup glyphs, double unitsPerEm, long[] places, FileChannel file, Map<Integer, byte[]> outlines, Map<String, byte[]> tables) { }

    /// What a PDF says of a face as a whole, in thousandths of its size.
    record Shape(String name, int[] box, int ascent, int descent, int capitals) { }

    /// The fonts of a folder; each is parsed when it is first needed. Refused where one is missing.
    public static Fonts in(Path folder) throws Refused {
        for (var face : Face.values())
            if (!Files.isRegularFile(folder.resolve(face.file()))) throw new Refused("pdf.refused.fontsMissing", folder.resolve(face.file()));
        return new Fonts(folder);
    }

    synchronized TrueTypeFont font(Face face) {
        return of(face).font();
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
        var read = bytes(p, p.font().getGlyph().getOffset() + from, (int) (p.places()[glyph + 1] - from));
        p.outlines().put(glyph, read);
        return read;
    }

    /// A table of the face; empty where it has none.
    synchronized byte[] table(Face face, String name) throws IOException {
        var p = of(face);
        var known = p.tables().get(name);
        if (known != null) return known;
        var table = p.font().getTableMap().get(name);
        var read = table == null ? new byte[0] : bytes(p, table.getOffset(), (int) table.getLength());
        p.tables().put(name, read);
        return read;
    }

    private static byte[] bytes(Parsed p, long at, int length) throws IOException {
        var b = ByteBuffer.allocate(length);
        while (b.hasRemaining()) if (p.file().read(b, at + b.position()) < 0) throw new IOException("a font is shorter than it says");
        return b.array();
    }

    synchronized Shape shape(Face face) throws IOException {
        var p = of(face);
        double k = 1000 / p.unitsPerEm();
        var head = p.font().getHeader();
        var box = new int[] {(int) (head.getXMin() * k), (int) (head.getYMin() * k), (int) (head.getXMax() * k), (int) (head.getYMax() * k)};
        var lines = p.font().getHorizontalHeader();
        var os = p.font().getOS2Windows();
        int capitals = os == null || os.getCapHeight() == 0 ? (int) (lines.getAscender() * k * 0.8) : (int) (os.getCapHeight() * k);
        return new Shape(p.font().getName(), box, (int) (lines.getAscender() * k), (int) (lines.getDescender() * k), capitals);
    }

    /// The advance of a glyph in units of the face, and where its outline begins.
    synchronized int units(Face face, int glyph) throws IOException {
        return of(face).font().getAdvanceWidth(glyph);
    }

    synchronized int bearing(Face face, int glyph) throws IOException {
        return of(face).font().getHorizontalMetrics().getLeftSideBearing(glyph);
    }

    /// The advance of a glyph at size 1.
    synchronized double advance(Face face, int glyph) throws IOException {
        return units(face, glyph) / of(face).unitsPerEm();
    }

    /// The advance of a character at size 1.
    synchronized double width(Face face, int codePoint) {
        var p = of(face);
        try {
            return p.font().getAdvanceWidth(p.glyphs().getGlyphId(codePoint)) / p.unitsPerEm();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("metrics of " + face, e);
        }
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
            try {
                var font = new TTFParser().parse(new RandomAccessReadBufferedFile(folder.resolve(f.file()).toFile()));
                return new Parsed(font, font.getUnicodeCmapLookup(), font.getUnitsPerEm(), font.getIndexToLocation().getOffsets(), FileChannel.open(folder.resolve(f.file())), new HashMap<>(), new HashMap<>());
            } catch (IOException e) {
                throw new java.io.UncheckedIOException("font " + f.file(), e);
            }
        });
    }

    @Override public synchronized void close() {
        for (var p : parsed.values()) {
            try {
                p.font().close();
                p.file().close();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        parsed.clear();
    }
}
