package plaint.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;

/// A picture of a window, and what is wrong with it.
public final class Looks {
    private Looks() { }

    /// Texts cut, outside or too faint.
    public static List<String> at(Scene scene, String name) {
        Shots.take(scene, name);
        var told = new ArrayList<>(Shots.cut(scene));
        told.addAll(Shots.outside(scene));
        told.addAll(Seen.faint(scene));
        return told;
    }
}
