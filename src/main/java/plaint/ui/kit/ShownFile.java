package plaint.ui.kit;

import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import plaint.pdf.PagePictures;
import plaint.pdf.PageText;
import plaint.pdf.Picture;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.work.Cancelled;

/// A file whose pages are looked at in a list: opened and drawn off the screen thread, only what is in view, and only the last pages kept. What comes back for a file or a size no longer shown is
/// dropped, so is a page that was scrolled past before its turn came. Used on the screen thread.
final class ShownFile {
    private final JobRunner jobs;
    private final ListView<Integer> list;
    private final boolean linked;
    private final Map<Integer, Sheet> drawn;
    private final Set<Cell> cells = Collections.newSetFromMap(new WeakHashMap<>());
    /// How many cells show a page; read where it is decided whether to draw it.
    private final Map<Integer, Integer> inView = new ConcurrentHashMap<>();
    private final Set<Integer> asked = new HashSet<>();
    private PagePictures pages;
    private volatile int file;
    private volatile int size;

    /// A page as it was drawn, with the links on it; no picture where `refused` says why.
    record Sheet(WritableImage picture, List<PageText.Link> links, Notice refused) { }

    /// What is asked of the file's pages, one page at a time.
    @FunctionalInterface interface Question<T> {
        T of(Reading pages) throws Refused, Cancelled;
    }

    /// Reads the pages of the file for a question.
    interface Reading {
        int pages();

        /// The characters of a page with their places; null for a picture and where they cannot be read.
        PageText places(int page) throws Cancelled;
    }

    /// The pages of a file in `list`, whose cells are the [Cell]s of its owner; `kept` drawn pages are remembered. With `linked` the links of a page are read too.
    ShownFile(JobRunner jobs, ListView<Integer> list, int kept, boolean linked) {
        this.jobs = jobs;
        this.list = list;
        this.linked = linked;
        drawn = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override protected boolean removeEldestEntry(Map.Entry<Integer, Sheet> eldest) {
                return size() > kept;
            }
        };
    }

    /// Shows another file, which bears the name `shown` to people; null shows none. `opened` is told when its pages are in the list.
    void show(Path path, String shown, Runnable opened, Consumer<Notice> refused) {
        int now = ++file;
        forget();
        list.getItems().clear();
        var before = pages;
        pages = null;
        if (before != null) jobs.look(p -> {
            close(before);
            return null;
        }, x -> { }, n -> { });
        if (path == null) return;
        jobs.look(p -> now == file ? PagePictures.open(path, shown) : null, got -> {
            if (got == null) return;
            if (now != file) {
                got.close();
                return;
            }
            pages = got;
            // all at once: a list told of each page by itself lays itself out as often
            list.getItems().setAll(IntStream.range(0, got.pages()).boxed().toList());
            opened.run();
        }, why -> {
            if (now == file) refused.accept(why);
        });
    }

    private static void close(PagePictures pages) {
        synchronized (pages) {
            pages.close();
        }
    }

    boolean isOpen() {
        return pages != null;
    }

    int pages() {
        return pages == null ? 0 : pages.pages();
    }

    /// Width and height of a page in points.
    double[] size(int page) {
        return pages.size(page);
    }

    /// All pages are to be drawn again, in another size.
    void resize() {
        forget();
        list.refresh();
    }

    private void forget() {
        size++;
        drawn.clear();
        asked.clear();
    }

    /// Asks something of the pages of the file now shown; not answered where another is shown by then.
    <T> void ask(Question<T> question, Consumer<T> answer, Runnable none) {
        var from = pages;
        int now = file;
        jobs.look(p -> question.of(new Reading() {
            @Override public int pages() {
                return from.pages();
            }

            @Override public PageText places(int page) throws Cancelled {
                p.stopIfCancelled();
                if (now != file) throw new Cancelled();
                synchronized (from) {
                    return page >= from.pages() ? null : textOf(from, page);
                }
            }
        }), found -> {
            if (now == file) answer.accept(found);
        }, n -> none.run());
    }

    private static PageText textOf(PagePictures from, int page) {
        try {
            return from.places(page);
        } catch (Refused e) {
            return null;
        }
    }

    private record Drawn(Picture picture, List<PageText.Link> links) { }

    private void draw(int page, double scale) {
        if (!asked.add(page)) return;
        int now = size;
        var from = pages;
        jobs.look(p -> draw(from, page, scale, now), got -> {
            if (now != size) return;
            asked.remove(page);
            if (got != null) arrived(page, new Sheet(image(got.picture()), got.links(), null));
            else if (inView.containsKey(page)) draw(page, scale);
        }, why -> {
            if (now != size) return;
            asked.remove(page);
            arrived(page, new Sheet(null, List.of(), why));
        });
    }

    private Drawn draw(PagePictures from, int page, double scale, int now) throws Refused {
        synchronized (from) {
            if (now != size || !inView.containsKey(page)) return null;
            return new Drawn(from.draw(page, scale), linked ? from.links(page) : List.of());
        }
    }

    private void arrived(int page, Sheet sheet) {
        drawn.put(page, sheet);
        cells.forEach(c -> {
            if (c.getItem() != null && c.getItem() == page) c.arrived(page, sheet);
        });
    }

    /// A page in the list. Its owner lays it out, and puts the picture in when it comes.
    abstract class Cell extends ListCell<Integer> {
        Cell() {
            cells.add(this);
        }

        @Override protected final void updateItem(Integer page, boolean nothing) {
            var before = getItem();
            if (before != null) inView.computeIfPresent(before, (k, n) -> n == 1 ? null : n - 1);
            super.updateItem(page, nothing);
            if (page != null) inView.merge(page, 1, Integer::sum);
            if (nothing || page == null || pages == null) {
                setGraphic(null);
                return;
            }
            double scale = lay(page);
            var sheet = drawn.get(page);
            if (sheet != null) arrived(page, sheet);
            else draw(page, scale);
        }

        /// Lays the page out without its picture; how many pixels a point of it takes.
        abstract double lay(int page);

        abstract void arrived(int page, Sheet sheet);
    }

    /// Pixels for the screen.
    private static WritableImage image(Picture p) {
        var image = new WritableImage(p.width(), p.height());
        image.getPixelWriter().setPixels(0, 0, p.width(), p.height(), PixelFormat.getIntArgbInstance(), p.argb(), 0, p.width());
        return image;
    }
}
