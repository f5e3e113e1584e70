package plaint.ui.shell;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;

/// Stands over every screen of a store that cannot be written: it is said before anybody types what could not be saved.
final class LookingBar extends HBox {
    LookingBar(Desktop desktop) {
        super(10);
        getStyleClass().add("looking-bar");
        var text = Kit.cut(desktop.say("ui.looking", desktop.office().folder()), "medium");
        HBox.setHgrow(text, Priority.ALWAYS);
        getChildren().addAll(Kit.icon("fth-lock", 14), text);
    }
}
