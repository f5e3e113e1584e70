package plaint.ui.fund;

import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import plaint.text.Money;
import plaint.ui.kit.TextCell;

/// The columns of this screen's tables: those of fixed width for sums, days and numbers, and one that grows.
final class Columns<T> {
    private final TableView<T> table;

    Columns(TableView<T> table) {
        this.table = table;
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
    }

    /// Text of a fixed width.
    TableColumn<T, String> text(String name, double width, Function<T, String> value) {
        var c = new TableColumn<T, String>(name);
        c.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(value.apply(f.getValue())));
        return fixed(c, width, "");
    }

    /// Text that takes what width is left, cut with its whole as a tooltip.
    TableColumn<T, String> grows(String name, double least, Function<T, String> value) {
        var c = new TableColumn<T, String>(name);
        c.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(value.apply(f.getValue())));
        c.setMinWidth(least);
        c.setPrefWidth(least * 2);
        c.setCellFactory(x -> new TextCell<>());
        table.getColumns().add(c);
        return c;
    }

    /// A sum, at the right; null is blank.
    TableColumn<T, Money> money(String name, double width, Function<T, Money> value) {
        var c = new TableColumn<T, Money>(name);
        c.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(value.apply(f.getValue())));
        c.setCellFactory(x -> new TableCell<>() {
            @Override protected void updateItem(Money m, boolean nothing) {
                super.updateItem(m, nothing);
                setText(nothing || m == null ? null : m.grouped());
            }
        });
        return fixed(c, width, "money");
    }

    TableColumn<T, Long> number(String name, double width, Function<T, Long> value) {
        var c = new TableColumn<T, Long>(name);
        c.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(value.apply(f.getValue())));
        c.setCellFactory(x -> new TableCell<>() {
            @Override protected void updateItem(Long n, boolean nothing) {
                super.updateItem(n, nothing);
                setText(nothing || n == null ? null : String.format(Locale.ROOT, "%d", n));
            }
        });
        return fixed(c, width, "num");
    }

    /// A chip or the like made for a row.
    TableColumn<T, T> chip(String name, double width, Function<T, Node> made) {
        var c = new TableColumn<T, T>(name);
        c.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(f.getValue()));
        c.setSortable(false);
        c.setCellFactory(x -> new TableCell<>() {
            @Override protected void updateItem(T row, boolean nothing) {
                super.updateItem(row, nothing);
                setGraphic(nothing || row == null ? null : made.apply(row));
            }
        });
        return fixed(c, width, "");
    }

    private <V> TableColumn<T, V> fixed(TableColumn<T, V> c, double width, String style) {
        c.setPrefWidth(width);
        c.setMinWidth(width);
        c.setMaxWidth(width);
        if (!style.isEmpty()) c.getStyleClass().add(style);
        table.getColumns().add(c);
        return c;
    }
}
