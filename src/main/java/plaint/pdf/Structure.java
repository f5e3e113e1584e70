package plaint.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSString;
import plaint.bundle.Part;
import plaint.text.Lang;
import plaint.text.Words;

/// The structure of a bundle as a reader without eyes walks through it: each paper a part with its sections, headings, paragraphs, lists and tables; the exhibits a part of their own, one
/// section each, every page of them a figure that says which page of what it is. Elements are written when their part of the plan ends; each takes its place among its neighbours
/// when its first content is drawn.
final class Structure {
    private static final int LEAVES = 256;
    private final PdfOut out;
    private final int sides;
    private final Words words;
    private final String heading;
    private final int root;
    private final Element document;
    private final List<Element> open = new ArrayList<>();
    private final Map<Tag, Element> known = new IdentityHashMap<>();
    private final int[][] pages;
    private final List<Integer> links = new ArrayList<>();
    /// By the form a foreign page is drawn from: the element of each piece of its content.
    private final TreeMap<Integer, TreeMap<Integer, Integer>> forms = new TreeMap<>();
    /// Elements that others refer to by name, by their names.
    private final TreeMap<String, Integer> names = new TreeMap<>();
    private Element exhibits;
    private Element part;
    private Part planned;
    private int level;

    Structure(PdfOut out, int sides, BundleWriter.Front front) {
        this.out = out;
        this.sides = sides;
        words = Words.in(front.language().startsWith("zh") ? Lang.ZH : Lang.EN);
        heading = front.exhibits();
        pages = new int[sides][];
        root = out.reserve();
        document = new Element(out.reserve(), "Document", root);
    }

    /// An element on its way: which page its first content lies on, and what lies below it so far.
    private static final class Element {
        private final int number;
        private final String type;
        private final COSDictionary about = new COSDictionary();
        private final COSArray kids = new COSArray();
        private int page;

        Element(int number, String type, int above) {
            this.number = number;
            this.type = type;
            about.setItem(COSName.S, COSName.getPDFName(type));
            about.setItem(COSName.P, PdfOut.to(above));
        }
    }

    /// A part of the plan begins: what was open is written.
    void begin(Part next) throws IOException {
        end();
        planned = next;
        if (next.isExhibit() && exhibits == null) {
            exhibits = new Element(out.reserve(), "Part", document.number);
            exhibits.about.setString(COSName.T, heading);
            document.kids.add(PdfOut.to(exhibits.number));
        }
        part = below(next.isExhibit() ? exhibits : document, next.isExhibit() ? "Sect" : "Part");
        part.about.setString(COSName.T, name(next));
    }

    static String name(Part part) {
        return part.label().isEmpty() ? part.title() : part.label() + " " + part.title();
    }

    private Element below(Element above, String type) {
        var e = new Element(out.reserve(), type, above.number);
        above.kids.add(PdfOut.to(e.number));
        open.add(e);
        return e;
    }

    private Element element(Tag tag) {
        var before = known.get(tag);
        if (before != null) return before;
        var above = tag.above() == null ? part : element(tag.above());
        // a cell comes with its row
        before = known.get(tag);
        if (before != null) return before;
        var e = below(above, tag.kind() == Tag.Kind.HEADING ? "H" + level(tag.number()) : tag.kind().type());
        known.put(tag, e);
        attributes(tag, e.about);
        tag.cells().forEach(this::element);
        return e;
    }

    /// No level is skipped on the way down, whatever the paper's template does.
    private int level(int wanted) {
        level = Math.min(wanted, level + 1);
        return level;
    }

    private static void attributes(Tag tag, COSDictionary about) {
        if (!tag.text().isEmpty()) about.setString(COSName.ACTUAL_TEXT, tag.text());
        var more = new COSDictionary();
        switch (tag.kind()) {
            case LIST -> more.setItem(COSName.getPDFName("ListNumbering"), COSName.getPDFName("Decimal"));
            case COLUMN_HEAD -> more.setItem(COSName.getPDFName("Scope"), COSName.getPDFName("Column"));
            case ROW_HEAD -> more.setItem(COSName.getPDFName("Scope"), COSName.getPDFName("Row"));
            default -> { }
        }
        boolean wide = tag.kind() != Tag.Kind.HEADING && tag.number() > 1;
        if (wide) more.setInt(COSName.getPDFName("ColSpan"), tag.number());
        if (more.size() == 0) return;
        more.setItem(COSName.O, COSName.getPDFName(tag.kind() == Tag.Kind.LIST ? "List" : "Table"));
        about.setItem(COSName.A, more);
    }

