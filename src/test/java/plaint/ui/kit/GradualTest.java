package plaint.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static plaint.ui.Backstage.await;
import static plaint.ui.Backstage.onScreen;

import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import plaint.ui.Backstage;

/// A window closed while its screen was still being filled had its parts put in all the same: each looked in vain for the colours of a theme the window no longer had.
class GradualTest {
    @Test void aWindowThatIsClosedIsFilledNoFurtherUntilItIsShownAgain() {
        Backstage.startScreen();
        var column = new VBox();
        var stage = onScreen(() -> {
            column.getChildren().setAll(IntStream.range(0, 5000).mapToObj(i -> new Label("样本 " + i)).toList());
            var s = new Stage();
            s.setScene(new Scene(column, 400, 300));
            Look.apply(s.getScene(), true);
            s.show();
            Gradual.show(column);
            return s;
        });
        await("the first of them", () -> column.getChildren().size() > 100);
        int there = onScreen(() -> {
            stage.close();
            // the theme changes for all windows that are shown
            Look.apply(new Scene(new VBox()), false);
            return column.getChildren().size();
        });
        assertThat(there).isLessThan(5000);
        var pulses = new int[1];
        onScreen(() -> new javafx.animation.AnimationTimer() {
            @Override public void handle(long now) {
                if (++pulses[0] == 6) stop();
            }
        }.start());
        await("some pulses", () -> pulses[0] == 6);
        assertThat(onScreen(() -> column.getChildren().size())).isEqualTo(there);
        onScreen(stage::show);
        await("all of them", () -> column.getChildren().size() == 5000);
        onScreen(stage::close);
    }
}
