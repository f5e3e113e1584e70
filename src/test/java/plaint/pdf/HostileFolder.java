package plaint.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/// A folder of damaged and hostile files held against the bundle that was made of it. As a program: `make FOLDER [STEP]` writes the folder, `check FOLDER RESULT.json BUNDLE.pdf`
/// prints the figures and fails where a sound page is missing, a file went under in silence, or an active part came through.
final class HostileFolder {
    static final long SEED = 20_170_109;
    private static final Set<String> ACTS = Set.of("JavaScript", "Launch", "URI", "GoToR", "GoToE", "SubmitForm", "ImportData", "Rendition", "Movie", "Sound", "Named", "SetOCGState", "Hide", "ResetForm",
        "RichMediaExecute", "Thread", "Trans", "GoTo3DView");
    private static final Set<String> KEYS = Set.of("AA", "OpenAction", "JS", "JavaScript", "EF", "EmbeddedFiles", "AF", "XFA", "AcroForm", "RichMediaContent", "Collection", "FS");

    private HostileFolder() { }

    /// What became of one file: `accepted`, `warned` or `refused`, its pages, and the reason told.
    record Outcome(String file, String status, int pages, String reason) { }

    /// What is not as it must be, and the figures.
    record Verdict(List<String> wrong, Map<String, Integer> figures) { }

    static Verdict verdict(List<HostileFiles.Made> made, List<Outcome> outcomes, Path bundle) throws IOException {
        var wrong = new ArrayList<String>();
        var figures = new LinkedHashMap<String, Integer>();
        for (var f : List.of("files", "taken", "refused with reason", "wrong", "silent page losses", "active parts left")) figures.put(f, 0);
        var at = new LinkedHashMap<String, Integer>();
        var by = new LinkedHashMap<String, Outcome>();
        int page = 0;
        for (var o : outcomes) {
            by.put(o.file(), o);
            at.put(o.file(), page);
            page += o.pages();
        }
        try (var doc = Loader.loadPDF(bundle.toFile())) {
            // the sides of exhibits bear the numbers 1, 2, 3 ...; those of the index do not
            var sides = List.of(doc.getDocumentCatalog().getPageLabels().getLabelsByPageIndices());
            for (var m : made) {
                figures.merge("files", 1, Integer::sum);
                var o = by.get(m.name());
                if (o == null) {
                    wrong.add(m.name() + " went under in silence");
                    continue;
                }
                boolean refused = o.status().equals("refused");
                figures.merge(refused ? "refused with reason" : "taken", 1, Integer::sum);
                if (!o.status().equals("accepted") && o.reason().isBlank()) wrong.add(m.name() + " is " + o.status() + " without a reason");
                boolean must = m.fate() == HostileFiles.Fate.SOUND || m.fate() == HostileFiles.Fate.MENDED;
                if (must && refused || m.fate() == HostileFiles.Fate.REFUSED && !refused) wrong.add(m.name() + " should be " + m.fate() + " and is " + o.status() + ": " + o.reason());
                boolean unwarned = m.fate() == HostileFiles.Fate.EITHER && o.status().equals("accepted");
                if ((must && !refused || unwarned) && m.pages() > 0 && m.pages() != o.pages()) {
                    figures.merge("silent page losses", 1, Integer::sum);
                    wrong.add(m.name() + " has " + m.pages() + " pages, " + o.pages() + " came in");
                }
                if (must && !refused && latin(m.bytes()).contains("(SOUND ")) for (int i = 0; i < o.pages(); i++) {
                    if (!shows(doc, sides.indexOf(String.valueOf(at.get(m.name()) + i + 1)), "SOUND " + (i + 1))) wrong.add(m.name() + " page " + (i + 1) + " does not show its text");
                }
            }
            var left = active(doc);
            figures.put("active parts left", left.size());
            wrong.addAll(left);
        }
        figures.put("wrong", wrong.size());
        return new Verdict(wrong, figures);
    }

    private static String latin(byte[] b) {
        return HostileFiles.latin(b);
    }

    private static boolean shows(PDDocument doc, int page, String text) throws IOException {
        var within = doc.getPage(page).getResources().getXObject(COSName.getPDFName("X"));
        try (var in = within.getStream().createInputStream()) {
            return latin(in.readAllBytes()).contains(text);
        }
    }

    /// What in a PDF acts, is attached, or leads out of it, over all its objects.
    static List<String> active(PDDocument doc) {
        var found = new ArrayList<String>();
        for (var key : doc.getDocument().getXrefTable().keySet()) {
            var object = doc.getDocument().getObjectFromPool(key).getObject();
            if (object != null) look(object, key.toString(), 0, found);
        }
        return found;
    }

    private static void look(COSBase value, String where, int depth, List<String> found) {
        if (depth > 50) return;
        if (value instanceof COSArray a) for (var v : a) look(v, where, depth + 1, found);
        if (!(value instanceof COSDictionary d)) return;
        if (d.getItem(COSName.S) instanceof COSName act && ACTS.contains(act.getName())) found.add(where + " acts: " + act.getName());
        for (var k : d.keySet()) if (KEYS.contains(k.getName())) found.add(where + " has " + k.getName());
        if (d.getItem(COSName.F) instanceof COSString) found.add(where + " has its body in another file");
        if (d.getItem(COSName.TYPE) instanceof COSName type && Set.of("Filespec", "EmbeddedFile", "Action").contains(type.getName())) found.add(where + " is " + type.getName());
        if (d.getItem(COSName.SUBTYPE) instanceof COSName kind && Set.of("FileAttachment", "RichMedia", "Screen", "Movie", "Sound", "3D", "Widget").contains(kind.getName())) found.add(where + " is " + kind.getName());
        for (var v : d.getValues()) if (v instanceof COSDictionary || v instanceof COSArray) look(v, where, depth + 1, found);
    }

    public static void main(String[] args) throws IOException {
        var folder = Path.of(args[1]);
        int step = args[0].equals("make") && args.length > 2 ? Integer.parseInt(args[2]) : 1;
        if (args[0].equals("make")) {
            System.out.println(HostileFiles.write(folder, SEED, step).size() + " files");
            return;
        }
        var here = new ArrayList<HostileFiles.Made>();
        var sums = Files.readString(folder.resolve("sums.csv"));
        for (var m : HostileFiles.all(SEED)) {
            if (!Files.exists(folder.resolve(m.name()))) continue;
            if (!sums.contains("\"" + m.name() + "\"," + HostileFiles.sum(Files.readAllBytes(folder.resolve(m.name()))) + "\n")) throw new IllegalStateException("the original was changed: " + m.name());
            here.add(m);
        }
        var outcomes = new ArrayList<Outcome>();
        for (var x : new com.fasterxml.jackson.databind.ObjectMapper().readTree(Path.of(args[2]).toFile()).get("exhibits"))
            outcomes.add(new Outcome(x.get("file").asText(), x.get("status").asText(), x.get("pages").asInt(), x.get("reason").asText()));
        var verdict = verdict(here, outcomes, Path.of(args[3]));
        for (var o : outcomes) if (o.status().equals("refused") && args.length > 4) System.out.println(o.file() + ": " + o.reason());
        verdict.figures().forEach((k, v) -> System.out.printf("%-22s %d%n", k, v));
        verdict.wrong().forEach(w -> System.out.println("WRONG " + w));
        if (!verdict.wrong().isEmpty()) System.exit(1);
    }
}
