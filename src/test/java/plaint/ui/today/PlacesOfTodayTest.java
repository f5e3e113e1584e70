package plaint.ui.today;

import static org.assertj.core.api.Assertions.assertThat;
import static plaint.ui.Backstage.await;
import static plaint.ui.Backstage.onScreen;

import java.nio.file.Path;
import java.time.LocalDate;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plaint.desk.TodayBoard;
import plaint.text.Lang;
import plaint.ui.Backstage;
import plaint.ui.kit.Gradual;
import plaint.ui.kit.Look;

/// The first picture of a day shows what is due before anything was summed; whoever reads it does not lose the line when the sums come below.
class PlacesOfTodayTest {
    private static final LocalDate TODAY = LocalDate.of(2018, 3, 23);
    @TempDir Path folder;

    @Test void whatStandsAboveTheSumsDoesNotMoveWhenTheyCome() throws Exception {
        try (var b = Backstage.sample(folder, Lang.ZH)) {
            var first = new TodayBoard(b.office).first(TODAY);
            assertThat(first.money()).isNull();
            var model = onScreen(() -> new TodayModel(b.desktop, () -> TODAY, first));
            var view = onScreen(() -> new TodayView(model, b.desktop));
            var begun = new double[1];
            var stage = onScreen(() -> {
                var s = new Stage();
                s.setScene(new Scene(view, 1240, 860));
                Look.apply(s.getScene(), false);
                s.show();
                begun[0] = placeOfSums(view);
                Gradual.finish();
                return s;
            });
            onScreen(model::reload);
            await("the sums", () -> model.boardProperty().get().money() != null);
            assertThat(onScreen(() -> {
                Gradual.finish();
                return placeOfSums(view);
            })).isEqualTo(begun[0]);
            onScreen(stage::close);
        }
    }

    /// Where the last row begins, as far as the screen is drawn.
    private static double placeOfSums(TodayView view) {
        view.applyCss();
        view.layout();
        var rows = ((VBox) ((ScrollPane) view.lookup(".scroll-pane")).getContent()).getChildren();
        return rows.getLast().getLayoutY();
    }
}
