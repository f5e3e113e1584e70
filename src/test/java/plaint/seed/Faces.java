package plaint.seed;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/// The shipped fonts, for measuring, embedding and drawing as outlines. Outlines are taken from the font file itself, so that a picture does not depend on the
/// font engine of the machine.
final class Faces {
    enum Face {
        SONG("NotoSerifSC-Regular.ttf"), SONG_BOLD("NotoSerifSC-SemiBold.ttf"), HEI("NotoSansSC-Regular.ttf"), HEI_BOLD("NotoSansSC-SemiBold.ttf"),
        KAI("LXGWWenKai-Regular.ttf");

        private final String file;

        Face(String file) {
            this.file = file;
        }
    }

    private record Parsed(TrueTypeFont font, CmapLookup glyphs, double unitsPerEm) { }

    private final Path folder;
    private final Map<Face, Parsed> parsed = new EnumMap<>(Face.class);

    Faces(Path folder) {
        this.folder = folder;
    }

    TrueTypeFont font(Face face) {
        return of(face).font();
    }

    double width(Face face, String text, double size) {
        return text.codePoints().mapToDouble(cp -> width(face, cp)).sum() * size;
    }

    double width(Face face, int codePoint) {
        try {
            var p = of(face);
            return p.font().getAdvanceWidth(glyph(face, codePoint)) / p.unitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The text as one outline; (x, y) is the left end of its base line, y grows downwards.
    Shape outline(Face face, String text, double size, double x, double y) {
        var all = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double scale = size / of(face).unitsPerEm();
        double pen = x;
        for (int cp : text.codePoints().toArray()) {
            var move = new AffineTransform(scale, 0, 0, -scale, pen, y);
            all.append(move.createTransformedShape(glyphOutline(face, cp)), false);
            pen += width(face, cp) * size;
        }
        return all;
    }

    private Shape glyphOutline(Face face, int codePoint) {
        try {
            var data = of(face).font().getGlyph().getGlyph(glyph(face, codePoint));
            return data == null ? new Path2D.Double() : data.getPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int glyph(Face face, int codePoint) {
        int id = of(face).glyphs().getGlyphId(codePoint);
        if (id == 0) throw new IllegalArgumentException(face + " has no glyph for " + Character.toString(codePoint) + String.format(" U+%04X", codePoint));
        return id;
    }

    private Parsed of(Face face) {
        return parsed.computeIfAbsent(face, f -> {
            try {
                var font = new TTFParser().parse(new RandomAccessReadBufferedFile(folder.resolve(f.file).toFile()));
                font.setEnableGsub(false);
                return new Parsed(font, font.getUnicodeCmapLookup(), font.getUnitsPerEm());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
