package plaint.ui.casefile;

import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Dialog;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import plaint.evidence.Exhibit;
import plaint.forum.Forum.Theme;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;

/// The wording of one exhibit: what the catalogue prints of it. Source and object of proof are asked for by the evidence rules (art. 19) and marked so.
final class ExhibitForm {
    private final Exhibit given;
    private final CaseModel model;
    private final Desktop desktop;
    private final TextField title = new TextField();
    private final TextField latin = new TextField();
    private final ComboBox<Exhibit.Kind> kind = new ComboBox<>();
    private final ComboBox<Exhibit.Held> held = new ComboBox<>();
    private final ComboBox<Theme> theme = new ComboBox<>();
    private final TextField source = new TextField();
    private final TextArea proves = new TextArea();
    private final DatePicker dated = Kit.date(null);

    ExhibitForm(Exhibit given, CaseModel model, Desktop desktop) {
        this.given = given;
        this.model = model;
        this.desktop = desktop;
    }

    /// The exhibit as worded, or empty where the act was given up.
    Optional<Exhibit> ask(Scene owner) {
        fill();
        var dialog = new Dialog<ButtonType>();
        dialog.initOwner(owner.getWindow());
        dialog.setTitle("Plaint");
        dialog.getDialogPane().getStylesheets().setAll(owner.getStylesheets());
        var save = new ButtonType(desktop.say("ui.form.save"), ButtonBar.ButtonData.OK_DONE);
        dialog.getDialogPane().getButtonTypes().setAll(new ButtonType(desktop.say("ui.form.leave"), ButtonBar.ButtonData.CANCEL_CLOSE), save);
        dialog.getDialogPane().lookupButton(save).disableProperty().bind(title.textProperty().isEmpty());
        var grid = new GridPane(12, 10);
        int row = 0;
        row(grid, row++, "ui.form.title", title);
        row(grid, row++, "ui.form.latin", latin);
        row(grid, row++, "ui.evidence.kind", kind);
        row(grid, row++, "ui.evidence.held", held);
        row(grid, row++, "ui.form.theme", theme);
        row(grid, row++, "ui.form.source", source);
        row(grid, row++, "ui.form.proves", proves);
        row(grid, row, "ui.evidence.dated", dated);
        var box = new VBox(14, Kit.label(desktop.say("ui.form.head"), "section"), grid);
        box.setPrefWidth(560);
        dialog.getDialogPane().setContent(box);
        dialog.setOnShown(e -> title.requestFocus());
        return dialog.showAndWait().filter(save::equals).map(b -> worded());
    }

    private void fill() {
        title.setText(given.title());
        latin.setText(given.latin() == null ? "" : given.latin());
        kind.getItems().setAll(Exhibit.Kind.values());
        kind.setValue(given.kind());
        named(kind, k -> desktop.say("ui.kind." + k));
        held.getItems().setAll(Exhibit.Held.values());
        held.setValue(given.held());
        named(held, h -> desktop.say("ui.held." + h));
        theme.getItems().setAll(model.opened().themes());
        theme.getItems().stream().filter(t -> t.key().equals(given.theme())).findFirst().ifPresent(theme::setValue);
        named(theme, t -> desktop.lang().of(t.name(), t.latin()));
        source.setText(given.source() == null ? "" : given.source());
        source.setPromptText(desktop.say("ui.form.source.hint"));
        proves.setText(given.proves() == null ? "" : given.proves());
        proves.setPromptText(desktop.say("ui.form.proves.hint"));
        proves.setPrefRowCount(3);
        proves.setWrapText(true);
        dated.setValue(given.dated());
    }

    private Exhibit worded() {
        return new Exhibit(given.id(), title.getText().strip(), latin.getText().strip(), kind.getValue(), held.getValue(),
            theme.getValue() == null ? given.theme() : theme.getValue().key(), source.getText().strip(), proves.getText().strip(), dated.getValue(), given.filing(), given.files(), given.lawful(), given.compared());
    }

    private void row(GridPane grid, int row, String key, Node field) {
        var label = Kit.label(desktop.say(key), "muted");
        label.setLabelFor(field);
        label.setMinWidth(110);
        grid.add(label, 0, row);
        if (field instanceof javafx.scene.layout.Region r) r.setPrefWidth(420);
        grid.add(field, 1, row);
    }

    private static <T> void named(ComboBox<T> box, Function<T, String> name) {
        box.setCellFactory(l -> new NamedCell<>(name));
        box.setButtonCell(new NamedCell<>(name));
    }

    /// An item by its name in the language of the window.
    private static final class NamedCell<T> extends ListCell<T> {
        private final Function<T, String> name;

        NamedCell(Function<T, String> name) {
            this.name = name;
        }

        @Override protected void updateItem(T item, boolean nothing) {
            super.updateItem(item, nothing);
            setText(nothing || item == null ? null : name.apply(item));
        }
    }
}
