package plaint.pdf;

import java.awt.geom.AffineTransform;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSString;
import plaint.bundle.PagePlan;
import plaint.bundle.Part;

/// The pages of a bundle and what surrounds them: links, structure, outline and page labels.
final class Frame {
    private static final int BRANCH = 200;
    private static final int PRINTED = 4;
    private final PdfOut out;
    private final PagePlan plan;
    private final List<PagePlan.Side> sides;
    private final BundleWriter.Front front;
    private final Stamps stamps;
    private final Structure structure;
    private final int[] pages;
    private final int[] branches;
    private final int root;
    private final Map<String, Integer> first = new HashMap<>();
    private final Map<String, Integer> opens = new HashMap<>();
    private final Map<String, List<Placed>> exhibits = new HashMap<>();

    Frame(PdfOut out, PagePlan plan, BundleWriter.Front front, Stamps stamps) {
        this.out = out;
        this.plan = plan;
        this.front = front;
        this.stamps = stamps;
        sides = plan.sides();
        structure = new Structure(out, sides.size(), front);
        pages = new int[sides.size()];
        branches = new int[(sides.size() + BRANCH - 1) / BRANCH];
        root = out.reserve();
        for (int i = 0; i < branches.length; i++) branches[i] = out.reserve();
        for (int i = 0; i < pages.length; i++) {
            pages[i] = out.reserve();
            if (sides.get(i).blank() || sides.get(i).index() > 0) continue;
            var part = sides.get(i).part();
            first.put(BundleWriter.key(part), i);
            opens.putIfAbsent(BundleWriter.key(part), i);
            // the slip sheet opens the exhibit after it
            if (part.slip()) opens.putIfAbsent("x:" + part.key().substring(part.key().indexOf(':') + 1), i);
        }
    }

    void blank(int i) throws IOException {
        page(i, new COSDictionary(), new byte[0], new COSArray(), -1, front.sheet());
    }

    /// Writes side `i`: `now` with `marks` over it. `part` are all pages of its part, to which its own links may lead.
    void side(int i, BundleWriter.Drawn now, List<BundleWriter.Drawn> part, List<Mark> marks, Ink ink) throws IOException {
        var side = sides.get(i);
        if (side.index() == 0) structure.begin(side.part());
        var tags = structure.page(i, pages[i]);
        var resources = new COSDictionary();
        var content = new ByteArrayOutputStream();
        var links = new COSArray();
        if (now.foreign() != null) {
            if (side.index() == 0) exhibits.put(BundleWriter.key(side.part()), part.stream().map(BundleWriter.Drawn::foreign).toList());
            var fitted = stamps.fitted(now.foreign(), back(i), sides.get(i).part().isExhibit());
            if (now.tags() != null && side.index() == now.first()) structure.foreign(now.tags(), new Standing(i, now.first(), part));
            var drawn = now.tagged(side.index()) ? stamps.placed(fitted) : tags.figure(side.index(), stamps.box(now.foreign(), back(i), sides.get(i).part().isExhibit())) + stamps.placed(fitted) + "EMC\n";
            content.write(drawn.getBytes(StandardCharsets.US_ASCII));
            resources.setItem(COSName.XOBJECT, dictionary("X", PdfOut.to(now.foreign().object())));
            for (var lead : now.foreign().leads()) {
                int goal = lead.to().page() + now.first();
                if (goal >= part.size()) continue;
                var to = spot(i - side.index(), part.get(goal).foreign(), goal, lead.to());
                links.add(link(box(fitted, lead.rect()), to, structure.lead(side.part().number(goal)), null, tags));
            }
        }
        var fonts = new COSDictionary();
        var leading = leading(marks, i - side.index(), part);
        content.write(ink.content(marks, fonts, tag -> tags.begin(tag.kind() == Tag.Kind.LINK && !leading.contains(tag) ? tag.above() : tag)));
        if (fonts.size() > 0) resources.setItem(COSName.FONT, fonts);
        for (var m : marks) {
            if (!(m instanceof Mark.Link l)) continue;
            var goal = goal(l, i - side.index(), part);
            if (goal != null) links.add(link(new double[] {l.x(), l.y(), l.x() + l.width(), l.y() + l.height()}, goal.to(), goal.says(), l.tag(), tags));
        }
        page(i, resources, content.toByteArray(), links, tags.end(), stamps.sheet(now.foreign(), side.part() != null && side.part().isExhibit()));
    }

