package plaint.pdf;

import java.nio.file.Path;
import plaint.text.Refused;

/// The pages of a PDF or picture file as pictures and text, for looking at. One thread at a time; close when done.
public final class PagePictures implements AutoCloseable {
    private PagePictures() { }

    /// Opens a finished PDF (or an exhibit file of any kind that intake accepts).
    public static PagePictures open(Path file) throws Refused {
        return new PagePictures();
    }

    public int pages() {
        return 0;
    }

    /// The printed page label.
    public String label(int page) {
        return "";
    }

    /// Width and height of a page in points.
    public double[] size(int page) {
        return new double[] {595.28, 841.89};
    }

    /// The page drawn at `pixelsPerPoint`.
    public Picture draw(int page, double pixelsPerPoint) {
        return new Picture(1, 1, new int[1]);
    }

    /// The page's text, for screen readers and search.
    public String text(int page) {
        return "";
    }

    @Override public void close() {
    }
}
