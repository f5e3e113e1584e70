package plaint.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import plaint.drafting.Document.Align;
import plaint.drafting.Document.Block;
import plaint.drafting.Document.Column;
import plaint.drafting.Document.Row;
import plaint.drafting.Document.Shape;
import plaint.drafting.Document.Span;
import plaint.text.Refused;

/// Merged Markdown into the blocks of a document. The few marks that Markdown lacks are written `{flush}`, `{lead}`, `{hang}`, `{centre}`, `{right}`, `{seal}`, `{gap 1}`, `{page}`,
/// `{columns 2c 5 3r}` at the start of a paragraph and `{band}` in a table; `assets/forums/cn/papers/README.md` tells their use to whoever writes templates, and `assets/forums/us-federal/papers/README.md` those for numbered paragraphs and captions.
final class MarkdownReader {
    private static final Pattern MARK = Pattern.compile("^\\{(flush|lead|hang|centre|right|seal|gap|page|columns|band|locked|para|sub|item|prayer|tight|tight-half|tight-centre|tight-right|signature|caption|line|foot)"
        + "((?: [0-9]{1,3}(?:\\.[0-9]{1,2})?[lcr]?)*|(?: [a-z][a-z0-9-]*)?)\\}[ \\t]*");
    private static final Pattern ENTRY = Pattern.compile("^\\{(gap|in)(?: ([0-9]))?\\}[ \\t]*");
    private static final Parser PARSER = Parser.builder().extensions(List.of(TablesExtension.create()))
        .enabledBlockTypes(Set.of(Heading.class, BlockQuote.class, ListBlock.class)).build();
    private final String template;
    private final List<Piece> pieces = new ArrayList<>();
    private final Numbering numbering;
    private List<Column> columns = List.of();
    private boolean caption;

    MarkdownReader(String template) {
        this(template, Numbering.plain());
    }

    /// `numbering` is how the forum numbers paragraphs; one instance for one paper.
    MarkdownReader(String template, Numbering numbering) {
        this.template = template;
        this.numbering = numbering;
    }

    /// A block and what is known of it until the paper is put together: the place in the template that gave it (or null), and for an item of a numbered list the list's counter.
    record Piece(Block block, String place, Run run) { }

    /// Counts the items of one list.
    static final class Run {
        private int next;

        Run(int first) {
            next = first;
        }

        int next() {
            return next++;
        }
    }

    List<Block> read(String markdown) throws Refused {
        return new Passages(List.of(), null, numbering, template).lay(pieces(markdown)).blocks();
    }

    List<Piece> pieces(String markdown) throws Refused {
        var root = PARSER.parse(markdown.replace("**", new String(Literal.BOLD)));
        for (var node = root.getFirstChild(); node != null; node = node.getNext()) block(node);
        return pieces;
    }

    /// A block that nobody rewrites.
    private void plain(Block block) {
        pieces.add(new Piece(block, null, null));
    }

    private void block(Node node) throws Refused {
        switch (node) {
            case Heading h -> heading(h);
            case Paragraph p -> paragraph(p);
            case BlockQuote q -> {
                for (var n = q.getFirstChild(); n != null; n = n.getNext()) add(Shape.QUOTED, null, n, null);
            }
            case OrderedList l -> items(l);
            case TableBlock t -> table(t);
            default -> throw unsupported(node);
        }
    }

    private void heading(Heading h) throws Refused {
        var inlines = new Inlines(template, "", false);
        var first = inlines.read(h).getFirst();
        var place = inlines.places().getFirst();
        if (h.getLevel() == 1) pieces.add(new Piece(new Document.Title(text(first)), place, null));
        else pieces.add(new Piece(new Document.Heading(h.getLevel() == 2 ? 1 : 2, first), place, null));
    }

    private void items(OrderedList list) throws Refused {
        var run = new Run(list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber());
        for (var n = list.getFirstChild(); n != null; n = n.getNext()) {
            if (!(n instanceof ListItem item)) throw unsupported(n);
            var counted = run;
            for (var p = item.getFirstChild(); p != null; p = p.getNext()) {
                add(Shape.INDENTED, counted, p, "");
                counted = null;
            }
        }
    }

