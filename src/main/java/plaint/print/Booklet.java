package plaint.print;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;
import plaint.text.Refused;

/// Pages two and two on landscape sheets, half their size, in the order in which they are folded into a booklet: printed on both sides turned on the short edge, the stack folded once.
public final class Booklet {
    private Booklet() { }

    /// The page (from 0; -1: empty) at the left and at the right of each side of the sheets, for `pages` pages.
    public static List<int[]> order(int pages) {
        int all = (pages + 3) / 4 * 4;
        var sides = new ArrayList<int[]>();
        for (int sheet = 0; sheet < all / 4; sheet++) {
            sides.add(new int[] {there(all - 1 - 2 * sheet, pages), there(2 * sheet, pages)});
            sides.add(new int[] {there(2 * sheet + 1, pages), there(all - 2 - 2 * sheet, pages)});
        }
        return sides;
    }

    private static int there(int page, int pages) {
        return page < pages ? page : -1;
    }

    /// Writes pages `from` to `to` (from 1) of a file as a booklet; the file is left out when it cannot be written.
    public static void write(Path pdf, int from, int to, Path out) throws Refused {
        var beside = out.toAbsolutePath().resolveSibling(out.getFileName() + ".part");
        try (var source = Loader.loadPDF(pdf.toFile()); var booklet = new PDDocument()) {
            var layers = new LayerUtility(booklet);
            var sheet = new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth());
            for (var side : order(to - from + 1)) {
                var page = new PDPage(sheet);
                booklet.addPage(page);
                try (var content = new PDPageContentStream(booklet, page, AppendMode.OVERWRITE, true)) {
                    for (int half = 0; half < 2; half++) {
                        if (side[half] < 0) continue;
                        int index = from - 1 + side[half];
                        var box = source.getPage(index).getCropBox();
                        double scale = Math.min(sheet.getWidth() / 2 / box.getWidth(), sheet.getHeight() / box.getHeight());
                        double x = half * sheet.getWidth() / 2 + (sheet.getWidth() / 2 - box.getWidth() * scale) / 2 - box.getLowerLeftX() * scale;
                        double y = (sheet.getHeight() - box.getHeight() * scale) / 2 - box.getLowerLeftY() * scale;
                        content.saveGraphicsState();
                        content.transform(new Matrix((float) scale, 0, 0, (float) scale, (float) x, (float) y));
                        content.drawForm(layers.importPageAsForm(source, index));
                        content.restoreGraphicsState();
                    }
                }
            }
            // the same input gives the same bytes: the file's identity is the source's
            booklet.getDocument().setDocumentID(source.getDocument().getDocumentID());
            booklet.save(beside.toFile());
            Files.move(beside, out, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Refused("print.refused.unwritable", out, String.valueOf(e.getMessage()));
        } finally {
            beside.toFile().delete();
        }
    }
}
