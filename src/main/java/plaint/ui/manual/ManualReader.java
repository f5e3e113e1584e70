package plaint.ui.manual;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import plaint.desk.Manual;

/// The Markdown of a section as pieces to show: the constructs a manual uses, which are paragraphs, lists, tables, pictures, what is typed, names of the screen (strong) and links. Read by the library that reads
/// the templates of papers; it is on the class path already and loaded when the manual is first opened.
final class ManualReader {
    private static final Parser PARSER = Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private final List<Piece> pieces = new ArrayList<>();

    private ManualReader() { }

    /// The pieces of a chapter: each section with its heading first.
    static List<Piece> chapter(List<Manual.Section> sections) {
        var reader = new ManualReader();
        for (var s : sections) {
            reader.pieces.add(new Piece.Head(s.key(), s.level(), s.title()));
            for (var n = PARSER.parse(s.text()).getFirstChild(); n != null; n = n.getNext()) reader.block(n, null, 0);
        }
        return reader.pieces;
    }

    private void block(Node node, String sign, int depth) {
        switch (node) {
            case Paragraph p -> paragraph(p, sign, depth);
            case ListBlock l -> list(l, depth);
            case IndentedCodeBlock c -> pieces.add(new Piece.Code(c.getLiteral().stripTrailing()));
            case FencedCodeBlock c -> pieces.add(new Piece.Code(c.getLiteral().stripTrailing()));
            case TableBlock t -> pieces.add(table(t));
            // a mark above a heading has done its work
            default -> { }
        }
    }

    private void paragraph(Paragraph p, String sign, int depth) {
        var line = new Line();
        var pictures = new ArrayList<Piece>();
        for (var n = p.getFirstChild(); n != null; n = n.getNext()) {
            if (n instanceof Image i) pictures.add(new Piece.Picture(i.getDestination(), plain(i), depth));
            else line.take(n, null, null);
        }
        var words = line.words();
        if (!words.text().isBlank()) pieces.add(new Piece.Para(words, sign, depth));
        pieces.addAll(pictures);
    }

    private void list(ListBlock list, int depth) {
        int no = list instanceof OrderedList o && o.getMarkerStartNumber() != null ? o.getMarkerStartNumber() : 1;
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            var sign = list instanceof BulletList ? "•" : no++ + ".";
            for (var n = item.getFirstChild(); n != null; n = n.getNext()) {
                block(n, sign, depth + 1);
                sign = null;
            }
        }
    }

    private static Piece.Table table(TableBlock table) {
        var rows = new ArrayList<List<Piece.Words>>();
        for (var part = table.getFirstChild(); part != null; part = part.getNext()) for (var row = part.getFirstChild(); row != null; row = row.getNext()) if (row instanceof TableRow) rows.add(cells(row));
        return new Piece.Table(List.copyOf(rows));
    }

    private static List<Piece.Words> cells(Node row) {
        var cells = new ArrayList<Piece.Words>();
        for (var cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (!(cell instanceof TableCell)) continue;
            var line = new Line();
            for (var n = cell.getFirstChild(); n != null; n = n.getNext()) line.take(n, null, null);
            cells.add(line.words());
        }
        return cells;
    }

    private static String plain(Node node) {
        var line = new Line();
        for (var n = node.getFirstChild(); n != null; n = n.getNext()) line.take(n, null, null);
        return line.words().text();
    }

    /// A text as it is put together.
    private static final class Line {
        private final StringBuilder text = new StringBuilder();
        private final List<Piece.Span> spans = new ArrayList<>();

        void take(Node node, Piece.Style style, String target) {
            switch (node) {
                case Text t -> add(t.getLiteral(), style, target);
                case org.commonmark.node.Code c -> add(c.getLiteral(), style == null ? Piece.Style.CODE : style, target);
                case StrongEmphasis s -> inside(s, style == null ? Piece.Style.STRONG : style, target);
                case Link l -> inside(l, Piece.Style.LINK, l.getDestination());
                // no blank between characters that have none between them
                case SoftLineBreak b -> add(han(text) ? "" : " ", style, target);
                case HardLineBreak b -> add("\n", style, target);
                default -> inside(node, style, target);
            }
        }

        private void inside(Node node, Piece.Style style, String target) {
            for (var n = node.getFirstChild(); n != null; n = n.getNext()) take(n, style, target);
        }

        private void add(String piece, Piece.Style style, String target) {
            int from = text.length();
            // no line begins with the sign of a share
            text.append(piece.replace(" %", "\u00a0%"));
            if (style != null && !piece.isEmpty()) spans.add(new Piece.Span(from, text.length(), style, target));
        }

        private static boolean han(CharSequence text) {
            return !text.isEmpty() && text.charAt(text.length() - 1) >= 0x2E80;
        }

        Piece.Words words() {
            return new Piece.Words(text.toString(), List.copyOf(spans));
        }
    }
}
