package plaint.ui.casefile;

import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
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
    private final List<EventBox> boxes = new ArrayList<>();

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
        boxes.clear();
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
            c.setHgrow(Priority.ALWAYS);
            c.setMinWidth(150);
            c.setPrefWidth(220);
            c.setFillWidth(true);
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
            var b = new EventBox(e);
            boxes.add(b);
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
        choose(boxes.stream().filter(b -> b.event.kind() == EventKind.RAID).findFirst().orElse(boxes.getFirst()));
    }

    private HBox head(Track track) {
        var name = Kit.label(desktop.say("ui.track." + track), "section");
        name.setMinWidth(Region.USE_PREF_SIZE);
        var head = Kit.row(8, name);
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

    private void choose(EventBox chosen) {
        for (var b : boxes) b.getStyleClass().remove("selected");
        chosen.getStyleClass().add("selected");
        right.setContent(new EventPane(chosen.event, model, desktop));
    }

    /// One event on its track; chosen by click, Enter or Space.
    private final class EventBox extends HBox {
        private final Event event;

        EventBox(Event e) {
            super(10);
            event = e;
            getStyleClass().add("event");
            setFocusTraversable(true);
            setAccessibleRole(AccessibleRole.BUTTON);
            var dot = new Region();
            dot.getStyleClass().add("event-dot");
            var dotBox = new VBox(dot);
            dotBox.setStyle("-fx-padding: 5 0 0 0;");
            dotBox.setMinWidth(9);
            var title = Kit.text(desktop.lang().of(e.title(), e.latin()), "medium");
            var words = new VBox(2, title);
            var detail = desktop.lang().of(e.detail(), e.latinDetail());
            if (!detail.isBlank()) words.getChildren().add(Kit.text(detail, "caption", "muted"));
            if (!e.exhibits().isEmpty()) words.getChildren().add(new ExhibitChips(e.exhibits(), model, desktop));
            if (!e.doubts().isEmpty()) words.getChildren().add(Kit.chip(desktop.say("ui.story.conflict"), "fth-alert-triangle", "chip-gap"));
            HBox.setHgrow(words, Priority.ALWAYS);
            words.setMinWidth(0);
            getChildren().addAll(dotBox, words);
            setAccessibleText(Dates.table(e.day()) + ", " + desktop.say("ui.track." + e.track()) + ", " + title.getText() + ", " + desktop.say("ui.story.exhibits", e.exhibits().size()));
            setOnMouseClicked(x -> {
                requestFocus();
                choose(this);
            });
            setOnKeyPressed(x -> {
                if (x.getCode() == KeyCode.ENTER || x.getCode() == KeyCode.SPACE) choose(this);
            });
        }
    }
}
