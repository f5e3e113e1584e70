package plaint.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import plaint.drafting.Document.Align;
import plaint.drafting.Document.Row;
import plaint.drafting.Document.Span;
import plaint.drafting.Document.Table;
import plaint.forum.Forum.Typography;
import plaint.pdf.Tag.Kind;
import plaint.text.Refused;

/// Sets a table: hairlines around every cell, the head repeated on each page, a row kept whole unless it is longer than a page.
final class TableSetter {
    private static final double PAD = 4;
    private static final double RULE = 0.6;
    /// A table of so many rows at most is not divided, unless it takes more than this part of a page; of any other the last row, often the sum, takes the one before along.
    private static final int SMALL = 6;
    private static final double PART = 0.5;
    private static final int SHORT = 4;
    private static final int WORD = 5;
    private final LineBreaker breaker;
    private final double size;
    private final double leading;
    private final double width;
    private final String where;
    private final Face face;

    TableSetter(LineBreaker breaker, Typography t, double width, String where) {
        this(breaker, t, width, where, Face.SONG);
    }

    TableSetter(LineBreaker breaker, Typography t, double width, String where, Face face) {
        this.face = face;
        this.breaker = breaker;
        this.width = width;
        this.where = where;
        // tables stand one or two type sizes below the text: 四号 in court papers, 五号 in forms
        size = t.body() > 13 ? 14 : Math.min(t.body(), 10.5);
        leading = size * (face == Face.SERIF ? 1.2 : 1.45);
    }

    /// `tag` is that of the table. Where no column has a head, the first cell of a row heads it.
    void set(Table table, Flow flow, Tag tag) throws Refused {
        double sum = table.columns().stream().mapToDouble(c -> c.share()).sum();
        var widths = widths(table, sum);
        var aligns = table.columns().stream().map(c -> c.align()).toList();
        var head = table.columns().stream().map(c -> c.head() == null || c.head().isBlank() ? List.<Span>of() : List.of(Span.strong(c.head()))).toList();
        boolean headed = head.stream().anyMatch(c -> !c.isEmpty());
        if (headed) {
            var slots = row(head, widths, table.columns().stream().map(c -> Align.CENTRE).toList(), flow.room() / 3, true, cells(tag, Kind.COLUMN_HEAD, Kind.COLUMN_HEAD, widths.length));
            flow.add(slots.getFirst());
            flow.repeat(List.of(slots.getFirst()));
        }
        int last = table.rows().size() - 1;
        var first = headed || widths.length == 1 ? Kind.CELL : Kind.ROW_HEAD;
        boolean whole = last < SMALL && height(table, widths, aligns, flow.room()) <= flow.room() * PART;
        for (int i = 0; i <= last; i++) for (var s : row(table.rows().get(i), widths, aligns, flow.room(), i < last && (whole || i == last - 1), tag, first)) flow.add(s);
        flow.repeat(List.of());
        flow.add(new Flow.Slot(leading / 3, List.of(), false, true));
    }

    /// The shares of the template; a column in which an amount, a number, a short word or its head would be torn takes from the others what it lacks, as far as they can give.
    private double[] widths(Table table, double sum) throws Refused {
        var columns = table.columns();
        var widths = columns.stream().mapToDouble(c -> width * c.share() / sum).toArray();
        var needs = new double[widths.length];
        double lacking = 0;
        double spare = 0;
        for (int i = 0; i < widths.length; i++) {
            needs[i] = needed(table, i, widths[i]);
            if (needs[i] > widths[i]) lacking += needs[i] - widths[i];
            else spare += spare(widths[i], needs[i]);
        }
        if (lacking == 0 || lacking > spare) return widths;
        for (int i = 0; i < widths.length; i++) widths[i] = needs[i] > widths[i] ? needs[i] : widths[i] - spare(widths[i], needs[i]) * lacking / spare;
        return widths;
    }

    /// What a column can give: a third of it at most, and nothing of what its own figures need.
    private static double spare(double has, double needs) {
        return Math.min(has / 3, has - needs);
    }

    /// The width a column needs for what no line may divide and for the words of its head, where it is more than `has`; else something less.
    private double needed(Table table, int column, double has) throws Refused {
        var c = table.columns().get(column);
        double needs = 0;
        if (c.head() != null) for (var word : c.head().strip().split(" ")) needs = Math.max(needs, head(word, has));
        for (var r : table.rows()) if (!r.band() && column < r.cells().size()) needs = Math.max(needs, whole(r.cells().get(column), has));
        return needs;
    }

