package plaint.pdf;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import plaint.text.Notice;
import plaint.text.Refused;

/// The pages of a PDF or picture file as pictures and text, for looking at. The file is opened in a process of its own; what cannot be drawn there is refused by name, and again at once when it is
/// asked for again. One thread at a time; close when done.
public final class PagePictures implements AutoCloseable {
    private static final int MOST_PAGES = 1_000_000;
    private static final int MOST_CHARACTERS = 4_000_000;
    private static final int MOST_LINKS = 100_000;
    /// Pixels of a page at most; beyond, it is drawn smaller.
    private static final double MOST_PIXELS = 18e6;
    /// After so many pages that cost their process no further one is tried.
    private static final int MOST_LOST = 2;
    private final Path file;
    private final String shown;
    private final List<Page> pages;
    private final Map<Integer, Notice> spoilt = new HashMap<>();
    private int lost;

    private record Page(String label, double width, double height) { }

    private PagePictures(Path file, String shown, List<Page> pages) {
        this.file = file;
        this.shown = shown;
        this.pages = pages;
    }

    /// Opens a finished PDF (or an exhibit file of any kind that intake accepts).
    public static PagePictures open(Path file) throws Refused {
        return open(file, file.getFileName().toString());
    }

    /// The same with the name to speak of.
    public static PagePictures open(Path file, String shown) throws Refused {
        if (!Files.exists(file)) throw new Refused("pdf.refused.missing", shown);
        return new PagePictures(file, shown, Viewing.ask(Viewer.OPEN, file, shown, PagePictures::pages));
    }

    /// Makes ready for looking at files soon: the first page comes faster.
    public static void ready() {
        Viewing.ready();
    }

    private static List<Page> pages(DataInputStream from) throws IOException {
        int count = Viewing.count(from, MOST_PAGES);
        var all = new ArrayList<Page>();
        for (int i = 0; i < count; i++) all.add(new Page(from.readUTF(), Math.max(1, Viewing.number(from)), Math.max(1, Viewing.number(from))));
        return all;
    }

    public int pages() {
        return pages.size();
    }

    /// The printed page label; the number of the page where the file has none.
    public String label(int page) {
        return pages.get(page).label();
    }

    /// Width and height of a page in points, as it stands upright.
    public double[] size(int page) {
        return new double[] {pages.get(page).width(), pages.get(page).height()};
    }

    /// The page drawn at `pixelsPerPoint`, or a little smaller where that is more than a screen can show.
    public Picture draw(int page, double pixelsPerPoint) throws Refused {
        var before = spoilt.get(page);
        if (before != null) throw new Refused(before);
        var size = size(page);
        double scale = Math.min(pixelsPerPoint, Math.sqrt(MOST_PIXELS / (size[0] * size[1])));
        try {
            if (lost >= MOST_LOST) throw new Refused("pdf.refused.notDrawn", shown, page + 1);
            return Viewing.ask(Viewer.DRAW, file, shown, page, scale, Viewing.TIME, PagePictures::picture);
        } catch (Refused e) {
            if (!e.notice().key().equals("pdf.refused.notDrawn")) lost++;
            spoilt.put(page, e.notice());
            throw e;
        }
    }

    private static Picture picture(DataInputStream from) throws IOException {
        int width = from.readInt();
        int height = from.readInt();
        if (width <= 0 || height <= 0 || (long) width * height > 2 * MOST_PIXELS) throw new IOException("not possible");
        var argb = new int[width * height];
        var piece = ByteBuffer.allocate(1 << 16);
        int most = piece.capacity() / 4;
        for (int at = 0; at < argb.length; at += most) {
            int now = Math.min(most, argb.length - at);
            from.readFully(piece.array(), 0, now * 4);
            piece.asIntBuffer().get(argb, at, now);
        }
        return new Picture(width, height, argb);
    }

    /// The page's text, for screen readers and search; empty for a picture.
    public String text(int page) throws Refused {
        return Viewing.ask(Viewer.TEXT, file, shown, page, 0, Viewing.TIME, Viewing::text);
    }

    /// The page's characters with their places; null for a picture.
    public PageText places(int page) throws Refused {
        return Viewing.ask(Viewer.PLACES, file, shown, page, 0, Viewing.TIME, from -> from.readBoolean() ? PageText.read(from, MOST_CHARACTERS) : null);
    }

    /// The links of the page that lead to a page of the same file.
    public List<PageText.Link> links(int page) throws Refused {
        return Viewing.ask(Viewer.LINKS, file, shown, page, 0, Viewing.TIME, this::links);
    }

    private List<PageText.Link> links(DataInputStream from) throws IOException {
        int count = Viewing.count(from, MOST_LINKS);
        var all = new ArrayList<PageText.Link>();
        for (int i = 0; i < count; i++) {
            var box = PageText.box(from);
            int to = from.readInt();
            if (to >= 0 && to < pages.size()) all.add(new PageText.Link(box, to));
        }
        return all;
    }

    @Override public void close() {
        spoilt.clear();
    }
}
