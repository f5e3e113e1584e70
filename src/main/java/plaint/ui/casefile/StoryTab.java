package plaint.ui.casefile;

import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import plaint.desk.CourtClock;
import plaint.docket.Event;
import plaint.docket.EventKind;
import plaint.docket.Stay;
import plaint.docket.Track;
import plaint.text.Dates;
import plaint.text.Lang;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.FittedBar;
import plaint.ui.kit.Gradual;
import plaint.ui.kit.Kit;
import plaint.ui.kit.ListExport;
import plaint.ui.kit.Segments;

/// What happened, on the criminal, civil and administrative track, oldest first; a stay is a band between its two events. The pane at the right tells of the event chosen.
final class StoryTab extends SplitPane {
    private static final double SHARE = 0.74;
    private static final Map<Track, Integer> COLUMN = new EnumMap<>(Map.of(Track.CRIMINAL, 1, Track.CIVIL, 2, Track.ADMINISTRATIVE, 3));
    private final CaseModel model;
    private final Desktop desktop;
    private final ScrollPane left = new ScrollPane();
    private final TextField filter = new TextField();
    private final CheckBox doubtsOnly = new CheckBox();
    private final Label count = Kit.label("", "muted");
    private Event chosen;
    private final ScrollPane right = new ScrollPane();
    private final List<EventBox> boxes = new ArrayList<>();
    private final StackPane shown = new StackPane();
    private final StoryTable table;
    /// 0 three tracks, 1 one column, 2 table.
    private int mode;
    private FittedBar bar;

