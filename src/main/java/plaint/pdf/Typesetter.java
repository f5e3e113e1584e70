package plaint.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import plaint.drafting.Document;
import plaint.drafting.Document.Block;
import plaint.drafting.Document.Shape;
import plaint.drafting.Document.Span;
import plaint.forum.Forum.Typography;
import plaint.text.Refused;

/// Sets a document on pages by a forum's typography: the grid of lines and characters, margins mirrored on backs, headings kept with their text, tables with
/// repeated heads, and the place for the seal never alone on a page. The same document gives the same pages.
public final class Typesetter {
    static final double MM = 72 / 25.4;
    /// A company seal is 40 to 42 mm round; 45 mm are left for it.
    private static final double SEAL = 45 * MM;
    /// How far inside the end of the lines its middle lies, in characters.
    private static final double SEAL_IN = 4;
    private static final int TICKED = '■';
    private static final int EMPTY = '□';
    private final Fonts fonts;
    private final LineBreaker breaker;

    public Typesetter(Fonts fonts) {
        this.fonts = fonts;
        breaker = new LineBreaker(fonts);
    }

    /// `sample`: places of seals are drawn as dashed circles. Refused where a character has no glyph in any font.
    public TypesetPaper set(Document document, Typography typography, boolean sample) throws Refused {
        synchronized (fonts) {
            var flow = new Flow(typography);
            var reading = new Reading(document.blocks());
            if (typography.latin() != null) {
                new LatinSetter(fonts, typography, document.title(), reading).set(document, flow);
                return new TypesetPaper(document, flow.pages(), new Pleading(fonts, typography, document));
            }
            var blocks = document.blocks();
            for (int i = 0; i < blocks.size(); i++) {
                if (closes(blocks, i)) flow.beginClosing();
                block(blocks.get(i), document, typography, sample, flow, reading);
            }
            return new TypesetPaper(document, flow.pages());
        }
    }

    /// Whether the closing formula begins here: the line that leads to the court's name, which stands at the margin (此致), or what is enclosed (附) where the signature follows it.
    private static boolean closes(List<Block> blocks, int i) {
        if (!(blocks.get(i) instanceof Document.Paragraph p)) return false;
        var next = blocks.stream().skip(i + 1).filter(b -> !(b instanceof Document.Gap)).findFirst();
        return p.shape() == Shape.LEADING && next.filter(b -> b instanceof Document.Paragraph q && q.shape() == Shape.FLUSH).isPresent() || p.shape() == Shape.HANGING && next.filter(b -> b instanceof Document.Seal).isPresent();
    }

    private void block(Block block, Document doc, Typography t, boolean sample, Flow flow, Reading reading) throws Refused {
        double width = width(t);
        switch (block) {
            case Document.Title title -> title(title, doc, t, flow, reading.title());
            case Document.Heading h -> {
                var face = h.level() == 1 ? Face.HEI : Face.KAI;
                text(new Reading.Told(h.text(), reading.heading(h.level())::of), face, measure(t, width, 2 * t.pitch(), true), Shape.INDENTED, t, doc, flow, true);
            }
            case Document.Paragraph p -> {
                boolean in = p.shape() == Shape.INDENTED || p.shape() == Shape.LEADING || p.shape() == Shape.QUOTED || p.shape() == Shape.HANGING;
                boolean justify = p.shape() != Shape.CENTRED && p.shape() != Shape.RIGHT;
                double indent = in ? 2 * t.pitch() : 0;
                var m = p.shape() == Shape.HANGING ? new LineBreaker.Measure(t.body(), t.pitch(), width, indent, indent + head(p, doc, t), true) : measure(t, width, indent, justify);
                text(reading.paragraph(p), p.shape() == Shape.QUOTED ? Face.KAI : Face.SONG, m, p.shape(), t, doc, flow, p.shape() == Shape.LEADING);
            }
            case Document.Table table -> new TableSetter(breaker, t, width, doc.title()).set(table, flow, reading.block(Tag.Kind.TABLE));
            case Document.Seal seal -> seal(seal, doc, t, sample, flow, reading);
            case Document.Gap gap -> flow.add(new Flow.Slot(gap.lines() * t.leading(), List.of(), false, true));
            case Document.PageBreak b -> flow.newPage();
            case Document.Numbered n -> text(reading.numbered(n), Face.SONG, measure(t, width, n.level() * 2 * t.pitch(), true), Shape.INDENTED, t, doc, flow, false);
            case Document.Caption c -> throw new Refused("pdf.refused.latinOnly", doc.title(), "caption");
            case Document.Foot f -> throw new Refused("pdf.refused.latinOnly", doc.title(), "foot");
            case Document.ToLine l -> throw new Refused("pdf.refused.latinOnly", doc.title(), "line");
        }
    }

