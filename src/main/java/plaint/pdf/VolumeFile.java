package plaint.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import plaint.text.Refused;

/// Cuts one volume out of a finished bundle: the sides asked for with the numbers they have, tagged as they were, a front of the volume's own before them. Links and outline entries that lead out of the
/// volume are left out; the others lead where they did.
public final class VolumeFile {
    private VolumeFile() { }

    /// An entry of the volume's outline: the side of the bundle it leads to (from 0).
    public record Entry(String title, int side) { }

    /// Sides `from` to `to` (from 0, inclusive) of `bundle`, behind all pages of `front` (null: none), whose page labels begin with `prefix`. Written beside and renamed into place.
    public static void cut(Path bundle, Path front, String prefix, int from, int to, List<Entry> entries, Path out) throws Refused {
        var beside = out.resolveSibling(out.getFileName() + ".part");
        try (var doc = Loader.loadPDF(bundle.toFile()); var cover = front == null ? new PDDocument() : Loader.loadPDF(front.toFile())) {
            var named = doc.getDocumentCatalog().getPageLabels();
            var labels = named == null ? null : named.getLabelsByPageIndices();
            var all = new ArrayList<PDPage>();
            for (var p : doc.getPages()) all.add(p);
            var kept = all.subList(from, to + 1);
            for (int i = all.size() - 1; i >= 0; i--) if (i < from || i > to) doc.removePage(i);
            var structure = new VolumeStructure(dictionaries(kept), links(kept));
            if (!structure.cut(doc)) untagged(doc);
            outline(doc, all, from, to, entries);
            var first = doc.getPage(0);
            int fronts = 0;
            var own = new java.util.IdentityHashMap<COSDictionary, COSDictionary>();
            for (var p : cover.getPages()) {
                var taken = doc.importPage(p);
                own.put(p.getCOSObject(), taken.getCOSObject());
                doc.getPages().remove(taken);
                doc.getPages().insertBefore(taken, first);
                fronts++;
            }
            VolumeStructure.front(doc, cover, own);
            int blank = fronts % 2;
            // what follows begins on a right-hand page, as in the whole bundle
            if (blank == 1) doc.getPages().insertBefore(new PDPage(first.getMediaBox()), first);
            doc.getDocumentCatalog().setPageLabels(labels(doc, labels, prefix, fronts, blank, from));
            doc.getDocumentCatalog().getCOSObject().removeItem(COSName.NAMES);
            doc.getDocumentCatalog().getCOSObject().removeItem(COSName.DESTS);
            doc.getDocumentCatalog().setOpenAction(null);
            // the identity of the whole is that of its bytes, and these are others: what it was made of stays, the other half is made when they are written
            var id = doc.getDocument().getDocumentID();
            if (id != null && id.size() == 2) doc.getDocument().setDocumentID(new COSArray(java.util.List.of(id.get(0), id.get(0))));
            doc.save(beside.toFile());
            Untouched.seal(beside);
            Files.move(beside, out, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw Unwritable.file(out, e);
        } finally {
            beside.toFile().delete();
        }
    }

    private static java.util.Set<COSDictionary> dictionaries(List<PDPage> pages) {
        return pages.stream().map(PDPage::getCOSObject).collect(java.util.stream.Collectors.toSet());
    }

    /// A volume of a bundle without structure does not claim to have one.
    private static void untagged(PDDocument doc) throws IOException {
        var catalog = doc.getDocumentCatalog();
        catalog.getCOSObject().removeItem(COSName.STRUCT_TREE_ROOT);
        catalog.getCOSObject().removeItem(COSName.MARK_INFO);
        if (catalog.getMetadata() != null) catalog.getMetadata().importXMPMetadata(SelfDescription.untagged(catalog.getMetadata().toByteArray()));
    }

    private static PDPageLabels labels(PDDocument doc, String[] labels, String prefix, int fronts, int blank, int from) {
        var now = new PDPageLabels(doc);
        for (int i = 0; i < doc.getNumberOfPages(); i++) {
            var range = new PDPageLabelRange();
            // every page has a range of its own, so that its label is what is printed on it
            int whole = i - fronts - blank + from;
            range.setPrefix(i < fronts ? prefix + (i + 1) : i < fronts + blank ? "" : labels == null ? String.valueOf(whole + 1) : labels[whole]);
            now.setLabelItem(i, range);
        }
        return now;
    }

    /// Takes out what leads out of the volume; gives what stays.
    private static java.util.Set<COSDictionary> links(List<PDPage> kept) throws IOException {
        var inside = dictionaries(kept);
        var all = new java.util.HashSet<COSDictionary>();
        for (var page : kept) {
            var stay = new ArrayList<PDAnnotation>();
            boolean dropped = false;
            for (var a : page.getAnnotations()) {
                boolean out = a instanceof PDAnnotationLink link && !inside.contains(goal(link));
                dropped |= out;
                if (!out) stay.add(a);
            }
            if (dropped) page.setAnnotations(stay);
            stay.forEach(a -> all.add(a.getCOSObject()));
        }
        return all;
    }

    private static COSDictionary goal(PDAnnotationLink link) throws IOException {
        var to = link.getAction() instanceof PDActionGoTo go ? go.getDestination() : link.getAction() == null ? link.getDestination() : null;
        return to instanceof PDPageDestination p && p.getPage() != null ? p.getPage().getCOSObject() : null;
    }

    private static void outline(PDDocument doc, List<PDPage> all, int from, int to, List<Entry> entries) {
        var outline = new PDDocumentOutline();
        for (var e : entries) {
            var item = new PDOutlineItem();
            item.setTitle(e.title());
            item.setDestination(all.get(Math.clamp(e.side(), from, to)));
            outline.addLast(item);
        }
        doc.getDocumentCatalog().setDocumentOutline(outline);
    }
}
