package plaint.ui.kit;

import java.nio.file.Path;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// All pages of a file as small pictures beside a strip: the page in view is selected, a click shows the page. While it is not visible it opens nothing.
public final class PageThumbs extends StackPane {
    private static final double WIDTH = 84;
    private static final double SHARP = 1.5;
    private static final int KEPT = 200;
    private final PageStrip strip;
    private final ListView<Integer> list = new ListView<>();
    private final ShownFile file;
    private Function<Integer, String> names = i -> "";
    private Path wanted;
    private Path shown;

    public PageThumbs(JobRunner jobs, PageStrip strip) {
        this.strip = strip;
        file = new ShownFile(jobs, list, KEPT, false);
        getStyleClass().add("desk");
        setMinWidth(132);
        setPrefWidth(132);
        setMaxWidth(132);
        list.setCellFactory(l -> new Thumb());
        list.getSelectionModel().selectedItemProperty().addListener((o, was, now) -> {
            if (now != null && now != strip.pageProperty().get()) strip.goTo(now);
        });
        strip.pageProperty().addListener((o, was, now) -> follow(now.intValue()));
        visibleProperty().addListener(o -> open());
        getChildren().add(list);
    }

    private void follow(int page) {
        if (page >= list.getItems().size() || Integer.valueOf(page).equals(list.getSelectionModel().getSelectedItem())) return;
        list.getSelectionModel().select(page);
        list.scrollTo(Math.max(0, page - 2));
    }

    /// Shows another file; null empties the list.
    public void show(Path path, Function<Integer, String> pageNames) {
        names = pageNames;
        wanted = path;
        shown = null;
        file.show(null, "", () -> { }, n -> { });
        open();
    }

    private void open() {
        if (!isVisible() || wanted == null || wanted.equals(shown)) return;
        shown = wanted;
        // why a file cannot be opened is said by the strip
        file.show(wanted, wanted.getFileName().toString(), () -> follow(strip.pageProperty().get()), n -> { });
    }

    private final class Thumb extends ShownFile.Cell {
        private final ImageView view = new ImageView();
        private final StackPane paper = new StackPane(view);
        private final Label name = Kit.label("", "caption", "muted");
        private final VBox box = new VBox(3, paper, name);

        Thumb() {
            file.super();
            paper.getStyleClass().add("thumb-paper");
            paper.setMaxWidth(USE_PREF_SIZE);
            box.getStyleClass().add("thumb");
            box.setAlignment(Pos.CENTER);
            setAlignment(Pos.CENTER);
        }

        @Override double lay(int index) {
            var size = file.size(index);
            double perPoint = WIDTH / Math.max(size[0], size[1] * 0.7);
            view.setFitWidth(size[0] * perPoint);
            view.setFitHeight(size[1] * perPoint);
            view.setImage(null);
            paper.setPrefSize(size[0] * perPoint + 4, size[1] * perPoint + 4);
            var whole = names.apply(index);
            name.setText(whole.substring(whole.lastIndexOf(' ') + 1));
            setAccessibleText(whole);
            setGraphic(box);
            return perPoint * SHARP;
        }

        @Override void arrived(int index, ShownFile.Sheet sheet) {
            view.setImage(sheet.picture());
        }
    }
}
