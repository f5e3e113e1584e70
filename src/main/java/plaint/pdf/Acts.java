package plaint.pdf;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import plaint.text.Hidden;

/// What in a PDF acts or is attached to it, by name: scripts, actions other than going somewhere, media, attached files. None of it is carried into a bundle.
final class Acts {
    private static final int MOST = 12;
    private static final int DEEPEST = 10;
    private static final Set<String> MEDIA = Set.of("RichMedia", "Screen", "Movie", "Sound", "3D");
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
