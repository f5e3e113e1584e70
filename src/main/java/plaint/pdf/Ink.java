package plaint.pdf;

import java.io.IOException;
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
            if (g.tag() != now) page.out.add(now == null ? "" : "EMC\n").add(begin.apply(g.tag()));
            now = g.tag();
            page.glyphs(g);
        }
        if (now != null) page.out.add("EMC\n");
        int before = page.out.size();
        for (var m : marks) page.furniture(m);
        if (page.out.size() > before) page.out.insert(before, "/Artifact BMC\n").add("EMC\n");
        for (var m : marks) {
            if (!(m instanceof Mark.Stamp s)) continue;
            page.out.add("/Artifact <</Type /Pagination /Subtype /").add(s.kind().subtype()).add(">> BDC\n");
            page.glyphs(s.glyphs());
            page.out.add("EMC\n");
        }
        return page.out.bytes();
    }

    /// The content of one page, and what holds at its end until it is changed.
    private final class Page {
        private final Ascii out = new Ascii();
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
                case Mark.Rule r -> out.number(r.width()).add(" w ").number(r.x1()).add(' ').number(r.y1()).add(" m ").number(r.x2()).add(' ').number(r.y2()).add(" l S\n");
                case Mark.Frame f -> out.add("0.8 w ").number(f.x()).add(' ').number(f.y()).add(' ').number(f.width()).add(' ').number(f.height()).add(" re S\n");
                case Mark.Circle c -> circle(c, out);
                // each is an artifact of its own, behind the others
                case Mark.Stamp s -> { }
                case Mark.Link l -> { }
                case Mark.Place p -> { }
            }
        }

        private void glyphs(Mark.Glyphs g) throws IOException {
            int count = g.codePoints().length;
            if (count == 0) return;
            out.add("BT ");
            if (g.grey() > 0) out.number(g.grey()).add(" g ");
            font(g.face(), g.size());
            var ends = new double[count];
            for (int i = 0; i < count; i++) ends[i] = font.width(g.codePoints()[i]) / 1000.0 * size;
            spacing(g.x(), ends);
            out.number(g.x()[0]).add(' ').number(g.y()).add(" Td ");
            int at = out.size();
            boolean moved = false;
            double pen = g.x()[0];
            out.add('<');
            for (int i = 0; i < count; i++) {
                double move = (pen - g.x()[i]) / size * 1000;
                if (Math.abs(move) >= NEAR) {
                    out.add('>').number(move).add('<');
                    pen = g.x()[i];
                    moved = true;
                }
                out.code(font.number(g.codePoints()[i]));
                pen += ends[i] + spacing;
            }
            if (moved) out.insert(at, "[").add(">]TJ");
            else out.add(">Tj");
            if (g.grey() > 0) out.add(" 0 g");
            out.add(" ET\n");
        }

        private void font(Face wanted, double wantedSize) throws IOException {
            if (wanted == face && wantedSize == size) return;
            var made = embed(wanted);
            var name = COSName.getPDFName("F" + wanted.ordinal());
            used.setItem(name, ObjectOut.to(made.number()));
            out.add('/').add(name.getName()).add(' ').number(wantedSize).add(" Tf ");
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
            most = lead == 0 ? 0 : Ascii.fine5(most);
            if (most == spacing || x.length == 1) return;
            spacing = most;
            out.fine(most).add(" Tc ");
        }
    }

    private static void circle(Mark.Circle c, Ascii out) {
        double k = BEZIER * c.radius();
        double x = c.x();
        double y = c.y();
        double r = c.radius();
        out.add("q 0.55 G 0.8 w [4 3] 0 d ").number(x + r).add(' ').number(y).add(" m ");
        curve(out, x + r, y + k, x + k, y + r, x, y + r);
        curve(out, x - k, y + r, x - r, y + k, x - r, y);
        curve(out, x - r, y - k, x - k, y - r, x, y - r);
        curve(out, x + k, y - r, x + r, y - k, x + r, y);
        out.add("S Q\n");
    }

    private static void curve(Ascii out, double... p) {
        for (double d : p) out.number(d).add(' ');
        out.add("c ");
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
        return new Ascii().number(value).toString();
    }
}
