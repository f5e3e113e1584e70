package plaint.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static plaint.ui.Backstage.await;
import static plaint.ui.Backstage.onScreen;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import plaint.ui.Backstage;

/// A window closed while its screen was still being filled had its parts put in all the same: each looked in vain for the colours of a theme the window no longer had. And the tabs of a case were made whole when
/// they were first shown: the window did not answer meanwhile.
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

    @Test void aPieceIsMadeInItsTurnAndOneNobodyWantsAnyMoreLeavesNoGap() {
        Backstage.startScreen();
        var pane = new ScrollPane();
        var column = new VBox();
        var stage = shown(pane);
        onScreen(() -> Gradual.fill(pane, column, column, List.of(Gradual.Piece.in(column, () -> new Label("首")), Gradual.Piece.in(column, () -> null), Gradual.Piece.in(column, () -> new Label("末")))));
        assertThat(onScreen(() -> pane.getContent() == column)).isTrue();
        await("both", () -> column.getChildren().size() == 2);
        assertThat(onScreen(() -> said(column))).containsExactly("首", "末");
        await("nothing is to come", () -> !Gradual.underWay());
        onScreen(stage::close);
    }

    @Test void whatIsShownAnewMeanwhileIsThereAtOnceAndGetsNothingOfTheOther() {
        Backstage.startScreen();
        var pane = new ScrollPane();
        var before = new VBox();
        var now = new VBox();
        var stage = shown(pane);
        onScreen(() -> {
            Gradual.fill(pane, before, before, IntStream.range(0, 900).mapToObj(i -> Gradual.Piece.in(before, () -> new Label("旧 " + i))).toList());
            Gradual.fill(pane, now, now, List.of(Gradual.Piece.in(now, () -> new Label("新"))));
            assertThat(said(now)).containsExactly("新");
        });
        await("nothing is to come", () -> !Gradual.underWay());
        assertThat(onScreen(() -> said(now))).containsExactly("新");
        assertThat(before.getChildren()).isEmpty();
        onScreen(stage::close);
    }

    private static List<String> said(VBox column) {
        return column.getChildren().stream().map(n -> ((Label) n).getText()).toList();
    }

    private static Stage shown(ScrollPane pane) {
        return onScreen(() -> {
            var s = new Stage();
            s.setScene(new Scene(pane, 400, 300));
            Look.apply(s.getScene(), false);
            s.show();
            return s;
        });
    }
}