    /// A file that has a structure of its own keeps it, below its exhibit; `drawn` tells where its pages stand in this file.
    void foreign(ForeignTags tags, ForeignElements.Drawn drawn) {
        var all = new ForeignElements(tags, drawn);
        for (var n : tags.roots()) foreign(part, n, all);
        all.headed();
        names.putAll(all.names());
        // the next paper begins anew
        level = 0;
    }

    private void foreign(Element above, ForeignTags.Node n, ForeignElements all) {
        var e = below(above, all.type(n));
        var s = n.said();
        said(e, COSName.T, s.title());
        said(e, COSName.ALT, s.alt());
        said(e, COSName.ACTUAL_TEXT, s.actual());
        said(e, COSName.LANG, s.lang());
        said(e, COSName.E, s.expanded());
        all.about(n, e.number, e.about);
        for (var k : n.kids()) {
            switch (k) {
                case ForeignTags.Node below -> foreign(e, below, all);
                case ForeignTags.Content c -> {
                    int on = all.page(c);
                    int drawn = all.form(c);
                    if (drawn == 0) continue;
                    // the page's own content is told of, be it by nothing
                    forms.computeIfAbsent(all.form(c.page()), _ -> new TreeMap<>());
                    var content = Frame.dictionary("Type", COSName.getPDFName("MCR"));
                    content.setItem(COSName.PG, PdfOut.to(on));
                    content.setItem(COSName.getPDFName("Stm"), PdfOut.to(drawn));
                    content.setInt(COSName.MCID, c.number());
                    e.kids.add(content);
                    if (e.page == 0) e.page = on;
                    forms.computeIfAbsent(drawn, _ -> new TreeMap<>()).put(c.number(), e.number);
                }
            }
        }
    }

    private static void said(Element e, COSName key, String text) {
        if (!text.isEmpty()) e.about.setString(key, text);
    }

    Page page(int side, int object) {
        return new Page(side, object);
    }

    /// The content of one page in the order it is drawn.
    final class Page {
        private final int side;
        private final int object;
        private final List<Integer> contents = new ArrayList<>();

        private Page(int side, int object) {
            this.side = side;
            this.object = object;
        }

        /// The operator that begins content of `tag`.
        String begin(Tag tag) {
            return begin(element(tag));
        }

        /// The operator that begins the picture of page `index` of an exhibit, seen in `box`.
        String figure(int index, double[] box) {
            var e = below(part, "Figure");
            e.about.setString(COSName.ALT, words.say("pdf.tag.figure", name(planned), index + 1, planned.pages()));
            var layout = new COSDictionary();
            layout.setItem(COSName.O, COSName.getPDFName("Layout"));
            layout.setItem(COSName.BBOX, Frame.numbers(box));
            e.about.setItem(COSName.A, layout);
            return begin(e);
        }

        private String begin(Element e) {
            int number = contents.size();
            contents.add(e.number);
            if (e.page == 0) e.page = object;
            if (e.page == object) e.kids.add(COSInteger.get(number));
            else {
                var elsewhere = Frame.dictionary("Type", COSName.getPDFName("MCR"));
                elsewhere.setItem(COSName.PG, PdfOut.to(object));
                elsewhere.setInt(COSName.MCID, number);
                e.kids.add(elsewhere);
            }
            return "/" + e.type + "<</MCID " + number + ">>BDC\n";
        }

        /// An annotation that leads elsewhere takes its place in the structure, below `tag` or, with none, beside the figures; gives the number to be kept in it.
        int link(Tag tag, int annotation) {
            var e = tag == null ? below(part, "Link") : element(tag);
            var reference = Frame.dictionary("Type", COSName.getPDFName("OBJR"));
            reference.setItem(COSName.OBJ, PdfOut.to(annotation));
            if (e.page == 0) e.page = object;
            if (e.page != object) reference.setItem(COSName.PG, PdfOut.to(object));
            e.kids.add(reference);
            links.add(e.number);
            return sides + links.size() - 1;
        }

        /// The page is drawn; gives the number to be kept in it, -1 where it has no content.
        int end() {
            if (contents.isEmpty()) return -1;
            pages[side] = new int[contents.size()];
            for (int i = 0; i < pages[side].length; i++) pages[side][i] = contents.get(i);
            return side;
        }
    }

