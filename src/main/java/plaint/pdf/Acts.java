package plaint.pdf;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import plaint.text.Hidden;
import plaint.text.Notice;

/// What in a PDF acts or is attached to it, by name: scripts, actions other than going somewhere, media, attached files. None of it is carried into a bundle.
final class Acts {
    private static final int MOST = 12;
    private static final int DEEPEST = 10;
    /// The scheme, and the host where one follows; what a person may log in with is no part of it.
    private static final Pattern HOST = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]{0,30}):(?://(?:[^/?#@]*@)?([^/?#:]+))?");
    private static final Set<String> MEDIA = Set.of("RichMedia", "Screen", "Movie", "Sound", "3D");
    private static final Set<String> COMMENTED = Set.of("Text", "Highlight", "Underline", "StrikeOut", "Squiggly", "Caret", "Ink", "Square", "Circle", "Line", "Polygon", "PolyLine");
    private final Set<String> found = new LinkedHashSet<>();

    private Acts() { }

    /// The names, a dozen at most; empty where nothing acts.
    static List<String> of(PDDocument doc) throws IOException {
        var acts = new Acts();
        var catalog = doc.getDocumentCatalog().getCOSObject();
        var names = catalog.getCOSDictionary(COSName.NAMES);
        if (names != null && names.containsKey(COSName.JAVA_SCRIPT)) acts.add("JavaScript");
        if (names != null && names.containsKey(COSName.EMBEDDED_FILES)) acts.attached(names.getDictionaryObject(COSName.EMBEDDED_FILES), 0);
        acts.both(catalog);
        for (var page : doc.getPages()) {
            acts.both(page.getCOSObject());
            for (var a : page.getAnnotations()) {
                var d = a.getCOSObject();
                acts.both(d);
                var kind = d.getNameAsString(COSName.SUBTYPE, "");
                if (MEDIA.contains(kind)) acts.add(kind);
                if (d.containsKey(COSName.FS)) acts.file(d.getDictionaryObject(COSName.FS));
            }
        }
        return List.copyOf(acts.found);
    }

    /// Texts that open beside a page when somebody points at a note or a marked passage: they do not print. Null where there are none.
    static Notice comments(PDDocument doc, String shown) throws IOException {
        int number = 0;
        int first = 0;
        int comments = 0;
        for (var page : doc.getPages()) {
            number++;
            for (var a : page.getAnnotations()) {
                if (!COMMENTED.contains(a.getCOSObject().getNameAsString(COSName.SUBTYPE, "")) || a.isHidden() || a.getContents() == null || a.getContents().isBlank()) continue;
                comments++;
                if (first == 0) first = number;
            }
        }
        return comments == 0 ? null : Notice.of("pdf.note.comments", shown, comments, first);
    }

    private void both(COSDictionary of) {
        act(of.getDictionaryObject(COSName.OPEN_ACTION), 0);
        act(of.getDictionaryObject(COSName.A), 0);
        if (of.getDictionaryObject(COSName.AA) instanceof COSDictionary waiting) for (var k : waiting.keySet()) act(waiting.getDictionaryObject(k), 0);
        if (of.getDictionaryObject(COSName.getPDFName("AF")) instanceof COSArray files) for (int i = 0; i < files.size(); i++) file(files.getObject(i));
    }

    private void act(COSBase item, int depth) {
        if (!(item instanceof COSDictionary action) || depth > DEEPEST) return;
        var name = action.getNameAsString(COSName.S, "");
        if (!List.of("", "GoTo", "URI").contains(name)) add(name);
        act(action.getDictionaryObject(COSName.NEXT), depth + 1);
    }

    /// Links of the pages to addresses outside, with their hosts, a dozen at most; null where there are none. They are printed as they look and lead nowhere in a bundle.
    static Notice links(PDDocument doc, String shown) throws IOException {
        var acts = new Acts();
        int links = 0;
        for (var page : doc.getPages()) {
            for (var a : page.getAnnotations()) {
                var uri = a.getCOSObject().getDictionaryObject(COSName.A) instanceof COSDictionary d && "URI".equals(d.getNameAsString(COSName.S, "")) ? d.getString(COSName.URI, "") : null;
                if (uri == null) continue;
                links++;
                acts.add(host(uri));
            }
        }
        return links == 0 ? null : Notice.of("pdf.note.links", shown, links, String.join(", ", acts.found));
    }

    /// `www.example.com` of an address, or what kind of address it is.
    private static String host(String uri) {
        var m = HOST.matcher(uri.strip());
        var host = !m.find() ? uri.strip() : m.group(2) != null ? m.group(2) : m.group(1);
        return Hidden.marked(host.length() > 80 ? host.substring(0, 80) : host);
    }

    private void attached(COSBase tree, int depth) {
        if (!(tree instanceof COSDictionary node) || depth > DEEPEST || found.size() > MOST) return;
        if (node.getDictionaryObject(COSName.NAMES) instanceof COSArray names) for (int i = 1; i < names.size() && found.size() <= MOST; i += 2) file(names.getObject(i));
        if (node.getDictionaryObject(COSName.KIDS) instanceof COSArray kids) for (int i = 0; i < kids.size() && found.size() <= MOST; i++) attached(kids.getObject(i), depth + 1);
        if (found.isEmpty()) add("EmbeddedFiles");
    }

    private void file(COSBase item) {
        if (!(item instanceof COSDictionary spec)) {
            add("FileAttachment");
            return;
        }
        var name = spec.getString(COSName.UF, spec.getString(COSName.F, "FileAttachment"));
        add(Hidden.marked(name.length() > 80 ? name.substring(0, 80) : name));
    }

    private void add(String name) {
        if (found.size() < MOST) found.add(name);
        else found.add("…");
    }
}
