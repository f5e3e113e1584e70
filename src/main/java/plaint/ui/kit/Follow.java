package plaint.ui.kit;

import java.util.function.BiConsumer;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// A view follows what its model says for as long as it stands in a window. A model lasts as long as the store is open, its views come and go: one that is gone is not held by it, nor drawn anew at each change
/// for nobody, and one that lies aside makes up for what was said meanwhile when it comes back.
public final class Follow {
    private Follow() { }

    /// Does `act` whenever `said` is another.
    public static void of(Node view, ObservableValue<?> said, Runnable act) {
        of(view, said, (was, now) -> act.run());
    }

    /// The same, with what was said when it was last heard.
    public static <T> void of(Node view, ObservableValue<T> said, BiConsumer<T, T> act) {
        var heard = said.when(view.sceneProperty().map(scene -> true).orElse(false));
        heard.addListener(new InvalidationListener() {
            private T last = said.getValue();

            @Override public void invalidated(Observable of) {
                // asked for, or the next change would not be told
                var now = heard.getValue();
                if (now == last) return;
                var was = last;
                last = now;
                act.accept(was, now);
            }
        });
        heard.getValue();
    }
}
