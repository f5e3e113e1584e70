package plaint.pdf;

import java.util.ArrayList;
import java.util.List;
import plaint.drafting.Document;
import plaint.text.Refused;

/// Labels for binders on an A4 sheet of adhesive stock, one sheet per binder: one for the cover with its lines, one for the spine; Chinese runs down the spine, Latin lies along it,
/// to be turned when stuck on.
public final class LabelSheet {
    private static final double MM = Typesetter.MM;
    private static final double SPINE = 30 * MM;
    /// Type size of a head that takes several lines, and how many the cover has room for.
    private static final double MANY = 15;
    private static final double HEAD = 24;
    private static final int MOST_LINES = 6;
    private final Fonts fonts;

    public LabelSheet(Fonts fonts) {
        this.fonts = fonts;
    }

    /// `head` stands large on the cover, `lines` below it, `spine` on the back of the binder.
    public record Label(String head, List<String> lines, String spine) { }

    public TypesetPaper set(String title, List<Label> labels) throws Refused {
        var pages = new ArrayList<List<Mark>>();
        synchronized (fonts) {
            for (var l : labels) pages.add(page(l));
        }
        return new TypesetPaper(new Document("labels", "", title, title, "sheet", text(labels)), pages);
    }

    private static List<Document.Block> text(List<Label> labels) {
        var blocks = new ArrayList<Document.Block>();
        for (var l : labels) {
            blocks.add(new Document.Title(l.head()));
            for (var line : l.lines()) blocks.add(new Document.Paragraph(Document.Shape.CENTRED, List.of(Document.Span.of(line))));
        }
        return blocks;
    }

    private List<Mark> page(Label l) throws Refused {
        var marks = new ArrayList<Mark>();
        boolean down = l.spine().codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
        double left = down ? 62 * MM : 25 * MM;
        double width = (down ? 130 : 160) * MM;
        double top = 262 * MM;
        double height = 100 * MM;
        marks.add(new Mark.Frame(left, top - height, width, height));
        double y = top - 24 * MM;
        var heading = Tag.heading(1, null);
        var head = head(l.head(), width - 8 * MM);
        for (var line : head) {
            marks.add(centred(Face.HEI, head.size() == 1 ? Math.min(HEAD, (width - 8 * MM) / width(line)) : MANY, line, left, width, y).tagged(heading));
            y -= MANY * 1.4;
        }
        y -= 16 * MM - MANY * 1.4;
        for (var line : l.lines()) {
            marks.add(centred(Face.SONG, 13, line, left, width, y).tagged(paragraph()));
            y -= 9 * MM;
        }
        if (down) down(l.spine(), marks);
        else {
            marks.add(new Mark.Frame(25 * MM, 110 * MM, 160 * MM, SPINE));
            marks.add(centred(Face.HEI, 18, l.spine(), 25 * MM, 160 * MM, 122 * MM).tagged(paragraph()));
        }
        return marks;
    }

    /// The head in as many lines as it takes: one with many parties is never shrunk until nobody can read it on the shelf. Lines end after a mark or a blank.
    private List<String> head(String text, double width) throws Refused {
        if (width(text) * MANY <= width) return List.of(text);
        var lines = new ArrayList<String>();
        var line = "";
        for (var part : text.split("(?<=[、，, 　])")) {
            if (!line.isEmpty() && width((line + part).strip()) * MANY > width) {
                lines.add(line.strip());
                line = "";
            }
            line += part;
        }
        lines.add(line.strip());
        if (lines.size() <= MOST_LINES) return lines;
        var kept = new ArrayList<>(lines.subList(0, MOST_LINES));
        kept.set(MOST_LINES - 1, kept.getLast() + "…");
        return kept;
    }

    private double width(String text) throws Refused {
        var face = Face.HEI;
        var cps = text.codePoints().toArray();
        for (int c : cps) face = fonts.faceFor(face, c, text);
        double whole = 0;
        for (int c : cps) whole += fonts.width(face, c);
        return whole;
    }

    /// Characters one below the other, smaller where they are many.
    private void down(String text, List<Mark> marks) throws Refused {
        double length = 230 * MM;
        double bottom = 32 * MM;
        marks.add(new Mark.Frame(20 * MM, bottom, SPINE, length));
        var cps = text.codePoints().toArray();
        double step = Math.min(22, (length - 12 * MM) / Math.max(1, cps.length));
        var spine = paragraph();
        double y = bottom + length / 2 + step * cps.length / 2 - step * 0.85;
        for (int c : cps) {
            if (c != ' ') marks.add(centred(Face.HEI, step * 0.86, Character.toString(c), 20 * MM, SPINE, y).tagged(spine));
            y -= step;
        }
    }

    private static Tag paragraph() {
        return Tag.of(Tag.Kind.PARAGRAPH, null);
    }

    private Mark.Glyphs centred(Face wanted, double wish, String text, double left, double width, double y) throws Refused {
        var cps = text.codePoints().toArray();
        var face = wanted;
        for (int c : cps) face = fonts.faceFor(face, c, text);
        double whole = 0;
        for (int c : cps) whole += fonts.width(face, c);
        double size = whole == 0 ? wish : Math.min(wish, (width - 8 * MM) / whole);
        var xs = new double[cps.length];
        double pen = left + (width - whole * size) / 2;
        for (int i = 0; i < cps.length; i++) {
            xs[i] = pen;
            pen += fonts.width(face, cps[i]) * size;
        }
        return new Mark.Glyphs(face, size, cps, xs, y, 0);
    }
}
