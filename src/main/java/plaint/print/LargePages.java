package plaint.print;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import plaint.text.Refused;

/// Pages of twice the usual size, which go on paper of that size or in two halves on the usual one.
public final class LargePages {
    /// No usual sheet is that long, and none of twice the size is shorter; points.
    private static final float LONG = 1000;

    private LargePages() { }

    /// Those of a bundle of our own, from 0.
    public static BitSet of(Path bundle) throws Refused {
        try (var pdf = Loader.loadPDF(bundle.toFile())) {
            var large = new BitSet();
            int i = 0;
            for (var page : pdf.getPages()) {
                var box = page.getCropBox();
                if (Math.max(box.getWidth(), box.getHeight()) > LONG) large.set(i);
                i++;
            }
            return large;
        } catch (IOException e) {
            throw new Refused("print.refused.unreadable", bundle.getFileName());
        }
    }

    /// Adds the two halves of a page behind the last page, the left (of a page that stands: the upper) first; returns the index of that one.
    static int halved(PDDocument pdf, PDPage page) {
        var box = page.getCropBox();
        boolean wide = box.getWidth() > box.getHeight();
        float w = wide ? box.getWidth() / 2 : box.getWidth();
        float h = wide ? box.getHeight() : box.getHeight() / 2;
        var low = new PDRectangle(box.getLowerLeftX(), box.getLowerLeftY(), w, h);
        var high = new PDRectangle(box.getUpperRightX() - w, box.getUpperRightY() - h, w, h);
        // the lower left box is what is seen first where the page lies as it is written or is turned clockwise; else it is seen last
        boolean lowFirst = switch (Math.floorMod(page.getRotation(), 360)) {
            case 90 -> true;
            case 180 -> !wide;
            case 270 -> false;
            default -> wide;
        };
        int first = pdf.getNumberOfPages();
        pdf.addPage(half(page, lowFirst ? low : high));
        pdf.addPage(half(page, lowFirst ? high : low));
        return first;
    }

    private static PDPage half(PDPage page, PDRectangle box) {
        var half = new PDPage(new COSDictionary(page.getCOSObject()));
        half.setResources(page.getResources());
        half.setRotation(page.getRotation());
        half.setMediaBox(box);
        half.setCropBox(box);
        return half;
    }
}
