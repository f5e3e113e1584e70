package plaint.ui.shell;

import atlantafx.base.controls.CustomTextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import plaint.desk.FindAnything;
import plaint.desk.Manual;
import plaint.text.Refused;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;
import plaint.ui.kit.Place;

/// Find or do anything (Ctrl+K): screens by name, cases, people, shops, files and leads by any part of what is known of them, sections of the manual by their titles. Arrows choose, Enter goes, Esc leaves.
final class Palette extends VBox {
    private static final int EACH = 6;
    private final Desktop desktop;
    private final List<Entry> entries;
    private final Function<String, List<Manual.Section>> manual;
    private final Runnable close;
    private final CustomTextField field = new CustomTextField();
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final ListView<Line> list = new ListView<>(lines);
    /// Read by what is still looking, too.
    private volatile int asked;
    private final Questions cases = new Questions((verb, text) -> verb.cases(text, EACH));
    private final Questions written = new Questions((verb, text) -> {
        int now = asked;
        return verb.written(text, EACH, () -> asked != now);
    });
    private final Questions leads = new Questions((verb, text) -> verb.leads(text, EACH));
    private final Label nothing = Kit.label("", "muted");

    /// One line: where it leads and how it reads.
    private record Line(String icon, String kind, String name, String detail, Place place) { }

    Palette(Desktop desktop, List<Entry> entries, Function<String, List<Manual.Section>> manual, Runnable close) {
        this.desktop = desktop;
        this.entries = entries;
        this.manual = manual;
        this.close = close;
        getStyleClass().add("palette");
        field.setLeft(Kit.icon("fth-search", 14));
        field.setRight(Kit.label("Esc", "key-hint"));
        field.setPromptText(desktop.say("ui.palette.hint"));
        field.setAccessibleText(desktop.say("ui.palette.hint"));
        field.textProperty().addListener((o, was, now) -> ask(now));
        list.setFixedCellSize(40);
        list.setPrefHeight(400);
        list.setFocusTraversable(false);
        list.setCellFactory(l -> new LineCell());
        list.setPlaceholder(nothing);
        list.setOnMouseClicked(e -> go());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        setMaxSize(640, USE_PREF_SIZE);
        getChildren().addAll(field, list);
        ask("");
    }

    @Override public void requestFocus() {
        field.requestFocus();
    }

    private void key(KeyEvent e) {
        var at = list.getSelectionModel();
        switch (e.getCode()) {
            case DOWN -> at.selectNext();
            case UP -> at.selectPrevious();
            case ENTER -> go();
            case ESCAPE -> close.run();
            // whoever pressed it would type into what lies behind
            case TAB -> { }
            default -> {
                return;
            }
        }
        if (e.getCode() != KeyCode.ESCAPE && e.getCode() != KeyCode.ENTER) list.scrollTo(Math.max(0, at.getSelectedIndex() - 4));
        e.consume();
    }

    private void go() {
        var line = list.getSelectionModel().getSelectedItem();
        if (line == null) return;
        close.run();
        desktop.go(line.place());
    }

    private void ask(String text) {
        int now = ++asked;
        var screens = screens(text);
        if (text.isBlank()) {
            show(screens);
            return;
        }
        // nothing is said not to be there while it is looked for
        nothing.setText(desktop.say("ui.palette.looking"));
        if (cases.busy()) show(screens);
        cases.ask(text, hits -> {
            if (now != asked) return;
            var all = new ArrayList<>(screens);
            for (var h : hits) all.add(line(h));
            show(all);
            written.ask(text, inside -> {
                if (now != asked) return;
                add(inside);
                leads.ask(text, more -> {
                    if (now != asked) return;
                    nothing.setText(desktop.say("ui.palette.none"));
                    add(more);
                    // what can be read of it comes last
                    told(manual.apply(text).stream().limit(EACH).map(s -> new Line("fth-help-circle", desktop.say("ui.nav.manual"), s.title(), "", new Place.Screen(Help.KEY, Map.of("at", s.key())))).toList());
                });
            });
        });
    }

    private void add(List<FindAnything.Hit> more) {
        told(more.stream().map(this::line).toList());
    }