    StoryTab(CaseModel model, Desktop desktop) {
        this.model = model;
        this.desktop = desktop;
        table = new StoryTable(model, desktop, this::chosen);
        left.setFitToWidth(true);
        right.setFitToWidth(true);
        right.setMinWidth(300);
        right.setMaxWidth(420);
        SplitPane.setResizableWithParent(right, false);
        var column = new VBox(bar(), shown);
        VBox.setVgrow(shown, Priority.ALWAYS);
        getItems().setAll(column, right);
        setDividerPositions(SHARE);
        Gradual.show(column);
        // never wider than the window: what the bar needs is left out below
        setMinWidth(0);
        show();
        model.openedProperty().addListener(o -> show());
        addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN).match(e)) filter.requestFocus();
        });
    }

    private FittedBar bar() {
        filter.setPromptText(desktop.say("ui.story.filter"));
        filter.setAccessibleText(desktop.say("ui.story.filter"));
        filter.setPrefWidth(180);
        filter.setMinWidth(90);
        filter.textProperty().addListener(o -> show());
        doubtsOnly.setText(desktop.say("ui.story.doubtsOnly"));
        doubtsOnly.selectedProperty().addListener(o -> show());
        doubtsOnly.setMinWidth(Region.USE_PREF_SIZE);
        var views = new Segments(List.of(desktop.say("parties.story.tracks"), desktop.say("parties.story.column"), desktop.say("parties.story.table")), mode, this::mode);
        var export = ListExport.of(desktop, this, desktop.say("ui.tab.story"), table);
        var over = Kit.button(desktop.say("parties.handover.title"), "fth-send", () -> new HandOverForm(model, desktop).ask());
        Kit.tip(over, desktop.say("parties.handover.title"));
        over.setAccessibleText(desktop.say("parties.handover.title"));
        var add = Kit.iconButton("fth-plus", desktop.say("docket.story.new") + " Ctrl+D", () -> new EventForm(model, desktop).show(null));
        // where there is height enough, the header of the case has it in words
        add.managedProperty().bind(add.visibleProperty());
        sceneProperty().addListener((o, was, now) -> {
            if (now != null) add.visibleProperty().bind(now.heightProperty().lessThan(CaseView.HIGH));
        });
        var facts = Kit.iconButton("fth-file-text", desktop.say("ui.facts.card"), () -> new FactsCard(model, desktop).edit());
        bar = new FittedBar(12, views, filter, doubtsOnly, Kit.spring(), count, add, facts, export, over);
        bar.getStyleClass().add("toolbar");
        export.setAccessibleText(export.getText());
        return bar.words(over).whole(count).words(export);
    }

    /// Shows the story in another way.
    void mode(int now) {
        mode = now;
        show();
    }

    /// The events that the filter and the box leave.
    private List<Event> events() {
        var typed = filter.getText() == null ? "" : filter.getText().strip().toLowerCase(Locale.ROOT);
        return model.file().events().stream().filter(e -> !doubtsOnly.isSelected() || !e.doubts().isEmpty())
            .filter(e -> (e.day() + " " + e.title() + " " + e.latin() + " " + e.detail() + " " + e.latinDetail()).toLowerCase(Locale.ROOT).contains(typed)).toList();
    }

    private void show() {
        boxes.clear();
        var events = events();
        count.setMinWidth(USE_PREF_SIZE);
        count.setText(desktop.say("ui.story.count", events.size(), model.file().exhibits().size()));
        bar.fit();
        shown.getChildren().setAll(mode == 2 && !events.isEmpty() ? table : left);
        if (events.isEmpty()) {
            boolean none = model.file().events().isEmpty();
            left.setFitToHeight(!none);
            left.setContent(none ? new NextSteps(model, desktop).show(() -> new EventForm(model, desktop).show(null))
                : Kit.empty("fth-search", desktop.say("ui.story.nothing"), desktop.say("ui.story.nothing.hint"), null));
            right.setContent(null);
            return;
        }
        left.setFitToHeight(false);
        if (mode == 2) {
            table.show(events, chosen);
            return;
        }
        var grid = mode == 1 ? column(events) : tracks(events);
        if (left.getContent() == null) Gradual.show(grid);
        left.setContent(model.beforeFiling() ? new VBox(grid, new NextSteps(model, desktop).show(null)) : grid);
        choose(boxes.stream().filter(b -> b.event.equals(chosen)).findFirst().or(() -> boxes.stream().filter(b -> b.event.kind() == EventKind.RAID).findFirst()).orElse(boxes.getFirst()));
    }

    /// One event below the other, whatever its track.
    private GridPane column(List<Event> events) {
        var grid = new GridPane(12, 0);
        grid.setStyle("-fx-padding: 8 16 16 24;");
        var wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(new ColumnConstraints(84), new ColumnConstraints(desktop.lang() == Lang.ZH ? 44 : 100), wide);
        int row = 0;
        int year = 0;
        boolean past = false;
        for (var e : events) {
            if (past && e.day().isAfter(today())) grid.add(todayLine(), 0, row++, 3, 1);
            past = !e.day().isAfter(today());
            if (e.day().getYear() != year) {
                year = e.day().getYear();
                grid.add(Kit.label(String.valueOf(year), "muted"), 0, row++);
            }
            grid.add(day(e), 0, row);
            var track = Kit.chip(desktop.say("ui.track." + e.track()), null);
            GridPane.setValignment(track, VPos.TOP);
            GridPane.setMargin(track, new javafx.geometry.Insets(9, 0, 0, 0));
            grid.add(track, 1, row);
            var b = new EventBox(e);
            boxes.add(b);
            grid.add(b, 2, row++);
        }
        return grid;
    }

    private GridPane tracks(List<Event> events) {
        var first = new EnumMap<Track, Integer>(Track.class);
        var last = new EnumMap<Track, Integer>(Track.class);
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
        var recorded = model.file().docket().stays();
        var days = new java.util.TreeMap<Integer, java.time.LocalDate>();
        boolean past = false;
        for (var e : events) {
            if (past && e.day().isAfter(today())) grid.add(todayLine(), 0, row++, 4, 1);
            past = !e.day().isAfter(today());
            if (e.day().getYear() != year) {
                year = e.day().getYear();
                grid.add(Kit.label(String.valueOf(year), "muted"), 0, row++);
            }
            grid.add(day(e), 0, row);
            var b = new EventBox(e);
            boxes.add(b);
            first.putIfAbsent(e.track(), row);
            last.put(e.track(), row);
            grid.add(b, COLUMN.get(e.track()), row);
            days.put(row, e.day());
            if (e.kind() == EventKind.STAYED) stayFrom = row;
            if (recorded.isEmpty() && e.kind() == EventKind.RESUMED && stayFrom > 0) {
                stay(grid, stayFrom, row, true);
                stayFrom = -1;
            }
            row++;
        }
        if (recorded.isEmpty() && stayFrom > 0) stay(grid, stayFrom, row - 1, false);
        for (var s : recorded) stay(grid, s, days);
        first.forEach((track, from) -> {
            var line = new Region();
            line.getStyleClass().add("track-line");
            line.setMaxWidth(1);
            line.setMinWidth(1);
            line.setTranslateX(14);
            line.setMouseTransparent(true);
            // from the first dot of the track to its last one
            GridPane.setMargin(line, new javafx.geometry.Insets(16, 0, 0, 0));
            GridPane.setValignment(line, VPos.TOP);
            int rows = last.get(track) - from;
            if (rows == 0) return;
            grid.add(line, COLUMN.get(track), from, 1, rows);
            line.toBack();
        });
        return grid;
    }

    /// The day at the court of the case.
    private java.time.LocalDate today() {
        return CourtClock.today(desktop.office().forums(), model.file());
    }

    /// Between what has happened and what is to come.
    private HBox todayLine() {
        var day = today();
        var zh = desktop.lang() == Lang.ZH;
        var said = Kit.whole(Kit.label(desktop.say("ui.story.today", zh ? day.getMonthValue() + "月" + day.getDayOfMonth() + "日" : day.getDayOfMonth() + " " + day.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH)), "caption", "danger-text"));
        var before = new Region();
        var after = new Region();
        for (var line : List.of(before, after)) line.getStyleClass().add("today-line");
        HBox.setHgrow(before, Priority.ALWAYS);
        after.setMinWidth(16);
        var row = Kit.row(8, before, said, after);
        row.setStyle("-fx-padding: 4 0 4 0;");
        row.setId("today-line");
        return row;
    }

    private HBox head(Track track) {
        var head = Kit.row(8, Kit.whole(Kit.label(desktop.say("ui.track." + track), "section")));
        var where = switch (track) {
            case CIVIL -> desktop.lang().of(model.opened().court().name(), model.opened().court().latin());
            case CRIMINAL -> model.file().raids().stream().flatMap(r -> r.authorities().stream()).findFirst().map(model.file()::party)
                .map(p -> desktop.lang().of(p.name(), p.latin())).orElse("");
            case ADMINISTRATIVE -> "";
        };
        if (!where.isEmpty()) head.getChildren().add(Kit.cut(where, "caption", "muted"));
        state(track).ifPresent(head.getChildren()::add);
        head.getStyleClass().add("track-head");
        return head;
    }

    /// Where a track stands, by what happened on it last.
    private Optional<Label> state(Track track) {
        var kinds = model.file().events().stream().filter(e -> e.track() == track).map(Event::kind).toList();
        if (track == Track.CIVIL) return Optional.of(Kit.chip(desktop.say("ui.stage." + model.file().stage()), null, "chip-stage"));
        if (kinds.contains(EventKind.CONVICTED)) return Optional.of(Kit.chip(desktop.say("ui.story.convicted"), null, "chip-done"));
        if (kinds.contains(EventKind.CRIMINAL_FILED)) return Optional.of(Kit.chip(desktop.say("ui.story.investigated"), null, "chip-stage"));
        return kinds.contains(EventKind.TRANSFERRED) ? Optional.of(Kit.chip(desktop.say("ui.story.transferred"), null)) : Optional.empty();
    }

    /// How long the case was stayed; empty where it has not gone on.
    private String stayed(Event e) {
        if (e.kind() != EventKind.STAYED) return "";
        return model.file().events().stream().filter(r -> r.kind() == EventKind.RESUMED && r.day().isAfter(e.day())).findFirst()
            .map(r -> desktop.say("ui.story.stayed", ChronoUnit.DAYS.between(e.day(), r.day()), Dates.table(r.day()))).orElse("");
    }

    /// A stay of the docket: from the first event within it to the last; one that has not ended reaches to the end.
    private static void stay(GridPane grid, Stay s, Map<Integer, java.time.LocalDate> days) {
        var within = days.entrySet().stream().filter(d -> !d.getValue().isBefore(s.from()) && (s.until() == null || !d.getValue().isAfter(s.until()))).map(Map.Entry::getKey).toList();
        if (!within.isEmpty()) stay(grid, within.getFirst(), within.getLast(), days.get(within.getLast()).equals(s.until()));
    }

    /// What a stay waits for: the milestone of the criminal track, by which it is found.
    private Optional<Event> milestone(Event stayed) {
        if (stayed.kind() != EventKind.STAYED) return Optional.empty();
        var chosenOne = model.file().docket().stays().stream().filter(s -> s.from().equals(stayed.day()) && s.milestone() != null).findFirst();
        if (chosenOne.isPresent()) return Optional.ofNullable(DocketTab.milestone(model, chosenOne.get()));
        var after = model.file().events().stream().filter(e -> e.track() == Track.CRIMINAL && !e.day().isBefore(stayed.day())).toList();
        return after.stream().filter(e -> e.kind() == EventKind.CONVICTED).findFirst().or(() -> after.stream().findFirst())
            .or(() -> model.file().events().stream().filter(e -> e.kind() == EventKind.CRIMINAL_FILED).findFirst());
    }

    /// The words of the stay as the docket has it: why, and for what it waits.
    private String waiting(Event e) {
        return e.kind() != EventKind.STAYED ? "" : model.file().docket().stays().stream().filter(s -> s.from().equals(e.day())).findFirst()
            .map(s -> s.waitsFor() == null ? s.reason() == null ? "" : s.reason() : desktop.say("parties.story.waitsFor", s.waitsFor())).orElse("");
    }

    /// `ended`: what happened in the row `to` ended it, and the band ends at its dot.
    private static void stay(GridPane grid, int from, int to, boolean ended) {
        int rows = ended ? Math.max(1, to - from) : to - from + 1;
        var band = new Region();
        band.getStyleClass().add("stay");
        band.setMinWidth(9);
        band.setMaxWidth(9);
        band.setTranslateX(10);
        band.setMouseTransparent(true);
        grid.add(band, 2, from, 1, rows);
        GridPane.setMargin(band, new javafx.geometry.Insets(28, 0, ended && to > from ? -8 : 28, 0));
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

    private void chosen(Event e) {
        chosen = e;
        right.setContent(new EventPane(e, model, desktop));
    }

    private void choose(EventBox box) {
        chosen = box.event;
        for (var b : boxes) b.getStyleClass().remove("selected");
        box.getStyleClass().add("selected");
        right.setContent(new EventPane(box.event, model, desktop));
    }

    /// One event on its track; chosen by click, Enter or Space.
    private final class EventBox extends HBox {
        private static final int MOST = 300;
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
            var title = Kit.text(Kit.beginning(desktop.lang().of(e.title(), e.latin()), MOST), "medium");
            if (e.kind() == EventKind.STAYED) title.getStyleClass().add("warning-text");
            var words = new VBox(2, title);
            if (!stayed(e).isEmpty()) words.getChildren().add(Kit.text(stayed(e), "caption"));
            milestone(e).ifPresent(m -> {
                var link = new Hyperlink(desktop.say("parties.story.milestone", Dates.table(m.day())));
                link.getStyleClass().add("exhibit");
                link.setGraphic(Kit.icon("fth-corner-down-right", 12));
                link.setMinWidth(Region.USE_PREF_SIZE);
                var whole = desktop.lang().of(m.title(), m.latin()) + (waiting(e).isEmpty() ? "" : "\n" + waiting(e));
                Kit.tip(link, whole);
                link.setAccessibleText(link.getText() + ", " + whole);
                link.setOnAction(x -> boxes.stream().filter(b -> b.event.equals(m)).findFirst().ifPresent(b -> {
                    b.requestFocus();
                    choose(b);
                }));
                words.getChildren().add(link);
            });
            var detail = desktop.lang().of(e.detail(), e.latinDetail());
            if (detail != null && !detail.isBlank()) words.getChildren().add(Kit.text(Kit.beginning(detail, MOST), "caption", "muted"));
            if (!e.exhibits().isEmpty()) words.getChildren().add(new ExhibitChips(e.exhibits(), model, desktop));
            if (!e.doubts().isEmpty()) {
                var chip = Kit.chip(desktop.say("ui.story.conflict"), "fth-alert-triangle", "chip-gap");
                Kit.tip(chip, String.join("\n", e.doubts()));
                words.getChildren().add(chip);
            }
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
