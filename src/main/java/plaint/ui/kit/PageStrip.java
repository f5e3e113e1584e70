package plaint.ui.kit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import plaint.pdf.PagePictures;
import plaint.pdf.PageText;
import plaint.pdf.PageText.Box;
import plaint.pdf.Picture;
import plaint.text.Notice;
import plaint.text.Refused;

/// The pages of a file one below the other, drawn off the screen thread when they come into view. Each page's text is what a screen reader reads.
public final class PageStrip extends StackPane {
    private static final int KEPT = 24;
    private static final double GAP = 16;
    private final JobRunner jobs;
    private final Function<Notice, String> say;
    private final ListView<Integer> list = new ListView<>();
    /// Why nothing is shown.
    private final javafx.scene.control.Label told = Kit.text("", "muted");
    private final IntegerProperty page = new SimpleIntegerProperty(0);
    private final Map<Integer, WritableImage> drawn = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override protected boolean removeEldestEntry(Map.Entry<Integer, WritableImage> eldest) {
            return size() > KEPT;
        }
    };
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(0);
    private final Map<Integer, List<PageText.Link>> links = new LinkedHashMap<>();
    private final Map<Integer, Notice> refused = new LinkedHashMap<>();
    private final PageMarks marks = new PageMarks();
    private PagePictures pages;
    private int returning = -1;
    /// What was to be marked before there were pages.
    private Runnable wanted;
    private IntConsumer followed = p -> { };
    private Function<Integer, String> names = i -> String.valueOf(i + 1);
    private double scale = 1;
    private int generation;
    private Spot spot = (page, fromTop) -> { };

    /// A place on a page: so many points below its upper edge.
    @FunctionalInterface public interface Spot {
        void at(int page, double fromTop);
    }

    /// `say` puts what kept a page from being drawn into words.
    public PageStrip(JobRunner jobs, Function<Notice, String> say) {
        this.jobs = jobs;
        this.say = say;
        jobs.look(p -> {
            PagePictures.ready();
            return null;
        }, x -> { }, n -> { });
        getStyleClass().add("desk");
        list.setCellFactory(l -> new PageCell());
        list.getSelectionModel().selectedItemProperty().addListener((o, was, now) -> {
            if (now != null) page.set(now);
        });
        told.setMaxWidth(360);
        told.setStyle("-fx-padding: 24;");
        told.setVisible(false);
        getChildren().addAll(list, told);
    }

    /// The page selected or scrolled to, from 0.
    public IntegerProperty pageProperty() {
        return page;
    }

    /// How many pages are there; 0 while none are shown.
    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /// Told the page a link on a page was followed to, after it is shown.
    public void onFollowed(IntConsumer act) {
        followed = act;
    }

    /// Shows another state of the same file: the page in view stays.
    public void showAgain(Path file, Function<Integer, String> pageNames) {
        int at = page.get();
        show(file, pageNames);
        returning = at;
    }

    /// Marks a text on a page and shows it; null takes the mark away.
    public void mark(int at, String text) {
        marks.finding.clear();
        list.refresh();
        wanted = text != null && pages == null ? () -> mark(at, text) : null;
        if (text == null || pages == null) return;
        var from = pages;
        int now = generation;
        goTo(at);
        jobs.look(p -> {
            synchronized (from) {
                if (now != generation || at >= from.pages()) return List.<Box>of();
                var places = places(from, at);
                return places == null ? List.<Box>of() : places.part(text, 6);
            }
        }, found -> {
            if (now != generation) return;
            marks.finding.put(at, found);
            list.refresh();
        }, n -> { });
    }

    /// A page whose text cannot be read has none.
    private static PageText places(PagePictures from, int at) {
        try {
            return from.places(at);
        } catch (Refused e) {
            return null;
        }
    }

    /// Where a text stands in the whole file, by page; told when all pages were looked through. The places are marked until another text is sought; a blank text marks nothing.
    public void search(String text, java.util.function.Consumer<List<PageHit>> then) {
        marks.hits.clear();
        marks.current = null;
        list.refresh();
        if (pages == null || text.isBlank()) {
            then.accept(List.of());
            return;
        }
        var from = pages;
        int now = generation;
        jobs.look(p -> {
            var all = new ArrayList<PageHit>();
            for (int i = 0; i < from.pages(); i++) {
                synchronized (from) {
                    if (now != generation) return all;
                    var places = places(from, i);
                    if (places != null) for (var boxes : places.find(text)) all.add(new PageHit(i, boxes));
                }
                p.stopIfCancelled();
            }
            return all;
        }, found -> {
            if (now != generation) return;
            found.forEach(h -> marks.hits.computeIfAbsent(h.page(), k -> new ArrayList<>()).add(h));
            list.refresh();
            then.accept(found);
        }, n -> then.accept(List.of()));
    }

    /// Shows one of the places found, stronger than the others.
    public void show(PageHit hit) {
        marks.current = hit;
        goTo(hit.page());
        list.refresh();
    }

    /// A place where a text was found.
    public record PageHit(int page, List<Box> boxes) { }

    private static final class PageMarks {
        private final Map<Integer, List<Box>> finding = new LinkedHashMap<>();
        private final Map<Integer, List<PageHit>> hits = new LinkedHashMap<>();
        private PageHit current;
    }

    /// Shows another file; `names` gives a page its name for screen readers. Null empties the strip.
    public void show(Path file, Function<Integer, String> pageNames) {
        show(file, file == null ? "" : file.getFileName().toString(), pageNames);
    }

    /// The same for a file that bears another name to people.
    public void show(Path file, String shown, Function<Integer, String> pageNames) {
        generation++;
        int now = generation;
        var before = pages;
        pages = null;
        drawn.clear();
        links.clear();
        refused.clear();
        told.setVisible(false);
        marks.finding.clear();
        marks.hits.clear();
        marks.current = null;
        returning = -1;
        list.getItems().clear();
        count.set(0);
        if (before != null) jobs.look(p -> {
            synchronized (before) {
                before.close();
            }
            return null;
        }, x -> { }, n -> { });
        if (file == null) return;
        names = pageNames;
        jobs.look(p -> PagePictures.open(file, shown), opened -> {
            if (now != generation) {
                opened.close();
                return;
            }
            pages = opened;
            for (int i = 0; i < opened.pages(); i++) list.getItems().add(i);
            page.set(0);
            count.set(opened.pages());
            if (returning > 0) goTo(Math.min(returning, opened.pages() - 1));
            if (wanted != null) wanted.run();
        }, why -> {
            if (now == generation) tell(why);
        });
    }

    /// Says why there is no page to show.
    public void tell(Notice why) {
        told.setText(say.apply(why));
        told.setVisible(true);
    }

    /// Called where somebody presses twice on a page.
    public void onDoubleClick(Spot act) {
        spot = act;
    }

    public void zoom(double factor) {
        scale = Math.clamp(scale * factor, 0.4, 3);
        drawn.clear();
        list.refresh();
        goTo(page.get());
    }

    public void goTo(int index) {
        if (index < 0 || index >= list.getItems().size()) return;
        list.scrollTo(index);
        list.getSelectionModel().select(index);
        page.set(index);
    }

    private double width(int index) {
        return Math.max(160, (getWidth() - 2 * GAP - 16) * scale);
    }

    /// One page; its picture comes when it is ready.
    private final class PageCell extends ListCell<Integer> {
        private final ImageView view = new ImageView();
        private final Pane over = new Pane();
        private final StackPane paper = new StackPane(view, over);

        PageCell() {
            paper.getStyleClass().add("paper");
            view.setPickOnBounds(true);
            paper.setOnMouseClicked(e -> {
                if (e.getClickCount() == 2 && getItem() != null && pages != null) spot.at(getItem(), e.getY() / Math.max(1, paper.getHeight()) * pages.size(getItem())[1]);
            });
            paper.setMaxWidth(USE_PREF_SIZE);
            setAlignment(Pos.CENTER);
        }

        @Override protected void updateItem(Integer index, boolean nothing) {
            super.updateItem(index, nothing);
            if (nothing || pages == null) {
                setGraphic(null);
                return;
            }
            var box = new StackPane(paper);
            box.setStyle("-fx-padding: " + GAP / 2 + " 0 " + GAP / 2 + " 0;");
            setGraphic(box);
            setAccessibleText(names.apply(index));
            var size = pages.size(index);
            double fit = getWidth() > 0 || PageStrip.this.getWidth() > 0 ? width(index) : 400;
            double high = PageStrip.this.getHeight() > 200 && scale == 1 ? (PageStrip.this.getHeight() - 2 * GAP) : Double.MAX_VALUE;
            double perPoint = Math.min(fit / size[0], Math.max(0.35, high / size[1]));
            view.setFitWidth(size[0] * perPoint);
            view.setFitHeight(size[1] * perPoint);
            paper.setPrefSize(size[0] * perPoint + 2, size[1] * perPoint + 2);
            view.setImage(drawn.get(index));
            if (view.getImage() == null && !refused.containsKey(index)) draw(index, perPoint);
            over.setMaxSize(size[0] * perPoint, size[1] * perPoint);
            overlay(index, perPoint);
        }

        /// What lies over the page: links, places found, the line of a finding.
        private void overlay(int index, double perPoint) {
            over.getChildren().clear();
            if (refused.containsKey(index)) {
                var why = Kit.text(say.apply(refused.get(index)), "muted");
                why.setManaged(false);
                why.resizeRelocate(24, 24, Math.max(120, pages.size(index)[0] * perPoint - 48), 200);
                why.setAlignment(Pos.TOP_LEFT);
                over.getChildren().add(why);
            }
            var finding = marks.finding.getOrDefault(index, List.of());
            double wide = pages.size(index)[0];
            for (var b : finding) over.getChildren().add(box(new Box(wide * 0.115, b.y() - b.height() * 0.2, wide * 0.77, b.height() * 1.4), perPoint, "page-finding"));
            if (!finding.isEmpty()) {
                var icon = Kit.icon("fth-alert-triangle", 15, "page-finding-icon");
                icon.setManaged(false);
                icon.relocate(wide * 0.07 * perPoint, finding.getFirst().y() * perPoint);
                over.getChildren().add(icon);
                for (var b : finding) over.getChildren().add(box(b, perPoint, "page-hit"));
            }
            for (var h : marks.hits.getOrDefault(index, List.of())) for (var b : h.boxes()) over.getChildren().add(box(b, perPoint, h.equals(marks.current) ? "page-hit-now" : "page-hit"));
            for (var link : links.getOrDefault(index, List.of())) {
                var area = box(link.box(), perPoint, "page-link");
                area.setMouseTransparent(false);
                area.setAccessibleText(names.apply(link.to()));
                area.setAccessibleRole(javafx.scene.AccessibleRole.HYPERLINK);
                area.setOnMousePressed(e -> {
                    goTo(link.to());
                    followed.accept(link.to());
                    e.consume();
                });
                over.getChildren().add(area);
            }
        }

        private static Region box(Box b, double perPoint, String style) {
            var area = new Region();
            area.getStyleClass().add(style);
            area.setMouseTransparent(true);
            area.resizeRelocate(b.x() * perPoint, b.y() * perPoint, b.width() * perPoint, b.height() * perPoint);
            area.setManaged(false);
            return area;
        }

        private void draw(int index, double perPoint) {
            int now = generation;
            var from = pages;
            double dense = Math.max(1, getScene() == null ? 1 : getScene().getWindow() == null ? 1 : getScene().getWindow().getOutputScaleX());
            jobs.look(p -> {
                synchronized (from) {
                    return now == generation ? new Drawn(from.draw(index, perPoint * dense), from.links(index)) : null;
                }
            }, got -> {
                if (got == null || now != generation) return;
                var image = image(got.picture());
                drawn.put(index, image);
                links.put(index, got.links());
                if (getItem() == null || getItem() != index) return;
                view.setImage(image);
                overlay(index, perPoint);
            }, why -> {
                if (now != generation) return;
                refused.put(index, why);
                if (getItem() != null && getItem() == index) overlay(index, perPoint);
            });
        }
    }

    private record Drawn(Picture picture, List<PageText.Link> links) { }

    /// Pixels for the screen.
    public static WritableImage image(Picture p) {
        var image = new WritableImage(p.width(), p.height());
        image.getPixelWriter().setPixels(0, 0, p.width(), p.height(), PixelFormat.getIntArgbInstance(), p.argb(), 0, p.width());
        return image;
    }
}
