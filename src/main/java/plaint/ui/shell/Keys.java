package plaint.ui.shell;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import plaint.ui.kit.Reach;

/// The keys that do the same on every screen.
final class Keys {
    private Keys() { }

    /// `go` takes the window to the screen of a key; `entries` are those of the side bar as they now are.
    static void on(Scene scene, Runnable find, Runnable help, Consumer<String> go, Supplier<List<Entry>> entries) {
        var keys = scene.getAccelerators();
        keys.put(new KeyCodeCombination(KeyCode.K, KeyCombination.SHORTCUT_DOWN), find);
        keys.put(new KeyCodeCombination(KeyCode.F1), help);
        for (int i = 1; i <= 9; i++) {
            int place = i;
            keys.put(new KeyCodeCombination(KeyCode.valueOf("DIGIT" + i), KeyCombination.SHORTCUT_DOWN), () -> {
                if (entries.get().size() >= place) go.accept(entries.get().get(place - 1).key());
            });
        }
        for (boolean back : new boolean[] {false, true}) keys.put(KeyCombination.valueOf(back ? "Shift+F6" : "F6"), () -> Reach.region(scene, back));
        keys.put(new KeyCodeCombination(KeyCode.COMMA, KeyCombination.SHORTCUT_DOWN), () -> go.accept("settings"));
    }
}
