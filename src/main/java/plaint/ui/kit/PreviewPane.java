package plaint.ui.kit;

import java.util.Locale;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import plaint.desk.ImportTable;
import plaint.desk.ImportTable.Fate;
import plaint.desk.ImportTable.Line;
import plaint.desk.ImportTable.Outlook;
import plaint.exchange.Table;
import plaint.key.CaseNo;

/// What would become of each row of a list before it is taken in: how it is written, how many rows go in, are there already, stay out, and why.
public final class PreviewPane extends VBox {
    private final Desktop desktop;
    private final CaseNo no;
    private final ReadOnlyObjectWrapper<Outlook> outlook = new ReadOnlyObjectWrapper<>();
    private boolean asRead;

    /// `no` is the case that parties and exhibits belong to; null for a list of cases.
    public PreviewPane(Desktop desktop, CaseNo no, Outlook outlook) {
        super(10);
        this.desktop = desktop;
        this.no = no;
        setPrefSize(920, 500);
        show(outlook);
    }

    /// As the list reads in the encoding chosen last.
    public ReadOnlyObjectProperty<Outlook> outlookProperty() {
        return outlook.getReadOnlyProperty();
    }

    private void read(String encoding) {
        desktop.jobs().run(p -> new ImportTable(desktop.office()).glance(outlook.get().file(), no, encoding, p), this::show);
    }

    private void show(Outlook now) {
        outlook.set(now);
        var read = new ReadAs(desktop);
        var name = now.file().getFileName();
        var head = Kit.cut(now.kind() == null ? name.toString() : desktop.say("exchange.ui.list", desktop.say("exchange.list." + now.kind().name()), name), "section");
        getChildren().setAll(Kit.row(8, head, Kit.spring(), read.encoding(now.encoding(), now.asked(), !now.encoding().equals("XLSX"), this::read)));
        if (now.refused() == null) getChildren().add(counts(now));
        else getChildren().add(Kit.row(8, Kit.icon("fth-alert-circle", 14, "danger-icon"), Kit.text(desktop.say(now.refused()), "danger-text")));
        getChildren().add(Kit.text(read.columns(headings(now)), "caption", "muted"));
        for (var n : now.notices()) getChildren().add(Kit.text(desktop.say(n), "caption", "warning-text"));
        asRead |= now.refused() != null;
        if (now.refused() == null) getChildren().add(new Segments(List.of(desktop.say("exchange.ui.outcomes"), desktop.say("exchange.ui.asRead")), asRead ? 1 : 0, i -> {
            asRead = i == 1;
            rows();
        }));
        getChildren().add(new VBox());
        rows();
    }

    private Node counts(Outlook outlook) {
        return Kit.row(8, Kit.chip(desktop.say("exchange.ui.added", outlook.count(Fate.ADD)), "fth-check", "chip-stage"),
            Kit.chip(desktop.say("exchange.ui.there", outlook.count(Fate.DUPLICATE)), "fth-copy"),
            Kit.chip(desktop.say("exchange.ui.refused", outlook.count(Fate.REFUSED)), "fth-alert-triangle", outlook.count(Fate.REFUSED) > 0 ? "chip-stop" : "chip-stage"));
    }

    private static List<ReadAs.Heading> headings(Outlook outlook) {
        return outlook.columns().stream().map(c -> new ReadAs.Heading(c.header(), c.taken())).toList();
    }

    private void rows() {
        var now = outlook.get();
        Node shown;
        if (asRead) {
            shown = new ReadAs(desktop).table(headings(now), now.first().stream()
                .map(r -> new ReadAs.Row(r.number(), r.cells().stream().map(Table.Cell::text).toList(), r.fault() == null, r.fault() == null ? "" : desktop.say(r.fault()))).toList());
        } else {
            var table = table();
            table.getItems().setAll(now.lines());
            shown = table;
        }
        VBox.setVgrow(shown, Priority.ALWAYS);
        getChildren().set(getChildren().size() - 1, shown);
    }

    private TableView<Line> table() {
        var table = new TableView<Line>();
        table.setAccessibleText(desktop.say("exchange.ui.rows"));
        // rows are as high as their reasons
        table.setStyle("-fx-fixed-cell-size: -1;");
        column(table, "exchange.ui.row", 64, l -> String.valueOf(l.row())).setMaxWidth(64);
        column(table, "exchange.ui.name", 190, Line::name);
        column(table, "exchange.ui.fate", 110, l -> desktop.say("exchange.fate." + l.fate().name().toLowerCase(Locale.ROOT))).setMaxWidth(110);
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
                setGraphic(new VBox(whole));
                setStyle("-fx-padding: 6 6 6 6;");
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