    /// Where the pages of a file stand that begins on side `side`, as page `first` of its exhibit.
    private final class Standing implements ForeignElements.Drawn {
        private final int side;
        private final int first;
        private final List<BundleWriter.Drawn> part;

        Standing(int side, int first, List<BundleWriter.Drawn> part) {
            this.side = side;
            this.first = first;
            this.part = part;
        }

        @Override public int page(int page) {
            return pages[side + page];
        }

        @Override public int form(int page) {
            return part.get(first + page).foreign().object();
        }

        @Override public AffineTransform seen(int page) {
            return stamps.fitted(part.get(first + page).foreign(), back(side + page), sides.get(side + page).part().isExhibit());
        }
    }

    /// A link whose goal is not in this file is plain text.
    private Set<Tag> leading(List<Mark> marks, int begin, List<BundleWriter.Drawn> part) {
        var leading = new HashSet<Tag>();
        for (var m : marks) if (m instanceof Mark.Link l && goal(l, begin, part) != null) leading.add(l.tag());
        return leading;
    }

    private void page(int i, COSDictionary resources, byte[] content, COSArray links, int tagged, BundleWriter.Sheet sheet) throws IOException {
        var page = dictionary("Type", COSName.PAGE);
        page.setItem(COSName.PARENT, PdfOut.to(branches[i / BRANCH]));
        page.setItem(COSName.MEDIA_BOX, numbers(0, 0, sheet.width() * Typesetter.MM, sheet.height() * Typesetter.MM));
        page.setItem(COSName.RESOURCES, resources);
        page.setItem(COSName.CONTENTS, PdfOut.to(out.stream(new COSDictionary(), content)));
        if (links.size() > 0) {
            page.setItem(COSName.ANNOTS, links);
            page.setItem(COSName.getPDFName("Tabs"), COSName.S);
        }
        if (tagged >= 0) page.setInt(COSName.STRUCT_PARENTS, tagged);
        out.packed(pages[i], page);
    }

    private COSBase link(double[] rect, COSArray destination, String says, Tag tag, Structure.Page tags) throws IOException {
        var link = dictionary("Type", COSName.ANNOT);
        link.setItem(COSName.SUBTYPE, COSName.getPDFName("Link"));
        link.setItem(COSName.RECT, numbers(rect));
        link.setItem(COSName.BS, dictionary("W", COSInteger.ZERO));
        link.setInt(COSName.F, PRINTED);
        link.setString(COSName.CONTENTS, says);
        var go = dictionary("S", COSName.getPDFName("GoTo"));
        go.setItem(COSName.D, destination);
        link.setItem(COSName.A, go);
        int number = out.reserve();
        link.setInt(COSName.STRUCT_PARENT, tags.link(tag, number));
        out.packed(number, link);
        return PdfOut.to(number);
    }

    /// Where a link leads and what it says of that.
    private record Goal(COSArray to, String says) { }

    /// Null where the goal is not in this file. The link stands in a part whose first side is `begin`.
    private Goal goal(Mark.Link mark, int begin, List<BundleWriter.Drawn> part) {
        if (mark.exhibit() == null && mark.paper().startsWith("#")) return place(begin, part, mark.paper().substring(1));
        var side = mark.exhibit() != null ? opens.get("x:" + mark.exhibit())
            : plan.parts().reversed().stream().filter(p -> !p.isExhibit() && p.key().equals(mark.paper())).findFirst().map(p -> first.get(BundleWriter.key(p))).orElse(null);
        return side == null ? null : new Goal(top(side), Structure.name(sides.get(side).part()));
    }

