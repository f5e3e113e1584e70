package plaint.pdf;

import java.awt.geom.AffineTransform;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/// How the elements of a foreign file become elements of the bundle: names of their own that no other file has, headings that skip no level, and places as the page lies now.
final class ForeignElements {
    private static final COSName HEADERS = COSName.getPDFName("Headers");
    private final ForeignTags tags;
    private final Drawn drawn;
    /// The levels, as the file counts them, of the headings the next one stands below.
    private final Deque<Integer> above = new ArrayDeque<>();
    private final Map<Integer, String> named = new HashMap<>();
    private final Map<String, Integer> names = new TreeMap<>();
    private final List<Headed> headed = new ArrayList<>();

    /// Where page `page` (from 0) of the file stands in the bundle: its object, that of the form it is drawn from, and the way from its own space to ours.
    interface Drawn {
        int page(int page);

        int form(int page);

        AffineTransform seen(int page);
    }

    private record Headed(COSDictionary attributes, List<Integer> headers) { }

    ForeignElements(ForeignTags tags, Drawn drawn) {
        this.tags = tags;
        this.drawn = drawn;
    }

    int page(ForeignTags.Content c) {
        return drawn.page(c.page());
    }

    /// The form whose content it is; 0 where that has not come along.
    int form(ForeignTags.Content c) {
        if (c.form() == 0) return drawn.form(c.page());
        return c.form() > tags.drawn().size() ? 0 : tags.drawn().get(c.form() - 1);
    }

    int form(int page) {
        return drawn.form(page);
    }

    /// The type of the element here. Of headings, those that skip a level move up, and so do those beside them; one that has no level is taken for the first.
    String type(ForeignTags.Node n) {
        if (!n.type().matches("H[1-6]?")) return n.type();
        int wanted = n.type().length() == 2 ? n.type().charAt(1) - '0' : 1;
        while (!above.isEmpty() && above.peek() >= wanted) above.pop();
        above.push(wanted);
        return "H" + above.size();
    }

    /// Attributes and name of element `number`.
    void about(ForeignTags.Node n, int number, COSDictionary about) {
        var all = new COSArray();
        var table = table(n.shape());
        if (!n.place().headers().isEmpty()) {
            table.setItem(COSName.O, COSName.getPDFName("Table"));
            headed.add(new Headed(table, n.place().headers()));
        }
        if (table.size() > 0) all.add(table);
        int on = n.place().box().isEmpty() ? -1 : page(n);
        if (on >= 0) all.add(box(n.place().box(), drawn.seen(on)));
        if (all.size() > 0) about.setItem(COSName.A, all.size() == 1 ? all.get(0) : all);
        // a note is always found by its name
        if (n.place().name() == 0 && !n.type().equals("Note")) return;
        var name = String.format(Locale.ROOT, "e%010d", number);
        names.put(name, number);
        if (n.place().name() > 0) named.putIfAbsent(n.place().name(), name);
        about.setItem(COSName.ID, new COSString(name));
    }

    /// When all elements have their names: which cells head which.
    void headed() {
        for (var h : headed) {
            var to = new COSArray();
            for (int name : h.headers()) if (named.containsKey(name)) to.add(new COSString(named.get(name)));
            if (to.size() > 0) h.attributes().setItem(HEADERS, to);
        }
    }

    Map<String, Integer> names() {
        return names;
    }

    /// The page an element is first seen on; -1 where it has no content.
    private static int page(ForeignTags.Node n) {
        for (var k : n.kids()) {
            int on = k instanceof ForeignTags.Content c ? c.page() : page((ForeignTags.Node) k);
            if (on >= 0) return on;
        }
        return -1;
    }

    private static COSDictionary table(ForeignTags.Shape shape) {
        var table = new COSDictionary();
        if (!shape.scope().isEmpty()) table.setItem(COSName.getPDFName("Scope"), COSName.getPDFName(shape.scope()));
        if (shape.columns() > 1) table.setInt(COSName.getPDFName("ColSpan"), shape.columns());
        if (shape.rows() > 1) table.setInt(COSName.getPDFName("RowSpan"), shape.rows());
        if (table.size() > 0) table.setItem(COSName.O, COSName.getPDFName("Table"));
        else if (!shape.numbering().isEmpty()) {
            table.setItem(COSName.getPDFName("ListNumbering"), COSName.getPDFName(shape.numbering()));
            table.setItem(COSName.O, COSName.getPDFName("List"));
        }
        return table;
    }

    private static COSDictionary box(List<Double> box, AffineTransform seen) {
        var p = new double[] {box.get(0), box.get(1), box.get(2), box.get(3)};
        seen.transform(p, 0, p, 0, 2);
        var layout = new COSDictionary();
        layout.setItem(COSName.O, COSName.getPDFName("Layout"));
        layout.setItem(COSName.BBOX, Frame.numbers(Math.min(p[0], p[2]), Math.min(p[1], p[3]), Math.max(p[0], p[2]), Math.max(p[1], p[3])));
        return layout;
    }
}
