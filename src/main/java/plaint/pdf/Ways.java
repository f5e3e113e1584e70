package plaint.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitRectangleDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitWidthDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import plaint.pdf.Placed.Bookmark;
import plaint.pdf.Placed.Lead;
import plaint.pdf.Placed.Spot;

/// What leads about inside a foreign PDF: links from page to page, by place or by name, and its outline. What leads out of it, or nowhere, is left behind.
final class Ways {
    /// More entries than a reader would look through, or deeper: damaged or made to hang.
    private static final int MOST = 5_000;
    private static final int DEEPEST = 12;
    private final PDDocument doc;
    private final Map<COSBase, Integer> numbers = new IdentityHashMap<>();
    private final List<List<Lead>> leads = new ArrayList<>();
    private List<Bookmark> outline = List.of();
    private int left = MOST;

    private Ways(PDDocument doc, List<PDPage> pages) {
        this.doc = doc;
        for (int i = 0; i < pages.size(); i++) numbers.putIfAbsent(pages.get(i).getCOSObject(), i);
    }

    static Ways of(PDDocument doc, List<PDPage> pages) throws IOException {
        var ways = new Ways(doc, pages);
        for (var page : pages) ways.leads.add(ways.from(page));
        var root = doc.getDocumentCatalog().getDocumentOutline();
        if (root != null) ways.outline = ways.below(root, 0, Collections.newSetFromMap(new IdentityHashMap<>()));
        return ways;
    }

    List<Lead> leads(int page) {
        return leads.get(page);
    }

    List<Bookmark> outline() {
        return outline;
    }

    private List<Lead> from(PDPage page) throws IOException {
        var found = new ArrayList<Lead>();
        for (var a : page.getAnnotations()) {
            if (!(a instanceof PDAnnotationLink link) || link.getRectangle() == null || found.size() > MOST) continue;
            try {
                var to = spot(link.getAction() instanceof PDActionGoTo go ? go.getDestination() : link.getAction() == null ? link.getDestination() : null);
                var r = link.getRectangle();
                if (to != null) found.add(new Lead(new double[] {r.getLowerLeftX(), r.getLowerLeftY(), r.getUpperRightX(), r.getUpperRightY()}, to));
            } catch (IOException | ClassCastException | IllegalArgumentException e) {
                // a link whose goal cannot be read leads nowhere
                continue;
            }
        }
        return found;
    }

    private List<Bookmark> below(PDOutlineNode node, int depth, Set<COSBase> seen) throws IOException {
        var found = new ArrayList<Bookmark>();
        if (depth > DEEPEST) return found;
        for (var item = node.getFirstChild(); item != null && left > 0 && seen.add(item.getCOSObject()); item = item.getNextSibling()) {
            left--;
            var to = spotOf(item);
            var under = below(item, depth + 1, seen);
            if (item.getTitle() != null && (to != null || !under.isEmpty())) found.add(new Bookmark(item.getTitle(), to == null ? under.getFirst().to() : to, under));
        }
        return found;
    }

    private Spot spotOf(PDOutlineItem item) {
        try {
            return spot(item.getAction() instanceof PDActionGoTo go ? go.getDestination() : item.getDestination());
        } catch (IOException | ClassCastException | IllegalArgumentException e) {
            return null;
        }
    }

    private Spot spot(PDDestination given) throws IOException {
        var to = given instanceof PDNamedDestination named ? doc.getDocumentCatalog().findNamedDestinationPage(named) : given;
        if (!(to instanceof PDPageDestination d)) return null;
        var page = d.getPage() == null ? d.getPageNumber() : numbers.getOrDefault(d.getPage().getCOSObject(), -1);
        if (page < 0 || page >= numbers.size()) return null;
        double top = Double.NaN;
        double left = Double.NaN;
        if (d instanceof PDPageXYZDestination xyz) {
            left = xyz.getLeft() < 0 ? Double.NaN : xyz.getLeft();
            top = xyz.getTop() < 0 ? Double.NaN : xyz.getTop();
        } else if (d instanceof PDPageFitWidthDestination width) {
            top = width.getTop() < 0 ? Double.NaN : width.getTop();
        } else if (d instanceof PDPageFitRectangleDestination r) {
            left = r.getLeft();
            top = r.getTop();
        }
        return new Spot(page, left, top);
    }
}
