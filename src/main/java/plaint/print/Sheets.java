package plaint.print;

import java.awt.Graphics;
import java.awt.print.PageFormat;
import java.awt.print.Pageable;
import java.awt.print.Paper;
import java.awt.print.Printable;
import java.awt.print.PrinterAbortException;
import java.awt.print.PrinterException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.printing.PDFPrintable;
import org.apache.pdfbox.printing.Scaling;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.work.Progress;

/// The sides of a print order, in the order they leave the printer: each copy whole, one behind the other, and with both sides printed a range that ends on a
/// front gets an empty back, so that the next one begins on a sheet of its own. Used by one print job on one thread.
final class Sheets implements Pageable {
    private static final int BLANK = -1;

    private final PDDocument pdf;
    private final List<Integer> sides;
    private final int skip;
    private final Progress progress;
    private final PDFPrintable pages;

    private Sheets(PDDocument pdf, List<Integer> sides, int skip, Progress progress) {
        this.pdf = pdf;
        this.sides = sides;
        this.skip = skip;
        this.progress = progress;
        this.pages = new PDFPrintable(pdf, Scaling.ACTUAL_SIZE, false, 0, false);
    }

    static Sheets of(PrintOrder order, PDDocument pdf, Progress progress) throws Refused {
        int last = pdf.getNumberOfPages();
        if (order.copies() < 1) throw new Refused("print.refused.copies", order.copies());
        var sides = new ArrayList<Integer>();
        var halves = new HashMap<Integer, Integer>();
        for (int copy = 0; copy < order.copies(); copy++) {
            for (var range : order.ranges()) {
                int from = range.from() == 0 ? 1 : range.from();
                int to = range.to() == 0 ? last : range.to();
                if (from < 1 || to > last || from > to) throw new Refused("print.refused.range", from, to, order.file().getFileName(), last);
                for (int side = from; side <= to; side++) {
                    if (!order.finish().halved()) {
                        sides.add(side - 1);
                        continue;
                    }
                    int half = halves.containsKey(side) ? halves.get(side) : LargePages.halved(pdf, pdf.getPage(side - 1));
                    halves.put(side, half);
                    sides.add(half);
                    sides.add(half + 1);
                }
                if (order.duplex() && (to - from) % 2 == 0 && !order.finish().halved()) sides.add(BLANK);
            }
        }
        int skip = Math.clamp(order.skip(), 0, sides.size());
        return new Sheets(pdf, List.copyOf(sides.subList(skip, sides.size())), skip, progress);
    }

    /// The page of the file on side `index`, 0-based; -1 for an empty back.
    int page(int index) {
        return sides.get(index);
    }

    /// How many sides were left out at the beginning.
    int skipped() {
        return skip;
    }

    @Override public int getNumberOfPages() {
        return sides.size();
    }

    @Override public PageFormat getPageFormat(int index) {
        int page = sides.get(index);
        var box = pdf.getPage(page == BLANK ? 0 : page).getCropBox();
        boolean turned = page != BLANK && pdf.getPage(page).getRotation() % 180 != 0;
        var paper = new Paper();
        paper.setSize(turned ? box.getHeight() : box.getWidth(), turned ? box.getWidth() : box.getHeight());
        paper.setImageableArea(0, 0, paper.getWidth(), paper.getHeight());
        var format = new PageFormat();
        format.setPaper(paper);
        format.setOrientation(PageFormat.PORTRAIT);
        return format;
    }

    @Override public Printable getPrintable(int index) {
        return this::side;
    }

    /// Called more than once for a side, as the print service sees fit.
    private int side(Graphics graphics, PageFormat format, int index) throws PrinterException {
        if (index >= sides.size()) return Printable.NO_SUCH_PAGE;
        if (progress.cancelled()) throw new PrinterAbortException();
        progress.step(Notice.of("print.work.side", skip + index + 1, skip + sides.size()), skip + index, skip + sides.size());
        int page = sides.get(index);
        return page == BLANK ? Printable.PAGE_EXISTS : pages.print(graphics, format, page);
    }
}
