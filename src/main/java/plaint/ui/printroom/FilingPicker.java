package plaint.ui.printroom;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import plaint.desk.ListFilings;
import plaint.text.Dates;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;

/// Asks which filing of which case is meant: found as one types.
final class FilingPicker {
    private static final int MOST = 50;
    private final Desktop desktop;
    private final TextField find = new TextField();
    private final ListView<ListFilings.Line> list = new ListView<>();
    private int asked;

    FilingPicker(Desktop desktop) {
        this.desktop = desktop;
    }

    Optional<ListFilings.Line> ask(List<ListFilings.Line> first) {
        find.setPromptText(desktop.say("printroom.which.find"));
        find.setAccessibleText(find.getPromptText());
        find.textProperty().addListener(o -> look());
        find.setOnKeyPressed(e -> {
            if (e.getCode() != KeyCode.DOWN) return;
            list.requestFocus();
            e.consume();
        });
        list.setAccessibleText(desktop.say("printroom.which.head"));
        list.setPrefHeight(330);
        list.setFixedCellSize(54);
        list.setPlaceholder(Kit.text(desktop.say("printroom.which.none"), "muted"));
        list.setCellFactory(l -> new Cell());
        show(first);
        var about = Kit.text(desktop.say("printroom.which.find"), "caption", "muted");
        var fault = Kit.text(desktop.say("printroom.which.needed"), "field-fault");
        fault.visibleProperty().bind(fault.managedProperty());
        fault.setManaged(false);
        boolean chosen = desktop.dialogs().ask(desktop.say("printroom.which.head"), new VBox(8, about, find, list, fault), desktop.say("printroom.which.act"), () -> {
            fault.setManaged(list.getSelectionModel().getSelectedItem() == null);
            return !fault.isManaged();
        });
        return chosen ? Optional.ofNullable(list.getSelectionModel().getSelectedItem()) : Optional.empty();
    }

    private void look() {
        int now = ++asked;
        var text = find.getText();
        desktop.jobs().run(p -> new ListFilings(desktop.office()).run(text, MOST), found -> {
            if (now == asked) show(found);
        });
    }

    private void show(List<ListFilings.Line> found) {
        list.getItems().setAll(found);
        if (!found.isEmpty()) list.getSelectionModel().select(0);
    }

    /// Case on the first line, which of its filings on the second.
    private final class Cell extends ListCell<ListFilings.Line> {
        @Override protected void updateItem(ListFilings.Line l, boolean nothing) {
            super.updateItem(l, nothing);
            setPrefWidth(0);
            if (nothing || l == null) {
                setGraphic(null);
                return;
            }
            var which = desktop.say("printroom.which.line", l.filing(), desktop.lang().of(l.kind(), l.latinKind()), Dates.table(l.dated()));
            setGraphic(new VBox(2, Kit.cut(l.no() + "　" + desktop.lang().of(l.title(), l.latinTitle()), "medium"), Kit.label(which, "caption", "muted")));
            setAccessibleText(l.no() + " " + desktop.lang().of(l.title(), l.latinTitle()) + ", " + which);
        }
    }
}
