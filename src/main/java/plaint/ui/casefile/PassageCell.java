package plaint.ui.casefile;

import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import plaint.casefile.Rewrite;
import plaint.drafting.Passage;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;

/// A paragraph in the list: how its text begins, and whether it is the template's, the office's own, struck out, or to be compared.
final class PassageCell extends ListCell<Object> {
    private final Desktop desktop;

    PassageCell(Desktop desktop) {
        this.desktop = desktop;
    }

    @Override protected void updateItem(Object item, boolean nothing) {
        super.updateItem(item, nothing);
        if (nothing || item == null) {
            setGraphic(null);
            return;
        }
        var row = switch (item) {
            case Passage p -> row(p);
            case Rewrite r -> row(r);
            default -> throw new IllegalArgumentException("no paragraph: " + item);
        };
        row.setStyle("-fx-padding: 6 0 6 0;");
        row.prefWidthProperty().bind(getListView().widthProperty().subtract(44));
        setGraphic(row);
    }

    private HBox row(Passage p) {
        boolean struck = p.block() < 0;
        var words = Kit.cut(struck ? p.generated().replaceAll("\\{\\{[^{}]*}}", "…") : p.shown(), p.kind() == Passage.Kind.TITLE || p.kind() == Passage.Kind.HEADING ? "semi" : struck ? "subtle" : "body");
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = Kit.row(8, words, Kit.spring());
        var state = p.changed() ? Kit.chip(desktop.say("draft.state.changed"), "fth-alert-triangle", "chip-gap") : struck ? Kit.chip(desktop.say("draft.state.struck"), "fth-trash-2")
            : p.rewrite() != null ? Kit.chip(desktop.say(p.generated() == null ? "draft.state.added" : "draft.state.own"), "fth-edit-2", "chip-follow") : null;
        if (state != null) row.getChildren().add(state);
        setAccessibleText((state == null ? "" : state.getText() + ": ") + words.getText());
        return row;
    }

    private HBox row(Rewrite r) {
        var words = Kit.cut(r.text() == null ? r.generated() : r.text(), "subtle");
        HBox.setHgrow(words, Priority.ALWAYS);
        var state = Kit.chip(desktop.say("draft.state.lost"), "fth-alert-triangle", "chip-gap");
        setAccessibleText(state.getText() + ": " + words.getText());
        return Kit.row(8, words, Kit.spring(), state);
    }
}