    /// What an annotation says that leads to side `label` of the same exhibit.
    String lead(String label) {
        return words.say("pdf.tag.lead", label);
    }

    private void end() throws IOException {
        for (var e : open) write(e);
        open.clear();
        known.clear();
    }

    private void write(Element e) throws IOException {
        if (e.page > 0) e.about.setItem(COSName.PG, PdfOut.to(e.page));
        if (e.kids.size() > 0) e.about.setItem(COSName.K, e.kids.size() == 1 ? e.kids.get(0) : e.kids);
        out.packed(e.number, e.about);
    }

    /// Writes all that is left; gives the number of the root.
    int finish() throws IOException {
        end();
        if (exhibits != null) write(exhibits);
        write(document);
        var about = Frame.dictionary("Type", COSName.getPDFName("StructTreeRoot"));
        about.setItem(COSName.K, PdfOut.to(document.number));
        about.setItem(COSName.getPDFName("ParentTree"), PdfOut.to(parents()));
        about.setInt(COSName.getPDFName("ParentTreeNextKey"), forms.isEmpty() ? sides + links.size() : ObjectOut.KEYS + forms.lastKey() + 1);
        if (!names.isEmpty()) about.setItem(COSName.getPDFName("IDTree"), PdfOut.to(named()));
        out.packed(root, about);
        return root;
    }

    /// From the numbers kept in pages and annotations back to the elements.
    private int parents() throws IOException {
        var leaves = new COSArray();
        int all = sides + links.size();
        for (int from = 0; from < all; from += LEAVES) {
            int to = Math.min(all, from + LEAVES);
            var nums = new COSArray();
            for (int i = from; i < to; i++) {
                if (i < sides && pages[i] == null) continue;
                nums.add(COSInteger.get(i));
                nums.add(i < sides ? references(pages[i]) : PdfOut.to(links.get(i - sides)));
            }
            if (all <= LEAVES && forms.isEmpty()) return packed(Frame.dictionary("Nums", nums));
            leaf(nums, leaves);
        }
        var nums = new COSArray();
        for (var f : forms.entrySet()) {
            nums.add(COSInteger.get(ObjectOut.KEYS + f.getKey()));
            nums.add(contents(f.getValue()));
            if (nums.size() < 2 * LEAVES) continue;
            leaf(nums, leaves);
            nums = new COSArray();
        }
        leaf(nums, leaves);
        return packed(Frame.dictionary("Kids", leaves));
    }

    /// From the names of elements to them.
    private int named() throws IOException {
        var leaves = new COSArray();
        var all = new COSArray();
        for (var n : names.entrySet()) {
            all.add(new COSString(n.getKey()));
            all.add(PdfOut.to(n.getValue()));
            if (all.size() < 2 * LEAVES && !n.getKey().equals(names.lastKey())) continue;
            var leaf = Frame.dictionary("Names", all);
            var limits = new COSArray();
            limits.add(all.get(0));
            limits.add(all.get(all.size() - 2));
            leaf.setItem(COSName.LIMITS, limits);
            leaves.add(PdfOut.to(packed(leaf)));
            all = new COSArray();
        }
        return packed(Frame.dictionary("Kids", leaves));
    }

    private void leaf(COSArray nums, COSArray leaves) throws IOException {
        if (nums.size() == 0) return;
        var leaf = Frame.dictionary("Nums", nums);
        var limits = new COSArray();
        limits.add(nums.get(0));
        limits.add(nums.get(nums.size() - 2));
        leaf.setItem(COSName.LIMITS, limits);
        leaves.add(PdfOut.to(packed(leaf)));
    }

    /// What no element tells of has none.
    private static COSArray contents(TreeMap<Integer, Integer> elements) {
        var all = new COSArray();
        for (int i = 0; !elements.isEmpty() && i <= elements.lastKey(); i++) all.add(elements.containsKey(i) ? PdfOut.to(elements.get(i)) : COSNull.NULL);
        return all;
    }

    private int packed(COSBase value) throws IOException {
        int number = out.reserve();
        out.packed(number, value);
        return number;
    }

    private static COSArray references(int[] numbers) {
        var all = new COSArray();
        for (int n : numbers) all.add(PdfOut.to(n));
        return all;
    }
}
