package plaint.pdf;

import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;
import plaint.bundle.PagePlan;
import plaint.bundle.PagePlan.Side;
import plaint.forum.Fitting.Way;
import plaint.text.Refused;

/// What every page carries besides its content: the exhibit's label in a frame at the top outer corner, the page number at the bottom outer corner, the sample
/// mark in the head, and where asked for a Bates number and a mark of confidence in the foot. Exhibit pages are fitted into the space between, so that no stamp covers content.
final class Stamps {
    /// Two sizes of a page that differ by less, in points, are one.
    private static final double SAME = 4;
    private static final double LABEL = 14;
    private static final double NUMBER = 12;
    private static final double HEAD = 9;
    private static final double DRAFT = 16;
    private static final double BATES = 10;
    /// A page is turned, or put on another sheet, only where it becomes so many times as large.
    private static final double NOTICED = 1.2;
    private final Fonts fonts;
    private final BundleWriter.Front front;
    private final boolean han;
    private final Numbering numbering;
    private AffineTransform placed;
    private String place;
    private Placed known;
    private boolean knownBack;
    private boolean knownExhibit;
    private Fit fit;

    Stamps(Fonts fonts, BundleWriter.Front front, PagePlan plan) {
        this.fonts = fonts;
        this.front = front;
        han = front.language().startsWith("zh");
        numbering = new Numbering(plan, front.stamping());
    }

    /// From a foreign page's own space to ours: as large as fits, in the middle of the space that the stamps leave.
    AffineTransform fitted(Placed placed, boolean back, boolean exhibit) {
        var fit = fit(placed, back, exhibit);
        var m = placed.matrix();
        var own = new AffineTransform(fit.scale * m[0], fit.scale * m[1], fit.scale * m[2], fit.scale * m[3], fit.scale * m[4], fit.scale * m[5]);
        if (fit.turned) own.preConcatenate(new AffineTransform(0, 1, -1, 0, fit.scale * placed.height(), 0));
        own.preConcatenate(AffineTransform.getTranslateInstance(fit.box[0], fit.box[1]));
        return own;
    }

    /// Where on our page a foreign one is seen: left, bottom, right, top.
    double[] box(Placed placed, boolean back, boolean exhibit) {
        return fit(placed, back, exhibit).box;
    }

    /// The sheet a foreign page is put on.
    BundleWriter.Sheet sheet(Placed placed, boolean exhibit) {
        return placed == null ? front.sheet() : fit(placed, false, exhibit).sheet;
    }

    /// How large a page of a document is printed, by its own size; 1 for what has no size of its own.
    double scale(Placed placed) {
        return picture(placed) ? 1 : fit(placed, false, true).scale;
    }

    /// How a foreign page is put on a sheet: at which scale, turned a quarter to the left or not, and where.
    private record Fit(BundleWriter.Sheet sheet, double scale, boolean turned, double[] box) { }

    private Fit fit(Placed placed, boolean back, boolean exhibit) {
        // asked for several times while a page is written
        if (placed != known || back != knownBack || exhibit != knownExhibit) fit = found(placed, back, exhibit);
        known = placed;
        knownBack = back;
        knownExhibit = exhibit;
        return fit;
    }

    private Fit found(Placed placed, boolean back, boolean exhibit) {
        var s = front.sheet();
        // a finished paper of the office's own that has the page's size already, and its own margins, stays as large as it is
        if (!exhibit && Math.abs(placed.width() - s.width() * Typesetter.MM) < SAME && Math.abs(placed.height() - s.height() * Typesetter.MM) < SAME)
            return new Fit(s, 1, false, new double[] {0, 0, placed.width(), placed.height()});
        var upright = on(s, placed, false, back);
        if (!exhibit) return upright;
        boolean document = !picture(placed);
        boolean lies = placed.width() > placed.height();
        var way = document ? front.fitting().lying() : front.fitting().pictures();
        var best = upright;
        if (lies && way == Way.TURNED) best = larger(best, on(s, placed, true, back));
        if (lies && way == Way.WIDE) best = larger(best, on(sheet(s, s.height(), s.width()), placed, false, back));
        // twice the sheet, side by side, so that it folds to the sheet
        if (document && front.fitting().large() && tooLarge(placed, s)) best = larger(best, lies ? on(sheet(s, 2 * s.width(), s.height()), placed, false, back) : on(sheet(s, s.height(), 2 * s.width()), placed, false, back));
        return best;
    }