    /// How wide the head of a hanging paragraph is, behind which its further lines stand.
    private double head(Document.Paragraph p, Document doc, Typography t) throws Refused {
        var text = String.join("", p.text().stream().map(Span::text).toList());
        int head = Document.hangs(text);
        return head == 0 ? 0 : breaker.lines(List.of(Span.of(text.substring(0, head))), Face.SONG, measure(t, width(t), 0, false), doc.title()).getFirst().width();
    }

    static double width(Typography t) {
        return t.chars() > 0 ? t.chars() * t.pitch() : (t.width() - t.inner() - t.outer()) * MM;
    }

    private static LineBreaker.Measure measure(Typography t, double width, double indent, boolean justify) {
        return new LineBreaker.Measure(t.body(), t.pitch(), width, indent, justify);
    }

    private void title(Document.Title title, Document doc, Typography t, Flow flow, Tag tag) throws Refused {
        double width = width(t);
        var lines = breaker.lines(List.of(Span.of(title.text())), Face.SONG_BOLD, new LineBreaker.Measure(t.title(), t.title(), width, 0, false), doc.title());
        double height = t.lines() > 0 ? 2 * t.leading() : Math.max(t.leading(), t.title() * 1.6);
        for (var line : lines) flow.add(new Flow.Slot(height, marks(line, t.title(), (width - line.width()) / 2, baseline(height, t.title()), tag::of), true, false));
        flow.add(new Flow.Slot(t.leading(), List.of(), true, true));
    }

