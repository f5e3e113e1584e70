package plaint.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSString;

/// What led about inside a file, in the file that is made anew of it: the links of its pages and its outline, at the same spots of pages that stand upright now.
final class OwnWays {
    private final PdfOut out;
    private final List<Placed> pages;
    private final int[] numbers;

    /// `pages` as they stood in the file, `numbers` under which they stand in the new one.
    OwnWays(PdfOut out, List<Placed> pages, int[] numbers) {
        this.out = out;
        this.pages = pages;
        this.numbers = numbers;
    }

    /// The links of a page; null where it has none.
    COSArray links(int page) {
        var from = pages.get(page);
        if (from.leads().isEmpty()) return null;
        var all = new COSArray();
        for (var lead : from.leads()) {
            if (lead.to().page() >= pages.size()) continue;
            var upright = new AffineTransform(from.matrix());
            var r = lead.rect();
            var box = upright.createTransformedShape(new java.awt.geom.Rectangle2D.Double(Math.min(r[0], r[2]), Math.min(r[1], r[3]), Math.abs(r[2] - r[0]), Math.abs(r[3] - r[1]))).getBounds2D();
            var link = Frame.dictionary("Type", COSName.ANNOT);
            link.setItem(COSName.SUBTYPE, COSName.getPDFName("Link"));
            link.setItem(COSName.RECT, Frame.numbers(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()));
            link.setItem(COSName.BORDER, Frame.numbers(0, 0, 0));
            var act = Frame.dictionary("S", COSName.getPDFName("GoTo"));
            act.setItem(COSName.D, goal(lead.to()));
            link.setItem(COSName.A, act);
            all.add(link);
        }
        return all.size() == 0 ? null : all;
    }

    private COSArray goal(Placed.Spot to) {
        var matrix = new AffineTransform(pages.get(to.page()).matrix());
        boolean known = !Double.isNaN(to.x()) || !Double.isNaN(to.y());
        var at = matrix.transform(new Point2D.Double(Double.isNaN(to.x()) ? 0 : to.x(), Double.isNaN(to.y()) ? 0 : to.y()), null);
        // on a page that was turned, left and top change places
        boolean turned = Math.abs(matrix.getShearX()) > Math.abs(matrix.getScaleX());
        boolean left = known && !Double.isNaN(turned ? to.y() : to.x());
        boolean top = known && !Double.isNaN(turned ? to.x() : to.y());
        var goal = new COSArray();
        goal.add(PdfOut.to(numbers[to.page()]));
        goal.add(COSName.getPDFName("XYZ"));
        goal.add(left ? new COSFloat((float) at.getX()) : COSNull.NULL);
        goal.add(top ? new COSFloat((float) at.getY()) : COSNull.NULL);
        goal.add(COSNull.NULL);
        return goal;
    }

    /// Writes the outline; 0 where there is none.
    int outline(List<Placed.Bookmark> entries) throws IOException {
        if (entries.isEmpty()) return 0;
        int root = out.reserve();
        var about = Frame.dictionary("Type", COSName.OUTLINES);
        below(about, entries, root);
        out.packed(root, about);
        return root;
    }

    private void below(COSDictionary above, List<Placed.Bookmark> entries, int parent) throws IOException {
        var own = new int[entries.size()];
        for (int i = 0; i < own.length; i++) own[i] = out.reserve();
        above.setItem(COSName.FIRST, PdfOut.to(own[0]));
        above.setItem(COSName.LAST, PdfOut.to(own[own.length - 1]));
        above.setItem(COSName.COUNT, COSInteger.get(own.length));
        for (int i = 0; i < own.length; i++) {
            var e = entries.get(i);
            var item = new COSDictionary();
            item.setItem(COSName.TITLE, new COSString(e.title()));
            item.setItem(COSName.PARENT, PdfOut.to(parent));
            if (i > 0) item.setItem(COSName.PREV, PdfOut.to(own[i - 1]));
            if (i + 1 < own.length) item.setItem(COSName.NEXT, PdfOut.to(own[i + 1]));
            if (e.to().page() < pages.size()) item.setItem(COSName.DEST, goal(e.to()));
            if (!e.below().isEmpty()) below(item, e.below(), own[i]);
            out.packed(own[i], item);
        }
    }
}
