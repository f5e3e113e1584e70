package plaint.ui.casefile;

import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import plaint.docket.Event;
import plaint.docket.EventKind;
import plaint.docket.Track;
import plaint.text.Dates;
import plaint.text.Lang;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;

/// What happened, on the criminal, civil and administrative track, oldest first; a stay is a band between its two events. The pane at the right tells of the event chosen.
final class StoryTab extends SplitPane {
    private static final Map<Track, Integer> COLUMN = new EnumMap<>(Map.of(Track.CRIMINAL, 1, Track.CIVIL, 2, Track.ADMINISTRATIVE, 3));
    private final CaseModel model;
    private final Desktop desktop;
    private final ScrollPane left = new ScrollPane();
    private final ScrollPane right = new ScrollPane();
    private final List<Button> buttons = new ArrayList<>();

    StoryTab(CaseModel model, Desktop desktop) {
        this.model = model;
        this.desktop = desktop;
        left.setFitToWidth(true);
        right.setFitToWidth(true);
        right.setMinWidth(300);
        right.setMaxWidth(420);
        SplitPane.setResizableWithParent(right, false);
        getItems().setAll(left, right);
        setDividerPositions(0.74);
        show();
        model.openedProperty().addListener(o -> show());
    }

    private void show() {
        buttons.clear();
        var events = model.file().events();
        if (events.isEmpty()) {
            left.setContent(Kit.empty("fth-clock", desktop.say("ui.story.none"), desktop.say("ui.story.none.hint"), null));
            right.setContent(null);
            return;
        }
        var grid = new GridPane();
        grid.setStyle("-fx-padding: 0 16 16 24;");
        grid.getColumnConstraints().add(new ColumnConstraints(84));
        for (int i = 0; i < 3; i++) {
            var c = new ColumnConstraints();
            c.setPercentWidth(-1);
            c.setHgrow(Priority.ALWAYS);
            c.setMinWidth(150);
            c.setPrefWidth(220);
            grid.getColumnConstraints().add(c);
        }
        COLUMN.forEach((track, column) -> grid.add(head(track), column, 0));
        int row = 1;
        int year = 0;
        int stayFrom = -1;
        for (var e : events) {
            if (e.day().getYear() != year) {
                year = e.day().getYear();
                grid.add(Kit.label(String.valueOf(year), "muted"), 0, row++);
            }
            grid.add(day(e), 0, row);
            var b = button(e);
            buttons.add(b);
            grid.add(b, COLUMN.get(e.track()), row);
            if (e.kind() == EventKind.STAYED) stayFrom = row;
            if (e.kind() == EventKind.RESUMED && stayFrom > 0) {
                stay(grid, stayFrom, row);
                stayFrom = -1;
            }
            row++;
        }
        if (stayFrom > 0) stay(grid, stayFrom, row - 1);
        int rows = row;
        COLUMN.values().forEach(c -> {
            var line = new Region();
            line.getStyleClass().add("track-line");
            line.setMaxWidth(1);
            line.setMinWidth(1);
            line.setTranslateX(14);
            line.setMouseTransparent(true);
            grid.add(line, c, 1, 1, rows);
            line.toBack();
        });
        left.setContent(grid);
        var chosen = buttons.stream().filter(b -> ((Event) b.getUserData()).kind() == EventKind.RAID).findFirst().orElse(buttons.getFirst());
        choose(chosen);
    }

    private HBox head(Track track) {
        var head = Kit.row(8, Kit.label(desktop.say("ui.track." + track), "section"));
        var last = model.file().events().stream().filter(e -> e.track() == track).reduce((a, b) -> b).orElse(null);
        if (last != null) head.getChildren().add(Kit.cut(desktop.lang().of(last.title(), last.latin()), "caption", "muted"));
        head.getStyleClass().add("track-head");
        return head;
    }

    private static void stay(GridPane grid, int from, int to) {
        var band = new Region();
        band.getStyleClass().add("stay");
        band.setMinWidth(9);
        band.setMaxWidth(9);
        band.setTranslateX(10);
        band.setMouseTransparent(true);
        grid.add(band, 2, from, 1, to - from + 1);
        GridPane.setMargin(band, new javafx.geometry.Insets(28, 0, 28, 0));
        band.toBack();
    }

    private VBox day(Event e) {
        boolean zh = desktop.lang() == Lang.ZH;
        var date = zh ? e.day().getMonthValue() + "月" + e.day().getDayOfMonth() + "日"
            : e.day().getDayOfMonth() + " " + e.day().getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
        if (e.vague()) date = zh ? e.day().getMonthValue() + "月" : e.day().getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
        var below = e.vague() ? desktop.say("ui.story.vague") : e.day().getDayOfWeek().getDisplayName(TextStyle.SHORT, zh ? Locale.CHINA : Locale.ENGLISH);
        var box = new VBox(Kit.label(date, "medium"), Kit.label(below, "caption", "muted"));
        box.setStyle("-fx-padding: 8 0 8 0;");
        GridPane.setValignment(box, VPos.TOP);
        return box;
    }

    private Button button(Event e) {
        var dot = new Region();
        dot.getStyleClass().add("event-dot");
        var dotBox = new VBox(dot);
        dotBox.setStyle("-fx-padding: 5 0 0 0;");
        var title = Kit.text(desktop.lang().of(e.title(), e.latin()), "medium");
        var words = new VBox(2, title);
        var detail = desktop.lang().of(e.detail(), e.latinDetail());
        if (!detail.isBlank()) words.getChildren().add(Kit.text(detail, "caption", "muted"));
        if (!e.exhibits().isEmpty()) words.getChildren().add(new ExhibitChips(e.exhibits(), model, desktop));
        if (!e.doubts().isEmpty()) words.getChildren().add(Kit.chip(desktop.say("ui.story.conflict"), "fth-alert-triangle", "chip-gap"));
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(10, dotBox, words);
        var b = new Button();
        b.getStyleClass().setAll("event");
        b.setGraphic(row);
        b.setMaxWidth(Double.MAX_VALUE);
        b.setUserData(e);
        row.prefWidthProperty().bind(b.widthProperty().subtract(20));
        words.setMinWidth(0);
        b.setAccessibleText(Dates.table(e.day()) + ", " + desktop.say("ui.track." + e.track()) + ", " + title.getText() + ", " + desktop.say("ui.story.exhibits", e.exhibits().size()));
        b.setOnAction(x -> choose(b));
        return b;
    }

    private void choose(Button chosen) {
        for (var b : buttons) b.getStyleClass().remove("selected");
        chosen.getStyleClass().add("selected");
        right.setContent(new EventPane((Event) chosen.getUserData(), model, desktop));
    }
}
