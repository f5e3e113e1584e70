package plaint.pdf;

import java.util.ArrayList;
import java.util.List;
import plaint.drafting.Document;
import plaint.forum.Forum.Typography;
import plaint.text.Refused;

/// What surrounds the text of a paper in Latin letters and is no part of it: the numbers of the lines, the rules beside the text, and the foot with the page's own label.
final class Pleading {
    private static final double FOOT = 9;
    private static final double FOOT_LEADING = 10;
    private static final double RULE = 0.7;
    /// Rules end so far from the edges that every printer still prints them.
    private static final double EDGE = 20;
    private final Fonts fonts;
    private final Typography t;
    private final Document.Foot foot;

    Pleading(Fonts fonts, Typography t, Document document) {
        this.fonts = fonts;
        this.t = t;
        foot = document.blocks().stream().filter(Document.Foot.class::isInstance).map(Document.Foot.class::cast).findFirst().orElse(null);
    }

    /// True where the foot prints the page's label, so that nothing else has to.
    boolean labelled() {
        return foot != null && (foot.left().stream().anyMatch(l -> l.contains("{label}")) || foot.right().stream().anyMatch(l -> l.contains("{label}")));
    }

    /// Baseline of the numbered line `i` (from 0), from the lower edge of the paper.
    static double line(Typography t, int i) {
        return (t.height() - t.top()) * Typesetter.MM - i * t.leading() - LatinSetter.baseline(t);
    }

    List<Mark> marks(String label) throws Refused {
        var marks = new ArrayList<Mark>();
        var n = t.latin().numbered();
        if (n != null) {
            for (int i = 0; i < t.lines(); i++) {
                var number = text(Face.SERIF, t.body(), String.valueOf(i + 1));
                marks.add(number.moved(n.numbers() * Typesetter.MM - end(number), line(t, i)));
            }
            double top = t.height() * Typesetter.MM - EDGE;
            double left = n.left() * Typesetter.MM;
            marks.add(new Mark.Rule(left, EDGE, left, top, RULE));
            if (n.twin()) marks.add(new Mark.Rule(left - 2.4, EDGE, left - 2.4, top, RULE));
            double right = (t.width() - n.right()) * Typesetter.MM;
            if (n.right() > 0) marks.add(new Mark.Rule(right, EDGE, right, top, RULE));
        }
        if (foot != null) {
            double from = t.inner() * Typesetter.MM;
            double to = (t.width() - t.outer()) * Typesetter.MM;
            double top = t.bottom() * Typesetter.MM - 15;
            for (int i = 0; i < foot.left().size(); i++) marks.add(text(Face.SERIF, FOOT, foot.left().get(i).replace("{label}", label)).moved(from, top - i * FOOT_LEADING));
            var right = new ArrayList<Mark.Glyphs>();
            for (var l : foot.right()) right.add(text(Face.SERIF, FOOT, l.replace("{label}", label)));
            double widest = right.stream().mapToDouble(this::end).max().orElse(0);
            for (int i = 0; i < right.size(); i++) marks.add(right.get(i).moved(to - widest, top - i * FOOT_LEADING));
        }
        return marks;
    }

    private double end(Mark.Glyphs g) {
        int last = g.codePoints().length - 1;
        return last < 0 ? 0 : g.x()[last] + fonts.width(g.face(), g.codePoints()[last]) * g.size();
    }

    private Mark.Glyphs text(Face wanted, double size, String text) throws Refused {
        return fonts.line(wanted, size, text, 0).glyphs();
    }
}
