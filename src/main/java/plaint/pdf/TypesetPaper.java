package plaint.pdf;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import plaint.drafting.Document;
import plaint.text.Refused;

/// A paper with its pages: every character has its place. Page 0 is a right-hand page.
public final class TypesetPaper {
    private static final int PLANE = 1 << 16;
    private final Document document;
    private final List<List<Mark>> pages;
    private final Pleading furniture;
    private final boolean counted;

    TypesetPaper(Document document, List<List<Mark>> pages) {
        this(document, pages, null);
    }

    /// `furniture`: what surrounds the text, or null.
    TypesetPaper(Document document, List<List<Mark>> pages, Pleading furniture) {
        this(document, pages, furniture, false);
    }

    /// `counted`: each page bears its own number already.
    TypesetPaper(Document document, List<List<Mark>> pages, Pleading furniture, boolean counted) {
        this.document = document;
        this.pages = List.copyOf(pages);
        this.furniture = furniture;
        this.counted = counted;
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

    /// Of each face the characters it draws that the paper's template says itself.
    void common(Map<Face, BitSet> into) {
        if (document.wording().isEmpty()) return;
        // a character beyond the first plane is each file's own
        var said = new BitSet(PLANE);
        for (int i = 0; i < document.wording().length(); i++) said.set(document.wording().charAt(i));
        for (var page : pages)
            for (var m : page)
                if (m instanceof Mark.Glyphs g) {
                    var drawn = into.computeIfAbsent(g.face(), _ -> new BitSet(PLANE));
                    for (int c : g.codePoints()) if (c < PLANE && said.get(c)) drawn.set(c);
                }
    }

    /// Line numbers, rules and foot of a page that bears this label.
    List<Mark> furniture(String label) throws Refused {
        return furniture == null ? List.of() : furniture.marks(label);
    }

    /// True where the foot prints the page's label.
    boolean labelled() {
        return counted || furniture != null && furniture.labelled();
    }

    /// The same text on other pages.
    TypesetPaper with(List<List<Mark>> now) {
        return new TypesetPaper(document, now, furniture);
    }

    /// The text of the line nearest to a place so many points below the upper edge of an A4 page; empty where none is near.
    public String lineAt(int page, double fromTop) {
        double wanted = 297 * Typesetter.MM - fromTop;
        double best = 20;
        var line = new StringBuilder();
        double y = Double.NaN;
        for (var m : pages.get(page)) {
            if (!(m instanceof Mark.Glyphs g)) continue;
            // the middle of the characters, not the line they stand on
            double off = Math.abs(g.y() + g.size() * 0.35 - wanted);
            if (off > best || off == best && g.y() != y) continue;
            if (g.y() != y) line.setLength(0);
            best = off;
            y = g.y();
            for (int c : g.codePoints()) line.appendCodePoint(c);
        }
        return line.toString();
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
