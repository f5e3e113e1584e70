package plaint.pdf;

import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;
import plaint.bundle.PagePlan.Side;
import plaint.text.Refused;

/// What every page carries besides its content: the exhibit's label in a frame at the top outer corner, the page number at the bottom outer corner, and the sample
/// mark in the head. Exhibit pages are fitted into the space between, so that no stamp covers content.
final class Stamps {
    /// Two sizes of a page that differ by less, in points, are one.
    private static final double SAME = 4;
    private static final double LABEL = 14;
    private static final double NUMBER = 12;
    private static final double HEAD = 9;
    private static final double DRAFT = 16;
    private final Fonts fonts;
    private final BundleWriter.Front front;
    private final boolean han;
    private AffineTransform placed;
    private String place;

    Stamps(Fonts fonts, BundleWriter.Front front) {
        this.fonts = fonts;
        this.front = front;
        han = front.language().startsWith("zh");
    }

    /// From a foreign page's own space to ours: upright, as large as fits, in the middle of the space that the stamps leave.
    AffineTransform fitted(Placed placed, boolean back, boolean exhibit) {
        var box = box(placed, back, exhibit);
        double scale = (box[2] - box[0]) / placed.width();
        var m = placed.matrix();
        return new AffineTransform(scale * m[0], scale * m[1], scale * m[2], scale * m[3], scale * m[4] + box[0], scale * m[5] + box[1]);
    }

    /// Where on our page a foreign one is seen: left, bottom, right, top. A finished paper of the office's own that has the page's size already, and its own margins, stays as large as it is.
    double[] box(Placed placed, boolean back, boolean exhibit) {
        var s = front.sheet();
        if (!exhibit && Math.abs(placed.width() - s.width() * Typesetter.MM) < SAME && Math.abs(placed.height() - s.height() * Typesetter.MM) < SAME)
            return new double[] {0, 0, placed.width(), placed.height()};
        double left = (back ? s.outer() : s.inner()) * Typesetter.MM;
        double width = (s.width() - s.inner() - s.outer()) * Typesetter.MM;
        double height = (s.height() - s.top() - s.bottom()) * Typesetter.MM;
        double scale = Math.min(Math.min(width / placed.width(), height / placed.height()), 1.35);
        double x = left + (width - placed.width() * scale) / 2;
        double y = s.bottom() * Typesetter.MM + (height - placed.height() * scale) / 2;
        return new double[] {x, y, x + placed.width() * scale, y + placed.height() * scale};
    }

    /// The operators that draw what is named X where [#fitted] says.
    String placed(AffineTransform fitted) {
        // page after page of a scan lies in the same place
        if (fitted.equals(placed)) return place;
        placed = fitted;
        place = place(fitted);
        return place;
    }

    static String place(AffineTransform fitted) {
        var m = new double[6];
        fitted.getMatrix(m);
        var out = new StringBuilder("q ");
        for (double d : m) out.append(exact(d)).append(' ');
        return out.append("cm /X Do Q\n").toString();
    }

    private static String exact(double value) {
        return java.math.BigDecimal.valueOf(value).setScale(6, java.math.RoundingMode.HALF_EVEN).stripTrailingZeros().toPlainString();
    }

    /// `labelled`: the number is printed already.
    List<Mark> marks(Side side, boolean back, boolean labelled) throws Refused {
        var marks = new ArrayList<Mark>();
        var s = front.sheet();
        double w = s.width() * Typesetter.MM;
        double h = s.height() * Typesetter.MM;
        double edge = 12 * Typesetter.MM;
        if (!front.head().isEmpty()) {
            var head = fonts.line(Face.HEI, HEAD, front.head(), 0.4);
            marks.add(head.at((w - head.length()) / 2, h - 11 * Typesetter.MM));
        }
        if (!front.draft().isEmpty()) {
            var draft = fonts.line(Face.HEI, DRAFT, front.draft(), 0);
            double x = back ? w - s.inner() * Typesetter.MM - draft.length() : s.inner() * Typesetter.MM;
            marks.add(draft.at(x, h - 12.5 * Typesetter.MM));
            marks.add(new Mark.Frame(x - 5, h - 12.5 * Typesetter.MM - 4.5, draft.length() + 10, DRAFT + 6));
        }
        if (side.part().isExhibit()) {
            var label = fonts.line(Face.HEI, LABEL, side.part().label(), 0);
            double x = back ? edge : w - edge - label.length();
            double y = h - 12 * Typesetter.MM;
            marks.add(label.at(x, y));
            marks.add(new Mark.Frame(x - 5, y - 4.5, label.length() + 10, LABEL + 6));
        }
        // a part whose pages bear no number prints its label itself
        if (!labelled && side.part().first() > 0) marks.addAll(number(side, back));
        return marks;
    }

    /// The page number at the bottom outer corner; in one place throughout a bundle of papers in Latin letters.
    List<Mark> number(Side side, boolean back) throws Refused {
        boolean low = !han || !side.blank() && side.part().isExhibit();
        var number = fonts.line(han ? Face.SONG : Face.SERIF, NUMBER, side.label(), 0);
        double at = (low ? 12 : 28) * Typesetter.MM;
        return List.of(number.at(back ? at : front.sheet().width() * Typesetter.MM - at - number.length(), (low ? 8 : 18) * Typesetter.MM));
    }
}
