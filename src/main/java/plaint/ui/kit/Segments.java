package plaint.ui.kit;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/// A row of joined buttons of which one is chosen.
public final class Segments extends HBox {
    public Segments(List<String> names, int chosen, Consumer<Integer> onChoice) {
        getStyleClass().add("segment");
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        var group = new ToggleGroup();
        for (int i = 0; i < names.size(); i++) {
            var b = new ToggleButton(names.get(i));
            b.setToggleGroup(group);
            b.setSelected(i == chosen);
            if (i == 0) b.getStyleClass().add("first");
            if (i == names.size() - 1) b.getStyleClass().add("last");
            b.setMinWidth(USE_PREF_SIZE);
            int index = i;
            b.setOnAction(e -> {
                b.setSelected(true);
                onChoice.accept(index);
            });
            getChildren().add(b);
        }
    }
}
