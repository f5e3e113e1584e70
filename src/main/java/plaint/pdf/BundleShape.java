package plaint.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import plaint.evidence.Sha256;
import plaint.text.Dates;
import plaint.text.Refused;

/// What a finished bundle holds, read from the file alone: its papers with their paragraphs, its exhibits with the digest of every page's content, each with the numbers printed on its
/// pages. Stamps, numbers and labels are no content: an exhibit that only moved has the same digests.
public record BundleShape(String name, int pages, LocalDate dated, List<Piece> papers, List<Piece> exhibits) {
    private static final Pattern EXHIBIT = Pattern.compile("^(\\S*\\d+[A-Z]*)\\s+(.*)$", Pattern.DOTALL);
    private static final int MOST = 1_000_000;
    private static final Set<COSName> ELSEWHERE = Set.of(COSName.PARENT, COSName.P, COSName.STRUCT_PARENT, COSName.STRUCT_PARENTS, COSName.getPDFName("OC"), COSName.getPDFName("Properties"));

    /// A paper (`label` empty, `digests` empty) or an exhibit (`paragraphs` empty); `first` and `last` are the printed numbers.
    public record Piece(String label, String title, int pages, String first, String last, List<String> digests, List<String> paragraphs) {
        public String range() {
            return first.equals(last) ? first : first + "—" + last;
        }
    }

    /// Refused where the file is no bundle: no PDF, no page labels, no outline. Read in a process of its own.
    public static BundleShape of(Path file) throws Refused {
        var shown = file.getFileName().toString();
        if (!java.nio.file.Files.exists(file)) throw new Refused("pdf.refused.missing", shown);
        return Viewing.ask(Viewer.SHAPE, file, shown, 0, 0, Viewing.timeFor(file), from -> new BundleShape(shown, from.readInt(), LocalDate.ofEpochDay(from.readLong()), pieces(from), pieces(from)));
    }

    private static List<Piece> pieces(java.io.DataInputStream from) throws IOException {
        int count = Viewing.count(from, MOST);
        var all = new ArrayList<Piece>();
        for (int i = 0; i < count; i++) all.add(new Piece(Viewing.text(from), Viewing.text(from), from.readInt(), Viewing.text(from), Viewing.text(from), Viewing.texts(from), Viewing.texts(from)));
        return List.copyOf(all);
    }

    void tell(java.io.DataOutputStream to) throws IOException {
        to.writeInt(pages);
        to.writeLong(dated.toEpochDay());
        for (var all : List.of(papers, exhibits)) {
            to.writeInt(all.size());
            for (var p : all) {
                Viewer.text(p.label(), to);
                Viewer.text(p.title(), to);
                to.writeInt(p.pages());
                Viewer.text(p.first(), to);
                Viewer.text(p.last(), to);
                Viewer.texts(p.digests(), to);
                Viewer.texts(p.paragraphs(), to);
            }
        }
    }

    /// Inside that process.
    static BundleShape look(Path file) throws Refused {
        var shown = file.getFileName().toString();
        if (FileKind.of(file, shown) != plaint.evidence.SealedFile.Kind.PDF) throw new Refused("pdf.refused.notBundle", shown);
        try (var doc = Loader.loadPDF(file.toFile())) {
            var named = doc.getDocumentCatalog().getPageLabels();
            var outline = doc.getDocumentCatalog().getDocumentOutline();
            if (named == null || outline == null) throw new Refused("pdf.refused.notBundle", shown);
            var reading = new Reading(doc, named.getLabelsByPageIndices());
            for (PDOutlineItem item : outline.children()) reading.entry(item);
            var made = doc.getDocumentInformation().getCreationDate();
            var dated = made == null ? LocalDate.EPOCH : made.toInstant().atZone(Dates.BEIJING).toLocalDate();
            return new BundleShape(shown, doc.getNumberOfPages(), dated, reading.pieces(false), reading.pieces(true));
        } catch (IOException e) {
            throw new Refused("pdf.refused.damagedPdf", shown);
        }
    }

    private record Start(int page, String label, String title, boolean exhibit) { }

    private static final class Reading {
        private final PDDocument doc;
        private final String[] labels;
        private final List<Start> starts = new ArrayList<>();

        Reading(PDDocument doc, String[] labels) {
            this.doc = doc;
            this.labels = labels;
        }

        /// An entry with entries below it heads the exhibits; deeper down stand the exhibits' own outlines.
        void entry(PDOutlineItem item) throws IOException {
            if (item.getFirstChild() == null) {
                start(item, false);
                return;
            }
            for (PDOutlineItem below : item.children()) start(below, true);
        }

        private void start(PDOutlineItem item, boolean exhibit) throws IOException {
            var page = item.findDestinationPage(doc);
            if (page == null) return;
            var m = EXHIBIT.matcher(item.getTitle());
            boolean labelled = exhibit && m.matches();
            starts.add(new Start(doc.getPages().indexOf(page), labelled ? m.group(1) : "", labelled ? m.group(2) : item.getTitle(), exhibit));
        }

        List<Piece> pieces(boolean exhibits) throws IOException {
            var sorted = starts.stream().sorted(java.util.Comparator.comparingInt(Start::page)).toList();
            var out = new ArrayList<Piece>();
            for (int i = 0; i < sorted.size(); i++) {
                var s = sorted.get(i);
                if (s.exhibit() != exhibits) continue;
                int end = i + 1 < sorted.size() ? sorted.get(i + 1).page() : labels.length;
                while (end > s.page() + 1 && labels[end - 1].isEmpty()) end--;
                var digests = new ArrayList<String>();
                if (exhibits) for (int p = s.page(); p < end; p++) digests.add(digest(doc.getPage(p)));
                var paragraphs = exhibits ? List.<String>of() : PaperLines.paragraphs(doc, s.page(), end);
                out.add(new Piece(s.label(), s.title(), end - s.page(), labels[s.page()], labels[end - 1], List.copyOf(digests), paragraphs));
            }
            return List.copyOf(out);
        }
    }

    /// The foreign content of a page, its pictures and fonts with it, by what it is and not by where it lies in the file.
    private static String digest(PDPage page) throws IOException {
        var sum = Sha256.sum();
        var objects = page.getResources().getCOSObject().getDictionaryObject(COSName.XOBJECT);
        hash(objects, sum, Collections.newSetFromMap(new IdentityHashMap<>()));
        return Sha256.of(sum).hex();
    }

    private static void hash(COSBase given, MessageDigest sha, Set<COSBase> seen) throws IOException {
        var it = given instanceof COSObject o ? o.getObject() : given;
        switch (it) {
            case null -> sha.update((byte) 'n');
            case COSDictionary d -> {
                if (!seen.add(d)) return;
                var keys = d.keySet().stream().filter(k -> !ELSEWHERE.contains(k)).sorted(java.util.Comparator.comparing(COSName::getName)).toList();
                for (var k : keys) {
                    text(k.getName(), sha);
                    hash(d.getItem(k), sha, seen);
                }
                if (d instanceof COSStream s) try (var in = s.createRawInputStream()) {
                    var part = new byte[16 << 10];
                    for (int n = in.read(part); n >= 0; n = in.read(part)) sha.update(part, 0, n);
                }
            }
            case COSArray a -> {
                if (!seen.add(a)) return;
                for (int i = 0; i < a.size(); i++) hash(a.get(i), sha, seen);
            }
            case COSString s -> sha.update(s.getBytes());
            case COSName n -> text(n.getName(), sha);
            default -> text(it.toString(), sha);
        }
    }

    private static void text(String s, MessageDigest sha) {
        sha.update((s + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
