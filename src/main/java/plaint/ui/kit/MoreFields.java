package plaint.ui.kit;

import java.util.ArrayList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.GridPane;

/// A button between the fields of a form that adds another group of them where it stands: one more line of a list whose length nobody knows beforehand. The first new field has the focus then.
public final class MoreFields {
    private MoreFields() { }

    /// Puts the button in; `add` makes the fields of one group.
    public static void in(RecordForm form, String act, Runnable add) {
        var button = Kit.button(act, "fth-plus", () -> { }, "flat");
        button.setOnAction(e -> more(button, add));
        form.node(button, 44);
    }

    private static void more(Button button, Runnable add) {
        var grid = (GridPane) button.getParent();
        int at = GridPane.getRowIndex(button);
        var before = new ArrayList<>(grid.getChildren());
        int end = before.stream().mapToInt(GridPane::getRowIndex).max().orElse(at) + 1;
        add.run();
        var added = grid.getChildren().stream().filter(n -> !before.contains(n)).toList();
        int rows = added.stream().mapToInt(GridPane::getRowIndex).max().orElse(end - 1) + 1 - end;
        for (var n : before) if (GridPane.getRowIndex(n) >= at) GridPane.setRowIndex(n, GridPane.getRowIndex(n) + rows);
        for (var n : added) GridPane.setRowIndex(n, GridPane.getRowIndex(n) - end + at);
        // Tab goes by the order of the children
        grid.getChildren().removeAll(added);
        grid.getChildren().addAll(grid.getChildren().indexOf(button), added);
        added.stream().filter(n -> n instanceof javafx.scene.layout.VBox).findFirst().map(n -> ((javafx.scene.layout.VBox) n).getChildren().getFirst()).ifPresent(Node::requestFocus);
    }
}
