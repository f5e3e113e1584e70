package plaint.pdf;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/// The structure a foreign file has of its own, as far as it tells of what stands on its pages: headings, lists, tables, what a picture shows. Names and classes the file gave itself are resolved here,
/// so that nothing of its role map or class map has to be merged with those of other files. `told`: the pages (from 0) some element tells of; `forms`: what is drawn on them with elements of its own, and
/// `drawn` the numbers under which these stand in the new file, once they do.
record ForeignTags(List<Node> roots, BitSet told, List<COSStream> forms, List<Integer> drawn) {
    /// Deeper than an honest program goes, or more elements and pieces than can be read in the time a file has: such a one is carried without its structure.
    static final int DEEPEST = 50;
    static final int MOST = 60_000;
    static final int MOST_CONTENT = 65_535;
    static final int LONGEST = 2_000;
    static final int MOST_FORMS = 5_000;
    static final int MOST_HEADERS = 100;
    /// No sheet is larger, in points.
    private static final double LARGEST = 100_000;
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
    record Node(String type, Said said, Shape shape, Place place, List<Kid> kids) implements Kid { }

    /// Its name, as a number, and those of the cells that head it (0 and none where it has no name); where it is seen on its page, in that page's own space: left, bottom, right, top, or nothing.
    record Place(int name, List<Integer> headers, List<Double> box) {
        static final Place NONE = new Place(0, List.of(), List.of());

        boolean sound() {
            return name >= 0 && headers.size() <= MOST_HEADERS && (box.isEmpty() || box.size() == 4 && box.stream().allMatch(d -> Math.abs(d) <= LARGEST));
        }
    }

    record Said(String title, String alt, String actual, String lang, String expanded) { }

    record Shape(String scope, int columns, int rows, String numbering) {
        static final Shape PLAIN = new Shape("", 1, 1, "");

        /// Nothing but what the standard knows.
        boolean sound() {
            return (scope.isEmpty() || SCOPES.contains(scope)) && (numbering.isEmpty() || NUMBERINGS.contains(numbering)) && columns > 0 && rows > 0;
        }
    }

    /// A piece of the content of page `page` (from 0), or of the form number `form` (from 1) that is drawn on it.
    record Content(int page, int number, int form) implements Kid {
        Content(int page, int number) {
            this(page, number, 0);
        }
    }

    boolean tells(int page) {
        return told.get(page);
    }

    /// The same when all that is drawn has come over; a form that has not keeps what tells of it out.
    ForeignTags over(ToIntFunction<COSStream> number) {
        return new ForeignTags(roots, told, List.of(), forms.stream().map(number::applyAsInt).toList());
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
        return new ForeignTags(roots.stream().filter(Node.class::isInstance).map(Node.class::cast).toList(), walk.told, List.copyOf(walk.forms.keySet()), List.of());
    }

    private static final class Walk {
        private static final COSName ROLE_MAP = COSName.getPDFName("RoleMap");
        private static final COSName CLASS_MAP = COSName.getPDFName("ClassMap");
        private static final COSName STM = COSName.getPDFName("Stm");
        private static final COSName HEADERS = COSName.getPDFName("Headers");
        private final COSDictionary roles;
        private final COSDictionary classes;
        private final Map<COSDictionary, Integer> pages = new IdentityHashMap<>();
        private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        private final Map<Integer, BitSet> taken = new HashMap<>();
        private final BitSet told = new BitSet();
        /// In the order they are met.
        private final SequencedMap<COSStream, Integer> forms = new LinkedHashMap<>();
        private final Map<String, Integer> names = new HashMap<>();
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
            if (kid instanceof COSNumber n) content(page, n.intValue(), 0, into);
            if (!(kid instanceof COSDictionary d)) return;
            var type = d.getNameAsString(COSName.TYPE);
            if ("OBJR".equals(type)) return;
            if ("MCR".equals(type)) {
                int form = d.containsKey(STM) ? form(d.getDictionaryObject(STM)) : 0;
                if (form >= 0) content(page(d, page), d.getInt(COSName.MCID, -1), form, into);
                return;
            }
            // an element stands in one place
            if (!d.containsKey(COSName.S) || !seen.add(d)) return;
            var below = new ArrayList<Kid>();
            kids(d, page(d, page), depth + 1, below);
            var name = type(d);
            if (!below.isEmpty() || CELLS.contains(name)) into.add(new Node(name, new Said(text(d, COSName.T), text(d, COSName.ALT), text(d, COSName.ACTUAL_TEXT), text(d, COSName.LANG), text(d, COSName.E)), shape(d), place(d), below));
        }

        private int page(COSDictionary d, int otherwise) {
            var own = d.getCOSDictionary(COSName.PG);
            return own == null ? otherwise : pages.getOrDefault(own, -1);
        }

        /// The form that is drawn on a page, counted from 1; -1 where it is none.
        private int form(COSBase given) {
            if (!(given instanceof COSStream s) || !COSName.FORM.equals(s.getCOSName(COSName.SUBTYPE)) || forms.size() > MOST_FORMS) return -1;
            forms.putIfAbsent(s, forms.size() + 1);
            return forms.get(s);
        }

        private Place place(COSDictionary d) {
            int name = name(d.getDictionaryObject(COSName.ID));
            var headers = new ArrayList<Integer>();
            var box = new ArrayList<Double>();
            var all = new ArrayList<COSDictionary>();
            dictionaries(d.getDictionaryObject(COSName.A), all);
            for (var a : all) {
                if (headers.isEmpty() && a.getDictionaryObject(HEADERS) instanceof COSArray h) for (int i = 0; i < h.size() && i < MOST_HEADERS; i++) headers.add(name(h.getObject(i)));
                if (box.isEmpty() && a.getDictionaryObject(COSName.BBOX) instanceof COSArray b && b.size() == 4) for (int i = 0; i < 4; i++) box.add(b.getObject(i) instanceof COSNumber n ? (double) n.floatValue() : 0.0);
            }
            headers.removeIf(h -> h == 0);
            var place = new Place(name, List.copyOf(headers), List.copyOf(box));
            if (place.equals(Place.NONE)) return Place.NONE;
            return place.sound() ? place : new Place(name, List.copyOf(headers), List.of());
        }

        private int name(COSBase given) {
            return given instanceof COSString s && !s.toHexString().isEmpty() && s.getBytes().length <= LONGEST ? names.computeIfAbsent(s.toHexString(), _ -> names.size() + 1) : 0;
        }

        private void content(int page, int number, int form, List<Kid> into) {
            if (page < 0 || number < 0 || number > MOST_CONTENT) return;
            var on = taken.computeIfAbsent(form == 0 ? page : -form, _ -> new BitSet());
            if (on.get(number)) return;
            on.set(number);
            told.set(page);
            into.add(new Content(page, number, form));
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