    /// A head of up to four Han characters stands in one line, a longer one in two at most.
    private double head(String word, double has) throws Refused {
        int signs = word.length();
        if (signs == 0 || !word.codePoints().allMatch(Character::isIdeographic)) return whole(List.of(Span.strong(word)), has);
        return (signs <= SHORT ? signs : (signs + 1) / 2) * size + 2 * PAD + 0.01;
    }

    /// How wide a cell must be for its text; 0 where it has room in any case or may be parted anywhere: a short word is not.
    private double whole(List<Span> spans, double has) throws Refused {
        int signs = spans.stream().mapToInt(s -> s.text().length()).sum();
        if (signs * size + 2 * PAD <= has) return 0;
        boolean han = spans.stream().allMatch(s -> s.text().codePoints().allMatch(c -> Character.isIdeographic(c) || c > 0x2000));
        if (han) return signs <= WORD ? signs * size + 2 * PAD + 0.01 : 0;
        return breaker.widest(spans, face, new LineBreaker.Measure(size, size, width * 4, 0, false), where) + 2 * PAD + 0.01;
    }

    private static List<Tag> cells(Tag table, Kind first, Kind other, int many) {
        var row = Tag.of(Kind.ROW, table);
        return IntStream.range(0, many).mapToObj(i -> row.cell(i == 0 ? first : other, 1)).toList();
    }

    private double height(Table table, double[] widths, List<Align> aligns, double room) throws Refused {
        double sum = 0;
        var measured = Tag.of(Kind.TABLE, null);
        for (var r : table.rows()) for (var s : row(r, widths, aligns, room, false, measured, Kind.CELL)) sum += s.height();
        return sum;
    }

    private List<Flow.Slot> row(Row r, double[] widths, List<Align> aligns, double room, boolean keep, Tag table, Kind first) throws Refused {
        if (!r.band()) return row(r.cells(), widths, aligns, room * 0.8, keep, cells(table, first, Kind.CELL, widths.length));
        var band = Tag.of(Kind.ROW, table).cell(Kind.COLUMN_HEAD, widths.length);
        return row(r.cells().subList(0, 1), new double[] {width}, List.of(Align.LEFT), room * 0.8, true, List.of(band));
    }

    private List<Flow.Slot> row(List<List<Span>> cells, double[] widths, List<Align> aligns, double most, boolean keep, List<Tag> tags) throws Refused {
        var set = new ArrayList<List<LineBreaker.Line>>();
        int tallest = 1;
        for (int i = 0; i < widths.length; i++) {
            var spans = i < cells.size() ? cells.get(i) : List.<Span>of();
            var lines = breaker.lines(spans, face, new LineBreaker.Measure(size, size, widths[i] - 2 * PAD, 0, false), where);
            set.add(lines);
            tallest = Math.max(tallest, lines.size());
        }
        int atOnce = Math.max(1, (int) (most / leading));
        var slots = new ArrayList<Flow.Slot>();
        for (int from = 0; from < tallest; from += atOnce) {
            slots.add(slot(set, widths, aligns, from, Math.min(tallest, from + atOnce), keep, tags));
        }
        return slots;
    }

    private Flow.Slot slot(List<List<LineBreaker.Line>> cells, double[] widths, List<Align> aligns, int from, int to, boolean keep, List<Tag> tags) {
        double height = (to - from) * leading + 2 * PAD;
        var marks = new ArrayList<Mark>();
        double x = 0;
        for (int i = 0; i < widths.length; i++) {
            var lines = cells.get(i);
            int shown = Math.max(0, Math.min(to, lines.size()) - from);
            double y = PAD + (lines.size() <= to && from == 0 ? ((to - from) - shown) * leading / 2 : 0);
            for (int k = 0; k < shown; k++) {
                var line = lines.get(from + k);
                double free = widths[i] - 2 * PAD - line.width();
                double left = x + PAD + switch (aligns.get(i)) {
                    case LEFT -> 0;
                    case CENTRE -> free / 2;
                    case RIGHT -> free;
                };
                marks.addAll(Typesetter.marks(line, size, left, y + k * leading + Typesetter.baseline(leading, size), tags.get(i)::of));
            }
            marks.add(new Mark.Rule(x, 0, x, -height, RULE));
            x += widths[i];
        }
        marks.add(new Mark.Rule(x, 0, x, -height, RULE));
        marks.add(new Mark.Rule(0, 0, x, 0, RULE));
        marks.add(new Mark.Rule(0, -height, x, -height, RULE));
        return new Flow.Slot(height, marks, keep, false);
    }
}
