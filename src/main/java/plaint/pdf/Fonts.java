package plaint.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
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

    private record Parsed(TrueTypeFont font, CmapLookup glyphs, double unitsPerEm) { }

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
                return new Parsed(font, font.getUnicodeCmapLookup(), font.getUnitsPerEm());
            } catch (IOException e) {
                throw new java.io.UncheckedIOException("font " + f.file(), e);
            }
        });
    }

    @Override public synchronized void close() {
        for (var p : parsed.values()) {
            try {
                p.font().close();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        parsed.clear();
    }
}