    private void add(Shape shape, Run run, Node node, String label) throws Refused {
        if (!(node instanceof Paragraph)) throw unsupported(node);
        var inlines = new Inlines(template, "", false);
        paragraphs(shape, inlines.read(node), inlines.places(), run, label);
    }

    private void paragraph(Paragraph p) throws Refused {
        var inlines = new Inlines(template, "", false);
        var lines = inlines.read(p);
        var places = inlines.places();
        var mark = MARK.matcher(Inlines.templateText(p));
        if (!mark.find()) {
            paragraphs(Shape.INDENTED, lines, places, null, null);
            return;
        }
        var rest = Inlines.without(mark.end(), lines);
        var given = mark.group(2).strip();
        switch (mark.group(1)) {
            case "flush" -> paragraphs(Shape.FLUSH, rest, places, null, null);
            case "hang" -> paragraphs(Shape.HANGING, rest, places, null, null);
            case "lead" -> paragraphs(Shape.LEADING, rest, places, null, null);
            case "centre" -> paragraphs(Shape.CENTRED, rest, places, null, null);
            case "right" -> paragraphs(Shape.RIGHT, rest, places, null, null);
            case "gap" -> plain(new Document.Gap(gap(given)));
            case "page" -> plain(new Document.PageBreak());
            case "columns" -> columns = columns(given);
            case "locked" -> {
                // prescribed words: no place, so nobody rewrites them
                for (var line : rest) plain(new Document.Paragraph(Shape.LEADING, line));
            }
            case "para" -> numbered(1, given, rest, places.getFirst());
            case "sub" -> numbered(2, given, rest, places.getFirst());
            case "item" -> numbered(3, given, rest, places.getFirst());
            case "prayer" -> numbered(0, "", rest, places.getFirst());
            case "tight" -> paragraphs(Shape.TIGHT, rest, places, null, null);
            case "tight-half" -> paragraphs(Shape.TIGHT_HALF, rest, places, null, null);
            case "tight-centre" -> paragraphs(Shape.TIGHT_CENTRED, rest, places, null, null);
            case "tight-right" -> paragraphs(Shape.TIGHT_RIGHT, rest, places, null, null);
            case "signature" -> {
                for (var line : Inlines.without(mark.end(), new Inlines(template, "", true).read(p))) if (!line.isEmpty()) plain(new Document.Paragraph(Shape.SIGNATURE, line));
            }
            case "line" -> plain(new Document.ToLine((int) gap(given)));
            case "caption" -> {
                columns = columns(given);
                caption = true;
            }
            case "foot" -> foot(Inlines.without(mark.end(), new Inlines(template, "", true).read(p)));
            case "seal" -> seal(Inlines.without(mark.end(), new Inlines(template, "", true).read(p)));
            default -> throw new Refused("drafting.refused.markup", template, "{" + mark.group(1) + "}");
        }
    }

    /// Further lines of the source go on in the same paragraph.
    private void numbered(int level, String name, List<List<Span>> lines, String place) {
        pieces.add(new Piece(new Document.Numbered(level, "", name.isEmpty() ? null : name, lines.stream().flatMap(List::stream).toList()), place, null));
    }

    /// The lines up to one of two slashes stand on the left, those after it on the right.
    private void foot(List<List<Span>> lines) {
        var texts = lines.stream().map(MarkdownReader::text).toList();
        int cut = texts.indexOf("//");
        plain(cut < 0 ? new Document.Foot(texts, List.of()) : new Document.Foot(texts.subList(0, cut), texts.subList(cut + 1, texts.size())));
    }

    private void caption(TableBlock table) throws Refused {
        var left = new ArrayList<Document.Entry>();
        var right = new ArrayList<Document.Entry>();
        for (var part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (var row = part.getFirstChild(); row != null; row = row.getNext()) {
                int at = 0;
                for (var cell = row.getFirstChild(); cell != null; cell = cell.getNext()) entry(cell, at++ == 0 ? left : right);
            }
        }
        double share = columns.size() == 2 ? columns.get(0).share() / (columns.get(0).share() + columns.get(1).share()) : 0.5;
        columns = List.of();
        caption = false;
        plain(new Document.Caption(share, left, right));
    }

