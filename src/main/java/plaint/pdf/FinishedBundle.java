package plaint.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.work.Notices;

/// A bundle as it lies on the disk, held against itself: nothing of the case is needed.
public final class FinishedBundle {
    private static final Pattern EXHIBIT = Pattern.compile("^(\\S+\\d+[A-Z]*)\\s.*");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern SIZE = Pattern.compile("[\\d,]{1,18}");
    private static final String DIGEST_HEAD = "SHA-256";
    private static final int MOST = 1_000_000;
    private static final String OWN = SelfDescription.PRODUCER;
    private final PDDocument doc;
    private final List<Notice> findings = new ArrayList<>();

    private FinishedBundle(PDDocument doc) {
        this.doc = doc;
    }

    /// Pages in the file, what is wrong (empty: nothing), and the lines of the manifests printed in it.
    public record Found(int pages, List<Notice> findings, List<Original> originals) { }

    /// A file the bundle says it was made from: the exhibit's label, its size in bytes and its SHA-256 as printed.
    public record Original(String label, long size, String digest) { }

    /// Read in a process of its own: somebody else may have changed the file.
    public static Found check(Path file) throws Refused {
        var shown = file.getFileName().toString();
        if (!java.nio.file.Files.exists(file)) throw new Refused("pdf.refused.missing", shown);
        return Viewing.ask(Viewer.CHECK, file, shown, 0, 0, Viewing.timeFor(file), from -> {
            int pages = from.readInt();
            int count = Viewing.count(from, MOST);
            var findings = new ArrayList<Notice>();
            for (int i = 0; i < count; i++) findings.add(Notices.read(from));
            int printed = Viewing.count(from, MOST);
            var originals = new ArrayList<Original>();
            for (int i = 0; i < printed; i++) originals.add(new Original(Viewing.text(from), from.readLong(), Viewing.text(from)));
            return new Found(pages, List.copyOf(findings), List.copyOf(originals));
        });
    }

    /// Inside that process.
    static Found look(Path file) throws Refused {
        var shown = file.getFileName().toString();
        if (FileKind.of(file, shown) != plaint.evidence.SealedFile.Kind.PDF) throw new Refused("pdf.refused.notBundle", shown);
        try (var doc = Loader.loadPDF(file.toFile())) {
            var bundle = new FinishedBundle(doc);
            var named = doc.getDocumentCatalog().getPageLabels();
            if (named == null) throw new Refused("pdf.refused.notBundle", shown);
            bundle.numbers(named.getLabelsByPageIndices());
            bundle.outline();
            bundle.links();
            new FinishedStamps(doc, named.getLabelsByPageIndices()).into(bundle.findings);
            bundle.findings.addAll(PaperSums.faults(doc));
            if (own(doc) && !Untouched.is(file)) bundle.findings.add(Notice.of("pdf.found.changed"));
            return new Found(doc.getNumberOfPages(), List.copyOf(bundle.findings), bundle.originals());
        } catch (IOException e) {
            throw new Refused("pdf.refused.damagedPdf", shown);
        }
    }

    /// Either of the two places where a file says who wrote it: the other may be what was changed.
    private static boolean own(PDDocument doc) throws IOException {
        if (OWN.equals(doc.getDocumentInformation().getProducer())) return true;
        var about = doc.getDocumentCatalog().getMetadata();
        return about != null && new String(about.toByteArray(), java.nio.charset.StandardCharsets.UTF_8).contains(">" + OWN + "<");
    }

    private void numbers(String[] labels) throws IOException {
        int last = 0;
        for (int i = 0; i < labels.length; i++) {
            var printed = StampText.of(doc.getPage(i)).replaceAll("\\s", "");
            if (!printed.contains(labels[i].replaceAll("\\s", ""))) findings.add(Notice.of("pdf.found.number", i + 1, labels[i]));
            if (labels[i].isEmpty() && !printed.isEmpty()) findings.add(Notice.of("pdf.found.blank", i + 1));
            if (labels[i].matches("\\d+")) {
                int now = Integer.parseInt(labels[i]);
                if (last > 0 && now != last + 1) findings.add(Notice.of("pdf.found.gap", last, now));
                last = now;
            }
        }
    }

    /// The lines of the manifest: a cell that is a digest, behind one that is a size; the first cell of its row is the label.
    private List<Original> originals() throws IOException {
        var out = new ArrayList<Original>();
        for (int i = 0; i < doc.getNumberOfPages(); i++) {
            var pieces = StampText.pieces(doc.getPage(i));
            var label = "";
            boolean first = true;
            for (int p = 0; p < pieces.size(); p++) {
                var piece = pieces.get(p);
                if (first) label = piece;
                first = piece.equals(DIGEST_HEAD);
                if (p == 0 || !DIGEST.matcher(piece).matches() || !SIZE.matcher(pieces.get(p - 1)).matches()) continue;
                out.add(new Original(label, Long.parseLong(pieces.get(p - 1).replace(",", "")), piece));
                first = true;
            }
        }
        return List.copyOf(out);
    }

    private void outline() throws IOException {
        var outline = doc.getDocumentCatalog().getDocumentOutline();
        if (outline == null) findings.add(Notice.of("pdf.found.noOutline"));
        else below(outline, 0);
    }

    private void below(PDOutlineNode node, int depth) throws IOException {
        for (PDOutlineItem item : node.children()) {
            var page = item.findDestinationPage(doc);
            var title = item.getTitle();
            if (page == null) findings.add(Notice.of("pdf.found.outline", title));
            else {
                var m = EXHIBIT.matcher(title);
                // deeper down stand the exhibits' own outlines
                boolean exhibit = depth == 1 && m.matches();
                if (exhibit && !StampText.of(page).replaceAll("\\s", "").contains(m.group(1))) findings.add(Notice.of("pdf.found.outline", title));
            }
            below(item, depth + 1);
        }
    }

    private void links() throws IOException {
        for (int i = 0; i < doc.getNumberOfPages(); i++) {
            for (var a : doc.getPage(i).getAnnotations()) {
                if (!(a instanceof PDAnnotationLink link)) continue;
                boolean leads = link.getAction() instanceof PDActionGoTo go && go.getDestination() instanceof PDPageDestination to && to.retrievePageNumber() >= 0;
                if (!leads) findings.add(Notice.of("pdf.found.link", i + 1));
            }
        }
    }
}
