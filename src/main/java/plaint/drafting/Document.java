package plaint.drafting;

import java.util.List;
import plaint.key.ExhibitId;

/// One paper before it has pages. `key` is the forum pack's key of the paper; `shortName` goes into page labels (起诉状); `typography` is a key of the pack's page rules. `passages` are its
/// paragraphs as they are edited, `lost` what the office wrote for paragraphs that the draft no longer has; `wording` are the characters that its template says itself, whatever the case, in ascending
/// order: a batch of papers has them all in common.
public record Document(String key, String shortName, String title, String latinTitle, String typography, List<Block> blocks, List<Passage> passages,
                       List<plaint.casefile.Rewrite> lost, String wording) {
    public Document {
        blocks = List.copyOf(blocks);
        passages = List.copyOf(passages);
        lost = List.copyOf(lost);
    }

    /// A paper that nobody rewrites.
    public Document(String key, String shortName, String title, String latinTitle, String typography, List<Block> blocks) {
        this(key, shortName, title, latinTitle, typography, blocks, List.of(), List.of(), "");
    }

    /// The same where the template says `now` of it.
    public Document worded(String now) {
        return new Document(key, shortName, title, latinTitle, typography, blocks, passages, lost, now);
    }

    /// What follows what on the page.
    public sealed interface Block { }

    /// The title of the paper, centred.
    public record Title(String text) implements Block { }

    /// A heading; level 1 in Hei (一、), level 2 in Kai (（一）). Kept with the text after it.
    public record Heading(int level, List<Span> text) implements Block {
        public Heading {
            text = List.copyOf(text);
        }
    }

    /// A paragraph. `label` is the number its text begins with where it begins an item of a numbered list, empty where it goes on with the item before, null outside of lists.
    public record Paragraph(Shape shape, List<Span> text, String label) implements Block {
        public Paragraph {
            text = List.copyOf(text);
        }

        public Paragraph(Shape shape, List<Span> text) {
            this(shape, text, null);
        }
    }

    /// Within a cell a new line begins here.
    public static final char BREAK = '\u2028';

    /// How a paragraph stands: first line indented by two characters, flush left, centred, flush right, a quotation (Kai, indented), indented and never parted from what follows it
    /// (此致 before the court's name), or indented with its further lines under the text behind its number (附：1.).
    /// In Latin letters also, all single-spaced: flush left, centred, flush right, and the block of a signature, which begins at half the width and never stands alone.
    public enum Shape { INDENTED, FLUSH, CENTRED, RIGHT, QUOTED, LEADING, HANGING, TIGHT, TIGHT_HALF, TIGHT_CENTRED, TIGHT_RIGHT, SIGNATURE }

    /// How many characters at the head of a hanging paragraph its further lines stand behind: the number and what leads to it (附：1.).
    public static int hangs(String text) {
        int at = 0;
        if (text.startsWith("附：")) at = 2;
        while (at < text.length() && text.charAt(at) == '\u3000') at++;
        int from = at;
        while (at < text.length() && Character.isDigit(text.charAt(at))) at++;
        return at > from && at < text.length() && text.charAt(at) == '.' ? at + 1 : from;
    }

    /// A numbered paragraph: `level` 1 to 3, `no` as printed (37., a., (i)); `name` is how others refer to it (a link to `#name`), or null.
    public record Numbered(int level, String no, String name, List<Span> text) implements Block {
        public Numbered {
            text = List.copyOf(text);
        }
    }

    /// The box at the head of a pleading: parties on the left, which takes `share` of the width, number and title on the right; single-spaced.
    public record Caption(double share, List<Entry> left, List<Entry> right) implements Block {
        public Caption {
            left = List.copyOf(left);
            right = List.copyOf(right);
        }
    }

    /// A paragraph of a caption, `indent` half inches from the left; one without text is a white line.
    public record Entry(int indent, List<Span> text) {
        public Entry {
            text = List.copyOf(text);
        }
    }

    /// What follows begins on this line of the page, counted from 1, unless the text is there already.
    public record ToLine(int line) implements Block { }

    /// What stands at the foot of every page, left and right; `{label}` is the page's own label.
    public record Foot(List<String> left, List<String> right) implements Block {
        public Foot {
            left = List.copyOf(left);
            right = List.copyOf(right);
        }
    }

    /// A table; the head is repeated on each page. A row is never split unless it is longer than a page.
    public record Table(List<Column> columns, List<Row> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /// `share` is the column's part of the width; shares are summed and normalised.
    public record Column(String head, double share, Align align) { }

    public enum Align { LEFT, CENTRE, RIGHT }

    /// `band` true: one cell across the whole width (a group heading).
    public record Row(boolean band, List<List<Span>> cells) {
        public Row {
            cells = cells.stream().map(List::copyOf).toList();
        }
    }

    /// The closing block: signer lines, date, and 45 mm of room for the company seal over them. Never alone on a page: at least two lines of text go with it.
    /// `sealNote` is printed in a dashed circle on sample cases only.
    public record Seal(List<String> lines, String date) implements Block {
        public Seal {
            lines = List.copyOf(lines);
        }

        /// Whether a line ends in room for a signature by hand, which the seal over the other lines may not cover.
        public boolean beside(String line) {
            return signed(line) && lines.stream().anyMatch(l -> !signed(l));
        }

        private static boolean signed(String line) {
            return line.endsWith("\u3000\u3000");
        }
    }

    /// White space of so many lines.
    public record Gap(double lines) implements Block { }

    /// What follows begins a new page.
    public record PageBreak() implements Block { }

    /// A piece of text in one face. `exhibit` (or null) makes it a link to that exhibit's first page; `paper` (or null) to that paper's,
    /// `#name` to the numbered paragraph of that name in the same paper.
    public record Span(String text, Face face, ExhibitId exhibit, String paper) {
        public static Span of(String text) {
            return new Span(text, Face.BODY, null, null);
        }

        public static Span strong(String text) {
            return new Span(text, Face.STRONG, null, null);
        }
    }

    public enum Face { BODY, STRONG, KAI }

    /// The block with every text in it changed by `how`.
    static Block mapped(Block block, java.util.function.UnaryOperator<String> how) {
        return switch (block) {
            case Title t -> new Title(how.apply(t.text()));
            case Heading h -> new Heading(h.level(), mapped(h.text(), how));
            case Paragraph p -> new Paragraph(p.shape(), mapped(p.text(), how), p.label());
            case Table t -> new Table(t.columns().stream().map(c -> new Column(how.apply(c.head()), c.share(), c.align())).toList(),
                t.rows().stream().map(r -> new Row(r.band(), r.cells().stream().map(c -> mapped(c, how)).toList())).toList());
            case Seal s -> new Seal(s.lines().stream().map(how).toList(), how.apply(s.date()));
            case Numbered n -> new Numbered(n.level(), n.no(), n.name(), mapped(n.text(), how));
            case Caption c -> new Caption(c.share(), entries(c.left(), how), entries(c.right(), how));
            case Foot f -> new Foot(f.left().stream().map(how).toList(), f.right().stream().map(how).toList());
            case ToLine l -> l;
            case Gap g -> g;
            case PageBreak p -> p;
        };
    }

    private static List<Entry> entries(List<Entry> side, java.util.function.UnaryOperator<String> how) {
        return side.stream().map(e -> new Entry(e.indent(), mapped(e.text(), how))).toList();
    }

    private static List<Span> mapped(List<Span> spans, java.util.function.UnaryOperator<String> how) {
        return spans.stream().map(s -> new Span(how.apply(s.text()), s.face(), s.exhibit(), s.paper())).toList();
    }

    /// All text of the paper in reading order, for checks and tests.
    public String plainText() {
        var out = new StringBuilder();
        for (var b : blocks) {
            switch (b) {
                case Title t -> out.append(t.text());
                case Heading h -> h.text().forEach(s -> out.append(s.text()));
                case Paragraph p -> p.text().forEach(s -> out.append(s.text()));
                case Table t -> {
                    t.columns().forEach(c -> out.append(c.head()).append('\t'));
                    for (var r : t.rows()) {
                        out.append('\n');
                        r.cells().forEach(c -> {
                            c.forEach(s -> out.append(s.text().replace(BREAK, '\u3000')));
                            out.append('\t');
                        });
                    }
                }
                case Seal s -> out.append(String.join("\n", s.lines())).append('\n').append(s.date());
                case Numbered n -> {
                    out.append(n.no()).append(' ');
                    n.text().forEach(s -> out.append(s.text()));
                }
                case Caption c -> {
                    for (var side : List.of(c.left(), c.right())) for (var e : side) {
                        e.text().forEach(s -> out.append(s.text()));
                        out.append('\n');
                    }
                }
                case Foot f -> { }
                case ToLine l -> { }
                case Gap g -> { }
                case PageBreak p -> { }
            }
            out.append('\n');
        }
        return out.toString();
    }
}
