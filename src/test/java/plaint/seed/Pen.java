package plaint.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import plaint.seed.Faces.Face;

/// Draws on one PDF page in points from the upper left corner; colours are opaque device RGB.
final class Pen {
    static final int BLACK = 0x111111;
    static final int GREY = 0x777777;
    private static final double BEZIER = 0.5523;
    private final PDPageContentStream out;
    private final Faces faces;
    private final java.util.function.Function<Face, PDType0Font> fonts;
    private final double height;

    Pen(PDPageContentStream out, Faces faces, java.util.function.Function<Face, PDType0Font> fonts, double height) {
        this.out = out;
        this.faces = faces;
        this.fonts = fonts;
        this.height = height;
    }

    @FunctionalInterface interface Stroke {
        void on(Pen pen);
    }

    private interface Act {
        void run() throws IOException;
    }

    private static void doing(Act act) {
        try {
            act.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void text(Face face, double size, int rgb, double x, double y, double spacing, String text) {
        if (text.isBlank()) return;
        doing(() -> {
            out.beginText();
            out.setNonStrokingColor(r(rgb), g(rgb), b(rgb));
            out.setFont(fonts.apply(face), (float) size);
            out.setCharacterSpacing((float) spacing);
            out.newLineAtOffset(f(x), f(height - y));
            out.showText(text);
            out.endText();
        });
    }

    void centred(Face face, double size, int rgb, double x, double y, String text) {
        text(face, size, rgb, x - faces.width(face, text, size) / 2, y, 0, text);
    }

    /// Text turned by `degrees` about its own middle.
    void slanted(Face face, double size, int rgb, double x, double y, double degrees, String text) {
        double half = faces.width(face, text, size) / 2;
        double a = StrictMath.toRadians(degrees);
        doing(() -> {
            out.beginText();
            out.setNonStrokingColor(r(rgb), g(rgb), b(rgb));
            out.setFont(fonts.apply(face), (float) size);
            out.setCharacterSpacing(0);
            float c = (float) StrictMath.cos(a);
            float s = (float) StrictMath.sin(a);
            out.setTextMatrix(new org.apache.pdfbox.util.Matrix(c, s, -s, c, f(x - half * c), f(height - y - half * s)));
            out.showText(text);
            out.endText();
        });
    }

    void line(int rgb, double width, double x1, double y1, double x2, double y2) {
        doing(() -> {
            out.setStrokingColor(r(rgb), g(rgb), b(rgb));
            out.setLineWidth(f(width));
            out.moveTo(f(x1), f(height - y1));
            out.lineTo(f(x2), f(height - y2));
            out.stroke();
        });
    }

    void dashes(boolean on) {
        doing(() -> out.setLineDashPattern(on ? new float[] {4, 3} : new float[0], 0));
    }

    void fill(int rgb, double x, double y, double w, double h) {
        doing(() -> {
            out.setNonStrokingColor(r(rgb), g(rgb), b(rgb));
            out.addRect(f(x), f(height - y - h), f(w), f(h));
            out.fill();
        });
    }

    void frame(int rgb, double width, double x, double y, double w, double h) {
        doing(() -> {
            out.setStrokingColor(r(rgb), g(rgb), b(rgb));
            out.setLineWidth(f(width));
            out.addRect(f(x), f(height - y - h), f(w), f(h));
            out.stroke();
        });
    }

    void circle(int rgb, double width, double x, double y, double radius) {
        double k = BEZIER * radius;
        double v = height - y;
        doing(() -> {
            out.setStrokingColor(r(rgb), g(rgb), b(rgb));
            out.setLineWidth(f(width));
            out.moveTo(f(x + radius), f(v));
            out.curveTo(f(x + radius), f(v + k), f(x + k), f(v + radius), f(x), f(v + radius));
            out.curveTo(f(x - k), f(v + radius), f(x - radius), f(v + k), f(x - radius), f(v));
            out.curveTo(f(x - radius), f(v - k), f(x - k), f(v - radius), f(x), f(v - radius));
            out.curveTo(f(x + k), f(v - radius), f(x + radius), f(v - k), f(x + radius), f(v));
            out.stroke();
        });
    }

    /// The place of a seal or signature that is never drawn.
    void seal(double x, double y) {
        dashes(true);
        circle(0xB04040, 1, x, y, 46);
        dashes(false);
        centred(Face.HEI, 8.5, 0xB04040, x, y + 13, "印章处（样本）");
    }

    Faces faces() {
        return faces;
    }

    private static float f(double v) {
        return Math.round(v * 100) / 100f;
    }

    private static float r(int rgb) {
        return Math.round((rgb >> 16 & 255) / 0.255f) / 1000f;
    }

    private static float g(int rgb) {
        return Math.round((rgb >> 8 & 255) / 0.255f) / 1000f;
    }

    private static float b(int rgb) {
        return Math.round((rgb & 255) / 0.255f) / 1000f;
    }
}
