package plaint.ui.today;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import plaint.desk.ShowChanges;
import plaint.desk.TodayBoard;
import plaint.text.Dates;
import plaint.text.Now;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;
import plaint.ui.kit.ListExport;
import plaint.ui.kit.Place;
import plaint.ui.kit.TextCell;

/// What was done on a day, in all cases and beside them; Enter or a double click goes where it was done.
public final class ChangesView extends VBox {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss").withZone(Dates.BEIJING);
    private final ChangesModel model;
    private final Desktop desktop;
    private final TableView<TodayBoard.Change> table = new TableView<>();
    private final Label count = Kit.label("", "muted");

    /// As of the day a place names, or today.
    public static ChangesView of(Desktop desktop, Map<String, String> query) {
        var day = query.containsKey("day") ? LocalDate.parse(query.get("day")) : Now.today();
        return new ChangesView(new ChangesModel(desktop, day), desktop, day);
    }

    public ChangesView(ChangesModel model, Desktop desktop, LocalDate day) {
        this.model = model;
        this.desktop = desktop;
        var chosen = Kit.date(day);
        chosen.setAccessibleText(desktop.say("today.changed.day"));
        chosen.valueProperty().addListener((o, was, now) -> {
            if (now != null) model.day(now);
        });
        var head = Kit.row(12, Kit.button(desktop.say("today.changed.back"), "fth-arrow-left", () -> desktop.go(new Place.Screen("today"))), Kit.whole(Kit.label(desktop.say("ui.nav.changes"), "title")),
            Kit.iconButton("fth-chevron-left", desktop.say("today.changed.before"), () -> chosen.setValue(chosen.getValue().minusDays(1))), chosen,
            Kit.iconButton("fth-chevron-right", desktop.say("today.changed.after"), () -> chosen.setValue(chosen.getValue().plusDays(1))), count, Kit.spring(),
            ListExport.of(desktop, this, desktop.say("ui.nav.changes"), table));
        head.getStyleClass().add("page-head");
        columns();
        table.setAccessibleText(desktop.say("ui.nav.changes"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        table.setPlaceholder(Kit.label(""));
        table.setRowFactory(t -> {
            var row = new TableRow<TodayBoard.Change>();
            row.setOnMouseClicked(e -> {
                if (e.getClickCount() == 2 && !row.isEmpty()) open(row.getItem());
            });
            return row;
        });
        table.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER) open(table.getSelectionModel().getSelectedItem());
            if (e.getCode() == KeyCode.ESCAPE) desktop.go(new Place.Screen("today"));
        });
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(head, table);
        model.shownProperty().addListener(o -> show());
        if (model.shownProperty().get() != null) show();
        javafx.application.Platform.runLater(table::requestFocus);
    }

    private void open(TodayBoard.Change c) {
        var place = c == null ? null : ChangesModel.place(c);
        if (place != null) desktop.go(place);
    }

    private void show() {
        var now = model.shownProperty().get();
        table.getItems().setAll(now.changes());
        count.setText(now.all() > ShowChanges.MOST ? desktop.say("today.changed.newest", now.all(), ShowChanges.MOST) : desktop.say("today.changed.count", now.all(), now.cases()));
        if (now.changes().isEmpty()) table.setPlaceholder(Kit.empty("fth-clock", desktop.say("today.changed.none"), desktop.say("today.changed.none.hint"), null));
        else table.getSelectionModel().select(0);
    }

    private void columns() {
        column("today.changed.at", 102, c -> TIME.format(c.line().at())).getStyleClass().add("edge");
        column("today.changed.who", 120, c -> c.line().who());
        column("today.changed.what", 620, c -> desktop.say(c.line().what())).setMinWidth(300);
        column("today.changed.case", 120, c -> c.no() == null ? "" : c.no().value());
        column("today.changed.digest", 120, c -> c.line().digest().substring(0, Math.min(12, c.line().digest().length())));
    }

    private TableColumn<TodayBoard.Change, String> column(String key, double width, Function<TodayBoard.Change, String> value) {
        var c = new TableColumn<TodayBoard.Change, String>(desktop.say(key));
        c.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(value.apply(f.getValue())));
        c.setCellFactory(x -> new TextCell<>());
        c.setPrefWidth(width);
        c.setMinWidth(Math.min(width, 84));
        if (width < 200) c.setMaxWidth(width + 40);
        table.getColumns().add(c);
        return c;
    }
}
