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
    /// Characters nearer to their place than this, in thousandths of the size, stand on it.
    private static final double NEAR = 0.05;
    private static final double SAME = 1e-4;
    private static final double FINE = 1e5;
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();
    private final ObjectOut file;
    private final Fonts fonts;
    private final Map<Face, String> common;
    private final Map<Face, Embedded> embedded = new EnumMap<>(Face.class);

    /// `common`: characters that will be drawn in each face and are the same in many files, in ascending order.
    Ink(ObjectOut file, Fonts fonts, Map<Face, String> common) {
        this.file = file;
        this.fonts = fonts;
        this.common = common;
    }

    private record Embedded(FontSubset font, int number) { }

    /// The operators for `marks`: first what is content, each run of one tag begun by what `begin` says, then all that is none as one artifact. The fonts they name are put into
    /// `used`. Links are no ink: the writer adds them.
    byte[] content(List<Mark> marks, COSDictionary used, Function<Tag, String> begin) throws IOException {
        var page = new Page(used);
        Tag now = null;
        for (var m : marks) {
            if (!(m instanceof Mark.Glyphs g) || g.tag() == null || g.codePoints().length == 0) continue;
            if (g.tag() != now) page.out.append(now == null ? "" : "EMC\n").append(begin.apply(g.tag()));
            now = g.tag();
            page.glyphs(g);
        }
        if (now != null) page.out.append("EMC\n");
        int before = page.out.length();
        for (var m : marks) page.furniture(m);
        if (page.out.length() > before) page.out.insert(before, "/Artifact BMC\n").append("EMC\n");
        return page.out.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /// The content of one page, and what holds at its end until it is changed.
    private final class Page {
        private final StringBuilder out = new StringBuilder(4096);
        private final COSDictionary used;
        private Face face;
        private FontSubset font;
        private double size;
        private double spacing;

        private Page(COSDictionary used) {
            this.used = used;
        }

        private void furniture(Mark m) throws IOException {
            switch (m) {
                case Mark.Glyphs g -> {
                    if (g.tag() == null) glyphs(g);
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

        private void glyphs(Mark.Glyphs g) throws IOException {
            int count = g.codePoints().length;
            if (count == 0) return;
            out.append("BT ");
            if (g.grey() > 0) out.append(n(g.grey())).append(" g ");
            font(g.face(), g.size());
            var ends = new double[count];
            for (int i = 0; i < count; i++) ends[i] = font.width(g.codePoints()[i]) / 1000.0 * size;
            spacing(g.x(), ends);
            out.append(n(g.x()[0])).append(' ').append(n(g.y())).append(" Td ");
            int at = out.length();
            boolean moved = false;
            double pen = g.x()[0];
            out.append('<');
            for (int i = 0; i < count; i++) {
                double move = (pen - g.x()[i]) / size * 1000;
                if (Math.abs(move) >= NEAR) {
                    out.append('>').append(n(move)).append('<');
                    pen = g.x()[i];
                    moved = true;
                }
                int glyph = font.number(g.codePoints()[i]);
                for (int shift = 12; shift >= 0; shift -= 4) out.append(HEX[glyph >> shift & 0xF]);
                pen += ends[i] + spacing;
            }
            if (moved) out.insert(at, '[').append(">]TJ");
            else out.append(">Tj");
            if (g.grey() > 0) out.append(" 0 g");
            out.append(" ET\n");
        }

        private void font(Face wanted, double wantedSize) throws IOException {
            if (wanted == face && wantedSize == size) return;
            var made = embed(wanted);
            var name = COSName.getPDFName("F" + wanted.ordinal());
            used.setItem(name, ObjectOut.to(made.number()));
            out.append('/').append(name.getName()).append(' ').append(n(wantedSize)).append(" Tf ");
            face = wanted;
            size = wantedSize;
            font = made.font();
        }

        /// The space after each character that most of them have, so that only the others need a move of their own.
        private void spacing(double[] x, double[] ends) {
            double most = 0;
            int lead = 0;
            for (int i = 0; i + 1 < x.length; i++) {
                double gap = x[i + 1] - x[i] - ends[i];
                if (lead == 0) most = gap;
                lead += Math.abs(gap - most) < SAME ? 1 : -1;
                if (lead < 0) lead = 0;
            }
            most = lead == 0 ? 0 : Math.round(most * FINE) / FINE;
            if (most == spacing || x.length == 1) return;
            spacing = most;
            out.append(fine(most)).append(" Tc ");
        }
    }

    /// A number with five decimals: it counts for each character of a line.
    private static String fine(double value) {
        long parts = Math.round(Math.abs(value) * FINE);
        var text = new StringBuilder(12);
        if (value < 0 && parts > 0) text.append('-');
        text.append(parts / (long) FINE);
        long rest = parts % (long) FINE;
        if (rest == 0) return text.toString();
        text.append('.');
        for (long unit = (long) FINE / 10; rest > 0; unit /= 10) {
            text.append((char) ('0' + rest / unit));
            rest %= unit;
        }
        return text.toString();
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
            font = new Embedded(new FontSubset(face, fonts, common.getOrDefault(face, "")), file.reserve());
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
