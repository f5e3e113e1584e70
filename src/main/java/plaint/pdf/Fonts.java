package plaint.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
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

    /// A face, and what of it was asked for before.
    private record Parsed(FaceFile file, Map<Integer, byte[]> outlines, Map<String, byte[]> tables) { }

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
        return of(face).file().glyph(codePoint);
    }

    /// The outline of a glyph as it stands in the face; empty for one that draws nothing.
    synchronized byte[] outline(Face face, int glyph) throws IOException {
        var p = of(face);
        var known = p.outlines().get(glyph);
        if (known != null) return known;
        var read = p.file().outline(glyph);
        p.outlines().put(glyph, read);
        return read;
    }

    /// A table of the face; empty where it has none.
    synchronized byte[] table(Face face, String name) throws IOException {
        var p = of(face);
        var known = p.tables().get(name);
        if (known != null) return known;
        var read = p.file().table(name).array();
        p.tables().put(name, read);
        return read;
    }

    synchronized Shape shape(Face face) {
        return of(face).file().shape();
    }

    /// The advance of a glyph in units of the face, and where its outline begins.
    synchronized int units(Face face, int glyph) {
        return of(face).file().advance(glyph);
    }

    synchronized int bearing(Face face, int glyph) {
        return of(face).file().bearing(glyph);
    }

    /// The advance of a glyph at size 1.
    synchronized double advance(Face face, int glyph) {
        return units(face, glyph) / (double) of(face).file().unitsPerEm();
    }

    /// The advance of a character at size 1.
    synchronized double width(Face face, int codePoint) {
        var f = of(face).file();
        return f.advance(f.glyph(codePoint)) / (double) f.unitsPerEm();
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
        var known = parsed.get(face);
        if (known != null) return known;
        try {
            var read = new Parsed(FaceFile.open(folder.resolve(face.file())), new HashMap<>(), new HashMap<>());
            parsed.put(face, read);
            return read;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("font " + face.file(), e);
        }
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
