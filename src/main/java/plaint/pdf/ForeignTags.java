package plaint.pdf;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/// The structure a foreign file has of its own, as far as it tells of what stands on its pages: headings, lists, tables, what a picture shows. Names and classes the file gave itself are resolved here,
/// so that nothing of its role map or class map has to be merged with those of other files. `told`: the pages (from 0) some element tells of.
record ForeignTags(List<Node> roots, BitSet told) {
    /// Deeper than an honest program goes, or more elements and pieces than can be read in the time a file has: such a one is carried without its structure.
    static final int DEEPEST = 50;
    static final int MOST = 60_000;
    static final int MOST_CONTENT = 65_535;
    static final int LONGEST = 2_000;
    /// Characters of all that is said beside the content: one text may be referred to by every element.
    static final int MOST_SAID = 1_000_000;
    static final Set<String> TYPES = Set.of("Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index", "NonStruct", "P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody",
        "Table", "TR", "TH", "TD", "THead", "TBody", "TFoot", "Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Ruby", "RB", "RT", "RP", "Warichu", "WT", "WP", "Figure", "Formula");
    /// A document inside ours is a section of it; what leads elsewhere or is filled in is text here, because its annotation does not come along; words of later standards.
    private static final Map<String, String> HERE = Map.of("Document", "Sect", "DocumentFragment", "Sect", "Aside", "Div", "Title", "P", "Link", "Span", "Annot", "Span", "Form", "Div", "Em", "Span", "Strong", "Span", "Sub", "Span");
    private static final Set<String> SCOPES = Set.of("Row", "Column", "Both");
    private static final Set<String> NUMBERINGS = Set.of("None", "Disc", "Circle", "Square", "Decimal", "UpperRoman", "LowerRoman", "UpperAlpha", "LowerAlpha");
    /// Stay empty in their row or item.
    private static final Set<String> CELLS = Set.of("TH", "TD", "Lbl", "LBody");

    sealed interface Kid permits Node, Content { }

    /// An element. Texts are empty and spans 1 where the file says nothing.
    record Node(String type, Said said, Shape shape, List<Kid> kids) implements Kid { }

    record Said(String title, String alt, String actual, String lang, String expanded) { }

    record Shape(String scope, int columns, int rows, String numbering) {
        static final Shape PLAIN = new Shape("", 1, 1, "");

        /// Nothing but what the standard knows.
        boolean sound() {
            return (scope.isEmpty() || SCOPES.contains(scope)) && (numbering.isEmpty() || NUMBERINGS.contains(numbering)) && columns > 0 && rows > 0;
        }
    }

    /// A piece of the content of page `page` (from 0).
    record Content(int page, int number) implements Kid { }

    boolean tells(int page) {
        return told.get(page);
    }

    /// What `source` says of its pages; null as below.
    static ForeignTags of(PDDocument source) {
        var pages = new ArrayList<PDPage>();
        source.getPages().forEach(pages::add);
        return of(source, pages);
    }

    /// What `source` says of `pages`; null where it says nothing, or more than can be believed.
    static ForeignTags of(PDDocument source, List<PDPage> pages) {
        var root = source.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
        if (root == null) return null;
        var walk = new Walk(root, pages);
        var roots = new ArrayList<Kid>();
        walk.kids(root, -1, 0, roots);
        if (walk.tooMuch || walk.told.isEmpty()) return null;
        return new ForeignTags(roots.stream().filter(Node.class::isInstance).map(Node.class::cast).toList(), walk.told);
    }

    private static final class Walk {
        private static final COSName ROLE_MAP = COSName.getPDFName("RoleMap");
        private static final COSName CLASS_MAP = COSName.getPDFName("ClassMap");
        private final COSDictionary roles;
        private final COSDictionary classes;
        private final Map<COSDictionary, Integer> pages = new IdentityHashMap<>();
        private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        private final Map<Integer, BitSet> taken = new HashMap<>();
        private final BitSet told = new BitSet();
        private int met;
        private long said;
        private boolean tooMuch;

        Walk(COSDictionary root, List<PDPage> all) {
            roles = root.getCOSDictionary(ROLE_MAP);
            classes = root.getCOSDictionary(CLASS_MAP);
            for (int i = 0; i < all.size(); i++) pages.put(all.get(i).getCOSObject(), i);
        }

