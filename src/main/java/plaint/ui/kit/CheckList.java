package plaint.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Any number out of a list, each a check box; a long list scrolls.
final class CheckList<T> extends ScrollPane {
    private final List<T> from;
    private final List<CheckBox> boxes = new ArrayList<>();

    /// `none` is said where there is nothing to choose: an empty frame looks like a field one can write in.
    CheckList(List<T> from, List<T> chosen, Function<T, String> named, double wide, String none) {
        this.from = List.copyOf(from);
        var list = new VBox(4);
        for (var item : from) {
            var box = Kit.entered(new CheckBox(named.apply(item)));
            box.setSelected(chosen.contains(item));
            box.setMaxWidth(wide - 30);
            box.setWrapText(true);
            boxes.add(box);
        }
        list.getChildren().setAll(boxes);
        if (boxes.isEmpty()) list.getChildren().setAll(Kit.label(none, "muted"));
        list.setStyle("-fx-padding: 6 8 6 8;");
        setContent(list);
        setFitToWidth(true);
        if (boxes.isEmpty()) setVbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("several");
        setPrefHeight(Math.min(148, Math.max(32, from.size() * 24 + 14)));
        setMinHeight(Region.USE_PREF_SIZE);
    }

    List<T> chosen() {
        var out = new ArrayList<T>();
        for (int i = 0; i < boxes.size(); i++) if (boxes.get(i).isSelected()) out.add(from.get(i));
        return List.copyOf(out);
    }
}
