package plaint.ui.kit;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/// The menu of a row: what can be done with it, opened by the right button of the mouse, by the menu key and by Shift+F10. Made anew each time, since what can be done changes with the row.
public final class RowMenu {
    private static final double INSET = 24;
    private final Control rows;
    private final Supplier<List<MenuItem>> acts;
    private final ContextMenu menu = new ContextMenu();

    private RowMenu(Control rows, Supplier<List<MenuItem>> acts) {
        this.rows = rows;
        this.acts = acts;
        rows.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, e -> {
            if (e.isKeyboardTrigger()) atRow();
            else show(e.getScreenX(), e.getScreenY());
            e.consume();
        });
        // a menu goes by itself where one presses beside it, but not on what it belongs to
        rows.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> menu.hide());
        rows.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() != KeyCode.CONTEXT_MENU && !(e.getCode() == KeyCode.F10 && e.isShiftDown())) return;
            atRow();
            e.consume();
        });
    }

    /// `acts`: what the menu of a row holds; empty for a row that has none.
    public static <T> void of(TableView<T> table, Function<T, List<MenuItem>> acts) {
        new RowMenu(table, () -> chosen(table.getSelectionModel().getSelectedItem(), acts));
    }

    public static <T> void of(ListView<T> list, Function<T, List<MenuItem>> acts) {
        new RowMenu(list, () -> chosen(list.getSelectionModel().getSelectedItem(), acts));
    }

    private static <T> List<MenuItem> chosen(T row, Function<T, List<MenuItem>> acts) {
        return row == null ? List.of() : acts.apply(row);
    }

    public static MenuItem item(String says, String icon, Runnable act) {
        var item = new MenuItem(says, icon == null ? null : Kit.icon(icon, 14));
        item.setOnAction(e -> act.run());
        return item;
    }

    public static Menu more(String says, String icon, List<MenuItem> items) {
        var more = new Menu(says, icon == null ? null : Kit.icon(icon, 14));
        more.getItems().setAll(items);
        return more;
    }

    private void atRow() {
        var row = rows.lookupAll(".indexed-cell").stream().filter(n -> n instanceof IndexedCell<?> c && !c.isEmpty() && c.isSelected() && c.isVisible()).findFirst().orElse(rows);
        var at = row.localToScreen(INSET, row.getLayoutBounds().getHeight() - 4);
        if (at != null) show(at.getX(), at.getY());
    }

    private void show(double x, double y) {
        menu.hide();
        menu.getItems().setAll(acts.get());
        if (!menu.getItems().isEmpty()) menu.show(rows, x, y);
    }
}
