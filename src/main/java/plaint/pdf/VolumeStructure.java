package plaint.pdf;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDDocument;

/// The structure of a volume: that of the bundle as far as it tells of the pages that stayed, behind that of the volume's own front.
final class VolumeStructure {
    private static final int DEEPEST = 60;
    private static final COSName MCR = COSName.getPDFName("MCR");
    private static final COSName ID_TREE = COSName.getPDFName("IDTree");
    private static final COSName OBJR = COSName.getPDFName("OBJR");
    private static final COSName NEXT_KEY = COSName.getPDFName("ParentTreeNextKey");
    private final Set<COSDictionary> pages;
    private final Set<COSDictionary> links;
    private final Set<COSBase> named = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());

    /// `pages` and `links` are what stayed.
    VolumeStructure(Set<COSDictionary> pages, Set<COSDictionary> links) {
        this.pages = pages;
        this.links = links;
    }

    /// False where the bundle has no structure.
    boolean cut(PDDocument doc) {
        var root = doc.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
        if (root == null || !stays(root, 0)) return false;
        var tree = new TreeMap<Integer, COSBase>();
        var all = keys(root);
        for (var page : pages) {
            keep(page.getInt(COSName.STRUCT_PARENTS, -1), all, tree);
            var forms = java.util.Collections.<COSDictionary>newSetFromMap(new java.util.IdentityHashMap<>());
            forms(page, forms, 0);
            for (var form : forms) keep(form.getInt(COSName.STRUCT_PARENTS, -1), all, tree);
        }
        for (var link : links) keep(link.getInt(COSName.STRUCT_PARENT, -1), all, tree);
        keys(root, tree);
        named(root);
        return true;
    }

    /// What the page is drawn from: forms, and forms on them, may have content of their own in the structure.
    private static void forms(COSDictionary page, Set<COSDictionary> into, int depth) {
        var resources = page.getCOSDictionary(COSName.RESOURCES);
        var drawn = resources == null ? null : resources.getCOSDictionary(COSName.XOBJECT);
        if (drawn == null || depth > DEEPEST) return;
        for (var name : drawn.keySet()) if (drawn.getDictionaryObject(name) instanceof COSDictionary d && into.add(d)) forms(d, into, depth + 1);
    }

    /// Names lead only to elements that stayed.
    private void named(COSDictionary root) {
        var tree = root.getCOSDictionary(ID_TREE);
        if (tree == null) return;
        var names = new COSArray();
        named(tree, names, 0);
        if (names.size() == 0) {
            root.removeItem(ID_TREE);
            return;
        }
        var all = new COSDictionary();
        all.setItem(COSName.NAMES, names);
        root.setItem(ID_TREE, all);
    }

    private void named(COSDictionary node, COSArray into, int depth) {
        if (depth > DEEPEST) return;
        if (node.getDictionaryObject(COSName.NAMES) instanceof COSArray names) {
            for (int i = 0; i + 1 < names.size(); i += 2) {
                if (!named.contains(names.getObject(i + 1))) continue;
                into.add(names.get(i));
                into.add(names.get(i + 1));
            }
        }
        if (node.getDictionaryObject(COSName.KIDS) instanceof COSArray kids)
            for (int i = 0; i < kids.size(); i++) if (kids.getObject(i) instanceof COSDictionary d) named(d, into, depth + 1);
    }

    private static void keep(int key, Map<Integer, COSBase> all, Map<Integer, COSBase> to) {
        if (key >= 0 && all.containsKey(key)) to.put(key, all.get(key));
    }

    /// Whether something of an element is on the pages that stayed; what is not is taken out of it.
    private boolean stays(COSDictionary element, int depth) {
        var given = element.getDictionaryObject(COSName.K);
        if (given == null || depth > DEEPEST) return false;
        var kids = new COSArray();
        if (given instanceof COSArray a) kids.addAll(a);
        else kids.add(element.getItem(COSName.K));
        var page = element.getCOSDictionary(COSName.PG);
        var kept = new COSArray();
        boolean any = false;
        for (int i = 0; i < kids.size(); i++) {
            var kid = kids.getObject(i);
            boolean here = stays(kid, page, depth);
            any |= here;
            // a cell without content stays with its row
            if (here || isEmpty(kid)) kept.add(kids.get(i));
        }
        if (!any) return false;
        if (element.containsKey(COSName.ID)) named.add(element);
        element.setItem(COSName.K, kept);
        if (page != null && !pages.contains(page)) element.removeItem(COSName.PG);
        return true;
    }

    private boolean stays(COSBase kid, COSDictionary page, int depth) {
        if (kid instanceof COSNumber) return pages.contains(page);
        if (!(kid instanceof COSDictionary d)) return false;
        var type = d.getCOSName(COSName.TYPE);
        if (MCR.equals(type)) return pages.contains(d.containsKey(COSName.PG) ? d.getCOSDictionary(COSName.PG) : page);
        if (OBJR.equals(type)) return d.getDictionaryObject(COSName.OBJ) instanceof COSDictionary o && links.contains(o);
        return stays(d, depth + 1);
    }

    private static boolean isEmpty(COSBase kid) {
        return kid instanceof COSDictionary d && d.getDictionaryObject(COSName.K) == null && !d.containsKey(COSName.OBJ) && !MCR.equals(d.getCOSName(COSName.TYPE));
    }

    private static TreeMap<Integer, COSBase> keys(COSDictionary root) {
        var all = new TreeMap<Integer, COSBase>();
        var tree = root.getCOSDictionary(COSName.PARENT_TREE);
        if (tree != null) keys(tree, all, 0);
        return all;
    }

    private static void keys(COSDictionary node, Map<Integer, COSBase> into, int depth) {
        if (depth > DEEPEST) return;
        if (node.getDictionaryObject(COSName.NUMS) instanceof COSArray nums)
            for (int i = 0; i + 1 < nums.size(); i += 2) if (nums.getObject(i) instanceof COSNumber n) into.put(n.intValue(), nums.get(i + 1));
        if (node.getDictionaryObject(COSName.KIDS) instanceof COSArray kids)
            for (int i = 0; i < kids.size(); i++) if (kids.getObject(i) instanceof COSDictionary d) keys(d, into, depth + 1);
    }

    private static void keys(COSDictionary root, TreeMap<Integer, COSBase> all) {
        var nums = new COSArray();
        all.forEach((key, value) -> {
            nums.add(COSInteger.get(key));
            nums.add(value);
        });
        var tree = new COSDictionary();
        tree.setItem(COSName.NUMS, nums);
        root.setItem(COSName.PARENT_TREE, tree);
        root.setItem(NEXT_KEY, COSInteger.get(all.isEmpty() ? 0 : all.lastKey() + 1));
    }

    /// What the front tells of its pages, before all else; `taken` are its pages as they stand in the volume.
    static void front(PDDocument doc, PDDocument cover, Map<COSDictionary, COSDictionary> taken) {
        var root = doc.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
        var fronts = cover.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
        if (root == null || fronts == null) return;
        var all = keys(root);
        int base = all.isEmpty() ? 0 : all.lastKey() + 1;
        keys(fronts).forEach((key, value) -> all.put(key + base, value));
        for (var page : taken.values()) {
            if (page.containsKey(COSName.STRUCT_PARENTS)) page.setInt(COSName.STRUCT_PARENTS, page.getInt(COSName.STRUCT_PARENTS) + base);
            if (page.getDictionaryObject(COSName.ANNOTS) instanceof COSArray links)
                for (int i = 0; i < links.size(); i++)
                    if (links.getObject(i) instanceof COSDictionary d && d.containsKey(COSName.STRUCT_PARENT)) d.setInt(COSName.STRUCT_PARENT, d.getInt(COSName.STRUCT_PARENT) + base);
        }
        keys(root, all);
        var whole = only(root);
        var first = only(fronts);
        if (whole == null || first == null) return;
        moved(first, taken, 0);
        var kids = new COSArray();
        for (var part : list(first)) {
            if (part instanceof COSDictionary d) d.setItem(COSName.P, whole);
            kids.add(part);
        }
        if (whole.getDictionaryObject(COSName.K) instanceof COSArray a) kids.addAll(a);
        else kids.add(whole.getItem(COSName.K));
        whole.setItem(COSName.K, kids);
    }

    /// The element under the root.
    private static COSDictionary only(COSDictionary root) {
        return list(root).stream().filter(COSDictionary.class::isInstance).map(COSDictionary.class::cast).findFirst().orElse(null);
    }

    private static java.util.List<COSBase> list(COSDictionary element) {
        var all = new java.util.ArrayList<COSBase>();
        var given = element.getDictionaryObject(COSName.K);
        if (given instanceof COSArray a) for (int i = 0; i < a.size(); i++) all.add(a.getObject(i));
        else if (given != null) all.add(given);
        return all;
    }

    private static void moved(COSDictionary element, Map<COSDictionary, COSDictionary> taken, int depth) {
        if (depth > DEEPEST) return;
        var page = element.getCOSDictionary(COSName.PG);
        if (page != null && taken.containsKey(page)) element.setItem(COSName.PG, taken.get(page));
        for (var kid : list(element)) if (kid instanceof COSDictionary d) moved(d, taken, depth + 1);
    }
}
