package plaint.ui.kit;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import plaint.text.Encoding;
import plaint.text.Named;

/// How a list reads before it is taken in: the choice of its encoding, and its rows under its own headings, each with the column it is taken for.
public final class ReadAs {
    private final Desktop desktop;

    public ReadAs(Desktop desktop) {
        this.desktop = desktop;
    }

    /// A heading of the list, and the column it is taken for; null where it is passed over.
    public record Heading(String text, Named taken) { }

    /// A row of the list by its line, and what is told of it. `sound`: it goes in.
    public record Row(int line, List<String> cells, boolean sound, String told) { }

    /// What the list was read in, and, where it is a text, a choice of another encoding; `other` is told of its name.
    public HBox encoding(String written, String asked, boolean choice, Consumer<String> other) {
        var said = Kit.whole(Kit.label(desktop.say("exchange.ui.written.as", written), "medium"));
        var row = Kit.row(8, said);
        row.setAlignment(Pos.CENTER_RIGHT);
        if (!choice) return row;
        var box = new ComboBox<>(FXCollections.observableList(Encoding.offered()));
        box.setAccessibleText(desktop.say("exchange.ui.encoding"));
        box.setConverter(new StringConverter<>() {
            @Override public String toString(String name) {
                return name == null ? "" : name.equals("auto") ? desktop.say("exchange.ui.encoding.auto") : name.toUpperCase(Locale.ROOT);
            }

            @Override public String fromString(String text) {
                return text;
            }
        });
        box.setValue(asked);
        box.setMinWidth(HBox.USE_PREF_SIZE);
        box.valueProperty().addListener((o, was, now) -> other.accept(now));
        row.getChildren().addAll(Kit.label(desktop.say("exchange.ui.encoding"), "muted"), box);
        return row;
    }

    /// Which headings are passed over, and how many are taken for a column.
    public String columns(List<Heading> headings) {
        var left = headings.stream().filter(h -> h.taken() == null && !h.text().isBlank()).map(Heading::text).toList();
        long taken = headings.stream().filter(h -> h.taken() != null).count();
        return left.isEmpty() ? desktop.say("exchange.ui.columns", taken, headings.size())
            : desktop.say("exchange.ui.columnsLeft", taken, headings.size(), desktop.lang().listed(left));
    }

    /// The rows under their headings. What is told of a row stands before its cells, which may be many.
    public TableView<Row> table(List<Heading> headings, List<Row> rows) {
        var table = new TableView<Row>();
        table.setAccessibleText(desktop.say("exchange.ui.rows"));
        table.getColumns().add(column(desktop.say("exchange.ui.row"), null, 64, r -> String.valueOf(r.line())));
        if (rows.stream().anyMatch(r -> !r.told().isEmpty())) table.getColumns().add(column(desktop.say("exchange.ui.told"), null, 260, Row::told));
        int most = Math.max(headings.size(), rows.stream().mapToInt(r -> r.cells().size()).max().orElse(0));
        for (int i = 0; i < most; i++) {
            int at = i;
            var h = i < headings.size() ? headings.get(i) : new Heading("", null);
            table.getColumns().add(column(h.text(), h.taken() == null ? desktop.say("exchange.ui.left") : desktop.lang().of(h.taken().zh(), h.taken().en()), wide(rows, i), r -> at < r.cells().size() ? r.cells().get(at) : ""));
        }
        table.setRowFactory(t -> new TableRow<>() {
            @Override protected void updateItem(Row row, boolean nothing) {
                super.updateItem(row, nothing);
                getStyleClass().remove("row-error");
                if (!nothing && row != null && !row.sound()) getStyleClass().add("row-error");
            }
        });
        table.getItems().setAll(rows);
        table.setPlaceholder(Kit.empty("fth-inbox", desktop.say("exchange.ui.noRows"), desktop.say("exchange.ui.noRows.hint"), null));
        return table;
    }

    /// As wide as most of what stands in a column, within reason; a Chinese sign is two others wide.
    private static double wide(List<Row> rows, int at) {
        int most = rows.stream().filter(r -> at < r.cells().size()).mapToInt(r -> r.cells().get(at).codePoints().map(c -> c > 0x2000 ? 14 : 9).sum()).max().orElse(0);
        return Math.clamp(most + 28.0, 112, 260);
    }

    /// `taken` below the heading, where it is given.
    private static TableColumn<Row, String> column(String heading, String taken, double width, java.util.function.Function<Row, String> value) {
        var c = new TableColumn<Row, String>();
        if (taken == null) {
            c.setText(heading);
        } else {
            var head = Kit.column(0, Kit.cut(heading, "medium"), Kit.cut(taken, "caption", "muted"));
            head.setAlignment(Pos.CENTER_LEFT);
            head.setMaxWidth(width - 16);
            c.setGraphic(head);
        }
        c.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(value.apply(f.getValue())));
        c.setCellFactory(x -> new TextCell<>());
        c.setSortable(false);
        c.setReorderable(false);
        c.setPrefWidth(width);
        return c;
    }
}