        void kids(COSDictionary of, int page, int depth, List<Kid> into) {
            var k = of.getDictionaryObject(COSName.K);
            // counted before any of them is read
            met += k instanceof COSArray a ? a.size() : 1;
            if (depth > DEEPEST || met > MOST) tooMuch = true;
            if (k instanceof COSArray a) for (int i = 0; i < a.size() && !tooMuch; i++) kid(a.getObject(i), page, depth, into);
            else kid(k, page, depth, into);
        }

        private void kid(COSBase kid, int page, int depth, List<Kid> into) {
            if (tooMuch) return;
            if (kid instanceof COSNumber n) content(page, n.intValue(), into);
            if (!(kid instanceof COSDictionary d)) return;
            var type = d.getNameAsString(COSName.TYPE);
            if ("OBJR".equals(type)) return;
            if ("MCR".equals(type)) {
                // what stands in a form on the page keeps its look, not its place in the structure
                if (!d.containsKey(COSName.getPDFName("Stm"))) content(page(d, page), d.getInt(COSName.MCID, -1), into);
                return;
            }
            // an element stands in one place
            if (!d.containsKey(COSName.S) || !seen.add(d)) return;
            var below = new ArrayList<Kid>();
            kids(d, page(d, page), depth + 1, below);
            var name = type(d);
            if (!below.isEmpty() || CELLS.contains(name)) into.add(new Node(name, new Said(text(d, COSName.T), text(d, COSName.ALT), text(d, COSName.ACTUAL_TEXT), text(d, COSName.LANG), text(d, COSName.E)), shape(d), below));
        }

        private int page(COSDictionary d, int otherwise) {
            var own = d.getCOSDictionary(COSName.PG);
            return own == null ? otherwise : pages.getOrDefault(own, -1);
        }

        private void content(int page, int number, List<Kid> into) {
            if (page < 0 || number < 0 || number > MOST_CONTENT) return;
            var on = taken.computeIfAbsent(page, _ -> new BitSet());
            if (on.get(number)) return;
            on.set(number);
            told.set(page);
            into.add(new Content(page, number));
        }

        private String type(COSDictionary d) {
            var name = d.getNameAsString(COSName.S, "");
            for (int i = 0; i < 20 && roles != null && !TYPES.contains(name) && !HERE.containsKey(name); i++) name = roles.getNameAsString(COSName.getPDFName(name), "");
            return TYPES.contains(name) ? name : HERE.getOrDefault(name, "NonStruct");
        }

        private String text(COSDictionary d, COSName key) {
            var text = tooMuch ? null : d.getString(key);
            if (text == null) return "";
            said += Math.min(LONGEST, text.length());
            if (said > MOST_SAID) tooMuch = true;
            return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        }

        /// Attributes of the element's own go before those of its classes.
        private Shape shape(COSDictionary d) {
            var all = new ArrayList<COSDictionary>();
            dictionaries(d.getDictionaryObject(COSName.A), all);
            var named = d.getDictionaryObject(COSName.C);
            if (classes != null && named instanceof COSName n) dictionaries(classes.getDictionaryObject(n), all);
            if (classes != null && named instanceof COSArray a) for (int i = 0; i < a.size(); i++) if (a.getObject(i) instanceof COSName n) dictionaries(classes.getDictionaryObject(n), all);
            if (all.isEmpty()) return Shape.PLAIN;
            var scope = "";
            var numbering = "";
            int columns = 0;
            int rows = 0;
            for (var a : all) {
                if (scope.isEmpty()) scope = a.getNameAsString("Scope", "");
                if (numbering.isEmpty()) numbering = a.getNameAsString("ListNumbering", "");
                if (columns == 0) columns = a.getInt("ColSpan", 0);
                if (rows == 0) rows = a.getInt("RowSpan", 0);
            }
            return new Shape(SCOPES.contains(scope) ? scope : "", Math.max(1, columns), Math.max(1, rows), NUMBERINGS.contains(numbering) ? numbering : "");
        }

        private static void dictionaries(COSBase given, List<COSDictionary> into) {
            if (given instanceof COSDictionary d) into.add(d);
            if (given instanceof COSArray a) for (int i = 0; i < a.size() && i < 100; i++) if (a.getObject(i) instanceof COSDictionary d) into.add(d);
        }
    }
}