    private void text(Reading.Told told, Face face, LineBreaker.Measure m, Shape shape, Typography t, Document doc, Flow flow, boolean keep) throws Refused {
        var lines = breaker.lines(told.spans(), face, m, doc.title());
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            double left = switch (shape) {
                case CENTRED -> (m.width() - line.width()) / 2;
                case RIGHT -> m.width() - line.width();
                default -> 0;
            };
            flow.add(new Flow.Slot(t.leading(), marks(line, m.size(), left, baseline(t.leading(), m.size()), told.tags()), keep || parted(i, lines.size()) || i == lines.size() - 1 && LatinSetter.announces(told.spans()), false));
        }
    }

    /// Neither the first line of a paragraph stays alone at the foot of a page nor does its last go alone to the head of the next.
    private static boolean parted(int line, int of) {
        return of > 1 && (line == 0 || line == of - 2);
    }

    /// Signer and date stand to the right, the seal goes over them, and what is signed by hand stays left of it; the whole is one piece and takes the two lines before it along.
    private void seal(Document.Seal seal, Document doc, Typography t, boolean sample, Flow flow, Reading reading) throws Refused {
        double width = width(t);
        double right = 2 * t.pitch();
        var said = new ArrayList<>(seal.lines());
        said.add(seal.date());
        // a long name takes several lines
        var lines = new ArrayList<LineBreaker.Line>();
        var tags = new ArrayList<Tag>();
        var signed = new ArrayList<Boolean>();
        for (var s : said) {
            var tag = reading.block(Tag.Kind.PARAGRAPH);
            for (var line : breaker.lines(List.of(Span.of(s)), Face.SONG, measure(t, width - right, 0, false), doc.title())) {
                lines.add(line);
                tags.add(tag);
                signed.add(seal.beside(s));
            }
        }
        double height = Math.max((lines.size() + 1) * t.leading(), SEAL);
        double top = (height - lines.size() * t.leading()) / 2;
        double middle = width - right - SEAL_IN * t.body();
        var marks = new ArrayList<Mark>();
        for (int i = 0; i < lines.size(); i++)
            marks.addAll(marks(lines.get(i), t.body(), Math.max(0, (signed.get(i) ? middle - SEAL / 2 : width - right) - lines.get(i).width()), top + i * t.leading() + baseline(t.leading(), t.body()), tags.get(i)::of));
        if (sample) sampleSeal(middle, height / 2, said.stream().flatMapToInt(String::codePoints).anyMatch(Character::isIdeographic) ? "印章处（样本）" : "seal (sample)", marks);
        flow.addClosing(new Flow.Slot(height, marks, false, false));
    }

    private void sampleSeal(double x, double y, String said, List<Mark> marks) throws Refused {
        marks.add(new Mark.Circle(x, -y, 20.5 * MM));
        var line = breaker.lines(List.of(Span.of(said)), Face.HEI, new LineBreaker.Measure(8, 8, 41 * MM, 0, false), said).getFirst();
        for (var p : line.pieces()) {
            var xs = p.x().clone();
            for (int i = 0; i < xs.length; i++) xs[i] += x - line.width() / 2;
            marks.add(new Mark.Glyphs(p.face(), 8, p.codePoints(), xs, -(y - 15.5 * MM), 0.45));
        }
    }

    /// Marks of a line whose top is at 0 and whose baseline lies `base` below; `tags` tells what each span is to a reader.
    static List<Mark> marks(LineBreaker.Line line, double size, double left, double base, Function<Span, Tag> tags) {
        var marks = new ArrayList<Mark>();
        for (var p : line.pieces()) {
            var x = p.x().clone();
            for (int i = 0; i < x.length; i++) x[i] += left;
            var tag = tags.apply(p.span());
            glyphs(new Mark.Glyphs(p.face(), size, p.codePoints(), x, -base, 0, tag), marks);
            if (p.span().exhibit() != null || p.span().paper() != null)
                marks.add(new Mark.Link(left + p.from(), -base - size * 0.2, p.to() - p.from(), size * 1.2, p.span().exhibit(), p.span().paper(), tag));
        }
        return marks;
    }

    /// A square before a word is a box to tick or ticked: it is told as what it means.
    private static void glyphs(Mark.Glyphs g, List<Mark> marks) {
        int from = 0;
        for (int i = 0; i < g.codePoints().length; i++) {
            if (!isBox(g.codePoints(), i)) continue;
            if (i > from) marks.add(part(g, from, i, g.tag()));
            int box = g.codePoints()[i];
            Ticks.add(part(g, i, i + 1, g.tag().box(box == TICKED || box == Ticks.TICKED ? "☑" : "☐")), marks);
            from = i + 1;
        }
        if (from == 0) marks.add(g);
        else if (from < g.codePoints().length) marks.add(part(g, from, g.codePoints().length, g.tag()));
    }

    private static boolean isBox(int[] cps, int i) {
        if (cps[i] == Ticks.TICKED) return true;
        boolean square = cps[i] == TICKED || cps[i] == EMPTY;
        return square && (i + 1 == cps.length || cps[i + 1] == ' ' || cps[i + 1] == 0x3000) && (i == 0 || cps[i - 1] != TICKED && cps[i - 1] != EMPTY);
    }

    private static Mark.Glyphs part(Mark.Glyphs g, int from, int to, Tag tag) {
        return new Mark.Glyphs(g.face(), g.size(), Arrays.copyOfRange(g.codePoints(), from, to), Arrays.copyOfRange(g.x(), from, to), g.y(), g.grey(), tag);
    }

    /// Where the baseline lies in a line of a given height: the glyph box (0.88 above, 0.12 below) is centred.
    static double baseline(double height, double size) {
        return (height - size) / 2 + 0.88 * size;
    }
}
