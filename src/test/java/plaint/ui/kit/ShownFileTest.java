package plaint.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static plaint.ui.Backstage.await;
import static plaint.ui.Backstage.onScreen;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plaint.text.Lang;
import plaint.ui.Backstage;

/// A long file is leafed through: what is in view in the end is drawn, whatever was passed on the way.
class ShownFileTest {
    private static final int PAGES = 300;
    @TempDir Path folder;

    @Test void leafingThroughALongFileEndsOnAPageThatIsDrawn() throws Exception {
        var file = folder.resolve("long.pdf");
        try (var made = new PDDocument()) {
            for (int i = 0; i < PAGES; i++) made.addPage(new PDPage());
            made.save(file.toFile());
        }
        try (var b = Backstage.empty(folder, Lang.EN)) {
            var strip = onScreen(() -> new PageStrip(b.desktop.jobs(), b.desktop::say));
            var thumbs = onScreen(() -> new PageThumbs(b.desktop.jobs(), strip));
            var stage = onScreen(() -> {
                thumbs.setVisible(false);
                var window = new Stage();
                window.setScene(new Scene(new HBox(thumbs, strip), 700, 600));
                strip.setMinWidth(500);
                window.show();
                strip.show(file, i -> "Page " + (i + 1));
                thumbs.show(file, i -> "Page " + (i + 1));
                return window;
            });
            await("all pages", () -> strip.countProperty().get() == PAGES);
            assertThat(onScreen(() -> list(thumbs).getItems().size())).as("opened for nobody").isZero();
            onScreen(() -> thumbs.setVisible(true));
            await("all small pages", () -> list(thumbs).getItems().size() == PAGES);
            for (int i = 0; i < PAGES; i += 7) {
                int page = i;
                onScreen(() -> strip.goTo(page));
            }
            onScreen(() -> strip.goTo(PAGES - 1));
            await("the last page and its small one", () -> drawn(strip, PAGES - 1) && drawn(thumbs, PAGES - 1));
            onScreen(() -> strip.goTo(3));
            await("a page passed before", () -> drawn(strip, 3) && drawn(thumbs, 3));
            onScreen(() -> strip.zoom(1.25));
            await("the page in its new size", () -> drawn(strip, 3));
            onScreen(() -> strip.show(null, i -> ""));
            assertThat(onScreen(() -> strip.countProperty().get())).isZero();
            onScreen(stage::close);
        }
    }

    private static ListView<?> list(Node in) {
        return (ListView<?>) in.lookup(".list-view");
    }

    private static boolean drawn(Node in, int page) {
        return in.lookupAll(".list-cell").stream().map(n -> (ListCell<?>) n).filter(c -> Integer.valueOf(page).equals(c.getItem()) && c.getGraphic() != null)
            .anyMatch(c -> c.getGraphic().lookupAll("*").stream().anyMatch(n -> n instanceof ImageView v && v.getImage() != null));
    }
}
