package plaint.ui.kit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ListView;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import plaint.pdf.PagePictures;
import plaint.pdf.PageText;
import plaint.pdf.PageText.Box;
import plaint.text.Notice;

/// The pages of a file one below the other, drawn off the screen thread when they come into view. Each page's text is what a screen reader reads.
public final class PageStrip extends StackPane {
    private static final int KEPT = 24;
    private static final double GAP = 16;
    private final Function<Notice, String> say;
    private final ListView<Integer> list = new ListView<>();
    /// Why nothing is shown.
    private final javafx.scene.control.Label told = Kit.text("", "muted");
    private final IntegerProperty page = new SimpleIntegerProperty(0);
    private final ShownFile file;
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(0);
    private final PageMarks marks = new PageMarks();
    private int returning = -1;
    /// What was to be marked before there were pages.
    private Runnable wanted;
    private Function<Integer, String> names = i -> String.valueOf(i + 1);
    private double scale = 1;
    private Spot spot = (page, fromTop) -> { };

    /// A place on a page: so many points below its upper edge.
    @FunctionalInterface public interface Spot {
        void at(int page, double fromTop);
    }

    /// `say` puts what kept a page from being drawn into words.
    public PageStrip(JobRunner jobs, Function<Notice, String> say) {
        this.say = say;
        file = new ShownFile(jobs, list, KEPT, true);
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

    /// Shows another state of the same file: the page in view stays.
    public void showAgain(Path file, Function<Integer, String> pageNames) {
        showAt(file, pageNames, page.get());
    }

    /// Shows a file from one of its pages on.
    public void showAt(Path file, Function<Integer, String> pageNames, int at) {
        show(file, pageNames);
        returning = at;
    }

    /// The same for a file that bears another name to people.
    public void showAt(Path path, String shown, Function<Integer, String> pageNames, int at) {
        show(path, shown, pageNames);
        returning = at;
    }

    /// Marks a text on a page and shows it; null takes the mark away.
    public void mark(int at, String text) {
        marks.finding.clear();
        list.refresh();
        wanted = text != null && !file.isOpen() ? () -> mark(at, text) : null;
        if (text == null || !file.isOpen()) return;
        goTo(at);
        file.ask(of -> {
            var places = of.places(at);
            return places == null ? List.<Box>of() : places.part(text, 6);
        }, found -> {
            marks.finding.put(at, found);
            list.refresh();
        }, () -> { });
    }

    /// Where a text stands in the whole file, by page; told when all pages were looked through. The places are marked until another text is sought; a blank text marks nothing.
    public void search(String text, java.util.function.Consumer<List<PageHit>> then) {
        marks.hits.clear();
        marks.current = null;
        list.refresh();
        if (!file.isOpen() || text.isBlank()) {
            then.accept(List.of());
            return;
        }
        file.ask(of -> {
            var all = new ArrayList<PageHit>();
            for (int i = 0; i < of.pages(); i++) {
                var places = of.places(i);
                if (places != null) for (var boxes : places.find(text)) all.add(new PageHit(i, boxes));
            }
            return all;
        }, found -> {
            found.forEach(h -> marks.hits.computeIfAbsent(h.page(), k -> new ArrayList<>()).add(h));
            list.refresh();
            then.accept(found);
        }, () -> then.accept(List.of()));
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
    public void show(Path path, String shown, Function<Integer, String> pageNames) {
        told.setVisible(false);
        marks.finding.clear();
        marks.hits.clear();
        marks.current = null;
        returning = -1;
        count.set(0);
        names = pageNames;
        file.show(path, shown, () -> {
            page.set(0);
            count.set(file.pages());
            if (returning > 0) goTo(Math.min(returning, file.pages() - 1));
            if (wanted != null) wanted.run();
        }, this::tell);
    }

    /// The strip with `words` over it while pages are still to come; `nothing` is true where none will, since something was refused.
    public StackPane waiting(String words, javafx.beans.value.ObservableValue<Boolean> nothing) {
        var label = Kit.label(words, "muted");
        label.setMouseTransparent(true);
        label.visibleProperty().bind(javafx.beans.binding.Bindings.createBooleanBinding(() -> count.get() == 0 && !nothing.getValue() && !told.isVisible(), count, nothing, told.visibleProperty()));
        return new StackPane(this, label);
    }

    /// Says why there is no page to show; null: that is said elsewhere, or not known.
    public void tell(Notice why) {
        if (why != null) told.setText(say.apply(why));
        told.setVisible(why != null);
    }

    /// Called where somebody presses twice on a page.
    public void onDoubleClick(Spot act) {
        spot = act;
    }

    public void zoom(double factor) {
        scale = Math.clamp(scale * factor, 0.4, 3);
        file.resize();
        goTo(page.get());
    }

    /// As large as the strip shows a page whole.
    public void whole() {
        zoom(1 / scale);
    }

    public void goTo(int index) {
        if (index < 0 || index >= list.getItems().size()) return;
        list.scrollTo(index);
        list.getSelectionModel().select(index);
        page.set(index);
    }

    private double width() {
        return Math.max(160, (getWidth() - 2 * GAP - 16) * scale);
    }

    /// A page with what lies over it.
    private final class PageCell extends ShownFile.Cell {
        private final ImageView view = new ImageView();
        private final Pane over = new Pane();
        private final StackPane paper = new StackPane(view, over);
        private final StackPane box = new StackPane(paper);
        private double perPoint;

        PageCell() {
            file.super();
            paper.getStyleClass().add("paper");
            view.setPickOnBounds(true);
            paper.setOnMouseClicked(e -> {
                if (e.getClickCount() == 2 && getItem() != null && file.isOpen()) spot.at(getItem(), e.getY() / Math.max(1, paper.getHeight()) * file.size(getItem())[1]);
            });
            paper.setMaxWidth(USE_PREF_SIZE);
            box.setStyle("-fx-padding: " + GAP / 2 + " 0 " + GAP / 2 + " 0;");
            setAlignment(Pos.CENTER);
        }

        @Override double lay(int index) {
            setGraphic(box);
            setAccessibleText(names.apply(index));
            var size = file.size(index);
            double fit = getWidth() > 0 || PageStrip.this.getWidth() > 0 ? width() : 400;
            double high = PageStrip.this.getHeight() > 200 && scale == 1 ? (PageStrip.this.getHeight() - 2 * GAP) : Double.MAX_VALUE;
            perPoint = Math.min(fit / size[0], Math.max(0.35, high / size[1]));
            view.setFitWidth(size[0] * perPoint);
            view.setFitHeight(size[1] * perPoint);
            view.setImage(null);
            paper.setPrefSize(size[0] * perPoint + 2, size[1] * perPoint + 2);
            over.setMaxSize(size[0] * perPoint, size[1] * perPoint);
            over.getChildren().clear();
            return perPoint * Math.max(1, getScene() == null || getScene().getWindow() == null ? 1 : getScene().getWindow().getOutputScaleX());
        }

        @Override void arrived(int index, ShownFile.Sheet sheet) {
            view.setImage(sheet.picture());
            over.getChildren().clear();
            double wide = file.size(index)[0];
            if (sheet.refused() != null) {
                var why = Kit.text(say.apply(sheet.refused()), "muted");
                why.setManaged(false);
                why.resizeRelocate(24, 24, Math.max(120, wide * perPoint - 48), 200);
                why.setAlignment(Pos.TOP_LEFT);
                over.getChildren().add(why);
            }
            var finding = marks.finding.getOrDefault(index, List.of());
            for (var b : finding) over.getChildren().add(area(new Box(wide * 0.115, b.y() - b.height() * 0.2, wide * 0.77, b.height() * 1.4), "page-finding"));
            if (!finding.isEmpty()) {
                var icon = Kit.icon("fth-alert-triangle", 15, "page-finding-icon");
                icon.setManaged(false);
                icon.relocate(wide * 0.07 * perPoint, finding.getFirst().y() * perPoint);
                over.getChildren().add(icon);
                for (var b : finding) over.getChildren().add(area(b, "page-hit"));
            }
            for (var h : marks.hits.getOrDefault(index, List.of())) for (var b : h.boxes()) over.getChildren().add(area(b, h.equals(marks.current) ? "page-hit-now" : "page-hit"));
            for (var link : sheet.links()) over.getChildren().add(link(link));
        }

        private Region link(PageText.Link link) {
            var area = area(link.box(), "page-link");
            area.setMouseTransparent(false);
            area.setAccessibleText(names.apply(link.to()));
            area.setAccessibleRole(javafx.scene.AccessibleRole.HYPERLINK);
            area.setOnMousePressed(e -> {
                goTo(link.to());
                e.consume();
            });
            return area;
        }

        private Region area(Box b, String style) {
            var area = new Region();
            area.getStyleClass().add(style);
            area.setMouseTransparent(true);
            area.resizeRelocate(b.x() * perPoint, b.y() * perPoint, b.width() * perPoint, b.height() * perPoint);
            area.setManaged(false);
            return area;
        }
    }
}
