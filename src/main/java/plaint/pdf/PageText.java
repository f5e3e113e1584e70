package plaint.pdf;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// The characters of one page and where they stand, to find a text on it over the ends of lines. White space does not count, nor does the case of Latin letters.
public final class PageText {
    private final StringBuilder flat = new StringBuilder();
    private final List<Box> boxes = new ArrayList<>();

    /// A rectangle in points from the page's upper left corner.
    public record Box(double x, double y, double width, double height) {
        private Box with(Box o) {
            double left = Math.min(x, o.x);
            double top = Math.min(y, o.y);
            return new Box(left, top, Math.max(x + width, o.x + o.width) - left, Math.max(y + height, o.y + o.height) - top);
        }
    }

    /// A link on a page: where it is, and the page (from 0) it leads to.
    public record Link(Box box, int to) { }

    private PageText() { }

    static PageText of(PDDocument doc, int page) throws IOException {
        var text = new PageText();
        var stripper = new PDFTextStripper() {
            @Override protected void writeString(String string, List<TextPosition> positions) {
                for (var p : positions) text.add(p);
            }
        };
        stripper.setStartPage(page + 1);
        stripper.setEndPage(page + 1);
        stripper.getText(doc);
        return text;
    }

    void tell(DataOutputStream to) throws IOException {
        Viewer.text(flat.toString(), to);
        for (var b : boxes) tell(b, to);
    }

    static void tell(Box b, DataOutputStream to) throws IOException {
        to.writeDouble(b.x());
        to.writeDouble(b.y());
        to.writeDouble(b.width());
        to.writeDouble(b.height());
    }

    static PageText read(DataInputStream from, int most) throws IOException {
        var text = new PageText();
        text.flat.append(Viewing.text(from));
        if (text.flat.length() > most) throw new IOException("too much");
        for (int i = 0; i < text.flat.length(); i++) text.boxes.add(box(from));
        return text;
    }

    static Box box(DataInputStream from) throws IOException {
        return new Box(Viewing.number(from), Viewing.number(from), Viewing.number(from), Viewing.number(from));
    }

    private void add(TextPosition p) {
        var shown = p.getUnicode() == null ? "" : p.getUnicode().toLowerCase(Locale.ROOT).replaceAll("\\s", "");
        double high = p.getFontSizeInPt();
        var box = new Box(p.getXDirAdj(), p.getYDirAdj() - high * 0.88, p.getWidthDirAdj(), high);
        for (int i = 0; i < shown.length(); i++) {
            flat.append(shown.charAt(i));
            boxes.add(box);
        }
    }

    /// Where the text stands, a box a line for each time it does; empty where it does not.
    public List<List<Box>> find(String wanted) {
        var sought = wanted.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
        var found = new ArrayList<List<Box>>();
        if (sought.isEmpty()) return found;
        for (int at = flat.indexOf(sought); at >= 0; at = flat.indexOf(sought, at + sought.length())) found.add(lines(at, at + sought.length()));
        return found;
    }

    /// Where a text stands that may go on on the next page or begin on the one before: the longest part of it that is here; empty where less than `least` characters are.
    public List<Box> part(String wanted, int least) {
        var sought = wanted.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
        int at = flat.indexOf(sought);
        if (at >= 0 && !sought.isEmpty()) return lines(at, at + sought.length());
        for (int length = sought.length() - 1; length >= Math.min(least, sought.length()) && length > 0; length--) {
            int head = flat.indexOf(sought.substring(0, length));
            if (head >= 0) return lines(head, head + length);
            int tail = flat.indexOf(sought.substring(sought.length() - length));
            if (tail >= 0) return lines(tail, tail + length);
        }
        return List.of();
    }

    private List<Box> lines(int from, int to) {
        var out = new ArrayList<Box>();
        for (var box : boxes.subList(from, to)) {
            if (!out.isEmpty() && Math.abs(out.getLast().y() - box.y()) < box.height() / 2 && box.x() >= out.getLast().x()) out.set(out.size() - 1, out.getLast().with(box));
            else out.add(box);
        }
        return out;
    }

    static List<Link> links(PDDocument doc, int page) throws IOException {
        var out = new ArrayList<Link>();
        var from = doc.getPage(page);
        double top = from.getCropBox().getHeight();
        for (var a : from.getAnnotations()) {
            if (!(a instanceof PDAnnotationLink link) || link.getRectangle() == null) continue;
            var to = link.getAction() instanceof PDActionGoTo go ? go.getDestination() : link.getDestination();
            int number = to instanceof PDPageDestination d ? d.retrievePageNumber() : -1;
            var r = link.getRectangle();
            if (number >= 0) out.add(new Link(new Box(r.getLowerLeftX(), top - r.getUpperRightY(), r.getWidth(), r.getHeight()), number));
        }
        return out;
    }
}
