package plaint.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import plaint.text.Hidden;
import plaint.text.Refused;

/// The faces that papers are set in, opened once and shared. Widths are in parts of the type size. A character that its face lacks is looked for in the
/// others, Song first, then Kai; one that none of them holds stops the filing.
/// Not thread-safe by itself: everything that measures or embeds holds this object's monitor.
public final class Fonts implements AutoCloseable {
    private static final Face[] FALLBACK = {Face.SONG, Face.KAI, Face.HEI, Face.SONG_BOLD, Face.SERIF};
    /// So many are kept, those used last.
    private static final int CORES = 32;
    private final Path folder;
    private final FaceFile[] opened = new FaceFile[Face.values().length];
    private final Map<String, FontCore> cores = new LinkedHashMap<>(16, 0.75f, true) {
        @Override protected boolean removeEldestEntry(Map.Entry<String, FontCore> eldest) {
            return size() > CORES;
        }
    };

    private Fonts(Path folder) {
        this.folder = folder;
    }

    /// The fonts of a folder; each is opened when it is first needed. Refused where one is missing.
    public static Fonts in(Path folder) throws Refused {
        for (var face : Face.values())
            if (!Files.isRegularFile(folder.resolve(face.file()))) throw new Refused("pdf.refused.fontsMissing", folder.resolve(face.file()));
        return new Fonts(folder);
    }

    /// The glyph of a character in a face, 0 where it has none.
    int glyph(Face face, int codePoint) {
        return of(face).glyph(codePoint);
    }

    /// The advance of a character at size 1.
    double width(Face face, int codePoint) {
        var f = of(face);
        return f.width(codePoint) / (double) f.unitsPerEm();
    }

    /// What files have in common in a face that all draw `characters`, in ascending order.
    synchronized FontCore core(Face face, String characters) throws IOException {
        var key = face + characters;
        var known = cores.get(key);
        if (known == null) {
            known = new FontCore(of(face), characters);
            cores.put(key, known);
        }
        return known;
    }

    /// A short text on one line, in the first face that holds all of it.
    Line line(Face wanted, double size, String text, double grey) throws Refused {
        var cps = text.codePoints().toArray();
        var face = wanted;
        for (int c : cps) {
            var able = faceFor(face, c, text);
            if (able != face) face = able;
        }
        var xs = new double[cps.length];
        double pen = 0;
        for (int i = 0; i < cps.length; i++) {
            xs[i] = pen;
            pen += width(face, cps[i]) * size;
        }
        return new Line(new Mark.Glyphs(face, size, cps, xs, 0, grey), pen);
    }

    /// A text set on one line, and how long it is.
    record Line(Mark.Glyphs glyphs, double length) {
        Mark at(double x, double y) {
            return glyphs.moved(x, y);
        }
    }

    /// The face that will draw a character when `wanted` is asked for, or a refusal naming the character and where it stands.
    Face faceFor(Face wanted, int codePoint, String where) throws Refused {
        if (glyph(wanted, codePoint) != 0) return wanted;
        for (var face : FALLBACK) if (glyph(face, codePoint) != 0) return face;
        throw new Refused("pdf.refused.glyph", Character.toString(codePoint), Hidden.number(codePoint), where);
    }

    /// The first character of a text that no font holds, or -1; spaces and line breaks are not drawn.
    public synchronized int lacking(String text) {
        return text.codePoints().filter(c -> !Character.isWhitespace(c) && c != Ticks.TICKED && Arrays.stream(FALLBACK).allMatch(f -> glyph(f, c) == 0)).findFirst().orElse(-1);
    }

    FaceFile of(Face face) {
        var known = opened[face.ordinal()];
        if (known != null) return known;
        try {
            var file = FaceFile.open(folder.resolve(face.file()));
            opened[face.ordinal()] = file;
            return file;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("font " + face.file(), e);
        }
    }

    @Override public synchronized void close() {
        for (var f : opened) {
            if (f == null) continue;
            try {
                f.close();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        Arrays.fill(opened, null);
    }
}
