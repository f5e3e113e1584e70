package plaint.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import plaint.ui.Backstage;

/// A lawyer opens a long list and goes on to another screen before it is all there.
class UnrolledTest {
    @BeforeAll static void screen() throws Exception {
        Backstage.startScreen();
    }

    @Test void aListLeftHalfWayMakesNoMoreRowsAndGoesOnWhenItIsShownAgain() throws Exception {
        var made = new AtomicInteger();
        var list = new ListView<Integer>();
        var root = new StackPane();
        var stage = Backstage.onScreen(() -> {
            list.setCellFactory(l -> {
                made.incrementAndGet();
                return new ListCell<>() {
                    @Override protected void updateItem(Integer item, boolean nothing) {
                        super.updateItem(item, nothing);
                        setText(nothing ? null : "第 " + item + " 行");
                    }
                };
            });
            list.getItems().setAll(IntStream.range(0, 5000).boxed().toList());
            var s = new Stage();
            s.setScene(new Scene(root, 600, 800));
            s.show();
            return s;
        });
        var rows = Backstage.onScreen(() -> {
            var u = new Unrolled(list);
            root.getChildren().setAll(u);
            root.applyCss();
            root.layout();
            root.getChildren().clear();
            return u;
        });
        var pulses = new AtomicInteger();
        Backstage.onScreen(() -> new javafx.animation.AnimationTimer() {
            @Override public void handle(long now) {
                if (pulses.incrementAndGet() > 20) stop();
            }
        }.start());
        Backstage.await("pictures without the list", () -> pulses.get() > 20);
        assertThat(made.get()).isLessThan(40);
        Backstage.onScreen(() -> root.getChildren().setAll(rows));
        Backstage.await("the whole list", () -> list.getHeight() == rows.getHeight() && list.getHeight() > 700);
        assertThat(made.get()).isLessThan(80);
        Backstage.onScreen(stage::close);
    }
}
