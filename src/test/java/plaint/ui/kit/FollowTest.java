package plaint.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static plaint.ui.Backstage.await;
import static plaint.ui.Backstage.onScreen;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;

/// The print room is visited forty times a day, and the model behind it lasts as long as the store is open.
class FollowTest {
    @Test void aViewOnTheScreenHearsEachChange() {
        var said = new SimpleObjectProperty<>("a");
        var heard = new ArrayList<String>();
        onScreen(() -> {
            var view = new Label();
            new Scene(new Pane(view));
            Follow.of(view, said, (was, now) -> heard.add(was + now));
            said.set("b");
            said.set("c");
            return null;
        });
        assertThat(heard).containsExactly("ab", "bc");
    }

    @Test void oneThatLiesAsideMakesUpForItOnceWhenItComesBack() {
        var said = new SimpleIntegerProperty(1);
        var heard = new ArrayList<Number>();
        onScreen(() -> {
            var view = new Label();
            var pane = new Pane(view);
            new Scene(pane);
            Follow.of(view, said, (was, now) -> heard.add(now));
            pane.getChildren().clear();
            said.set(2);
            said.set(3);
            assertThat(heard).isEmpty();
            pane.getChildren().add(view);
            return null;
        });
        assertThat(heard).containsExactly(3);
    }

    @Test void oneThatIsGoneIsNotHeldByWhatItFollowed() {
        var said = new SimpleObjectProperty<>("a");
        var gone = onScreen(() -> {
            var views = new ArrayList<WeakReference<Label>>();
            var pane = new Pane();
            new Scene(pane);
            for (int i = 0; i < 5; i++) {
                var view = new Label();
                pane.getChildren().setAll(view);
                Follow.of(view, said, () -> view.setText(said.get()));
                said.set("at " + i);
                views.add(new WeakReference<>(view));
            }
            pane.getChildren().clear();
            return List.copyOf(views);
        });
        await("all given back", () -> {
            System.gc();
            return gone.stream().allMatch(v -> v.get() == null);
        });
        assertThat(said.get()).isEqualTo("at 4");
    }
}