    /// Where a paragraph of a paper begins whose first side is `begin`.
    private Goal place(int begin, List<BundleWriter.Drawn> part, String name) {
        for (int page = 0; page < part.size(); page++) {
            for (var m : part.get(page).marks())
                if (m instanceof Mark.Place p && p.name().equals(name)) return new Goal(destination(begin + page, Math.floor(p.x()), Math.ceil(p.y())), structure.lead(sides.get(begin + page).label()));
        }
        return null;
    }

    private boolean back(int side) {
        return plan.rectoStart() && side % 2 == 1;
    }

    private COSArray top(int side) {
        // a page may stand on a sheet twice as large
        double high = front.fitting().large() ? Math.max(front.sheet().height(), 2 * front.sheet().width()) : front.sheet().height();
        return destination(side, 0, Math.floor(high * Typesetter.MM));
    }

    /// A spot on page `goal` of the part that begins on side `begin`, where our page shows it.
    private COSArray spot(int begin, Placed placed, int goal, Placed.Spot to) {
        int side = begin + goal;
        if (Double.isNaN(to.y()) && Double.isNaN(to.x())) return top(side);
        var at = new double[] {Double.isNaN(to.x()) ? 0 : to.x(), Double.isNaN(to.y()) ? 0 : to.y()};
        stamps.fitted(placed, back(side), sides.get(side).part().isExhibit()).transform(at, 0, at, 0, 1);
        var sheet = stamps.sheet(placed, sides.get(side).part().isExhibit());
        boolean usual = sheet.equals(front.sheet());
        return Double.isNaN(to.y()) ? top(side) : destination(side, Math.clamp(at[0] - 12, 0, usual ? 600 : sheet.width() * Typesetter.MM), Math.clamp(at[1] + 12, 0, usual ? 850 : sheet.height() * Typesetter.MM));
    }

    private COSArray destination(int side, double left, double top) {
        var d = new COSArray();
        d.add(PdfOut.to(pages[side]));
        d.add(COSName.getPDFName("XYZ"));
        d.add(number(left));
        d.add(number(top));
        d.add(COSNull.NULL);
        return d;
    }

    private static double[] box(AffineTransform to, double[] rect) {
        var corners = new double[] {rect[0], rect[1], rect[2], rect[3]};
        to.transform(corners, 0, corners, 0, 2);
        return new double[] {Math.min(corners[0], corners[2]), Math.min(corners[1], corners[3]), Math.max(corners[0], corners[2]), Math.max(corners[1], corners[3])};
    }

    /// Writes what surrounds the pages, the table and the trailer. `outlines` are the exhibits' own, by [BundleWriter#key]; `claim` holds for all pages.
    void finish(Map<String, List<Placed.Bookmark>> outlines, Layers layers, Conformance claim) throws IOException {
        tree();
        var catalog = dictionary("Type", COSName.CATALOG);
        catalog.setItem(COSName.PAGES, PdfOut.to(root));
        catalog.setItem(COSName.OUTLINES, PdfOut.to(new Outline(out).write(outline(outlines))));
        catalog.setItem(COSName.PAGE_LABELS, labels());
        catalog.setItem(COSName.PAGE_MODE, COSName.getPDFName("UseOutlines"));
        catalog.setString(COSName.LANG, front.language());
        var self = new SelfDescription(out, front);
        catalog.setItem(COSName.METADATA, PdfOut.to(self.metadata(claim)));
        catalog.setItem(COSName.OUTPUT_INTENTS, self.intents());
        catalog.setItem(COSName.STRUCT_TREE_ROOT, PdfOut.to(structure.finish()));
        catalog.setItem(COSName.MARK_INFO, dictionary("Marked", COSBoolean.TRUE));
        var viewer = dictionary("DisplayDocTitle", COSBoolean.TRUE);
        if (plan.rectoStart()) viewer.setItem(COSName.getPDFName("Duplex"), COSName.getPDFName("DuplexFlipLongEdge"));
        catalog.setItem(COSName.getPDFName("ViewerPreferences"), viewer);
        if (layers.properties() != null) catalog.setItem(COSName.OCPROPERTIES, layers.properties());
        int number = out.reserve();
        out.packed(number, catalog);
        out.finish(number, self.info(), front.id());
    }

