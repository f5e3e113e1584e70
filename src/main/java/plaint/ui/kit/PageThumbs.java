package plaint.ui.kit;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import plaint.pdf.PagePictures;

/// All pages of a file as small pictures beside a strip: the page in view is selected, a click shows the page. Pictures are drawn when they come into view and kept: they are small.
public final class PageThumbs extends StackPane {
    private static final double WIDTH = 84;
    private final JobRunner jobs;
    private final PageStrip strip;
    private final ListView<Integer> list = new ListView<>();
    private final Map<Integer, WritableImage> drawn = new HashMap<>();
    private Function<Integer, String> names = i -> "";
    private PagePictures pages;
    private int generation;

    public PageThumbs(JobRunner jobs, PageStrip strip) {
        this.jobs = jobs;
        this.strip = strip;
        getStyleClass().add("desk");
        setMinWidth(132);
        setPrefWidth(132);
        setMaxWidth(132);
        list.setCellFactory(l -> new Thumb());
        list.getSelectionModel().selectedItemProperty().addListener((o, was, now) -> {
            if (now != null && now != strip.pageProperty().get()) strip.goTo(now);
        });
        strip.pageProperty().addListener((o, was, now) -> follow(now.intValue()));
        getChildren().add(list);
    }

    private void follow(int page) {
        if (page >= list.getItems().size() || Integer.valueOf(page).equals(list.getSelectionModel().getSelectedItem())) return;
        list.getSelectionModel().select(page);
        list.scrollTo(Math.max(0, page - 2));
    }

    /// Shows another file; null empties the list.
    public void show(Path file, Function<Integer, String> pageNames) {
        int now = ++generation;
        var before = pages;
        pages = null;
        drawn.clear();
        list.getItems().clear();
        if (before != null) jobs.look(p -> {
            synchronized (before) {
                before.close();
            }
            return null;
        }, x -> { }, n -> { });
        if (file == null) return;
        names = pageNames;
        jobs.look(p -> PagePictures.open(file), opened -> {
            if (now != generation) {
                opened.close();
                return;
            }
            pages = opened;
            for (int i = 0; i < opened.pages(); i++) list.getItems().add(i);
            follow(strip.pageProperty().get());
        }, why -> { });
    }

    private final class Thumb extends ListCell<Integer> {
        private final ImageView view = new ImageView();
        private final StackPane paper = new StackPane(view);
        private final VBox box = new VBox(3, paper, Kit.label("", "caption", "muted"));

        Thumb() {
            paper.getStyleClass().add("thumb-paper");
            paper.setMaxWidth(USE_PREF_SIZE);
            box.getStyleClass().add("thumb");
            box.setAlignment(Pos.CENTER);
            setAlignment(Pos.CENTER);
        }

        @Override protected void updateItem(Integer index, boolean nothing) {
            super.updateItem(index, nothing);
            if (nothing || pages == null) {
                setGraphic(null);
                return;
            }
            var size = pages.size(index);
            double perPoint = WIDTH / Math.max(size[0], size[1] * 0.7);
            view.setFitWidth(size[0] * perPoint);
            view.setFitHeight(size[1] * perPoint);
            paper.setPrefSize(size[0] * perPoint + 4, size[1] * perPoint + 4);
            var name = names.apply(index);
            ((javafx.scene.control.Label) box.getChildren().get(1)).setText(name.contains(" ") ? name.substring(name.lastIndexOf(' ') + 1) : name);
            setAccessibleText(name);
            setGraphic(box);
            view.setImage(drawn.get(index));
            if (view.getImage() == null) draw(index, perPoint);
        }

        private void draw(int index, double perPoint) {
            int now = generation;
            var from = pages;
            jobs.look(p -> {
                synchronized (from) {
                    return now == generation ? from.draw(index, perPoint * 1.5) : null;
                }
            }, picture -> {
                if (picture == null || now != generation) return;
                var image = PageStrip.image(picture);
                drawn.put(index, image);
                if (getItem() != null && getItem() == index) view.setImage(image);
            }, why -> { });
        }
    }
}
