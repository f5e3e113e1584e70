package plaint.print;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// Which pages of a file have colour on them that black cannot stand in for: judged by looking at each page as a small picture.
public final class Colours {
    private static final int DPI = 14;
    /// How far the channels of a dot lie apart before it counts as coloured: a scan's yellowish paper stays below.
    private static final int APART = 48;
    /// So many dots of ten thousand make a coloured page: a seal does, a speck does not.
    private static final int OF_TEN_THOUSAND = 8;

    private Colours() { }

    /// Pages from 0; they are drawn in a process of its own.
    public static BitSet of(Path file, Progress progress) throws Refused, Cancelled {
        return Pressing.ask(Press.COLOURS, new PrintOrder(file, "", 1, false, 0, 0, ""), file, progress);
    }

    /// Inside that process.
    static BitSet look(Path file, Progress progress) throws Refused, Cancelled {
        try (var pdf = Loader.loadPDF(file.toFile())) {
            var renderer = new PDFRenderer(pdf);
            renderer.setSubsamplingAllowed(true);
            var coloured = new BitSet();
            int pages = pdf.getNumberOfPages();
            for (int i = 0; i < pages; i++) {
                progress.stopIfCancelled();
                progress.step(Notice.of("print.work.colour", i + 1, pages), i, pages);
                if (coloured(renderer.renderImageWithDPI(i, DPI, ImageType.RGB))) coloured.set(i);
            }
            return coloured;
        } catch (IOException e) {
            throw new Refused("print.refused.unreadable", file.getFileName());
        }
    }

    private static boolean coloured(BufferedImage image) {
        long found = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int rgb = image.getRGB(x, y);
                int r = rgb >> 16 & 255;
                int g = rgb >> 8 & 255;
                int b = rgb & 255;
                if (Math.max(r, Math.max(g, b)) - Math.min(r, Math.min(g, b)) > APART) found++;
            }
        }
        return found * 10_000 > (long) OF_TEN_THOUSAND * image.getWidth() * image.getHeight();
    }
}
