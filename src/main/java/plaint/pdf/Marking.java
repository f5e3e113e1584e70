package plaint.pdf;

import java.util.ArrayList;
import java.util.List;
import plaint.forum.Forum.Typography;
import plaint.text.Refused;

/// Marks put on a paper that is set already, in its margins, clear of the text: 正本 or 副本 in a frame at the head of its first page, and a flag at the outer edge of a page that
/// waits for a seal or a signature.
public final class Marking {
    private static final double MARK = 14;
    private static final double FLAG = 8;
    private final Fonts fonts;

    public Marking(Fonts fonts) {
        this.fonts = fonts;
    }

    /// The same paper with `text` at the binding side of the head of its first page, where neither sample mark nor exhibit label stands.
    public TypesetPaper marked(TypesetPaper paper, Typography t, String text) throws Refused {
        var line = line(Face.HEI, MARK, text, 0);
        double x = 12 * Typesetter.MM;
        double y = (t.height() - 15) * Typesetter.MM;
        return with(paper, 0, List.of(line.glyphs().moved(x, y), new Mark.Frame(x - 5, y - 4.5, line.length() + 10, MARK + 6)));
    }

    /// The same paper with a small flag at the outer edge of page `page` (from 0), at the height of its last lines; `right` where that page is a front.
    public TypesetPaper flagged(TypesetPaper paper, Typography t, int page, String text) throws Refused {
        var line = line(Face.HEI, FLAG, text, 0.45);
        boolean right = page % 2 == 0;
        double x = right ? (t.width() - 6) * Typesetter.MM - line.length() : 6 * Typesetter.MM;
        return with(paper, page, List.of(line.glyphs().moved(x, 42 * Typesetter.MM)));
    }

    private static TypesetPaper with(TypesetPaper paper, int page, List<Mark> more) {
        var pages = new ArrayList<List<Mark>>();
        for (int i = 0; i < paper.pages(); i++) {
            var marks = new ArrayList<>(paper.marks(i));
            if (i == page) marks.addAll(more);
            pages.add(marks);
        }
        return paper.with(pages);
    }

    private record Line(Mark.Glyphs glyphs, double length) { }

    private Line line(Face wanted, double size, String text, double grey) throws Refused {
        synchronized (fonts) {
            var cps = text.codePoints().toArray();
            var face = wanted;
            for (int c : cps) face = fonts.faceFor(face, c, text);
            var xs = new double[cps.length];
            double pen = 0;
            for (int i = 0; i < cps.length; i++) {
                xs[i] = pen;
                pen += fonts.width(face, cps[i]) * size;
            }
            return new Line(new Mark.Glyphs(face, size, cps, xs, 0, grey), pen);
        }
    }
}
