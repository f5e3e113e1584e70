package plaint.ui.kit;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import plaint.desk.ExportCaseLists;
import plaint.desk.ExportList;
import plaint.exchange.Listing;
import plaint.key.CaseNo;
import plaint.text.Money;
import plaint.text.Notice;
import plaint.work.Job;

/// The way of a list into a spreadsheet: a button for the tool bar of its screen, and Ctrl+E anywhere on the screen. The file is asked for, then written as a job.
public final class ListExport {
    private static final String YIELDS = "plaint.yields";
    private static final KeyCodeCombination KEYS = new KeyCodeCombination(KeyCode.E, KeyCombination.SHORTCUT_DOWN);
    private final Desktop desktop;
    private final String name;
    private final Job<List<Listing>> sheets;

    private ListExport(Desktop desktop, String name, Job<List<Listing>> sheets) {
        this.desktop = desktop;
        this.name = name;
        this.sheets = sheets;
    }

    /// The button for a table that holds all its rows: shown columns in their order, rows as sorted and filtered. Types come from the values: [LocalDate],
    /// [LocalDateTime], [Money], [Number]; what reads as a date throughout a column is one; all else is text. `name` names sheet and file.
    public static Button of(Desktop desktop, Node screen, String name, TableView<?> table) {
        return button(desktop, screen, () -> new ListExport(desktop, name, rows(name, table)).ask());
    }

    /// The button for a screen of several lists: a sheet each.
    public static Button ofSheets(Desktop desktop, Node screen, String name, Job<List<Listing>> sheets) {
        return button(desktop, screen, () -> new ListExport(desktop, name, sheets).ask());
    }

    /// Ctrl+E anywhere on the screen of a case whose lists have no button of their own there, and the same for a menu: all lists of the case.
    public static Runnable ofCase(Desktop desktop, Node screen, CaseNo no) {
        Runnable act = () -> desktop.dialogs().chooseTarget(desktop.say("exchange.ui.lists"), no + ".xlsx").ifPresent(to ->
            desktop.jobs().run(p -> new ExportCaseLists(desktop.office()).run(no, desktop.lang(), to, p),
                done -> desktop.statusProperty().set(Notice.of("exchange.ui.listed", done.sheets(), done.rows(), to.getFileName()))));
        onKeys(screen, act);
        return act;
    }

    /// The button for a list that the screen shows only in part: `rows` reads it whole through a verb, off the screen thread, when the file is chosen.
    public static Button of(Desktop desktop, Node screen, String name, Job<Listing> rows) {
        return ofSheets(desktop, screen, name, p -> List.of(rows.run(p)));
    }

    private static void onKeys(Node screen, Runnable act) {
        screen.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (!KEYS.match(e)) return;
            act.run();
            e.consume();
        });
    }

    private static Button button(Desktop desktop, Node screen, Runnable act) {
        onKeys(screen, act);
        var button = Kit.button(desktop.say("exchange.list.export"), "fth-download", act);
        Kit.tip(button, desktop.say("exchange.list.export.hint"));
        return button;
    }

    private void ask() {
        desktop.dialogs().chooseTarget(desktop.say("exchange.list.export"), name + ".xlsx").ifPresent(this::write);
    }

    /// A long list says how far it is in the line below the screen, which may be left meanwhile.
    private void write(Path to) {
        var writing = desktop.jobs().run(p -> new ExportList().run(sheets.run(p), to, p), count -> desktop.statusProperty().set(Notice.of("exchange.list.exported", count, to.getFileName())));
        writing.doingProperty().addListener((o, was, now) -> desktop.statusProperty().set(now));
    }

    /// A column that is hidden where the window has no room for it is written all the same.
    public static void yields(TableColumn<?, ?> column) {
        column.getProperties().put(YIELDS, true);
    }

    /// The table as it stands, whatever is scrolled out of sight; what its rows say is asked in the job, since they may be many.
    private static <T> Job<List<Listing>> rows(String name, TableView<T> table) {
        var columns = columns(table);
        var items = List.copyOf(table.getItems());
        return p -> List.of(listing(name, columns, items));
    }

    static <T> Listing listing(String name, TableView<T> table) {
        return listing(name, columns(table), table.getItems());
    }

    private static <T> List<TableColumn<T, ?>> columns(TableView<T> table) {
        return table.getColumns().stream().filter(c -> c.isVisible() || c.getProperties().containsKey(YIELDS)).filter(c -> c.getCellObservableValue(0) != null || table.getItems().isEmpty())
            .filter(c -> c.getText() != null && !c.getText().isBlank()).toList();
    }

    private static <T> Listing listing(String name, List<TableColumn<T, ?>> columns, List<T> items) {
        var rows = new ArrayList<List<Object>>();
        for (var item : items) {
            var row = new ArrayList<Object>();
            for (var c : columns) row.add(value(c, item));
            rows.add(row);
        }
        var typed = new ArrayList<Listing.Column>();
        for (int i = 0; i < columns.size(); i++) typed.add(new Listing.Column(columns.get(i).getText(), type(rows, i)));
        return new Listing(name, typed, rows);
    }

    private static <T> Object value(TableColumn<T, ?> column, T item) {
        var value = column.getCellObservableValue(item);
        return value == null ? null : value.getValue();
    }

    /// The type all values of a column share; makes dates of texts where each is one.
    private static Listing.Type type(List<List<Object>> rows, int column) {
        var values = rows.stream().map(r -> r.get(column)).filter(v -> v != null && !v.toString().isBlank()).toList();
        if (values.isEmpty()) return Listing.Type.TEXT;
        if (values.stream().allMatch(LocalDate.class::isInstance)) return Listing.Type.DATE;
        if (values.stream().allMatch(LocalDateTime.class::isInstance)) return Listing.Type.TIME;
        if (values.stream().allMatch(Money.class::isInstance)) return Listing.Type.MONEY;
        if (values.stream().allMatch(Number.class::isInstance)) return Listing.Type.NUMBER;
        if (!values.stream().allMatch(v -> v instanceof String s && isDate(s))) return Listing.Type.TEXT;
        for (var row : rows) row.set(column, row.get(column) == null || row.get(column).toString().isBlank() ? null : LocalDate.parse(row.get(column).toString()));
        return Listing.Type.DATE;
    }

    private static boolean isDate(String text) {
        if (!text.matches("\\d{4}-\\d{2}-\\d{2}")) return false;
        try {
            LocalDate.parse(text);
            return true;
        } catch (java.time.DateTimeException e) {
            return false;
        }
    }
}
