package plaint.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/// Turns marks into page content and embeds the faces they use, each once and cut down to its used characters when the file is finished.
final class Ink {
    private static final double BEZIER = 0.5523;
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();
    private final ObjectOut file;
    private final Fonts fonts;
    private final Map<Face, Embedded> embedded = new EnumMap<>(Face.class);

    Ink(ObjectOut file, Fonts fonts) {
        this.file = file;
        this.fonts = fonts;
    }

    private record Embedded(FontSubset font, int number) { }

    /// The operators for `marks`: first what is content, each run of one tag begun by what `begin` says, then all that is none as one artifact. The fonts they name are put into
    /// `used`. Links are no ink: the writer adds them.
    byte[] content(List<Mark> marks, COSDictionary used, Function<Tag, String> begin) throws IOException {
        var out = new StringBuilder();
        Tag now = null;
        for (var m : marks) {
            if (!(m instanceof Mark.Glyphs g) || g.tag() == null || g.codePoints().length == 0) continue;
            if (g.tag() != now) out.append(now == null ? "" : "EMC\n").append(begin.apply(g.tag()));
            now = g.tag();
            glyphs(g, out, used);
        }
        if (now != null) out.append("EMC\n");
        int before = out.length();
        for (var m : marks) furniture(m, out, used);
        if (out.length() > before) out.insert(before, "/Artifact BMC\n").append("EMC\n");
        return out.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private void furniture(Mark m, StringBuilder out, COSDictionary used) throws IOException {
        switch (m) {
            case Mark.Glyphs g -> {
                if (g.tag() == null) glyphs(g, out, used);
            }
            case Mark.Rule r -> out.append(n(r.width())).append(" w ").append(n(r.x1())).append(' ').append(n(r.y1())).append(" m ")
                .append(n(r.x2())).append(' ').append(n(r.y2())).append(" l S\n");
            case Mark.Frame f -> out.append("0.8 w ").append(n(f.x())).append(' ').append(n(f.y())).append(' ').append(n(f.width())).append(' ')
                .append(n(f.height())).append(" re S\n");
            case Mark.Circle c -> circle(c, out);
            case Mark.Link l -> { }
            case Mark.Place p -> { }
        }
    }

    private void glyphs(Mark.Glyphs g, StringBuilder out, COSDictionary used) throws IOException {
        if (g.codePoints().length == 0) return;
        var font = embed(g.face());
        var name = COSName.getPDFName("F" + g.face().ordinal());
        used.setItem(name, ObjectOut.to(font.number()));
        out.append("BT ");
        if (g.grey() > 0) out.append(n(g.grey())).append(" g ");
        out.append("/").append(name.getName()).append(' ').append(n(g.size())).append(" Tf ").append(n(g.x()[0])).append(' ').append(n(g.y())).append(" Td [");
        double pen = g.x()[0];
        boolean open = false;
        for (int i = 0; i < g.codePoints().length; i++) {
            int cp = g.codePoints()[i];
            double move = (pen - g.x()[i]) / g.size() * 1000;
            if (Math.abs(move) >= 0.05) {
                if (open) out.append('>');
                out.append(n(move));
                open = false;
            }
            if (!open) out.append('<');
            open = true;
            int glyph = font.font().number(cp);
            for (int shift = 12; shift >= 0; shift -= 4) out.append(HEX[glyph >> shift & 0xF]);
            pen = g.x()[i] + Math.round(fonts.width(g.face(), cp) * 1000) / 1000.0 * g.size();
        }
        if (open) out.append('>');
        out.append("] TJ");
        if (g.grey() > 0) out.append(" 0 g");
        out.append(" ET\n");
    }

    private static void circle(Mark.Circle c, StringBuilder out) {
        double k = BEZIER * c.radius();
        double x = c.x();
        double y = c.y();
        double r = c.radius();
        out.append("q 0.55 G 0.8 w [4 3] 0 d ").append(n(x + r)).append(' ').append(n(y)).append(" m ");
        curve(out, x + r, y + k, x + k, y + r, x, y + r);
        curve(out, x - k, y + r, x - r, y + k, x - r, y);
        curve(out, x - r, y - k, x - k, y - r, x, y - r);
        curve(out, x + k, y - r, x + r, y - k, x + r, y);
        out.append("S Q\n");
    }

    private static void curve(StringBuilder out, double... p) {
        for (double d : p) out.append(n(d)).append(' ');
        out.append("c ");
    }

    /// Cuts every face down to the characters used and writes it; nothing may be drawn afterwards.
    void finish() throws IOException {
        for (var e : embedded.values()) e.font().write(file, e.number());
    }

    private Embedded embed(Face face) throws IOException {
        var font = embedded.get(face);
        if (font == null) {
            font = new Embedded(new FontSubset(face, fonts), file.reserve());
            embedded.put(face, font);
        }
        return font;
    }

    /// A number as PDF writes it: no exponent, at most three decimals, no trailing zeros.
    static String n(double value) {
        long thousandths = Math.round(Math.abs(value) * 1000);
        if (thousandths == 0) return "0";
        var text = new StringBuilder(12);
        if (value < 0) text.append('-');
        text.append(thousandths / 1000);
        int rest = (int) (thousandths % 1000);
        if (rest > 0) {
            text.append('.').append((char) ('0' + rest / 100));
            if (rest % 100 > 0) text.append((char) ('0' + rest / 10 % 10));
            if (rest % 10 > 0) text.append((char) ('0' + rest % 10));
        }
        return text.toString();
    }
}
