package plaint.ui.printroom;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
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
        find.setAccessibleText(desktop.say("printroom.which.find"));
        find.textProperty().addListener(o -> look());
        // the arrows move in the list while one goes on typing
        find.setOnKeyPressed(e -> {
            if (e.getCode() != KeyCode.DOWN && e.getCode() != KeyCode.UP) return;
            if (e.getCode() == KeyCode.DOWN) list.getSelectionModel().selectNext();
            else list.getSelectionModel().selectPrevious();
            list.scrollTo(list.getSelectionModel().getSelectedIndex());
            e.consume();
        });
        list.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER) choose();
        });
        list.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) choose();
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

    /// As if the button of the act was pressed.
    private void choose() {
        if (list.getSelectionModel().getSelectedItem() == null) return;
        for (var n : list.getScene().getRoot().lookupAll(".button")) if (n instanceof Button b && b.isDefaultButton()) b.fire();
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
