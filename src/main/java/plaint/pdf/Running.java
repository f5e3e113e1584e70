package plaint.pdf;

import java.util.ArrayList;
import java.util.List;
import plaint.forum.Forum.Typography;
import plaint.text.Refused;

/// The running head and foot of a style that has them: who hands the paper in at the left and the docket number at the right over a thin rule, 1/N in the middle of the foot. They stand in
/// the margins, between the sample mark and the text, and are no content of the paper.
public final class Running {
    private static final double SIZE = 10.5;
    private static final double HEAD = 20;
    private static final double FOOT = 18;
    /// Where the number of a page stands, from the outer edge and from the foot.
    private static final double EDGE = 28;
    private static final double NUMBER = 18;
    private final Fonts fonts;

    public Running(Fonts fonts) {
        this.fonts = fonts;
    }

    /// The same paper with head and foot; `right` may be empty. A name too long for its half is set smaller.
    public TypesetPaper on(TypesetPaper paper, Typography t, String left, String right) throws Refused {
        synchronized (fonts) {
            var pages = new ArrayList<List<Mark>>();
            for (int i = 0; i < paper.pages(); i++) {
                boolean back = t.mirrored() && i % 2 == 1;
                double from = (back ? t.outer() : t.inner()) * Typesetter.MM;
                double to = (t.width() - (back ? t.inner() : t.outer())) * Typesetter.MM;
                double y = (t.height() - HEAD) * Typesetter.MM;
                var marks = new ArrayList<>(paper.marks(i));
                double room = to - from - width(right, SIZE) - 2 * SIZE;
                double size = Math.min(SIZE, SIZE * room / Math.max(1, width(left, SIZE)));
                marks.add(text(left, size, from, y));
                if (!right.isEmpty()) marks.add(text(right, SIZE, to - width(right, SIZE), y));
                marks.add(new Mark.Rule(from, y - 4, to, y - 4, 0.5));
                var count = i + 1 + "/" + paper.pages();
                marks.add(text(count, SIZE, (from + to - width(count, SIZE)) / 2, FOOT * Typesetter.MM));
                pages.add(marks);
            }
            return new TypesetPaper(paper.document(), pages);
        }
    }

    /// The same paper with x/y at the outer corner of the foot, for sheets that lie about loose: whoever holds them sees that none is missing.
    public TypesetPaper counted(TypesetPaper paper, Typography t) throws Refused {
        synchronized (fonts) {
            var pages = new ArrayList<List<Mark>>();
            for (int i = 0; i < paper.pages(); i++) {
                var marks = new ArrayList<>(paper.marks(i));
                var count = i + 1 + "/" + paper.pages();
                marks.add(text(count, SIZE, i % 2 == 1 ? EDGE * Typesetter.MM : t.width() * Typesetter.MM - EDGE * Typesetter.MM - width(count, SIZE), NUMBER * Typesetter.MM));
                pages.add(marks);
            }
            return new TypesetPaper(paper.document(), pages, null, true);
        }
    }

    private double width(String text, double size) throws Refused {
        double sum = 0;
        for (int c : text.codePoints().toArray()) sum += fonts.width(fonts.faceFor(Face.SONG, c, text), c) * size;
        return sum;
    }

    /// In the first face that holds all of it.
    private Mark.Glyphs text(String text, double size, double x, double y) throws Refused {
        var cps = text.codePoints().toArray();
        var face = Face.SONG;
        for (int c : cps) face = fonts.faceFor(face, c, text);
        var xs = new double[cps.length];
        double pen = x;
        for (int i = 0; i < cps.length; i++) {
            xs[i] = pen;
            pen += fonts.width(face, cps[i]) * size;
        }
        return new Mark.Glyphs(face, size, cps, xs, y, 0);
    }
}
