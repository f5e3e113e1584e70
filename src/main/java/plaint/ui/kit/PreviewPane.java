package plaint.ui.kit;

import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import plaint.desk.ImportTable.Fate;
import plaint.desk.ImportTable.Line;
import plaint.desk.ImportTable.Outlook;

/// What would become of each row of a list before it is taken in: how it is written, how many rows go in, are there already, stay out, and why.
public final class PreviewPane extends VBox {
    private final Desktop desktop;

    public PreviewPane(Desktop desktop, Outlook outlook) {
        super(10);
        this.desktop = desktop;
        setPrefSize(820, 460);
        var counts = Kit.row(8, Kit.chip(desktop.say("exchange.ui.added", outlook.count(Fate.ADD)), "fth-check", "chip-stage"),
            Kit.chip(desktop.say("exchange.ui.there", outlook.count(Fate.DUPLICATE)), "fth-copy"),
            Kit.chip(desktop.say("exchange.ui.refused", outlook.count(Fate.REFUSED)), "fth-alert-triangle", outlook.count(Fate.REFUSED) > 0 ? "chip-stop" : "chip-stage"),
            Kit.spring(), Kit.label(outlook.encoding(), "caption", "muted"));
        var head = Kit.cut(desktop.say("exchange.ui.list", desktop.say("exchange.list." + outlook.kind().name()), outlook.file().getFileName()), "section");
        getChildren().addAll(head, counts);
        for (var n : outlook.notices()) getChildren().add(Kit.text(desktop.say(n), "caption", "warning-text"));
        var table = table();
        table.getItems().setAll(outlook.lines());
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().add(table);
    }

    private TableView<Line> table() {
        var table = new TableView<Line>();
        table.setAccessibleText(desktop.say("exchange.ui.rows"));
        column(table, "exchange.ui.row", 64, l -> String.valueOf(l.row()));
        column(table, "exchange.ui.name", 190, Line::name);
        column(table, "exchange.ui.fate", 110, l -> desktop.say("exchange.fate." + l.fate().name().toLowerCase(Locale.ROOT)));
        var why = column(table, "exchange.ui.why", 430, l -> String.join(" ", l.notices().stream().map(desktop::say).toList()));
        why.setCellFactory(c -> new TableCell<>() {
            @Override protected void updateItem(String text, boolean nothing) {
                super.updateItem(text, nothing);
                if (nothing || text == null || text.isEmpty()) {
                    setGraphic(null);
                    return;
                }
                // the whole reason, over as many lines as it takes
                var whole = new Text(text);
                whole.setStyle("-fx-fill: -color-fg-default;");
                whole.wrappingWidthProperty().bind(c.widthProperty().subtract(24));
                setGraphic(whole);
            }
        });
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        table.setPlaceholder(Kit.empty("fth-inbox", desktop.say("exchange.ui.noRows"), desktop.say("exchange.ui.noRows.hint"), null));
        return table;
    }

    private TableColumn<Line, String> column(TableView<Line> table, String key, double width, java.util.function.Function<Line, String> value) {
        var c = new TableColumn<Line, String>(desktop.say(key));
        c.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(value.apply(f.getValue())));
        c.setPrefWidth(width);
        table.getColumns().add(c);
        return c;
    }
}