    /// A page of the sheet's own size is not blown up to twice of it.
    private static boolean tooLarge(Placed placed, BundleWriter.Sheet s) {
        return Math.max(placed.width(), placed.height()) > NOTICED * Math.max(s.width(), s.height()) * Typesetter.MM || Math.min(placed.width(), placed.height()) > NOTICED * Math.min(s.width(), s.height()) * Typesetter.MM;
    }

    private static Fit larger(Fit now, Fit other) {
        return other.scale > now.scale * NOTICED ? other : now;
    }

    private static BundleWriter.Sheet sheet(BundleWriter.Sheet s, double width, double height) {
        return new BundleWriter.Sheet(width, height, s.inner(), s.outer(), s.top(), s.bottom());
    }

    private static Fit on(BundleWriter.Sheet s, Placed placed, boolean turned, boolean back) {
        double wide = turned ? placed.height() : placed.width();
        double high = turned ? placed.width() : placed.height();
        double left = (back ? s.outer() : s.inner()) * Typesetter.MM;
        double width = (s.width() - s.inner() - s.outer()) * Typesetter.MM;
        double height = (s.height() - s.top() - s.bottom()) * Typesetter.MM;
        double scale = Math.min(Math.min(width / wide, height / high), 1.35);
        double x = left + (width - wide * scale) / 2;
        double y = s.bottom() * Typesetter.MM + (height - high * scale) / 2;
        return new Fit(s, scale, turned, new double[] {x, y, x + wide * scale, y + high * scale});
    }

    /// A picture's matrix spreads the unit square over its size; a page keeps its own units.
    private static boolean picture(Placed placed) {
        var m = placed.matrix();
        return Math.abs(Math.abs(m[0] * m[3] - m[1] * m[2]) - 1) > 0.01;
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

    /// `labelled`: the number is printed already; `placed`: the foreign page on it, or null.
    List<Mark> marks(Side side, boolean back, boolean labelled, Placed placed) throws Refused {
        var marks = new ArrayList<Mark>();
        var s = sheet(placed, side.part().isExhibit());
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
        // a paper whose pages bear no number prints its label itself; the one page of an exhibit put in late bears letters (24A), and they are its number
        if (!labelled && (side.part().first() > 0 || side.part().isExhibit())) marks.addAll(number(side, back, s));
        marks.addAll(foot(side, back, s));
        return marks;
    }

    /// The page number at the bottom outer corner; in one place throughout a bundle of papers in Latin letters.
    List<Mark> number(Side side, boolean back) throws Refused {
        return number(side, back, front.sheet());
    }

    private List<Mark> number(Side side, boolean back, BundleWriter.Sheet s) throws Refused {
        boolean low = !han || !side.blank() && side.part().isExhibit();
        var number = fonts.line(han ? Face.SONG : Face.SERIF, NUMBER, numbering.printed(side), 0);
        double at = (low ? 12 : 28) * Typesetter.MM;
        var mark = number.at(back ? at : s.width() * Typesetter.MM - at - number.length(), (low ? 8 : 18) * Typesetter.MM);
        return List.of(front.stamping().of().isEmpty() ? mark : new Mark.Stamp(Mark.Stamp.Kind.PAGE, (Mark.Glyphs) mark));
    }

    /// The Bates number at the binding side of the foot, and between the two numbers what is confidential; below the foot of a paper.
    private List<Mark> foot(Side side, boolean back, BundleWriter.Sheet s) throws Refused {
        var marks = new ArrayList<Mark>();
        double w = s.width() * Typesetter.MM;
        double taken = 12 * Typesetter.MM;
        if (side.part().isExhibit()) taken += fonts.line(han ? Face.SONG : Face.SERIF, NUMBER, numbering.printed(side), 0).length();
        var bates = numbering.bates(side);
        if (!bates.isEmpty()) {
            var line = fonts.line(Face.HEI, BATES, bates, 0);
            double in = s.inner() * Typesetter.MM;
            marks.add(new Mark.Stamp(Mark.Stamp.Kind.BATES, (Mark.Glyphs) line.at(back ? w - in - line.length() : in, 8 * Typesetter.MM)));
            taken = Math.max(taken, in + line.length());
        }
        var confidential = front.stamping().confidential();
        if (confidential.isEmpty()) return marks;
        // smaller where the numbers leave less room
        double room = w - 2 * taken - 2 * BATES;
        double size = Math.min(BATES, BATES * room / fonts.line(Face.HEI, BATES, confidential, 0).length());
        var line = fonts.line(Face.HEI, size, confidential, 0);
        marks.add(new Mark.Stamp(Mark.Stamp.Kind.CONFIDENTIAL, (Mark.Glyphs) line.at((w - line.length()) / 2, (side.part().isExhibit() ? 8 : 6) * Typesetter.MM)));
        return marks;
    }
}