    private void tree() throws IOException {
        var kids = new COSArray();
        for (int b = 0; b < branches.length; b++) {
            var leaves = new COSArray();
            for (int i = b * BRANCH; i < Math.min(pages.length, (b + 1) * BRANCH); i++) leaves.add(PdfOut.to(pages[i]));
            var branch = dictionary("Type", COSName.PAGES);
            branch.setItem(COSName.PARENT, PdfOut.to(root));
            branch.setItem(COSName.KIDS, leaves);
            branch.setInt(COSName.COUNT, leaves.size());
            out.packed(branches[b], branch);
            kids.add(PdfOut.to(branches[b]));
        }
        var all = dictionary("Type", COSName.PAGES);
        all.setItem(COSName.KIDS, kids);
        all.setInt(COSName.COUNT, pages.length);
        out.packed(root, all);
    }

    /// Papers one by one, then the exhibits below one heading, each with its own outline below it.
    private List<Outline.Item> outline(Map<String, List<Placed.Bookmark>> own) {
        var items = new ArrayList<Outline.Item>();
        var below = new ArrayList<Outline.Item>();
        int at = 0;
        for (Part p : plan.parts()) {
            var key = BundleWriter.key(p);
            var to = top(opens.get(key));
            if (p.slip()) continue;
            if (!p.isExhibit()) items.add(new Outline.Item(p.title(), to, true, List.of()));
            else {
                if (below.isEmpty()) at = items.size();
                below.add(new Outline.Item(p.label() + " " + p.title(), to, false, own.getOrDefault(key, List.of()).stream().map(b -> item(b, key)).toList()));
            }
        }
        if (!below.isEmpty()) items.add(at, new Outline.Item(front.exhibits(), below.getFirst().to(), true, below));
        return items;
    }

    private Outline.Item item(Placed.Bookmark b, String key) {
        int goal = Math.min(b.to().page(), exhibits.get(key).size() - 1);
        return new Outline.Item(b.title(), spot(first.get(key), exhibits.get(key).get(goal), goal, b.to()), false, b.below().stream().map(x -> item(x, key)).toList());
    }

    /// Page labels equal to the printed numbers; a blank back has an empty one.
    private COSDictionary labels() {
        var nums = new COSArray();
        Part before = null;
        for (int i = 0; i < sides.size(); i++) {
            var side = sides.get(i);
            if (i > 0 && side.part() == before) continue;
            var range = new COSDictionary();
            if (!side.blank()) {
                if (side.part().first() > 0) range.setItem(COSName.S, COSName.D);
                if (!side.part().prefix().isEmpty()) range.setItem(COSName.P, new COSString(side.part().prefix()));
                if (side.part().first() > 0 && side.part().first() + side.index() != 1) range.setInt(COSName.ST, side.part().first() + side.index());
            }
            if (side.blank() && side.index() > 0) {
                range.setItem(COSName.S, COSName.D);
                range.setInt(COSName.ST, side.index());
            }
            nums.add(COSInteger.get(i));
            nums.add(range);
            before = side.part();
        }
        return dictionary("Nums", nums);
    }

    static COSDictionary dictionary(String key, COSBase value) {
        var d = new COSDictionary();
        d.setItem(COSName.getPDFName(key), value);
        return d;
    }

    static COSArray numbers(double... values) {
        var a = new COSArray();
        for (double v : values) a.add(number(v));
        return a;
    }

    private static COSBase number(double value) {
        return value == Math.rint(value) ? COSInteger.get((long) value) : new COSFloat((float) value);
    }
}
