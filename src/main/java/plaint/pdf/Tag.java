package plaint.pdf;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import plaint.drafting.Document.Span;

/// What a piece of a paper is to someone who does not see the page: a heading, a paragraph, a cell below its row. The typesetter hands one to every mark that is content; a mark
/// without one (a rule, a stamp, a page number, the head of a table said again on the next page) is an artifact. Two tags are the same only if they are one object.
final class Tag {
    private final Kind kind;
    private final Tag above;
    private final int number;
    private final String text;
    private final List<Tag> cells = new ArrayList<>();
    private Map<Span, Tag> links;

    enum Kind {
        SECTION("Sect"), DIVISION("Div"), HEADING("H"), PARAGRAPH("P"), QUOTE("BlockQuote"), LIST("L"), ITEM("LI"), LABEL("Lbl"), BODY("LBody"), TABLE("Table"), ROW("TR"), COLUMN_HEAD("TH"), ROW_HEAD("TH"),
        CELL("TD"), LINK("Link"), BOX("Span");

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        /// As the standard names it; headings get their level behind it.
        String type() {
            return type;
        }
    }

    private Tag(Kind kind, Tag above, int number, String text) {
        this.kind = kind;
        this.above = above;
        this.number = number;
        this.text = text;
    }

    /// `above` is null for what stands directly in the paper.
    static Tag of(Kind kind, Tag above) {
        return new Tag(kind, above, 1, "");
    }

    /// A heading of a level from 1.
    static Tag heading(int level, Tag above) {
        return new Tag(Kind.HEADING, above, level, "");
    }

    /// The next cell of this row, `columns` wide: it has its place in the row whatever is drawn first, and even if nothing stands in it. So have the columns of a caption.
    Tag cell(Kind kind, int columns) {
        var cell = new Tag(kind, this, columns, "");
        cells.add(cell);
        return cell;
    }

    /// A tick box drawn as a square: `spoken` is the character that means it.
    Tag box(String spoken) {
        return new Tag(Kind.BOX, this, 1, spoken);
    }

    /// The tag for the characters of `span` in this piece: what leads elsewhere is a link of its own, however many lines it runs over.
    Tag of(Span span) {
        if (span.exhibit() == null && span.paper() == null) return this;
        if (links == null) links = new IdentityHashMap<>();
        return links.computeIfAbsent(span, _ -> of(Kind.LINK, this));
    }

    Kind kind() {
        return kind;
    }

    Tag above() {
        return above;
    }

    /// The level of a heading, the columns a cell is wide.
    int number() {
        return number;
    }

    /// What is said instead of the glyphs; empty: what they say.
    String text() {
        return text;
    }

    List<Tag> cells() {
        return cells;
    }
}
