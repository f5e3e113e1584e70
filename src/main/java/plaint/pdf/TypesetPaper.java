package plaint.pdf;

import java.util.List;
import plaint.drafting.Document;

/// A paper with its pages: every character has its place. Page 0 is a right-hand page.
public final class TypesetPaper {
    private final Document document;
    private final List<List<Mark>> pages;

    TypesetPaper(Document document, List<List<Mark>> pages) {
        this.document = document;
        this.pages = List.copyOf(pages);
    }

    public Document document() {
        return document;
    }

    public int pages() {
        return pages.size();
    }

    List<Mark> marks(int page) {
        return pages.get(page);
    }

    /// The text of a page, line by line, as it will be read.
    public String text(int page) {
        var out = new StringBuilder();
        double y = Double.NaN;
        for (var m : pages.get(page)) {
            if (!(m instanceof Mark.Glyphs g)) continue;
            if (!Double.isNaN(y) && Math.abs(y - g.y()) > 1) out.append('\n');
            y = g.y();
            for (int c : g.codePoints()) out.appendCodePoint(c);
        }
        return out.toString();
    }
}