    private void told(List<Line> more) {
        lines.addAll(more);
        if (list.getSelectionModel().isEmpty()) list.getSelectionModel().selectFirst();
    }

    /// One question at a time: what is typed while it is being answered is asked when it is, and only the last of it.
    private final class Questions {
        private final Find find;
        private boolean busy;
        private Runnable next;

        Questions(Find find) {
            this.find = find;
        }

        boolean busy() {
            return busy;
        }

        void ask(String text, Consumer<List<FindAnything.Hit>> answered) {
            if (busy) {
                next = () -> ask(text, answered);
                return;
            }
            busy = true;
            desktop.jobs().run(p -> find.run(new FindAnything(desktop.office()), text), hits -> {
                free();
                answered.accept(hits);
            }, refused -> {
                free();
                desktop.dialogs().tell(refused);
            });
        }

        private void free() {
            busy = false;
            var waiting = next;
            next = null;
            if (waiting != null) waiting.run();
        }
    }

    /// What is asked of the verb.
    @FunctionalInterface private interface Find {
        List<FindAnything.Hit> run(FindAnything verb, String text) throws Refused;
    }

    private void show(List<Line> found) {
        lines.setAll(found);
        if (!found.isEmpty()) list.getSelectionModel().selectFirst();
    }

    private List<Line> screens(String text) {
        var out = new ArrayList<Line>();
        for (int i = 0; i < entries.size(); i++) {
            var name = desktop.say("ui.nav." + entries.get(i).key());
            if (name.toLowerCase(Locale.ROOT).contains(text.strip().toLowerCase(Locale.ROOT)))
                out.add(new Line(entries.get(i).icon(), desktop.say("ui.palette.screen"), name, SideBar.keys(entries.get(i), i), new Place.Screen(entries.get(i).key())));
        }
        return out;
    }

    private Line line(FindAnything.Hit h) {
        var name = desktop.lang().of(h.name(), h.latin() == null ? "" : h.latin());
        var no = h.caseNo() == null ? "" : h.caseNo().value();
        var kind = desktop.say("ui.palette." + h.kind());
        return switch (h.kind()) {
            case CASE -> new Line("fth-briefcase", kind, name, no + (h.detail() == null ? "" : "　" + h.detail()), new Place.InCase(h.caseNo(), "story"));
            case PARTY -> new Line("fth-user", kind, name, no, new Place.InCase(h.caseNo(), "parties", h.item()));
            case SHOP -> new Line("fth-shopping-bag", kind, name, no, new Place.InCase(h.caseNo(), "parties", h.item()));
            case FILE -> new Line("fth-paperclip", kind, name, no, new Place.InCase(h.caseNo(), "evidence", h.item()));
            case WRITTEN -> new Line("fth-align-left", kind, h.name(), no + "　" + desktop.say("ui.tab." + h.where().tab()) + (h.detail().isEmpty() || h.detail().equals(h.name()) ? "" : "　" + brief(h.detail())), new Place.InCase(h.caseNo(), h.where().tab(), h.item()));
            case LEAD -> new Line("fth-radio", kind, name, h.detail(), new Place.Screen("leads", Map.of("q", h.item())));
        };
    }

    private static String brief(String name) {
        return name.codePointCount(0, name.length()) <= 9 ? name : name.substring(0, name.offsetByCodePoints(0, 8)) + "…";
    }

    private static final class LineCell extends ListCell<Line> {
        LineCell() {
            // as wide as the list, never wider: a long name is cut, not scrolled to
            setMinWidth(0);
            setPrefWidth(0);
        }

        @Override protected void updateItem(Line line, boolean nothing) {
            super.updateItem(line, nothing);
            setText(null);
            if (nothing || line == null) {
                setGraphic(null);
                return;
            }
            setGraphic(Kit.row(10, Kit.icon(line.icon(), 16), Kit.cut(line.name(), "medium"), Kit.spring(), Kit.whole(Kit.label(line.detail(), "muted")), Kit.chip(line.kind(), null)));
            setAccessibleText(line.kind() + " " + line.name() + " " + line.detail());
        }
    }
}