    private void entry(Node cell, List<Document.Entry> side) throws Refused {
        var mark = ENTRY.matcher(Inlines.templateText(cell));
        var text = lines(cell).getFirst();
        if (!mark.find()) {
            if (!text.isEmpty()) side.add(new Document.Entry(0, text));
        } else if (mark.group(1).equals("gap")) side.add(new Document.Entry(0, List.of()));
        else side.add(new Document.Entry(Integer.parseInt(mark.group(2)), Inlines.without(mark.end(), List.of(text)).getFirst()));
    }

    private void paragraphs(Shape shape, List<List<Span>> lines, List<String> places, Run run, String label) {
        var counted = run;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isEmpty()) continue;
            pieces.add(new Piece(new Document.Paragraph(shape, lines.get(i), label), places.get(i), counted));
            counted = null;
        }
    }

    private void seal(List<List<Span>> lines) throws Refused {
        var texts = lines.stream().map(MarkdownReader::text).filter(s -> !s.isBlank()).toList();
        if (texts.size() < 2) throw new Refused("drafting.refused.markup", template, "{seal}");
        plain(new Document.Seal(texts.subList(0, texts.size() - 1), texts.getLast()));
    }

    private double gap(String given) throws Refused {
        if (!given.matches("[0-9.]*")) throw new Refused("drafting.refused.markup", template, "{gap " + given + "}");
        return given.isEmpty() ? 1 : Double.parseDouble(given);
    }

    private List<Column> columns(String given) throws Refused {
        if (given.isEmpty()) throw new Refused("drafting.refused.markup", template, "{columns}");
        var out = new ArrayList<Column>();
        for (var one : given.split(" ")) {
            var align = one.endsWith("c") ? Align.CENTRE : one.endsWith("r") ? Align.RIGHT : Align.LEFT;
            out.add(new Column("", Double.parseDouble(one.replaceAll("[lcr]", "")), align));
        }
        return out;
    }

    private void table(TableBlock table) throws Refused {
        if (caption) {
            caption(table);
            return;
        }
        var rows = new ArrayList<Row>();
        var heads = new ArrayList<Column>();
        for (var part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (var row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (part instanceof TableHead) heads.addAll(heads((TableRow) row));
                else if (part instanceof TableBody) rows.add(row((TableRow) row));
            }
        }
        columns = List.of();
        if (!rows.isEmpty()) plain(new Document.Table(heads, rows));
    }

    private List<Column> heads(TableRow row) throws Refused {
        var out = new ArrayList<Column>();
        for (var cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            var given = out.size() < columns.size() ? columns.get(out.size()) : new Column("", 1, align(((TableCell) cell).getAlignment()));
            out.add(new Column(text(lines(cell).getFirst()), given.share(), given.align()));
        }
        return out;
    }

    private static Align align(TableCell.Alignment alignment) {
        if (alignment == TableCell.Alignment.CENTER) return Align.CENTRE;
        return alignment == TableCell.Alignment.RIGHT ? Align.RIGHT : Align.LEFT;
    }

    private Row row(TableRow row) throws Refused {
        var cells = new ArrayList<List<Span>>();
        for (var cell = row.getFirstChild(); cell != null; cell = cell.getNext()) cells.add(lines(cell).getFirst());
        if (cells.isEmpty() || !Inlines.templateText(row.getFirstChild()).startsWith("{band}")) return new Row(false, cells);
        return new Row(true, List.of(Inlines.without("{band}".length(), List.of(cells.getFirst())).getFirst()));
    }

    private List<List<Span>> lines(Node node) throws Refused {
        return new Inlines(template, "", false).read(node);
    }

    private static String text(List<Span> spans) {
        return String.join("", spans.stream().map(Span::text).toList());
    }

    private Refused unsupported(Node node) {
        return new Refused("drafting.refused.markup", template, node.getClass().getSimpleName());
    }
}
