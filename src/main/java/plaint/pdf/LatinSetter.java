package plaint.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import plaint.drafting.Document;
import plaint.drafting.Document.Block;
import plaint.drafting.Document.Entry;
import plaint.drafting.Document.Shape;
import plaint.drafting.Document.Span;
import plaint.forum.Forum.Typography;
import plaint.text.Refused;

/// Sets a paper in Latin letters. On numbered pages every line of the text stands on a numbered line and single-spaced matter on the numbered lines and half way between
/// them, two to a line and the first of them on a number, so that whatever follows stands on a number again; where the pack's single spacing is a whole line, because its type is
/// too large for half a one, single-spaced matter takes a number a line. Elsewhere lines follow at their own pitch.
final class LatinSetter {
    /// Half an inch, by which first lines, numbers and quotations are indented.
    static final double INDENT = 36;
    private static final double PAD = 6;
    private static final double RULE = 0.8;
    private final LineBreaker breaker;
    private final Typography t;
    private final double width;
    private final double leading;
    private final double single;
    private final boolean grid;
    private final boolean halves;
    private final String where;
    private final Reading reading;
    private final List<Half> run = new ArrayList<>();
    private boolean closing;

    /// One single-spaced line of a run: its marks with the baseline at 0, and whether what follows must stay with it.
    private record Half(List<Mark> marks, boolean keep) { }

    LatinSetter(Fonts fonts, Typography t, String where, Reading reading) {
        this.reading = reading;
        breaker = new LineBreaker(fonts, true);
        this.t = t;
        this.where = where;
        width = Typesetter.width(t);
        leading = t.leading();
        grid = t.latin().numbered() != null;
        halves = grid && t.latin().single() < leading;
        single = !grid ? t.latin().single() : halves ? leading / 2 : leading;
    }

