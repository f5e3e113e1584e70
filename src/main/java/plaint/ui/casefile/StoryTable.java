package plaint.ui.casefile;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.Text;
import plaint.docket.Event;
import plaint.text.Dates;
import plaint.text.Lang;
import plaint.ui.kit.Desktop;

/// The story as a table, for sorting and for a spreadsheet.
final class StoryTable extends TableView<Event> {
    private final Desktop desktop;

    StoryTable(CaseModel model, Desktop desktop, Consumer<Event> onChoice) {
        this.desktop = desktop;
        boolean zh = desktop.lang() == Lang.ZH;
        fixed("ui.event.day", 96, e -> e.vague() ? Dates.table(e.day()).substring(0, 7) : Dates.table(e.day()));
        fixed("parties.handover.track", zh ? 60 : 100, e -> desktop.say("ui.track." + e.track()));
        column("parties.story.event", 260, e -> desktop.lang().of(e.title(), e.latin()));
        column("ui.event.detail", 240, e -> desktop.lang().of(e.detail(), e.latinDetail()));
        column("ui.event.exhibits", zh ? 90 : 110, e -> String.join(zh ? "、" : ", ", e.exhibits().stream().flatMap(id -> model.opened().numbers().of(id).stream())
            .map(n -> zh ? n.label() : desktop.say("ui.exhibit", n.number())).toList()));
        column("ui.event.source", 110, e -> e.source() == null ? "" : e.source());
        fixed("ui.event.otherwise", zh ? 116 : 140, e -> String.join("; ", e.doubts()));
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setStyle("-fx-fixed-cell-size: -1;");
        setAccessibleText(desktop.say("ui.tab.story"));
        getSelectionModel().selectedItemProperty().addListener((o, was, now) -> {
            if (now != null) onChoice.accept(now);
        });
    }

    void show(List<Event> events, Event chosen) {
        getItems().setAll(events);
        if (chosen != null && events.contains(chosen)) getSelectionModel().select(chosen);
        else getSelectionModel().selectFirst();
    }

    private void fixed(String key, double width, Function<Event, String> value) {
        var c = column(key, width, value);
        c.setMinWidth(width);
        c.setMaxWidth(width);
    }

    private TableColumn<Event, String> column(String key, double width, Function<Event, String> value) {
        var column = new TableColumn<Event, String>(desktop.say(key));
        column.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(value.apply(f.getValue()) == null ? "" : value.apply(f.getValue())));
        column.setPrefWidth(width);
        column.setCellFactory(c -> new Lines());
        getColumns().add(column);
        return column;
    }

    /// A text on as many lines as it takes.
    private static final class Lines extends TableCell<Event, String> {
        private final Text text = new Text();

        Lines() {
            text.wrappingWidthProperty().bind(widthProperty().subtract(14));
            text.setStyle("-fx-fill: -color-fg-default;");
            setStyle("-fx-padding: 6 6 6 6;");
        }

        @Override protected void updateItem(String item, boolean nothing) {
            super.updateItem(item, nothing);
            text.setText(nothing || item == null ? "" : item);
            setGraphic(nothing || item == null ? null : text);
        }
    }
}
