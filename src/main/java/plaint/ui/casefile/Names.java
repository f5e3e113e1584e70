package plaint.ui.casefile;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import plaint.casefile.CaseFile;
import plaint.key.PartyId;
import plaint.key.ShopId;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;

/// Names and small pieces that the panes on how evidence was come by share.
final class Names {
    private Names() { }

    static String of(CaseFile c, PartyId id, Desktop desktop) {
        return id == null ? "—" : c.parties().stream().filter(p -> p.id().equals(id)).findFirst().map(p -> desktop.lang().of(p.name(), p.latin())).orElse(id.value());
    }

    static String of(CaseFile c, ShopId id) {
        return id == null ? "—" : c.shops().stream().filter(s -> s.id().equals(id)).findFirst().map(s -> s.name()).orElse(id.value());
    }

    /// An id not yet used: `purchase-3`.
    static String next(String stem, List<String> used) {
        int n = used.size() + 1;
        while (used.contains(stem + "-" + n)) n++;
        return stem + "-" + n;
    }

    /// A head with its buttons at the end.
    static HBox head(String title, Node... right) {
        var label = Kit.cut(title, "title");
        HBox.setHgrow(label, Priority.SOMETIMES);
        var row = Kit.row(8, label, Kit.spring());
        row.getChildren().addAll(right);
        return row;
    }

    /// Facts in two columns; what is empty is left out.
    static VBox facts(double name, String... namesAndValues) {
        var box = new VBox(6);
        box.getStyleClass().add("card-body");
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            var v = namesAndValues[i + 1];
            if (v != null && !v.isBlank()) box.getChildren().add(Kit.fact(namesAndValues[i], v.strip(), name));
        }
        return box;
    }

    /// A row of a card with the buttons that change and remove it.
    static HBox row(Desktop desktop, String named, Node what, Runnable edit, Runnable remove) {
        HBox.setHgrow(what, Priority.ALWAYS);
        if (what instanceof Region r) {
            r.setMaxWidth(Double.MAX_VALUE);
            r.setMinWidth(0);
        }
        var row = Kit.row(4, what);
        if (edit != null) row.getChildren().add(Kit.iconButton("fth-edit-2", desktop.say("sourcing.edit.named", named), edit));
        if (remove != null) row.getChildren().add(Kit.iconButton("fth-trash-2", desktop.say("sourcing.remove.named", named), remove));
        row.setStyle("-fx-padding: 5 12 5 16; -fx-border-color: -color-border-muted transparent transparent transparent;");
        return row;
    }

    /// What a card says where it holds nothing.
    static Node nothing(String text) {
        var label = Kit.text(text, "muted");
        label.setStyle("-fx-padding: 10 16 12 16;");
        return label;
    }

    /// Of a row: what takes the room that is left.
    static Label growing(String text) {
        var label = Kit.cut(text, "muted");
        label.setMaxWidth(Double.MAX_VALUE);
        label.setPrefWidth(60);
        HBox.setHgrow(label, Priority.ALWAYS);
        return label;
    }

    /// Of a row: what has the same width in each.
    static Label fixed(String text, double width) {
        var label = Kit.cut(text);
        label.setMinWidth(width);
        label.setPrefWidth(width);
        return label;
    }

    /// The same, with sums standing below each other where they are `right`.
    static Label fixed(String text, double width, boolean right) {
        var label = fixed(text, width);
        if (right) label.setAlignment(Pos.CENTER_RIGHT);
        return label;
    }
}