    void set(Document document, Flow flow) throws Refused {
        var blocks = document.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            if (!tight(blocks.get(i))) flush(flow);
            if (!grid && closes(blocks, i)) flow.beginClosing();
            block(blocks.get(i), flow);
        }
        flush(flow);
    }

    /// Whether only what is signed comes from here: a heading, one paragraph and the signature (a statement of truth).
    private static boolean closes(List<Block> blocks, int i) {
        if (!(blocks.get(i) instanceof Document.Heading) || i + 2 >= blocks.size() || !(blocks.get(i + 1) instanceof Document.Paragraph)) return false;
        return blocks.stream().skip(i + 2).allMatch(b -> b instanceof Document.Paragraph p && p.shape() == Shape.SIGNATURE);
    }

    private static boolean tight(Block block) {
        return block instanceof Document.Paragraph p && switch (p.shape()) {
            case TIGHT, TIGHT_HALF, TIGHT_CENTRED, TIGHT_RIGHT, SIGNATURE -> true;
            default -> false;
        };
    }

    /// How far below the top of a line its baseline lies; on numbered pages the second of its two halves is the one on the number.
    static double baseline(Typography t) {
        double half = t.latin().numbered() != null ? t.leading() / 2 : 0;
        double height = t.latin().numbered() != null ? t.leading() / 2 : t.leading();
        return half + Typesetter.baseline(height, t.body());
    }

    private double upper() {
        return grid && !halves ? baseline(t) : Typesetter.baseline(single, t.body());
    }

    private void block(Block block, Flow flow) throws Refused {
        switch (block) {
            case Document.Title title -> title(title, flow);
            case Document.Heading h -> heading(h, flow);
            case Document.Paragraph p -> paragraph(p, flow);
            case Document.Numbered n -> numbered(n, flow);
            case Document.Caption c -> caption(c, flow);
            case Document.Table table -> {
                new TableSetter(breaker, t, width, where, Face.SERIF).set(table, flow, reading.block(Tag.Kind.TABLE));
                if (!grid) flow.add(new Flow.Slot(leading / 2, List.of(), false, true));
            }
            case Document.Seal seal -> {
                for (var line : seal.lines()) single(plain(line), Face.SERIF, Shape.SIGNATURE, false);
                single(plain(seal.date()), Face.SERIF, Shape.SIGNATURE, false);
                flush(flow);
            }
            case Document.Gap gap -> flow.add(new Flow.Slot(gap.lines() * leading, List.of(), false, true));
            case Document.ToLine line -> {
                double ahead = (line.line() - 1) * leading - flow.used();
                if (ahead > 0.01) flow.add(new Flow.Slot(ahead, List.of(), true, false));
            }
            case Document.Foot f -> { }
            case Document.PageBreak b -> flow.newPage();
        }
    }

    private void title(Document.Title title, Flow flow) throws Refused {
        var lines = breaker.lines(List.of(Span.of(title.text())), Face.SERIF_BOLD, new LineBreaker.Measure(t.title(), t.title(), width, 0, false), where);
        double height = grid ? leading : Math.max(leading, t.title() * 1.35);
        double base = grid ? baseline(t) : Typesetter.baseline(height, t.title());
        var tag = reading.title();
        for (var line : lines) flow.add(new Flow.Slot(height, Typesetter.marks(line, t.title(), (width - line.width()) / 2, base, tag::of), true, false));
        if (!grid) flow.add(new Flow.Slot(leading / 2, List.of(), true, true));
    }

    /// First-level headings stand in the middle, others on the left; bold, single-spaced, never parted from what follows.
    private void heading(Document.Heading h, Flow flow) throws Refused {
        if (!grid) flow.add(new Flow.Slot(leading * 0.4, List.of(), false, true));
        var tag = reading.heading(h.level());
        var m = measure(h.level() == 1 ? width - 2 * INDENT : width - INDENT, 0, false);
        for (var line : breaker.lines(h.text(), Face.SERIF_BOLD, m, where)) {
            run.add(new Half(Typesetter.marks(line, t.body(), h.level() == 1 ? (width - line.width()) / 2 : 0, 0, tag::of), true));
        }
        flush(flow);
        if (!grid) flow.add(new Flow.Slot(leading * 0.2, List.of(), true, true));
    }

    private void paragraph(Document.Paragraph p, Flow flow) throws Refused {
        var told = reading.paragraph(p);
        switch (p.shape()) {
            case TIGHT, TIGHT_HALF, TIGHT_CENTRED, TIGHT_RIGHT, SIGNATURE -> single(told, Face.SERIF, p.shape(), false);
            case QUOTED -> {
                var lines = breaker.lines(told.spans(), Face.SERIF, measure(width - 2.5 * INDENT, 0, t.latin().justify()), where);
                for (int i = 0; i < lines.size(); i++) run.add(new Half(Typesetter.marks(lines.get(i), t.body(), 1.5 * INDENT, 0, told.tags()), parted(i, lines.size())));
                flush(flow);
                if (!grid) flow.add(new Flow.Slot(leading / 2, List.of(), false, true));
            }
            case CENTRED, RIGHT -> {
                var lines = breaker.lines(told.spans(), Face.SERIF, measure(width, 0, false), where);
                for (var line : lines) put(line, p.shape() == Shape.CENTRED ? (width - line.width()) / 2 : width - line.width(), false, flow, told.tags());
                after(flow);
            }
            case FLUSH, LEADING, INDENTED, HANGING -> {
                double indent = p.shape() == Shape.INDENTED && !t.latin().hanging() ? INDENT : 0;
                body(told, indent, 0, List.of(), p.shape() == Shape.LEADING, flow);
            }
        }
    }

    /// The number of a paragraph stands in its indented first line, or hangs left of the text; parts of a paragraph always hang, each level further in.
    private void numbered(Document.Numbered n, Flow flow) throws Refused {
        boolean hangs = t.latin().hanging() || n.level() > 1;
        double at = t.latin().hanging() ? (n.level() - 1) * INDENT : n.level() * INDENT;
        var told = reading.numbered(n);
        var number = breaker.lines(told.spans().subList(0, 1), Face.SERIF, measure(width, 0, false), where).getFirst();
        var marks = new ArrayList<Mark>(Typesetter.marks(number, t.body(), at, baseline(t), told.tags()));
        if (n.name() != null) marks.add(new Mark.Place(0, -baseline(t) + t.body(), n.name()));
        double text = at + Math.max(INDENT, number.width() + t.body() / 2);
        body(new Reading.Told(n.text(), told.tags()), hangs ? 0 : text, hangs ? text : 0, marks, false, flow);
    }

    private void body(Reading.Told told, double indent, double left, List<Mark> first, boolean keep, Flow flow) throws Refused {
        var lines = breaker.lines(told.spans(), Face.SERIF, measure(width - left, indent, t.latin().justify()), where);
        for (int i = 0; i < lines.size(); i++) {
            var marks = new ArrayList<Mark>(i == 0 ? first : List.of());
            marks.addAll(Typesetter.marks(lines.get(i), t.body(), left, baseline(t), told.tags()));
            flow.add(new Flow.Slot(leading, marks, keep || parted(i, lines.size()) || i == lines.size() - 1 && announces(told.spans()), false));
        }
        if (!grid) flow.add(new Flow.Slot(leading * 0.45, List.of(), announces(told.spans()), true));
    }

    private Reading.Told plain(String text) {
        return new Reading.Told(List.of(Span.of(text)), reading.block(Tag.Kind.PARAGRAPH)::of);
    }

    private void put(LineBreaker.Line line, double left, boolean keep, Flow flow, Function<Span, Tag> tags) {
        flow.add(new Flow.Slot(leading, Typesetter.marks(line, t.body(), left, baseline(t), tags), keep, false));
    }

    /// Pages without numbers set paragraphs apart; on the others double spacing does.
    private void after(Flow flow) {
        if (!grid) flow.add(new Flow.Slot(leading * 0.45, List.of(), false, true));
    }

    private void single(Reading.Told told, Face face, Shape shape, boolean keep) throws Refused {
        // what must leave the right half of the page to the clerk goes on in a line below
        double from = shape == Shape.SIGNATURE ? width / 2 : 0;
        if (shape == Shape.SIGNATURE) closing = true;
        for (var line : breaker.lines(told.spans().isEmpty() ? List.of(Span.of(" ")) : told.spans(), face, measure(shape == Shape.TIGHT_HALF ? width / 2 - PAD : width - from, 0, false), where)) {
            double left = switch (shape) {
                case TIGHT_CENTRED -> (width - line.width()) / 2;
                case TIGHT_RIGHT -> width - line.width();
                default -> from;
            };
            run.add(new Half(Typesetter.marks(line, t.body(), left, 0, told.tags()), keep));
        }
    }

    /// Puts the single-spaced lines gathered so far on the page: two to a numbered line; a signature in one piece, with two lines of text before it.
    private void flush(Flow flow) {
        if (run.isEmpty()) return;
        if (closing) {
            if (halves) run.addFirst(clear());
            var marks = new ArrayList<Mark>();
            for (int i = 0; i < run.size(); i++) marks.addAll(down(run.get(i).marks(), i * single + upper()));
            double height = run.size() * single;
            flow.addClosing(new Flow.Slot(grid ? Math.ceil(height / leading - 0.001) * leading : height, marks, false, false));
        } else if (halves) {
            int first = firstPart(flow);
            paired(run.subList(0, first), flow);
            if (first < run.size()) flow.newPage();
            paired(run.subList(first, run.size()), flow);
        } else {
            for (var half : run) flow.add(new Flow.Slot(single, down(half.marks(), upper()), half.keep(), false));
        }
        run.clear();
        closing = false;
    }

    /// The first line stands on a number, clear of the line before it: on a new page, too, where half a line higher would be above the first number.
    private void paired(List<Half> lines, Flow flow) {
        if (lines.isEmpty()) return;
        var two = new ArrayList<Half>(lines);
        two.addFirst(clear());
        for (int i = 0; i < two.size(); i += 2) {
            var marks = new ArrayList<Mark>(down(two.get(i).marks(), upper()));
            if (i + 1 < two.size()) marks.addAll(down(two.get(i + 1).marks(), baseline(t)));
            flow.add(new Flow.Slot(leading, marks, two.get(Math.min(i + 1, two.size() - 1)).keep(), false));
        }
    }

    private static Half clear() {
        return new Half(List.of(), true);
    }

    /// How many lines of the run stay on this page: all where they fit, else up to the last that may be parted from the next; all where none may, since then they go over together.
    private int firstPart(Flow flow) {
        int fit = 2 * (int) Math.floor((flow.room() - flow.used()) / leading + 0.001) - 1;
        if (run.size() <= fit) return run.size();
        for (int i = fit; i > 0; i--) if (!run.get(i - 1).keep()) return i;
        return run.size();
    }

    private static List<Mark> down(List<Mark> marks, double by) {
        return marks.stream().map(m -> m.moved(0, -by)).toList();
    }

    /// Two columns of single-spaced lines with a rule between them and one below the left; goes over to the next page between any two lines.
    private void caption(Document.Caption c, Flow flow) throws Refused {
        double cut = width * c.share();
        var box = reading.block(Tag.Kind.DIVISION);
        var left = column(c.left(), cut - PAD, 0, box.cell(Tag.Kind.DIVISION, 1));
        var right = column(c.right(), width - cut - 2 * PAD, cut + 2 * PAD, box.cell(Tag.Kind.DIVISION, 1));
        if (halves) for (var side : List.of(left, right)) side.addFirst(List.of());
        int lines = Math.max(left.size(), right.size());
        int together = grid && !halves ? 1 : 2;
        if (lines % together == 1) lines++;
        double step = together * single;
        for (int i = 0; i < lines; i += together) {
            var marks = new ArrayList<Mark>();
            for (var side : List.of(left, right)) {
                if (i < side.size()) marks.addAll(down(side.get(i), upper()));
                if (together == 2 && i + 1 < side.size()) marks.addAll(down(side.get(i + 1), grid ? baseline(t) : single + upper()));
            }
            marks.add(new Mark.Rule(cut, i == 0 ? (grid ? -baseline(t) : -upper()) + t.body() * 0.7 : 0, cut, -step - (i + together >= lines ? PAD : 0), RULE));
            if (i + together >= lines) marks.add(new Mark.Rule(0, -step - PAD, cut, -step - PAD, RULE));
            flow.add(new Flow.Slot(step, marks, true, false));
        }
        flow.add(new Flow.Slot(grid ? leading : leading * 0.8, List.of(), false, true));
    }

    private List<List<Mark>> column(List<Entry> entries, double room, double from, Tag tag) throws Refused {
        var out = new ArrayList<List<Mark>>();
        for (var e : entries) {
            double indent = e.indent() * INDENT;
            if (e.text().isEmpty()) {
                out.add(List.of());
                continue;
            }
            var entry = tag.cell(Tag.Kind.PARAGRAPH, 1);
            for (var line : breaker.lines(e.text(), Face.SERIF, measure(room - indent, 0, false), where)) out.add(Typesetter.marks(line, t.body(), from + indent, 0, entry::of));
        }
        return out;
    }

    private LineBreaker.Measure measure(double width, double indent, boolean justify) {
        return new LineBreaker.Measure(t.body(), t.body(), width, indent, justify);
    }

    /// What ends in a colon stays with the first of what it announces.
    static boolean announces(List<Span> spans) {
        var last = spans.isEmpty() ? "" : spans.getLast().text().stripTrailing();
        return last.endsWith(":") || last.endsWith("：");
    }

    private static boolean parted(int line, int of) {
        return of > 1 && (line == 0 || line == of - 2);
    }
}
