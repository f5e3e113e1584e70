package plaint.ui.kit;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
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
import javafx.scene.layout.StackPane;
import plaint.pdf.PagePictures;
import plaint.pdf.Picture;

/// The pages of a file one below the other, drawn off the screen thread when they come into view. Each page's text is what a screen reader reads.
public final class PageStrip extends StackPane {
    private static final int KEPT = 24;
    private static final double GAP = 16;
    private final JobRunner jobs;
    private final ListView<Integer> list = new ListView<>();
    private final IntegerProperty page = new SimpleIntegerProperty(0);
    private final Map<Integer, WritableImage> drawn = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override protected boolean removeEldestEntry(Map.Entry<Integer, WritableImage> eldest) {
            return size() > KEPT;
        }
    };
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(0);
    private PagePictures pages;
    private Function<Integer, String> names = i -> String.valueOf(i + 1);
    private double scale = 1;
    private int generation;
    private Spot spot = (page, fromTop) -> { };

    /// A place on a page: so many points below its upper edge.
    @FunctionalInterface public interface Spot {
        void at(int page, double fromTop);
    }

    public PageStrip(JobRunner jobs) {
        this.jobs = jobs;
        getStyleClass().add("desk");
        list.setCellFactory(l -> new PageCell());
        list.getSelectionModel().selectedItemProperty().addListener((o, was, now) -> {
            if (now != null) page.set(now);
        });
        getChildren().add(list);
    }

    /// The page selected or scrolled to, from 0.
    public IntegerProperty pageProperty() {
        return page;
    }

    /// How many pages are there; 0 while none are shown.
    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /// Shows another file; `names` gives a page its name for screen readers. Null empties the strip.
    public void show(Path file, Function<Integer, String> pageNames) {
        generation++;
        int now = generation;
        var before = pages;
        pages = null;
        drawn.clear();
        list.getItems().clear();
        count.set(0);
        if (before != null) jobs.run(p -> {
            synchronized (before) {
                before.close();
            }
            return null;
        }, x -> { });
        if (file == null) return;
        names = pageNames;
        jobs.run(p -> PagePictures.open(file), opened -> {
            if (now != generation) {
                opened.close();
                return;
            }
            pages = opened;
            for (int i = 0; i < opened.pages(); i++) list.getItems().add(i);
            page.set(0);
            count.set(opened.pages());
        });
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
        private final StackPane paper = new StackPane(view);

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
            if (view.getImage() == null) draw(index, perPoint);
        }

        private void draw(int index, double perPoint) {
            int now = generation;
            var from = pages;
            double dense = Math.max(1, getScene() == null ? 1 : getScene().getWindow() == null ? 1 : getScene().getWindow().getOutputScaleX());
            jobs.run(p -> {
                synchronized (from) {
                    return now == generation ? from.draw(index, perPoint * dense) : null;
                }
            }, picture -> {
                if (picture == null || now != generation) return;
                var image = image(picture);
                drawn.put(index, image);
                if (getItem() != null && getItem() == index) view.setImage(image);
            });
        }
    }

    /// Pixels for the screen.
    public static WritableImage image(Picture p) {
        var image = new WritableImage(p.width(), p.height());
        image.getPixelWriter().setPixels(0, 0, p.width(), p.height(), PixelFormat.getIntArgbInstance(), p.argb(), 0, p.width());
        return image;
    }
}
