package plaint.ui.casefile;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import plaint.bundle.ExhibitNumbers.Numbered;
import plaint.evidence.Exhibit;
import plaint.key.ExhibitId;
import plaint.text.Notice;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.FittedBar;
import plaint.ui.kit.Gradual;
import plaint.ui.kit.JobBox;
import plaint.ui.kit.Kit;
import plaint.ui.kit.ListExport;
import plaint.ui.kit.RowMenu;
import plaint.ui.kit.Unrolled;

/// The exhibits of a case in bundle order, by filing and proof theme. Files are dropped anywhere on it; rows are dragged or moved with Alt+Up and Alt+Down.
final class EvidenceTab extends SplitPane {
    private static final double SHARE = 0.72;
    private final CaseModel model;
    private final Desktop desktop;
    private final ExhibitTable table;
    private final ObservableList<ExhibitTable.Line> lines = FXCollections.observableArrayList();
    private final Label totals = Kit.whole(Kit.label("", "muted"));
    /// How many exhibits ask for attention; pressed, it leaves only those.
    private final ToggleButton attention = new ToggleButton();
    private FittedBar bar;
    private javafx.scene.control.Button verify;
    private javafx.scene.control.Button sheet;
    private javafx.scene.control.Button export;
    private VBox left;
    private final TextField filter = new TextField();
    private final javafx.scene.control.Button word;
    private final ExhibitPane pane;
    private boolean filling;
    private List<ExhibitTable.Line> listed = List.of();

    private final Unrolled rows;

    EvidenceTab(CaseModel model, Desktop desktop) {
        this.model = model;
        this.desktop = desktop;
        table = new ExhibitTable(model, desktop);
        rows = new Unrolled(table);
        pane = new ExhibitPane(model, desktop, this::enlarge);
        word = Kit.button("", "fth-edit-3", () -> new ExhibitRows(model, desktop).ask(), "tool");
        rows.whenWhole(this::select);
        left = new VBox(bar(), rows);
        VBox.setVgrow(rows, Priority.ALWAYS);
        table.setItems(lines);
        table.setPlaceholder(new StackPane(Kit.empty("fth-archive", desktop.say("ui.evidence.none"), desktop.say("ui.evidence.none.hint"),
            Kit.button(desktop.say("ui.evidence.add"), "fth-paperclip", this::chooseFiles, "accent"))));
        table.setOnKeyPressed(e -> {
            if (e.isAltDown() && (e.getCode() == KeyCode.UP || e.getCode() == KeyCode.DOWN)) {
                move(e.getCode() == KeyCode.UP ? -1 : 1);
                e.consume();
            }
            if (e.isAltDown() && (e.getCode() == KeyCode.HOME || e.getCode() == KeyCode.END) && selected() != null) {
                model.moveFar(selected(), e.getCode() == KeyCode.END);
                e.consume();
            }
            if (e.getCode() == KeyCode.DELETE) remove();
        });
        table.getSelectionModel().selectedItemProperty().addListener((o, was, now) -> {
            if (!filling && now != null && now.exhibit() != null) model.exhibitProperty().set(now.exhibit().id());
        });
        left.setOnDragOver(e -> {
            if (e.getDragboard().hasFiles()) e.acceptTransferModes(TransferMode.COPY);
        });
        left.setOnDragDropped(this::dropped);
        RowMenu.of(table, l -> menu(l.exhibit() != null));
        pane.setMinWidth(300);
        SplitPane.setResizableWithParent(pane, false);
        getItems().setAll(left, pane);
        setDividerPositions(SHARE);
        Gradual.show(left, pane);
        addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN).match(e)) filter.requestFocus();
            if (new KeyCodeCombination(KeyCode.N, KeyCombination.SHORTCUT_DOWN).match(e)) chooseFiles();
        });
        show();
        model.openedProperty().addListener(o -> show());
        model.exhibitProperty().addListener(o -> select());
    }

    /// The list has the keyboard: whoever was sent here to an exhibit goes on from it.
    void focusRows() {
        rows.focus();
    }

    /// One step back within the tab; false where there is none.
    boolean back() {
        return pane.back();
    }

    private FittedBar bar() {
        filter.setPromptText(desktop.say("ui.evidence.filter"));
        filter.setAccessibleText(desktop.say("ui.evidence.filter"));
        filter.setPrefWidth(200);
        filter.textProperty().addListener(o -> show());
        filter.setMinWidth(120);
        var up = Kit.iconButton("fth-arrow-up", desktop.say("ui.evidence.up"), () -> move(-1));
        var down = Kit.iconButton("fth-arrow-down", desktop.say("ui.evidence.down"), () -> move(1));
        var remove = Kit.iconButton("fth-trash-2", desktop.say("ui.evidence.remove"), this::remove);
        verify = worded("ui.evidence.verify", "sourcing.verify", "fth-shield", this::verifyNow);
        sheet = worded("ui.evidence.custody", "sourcing.custody.print", "fth-printer", () -> new Sheet(model, desktop).custody());
        export = ListExport.of(desktop, this, desktop.say("ui.tab.evidence"), p -> table.listing(listed));
        export.getStyleClass().add("tool");
        attention.getStyleClass().addAll("tool", "attention");
        attention.setGraphic(Kit.icon("fth-alert-triangle", 14, "warning-icon"));
        attention.setMinWidth(USE_PREF_SIZE);
        attention.managedProperty().bind(attention.visibleProperty());
        attention.setOnAction(e -> show());
        Kit.tip(attention, desktop.say("ui.evidence.attention.only"));
        var add = Kit.button(desktop.say("ui.evidence.add"), "fth-paperclip", this::chooseFiles, "tool");
        word.setId("word-several");
        word.managedProperty().bind(word.visibleProperty());
        var taking = Kit.row(8);
        bar = new FittedBar(8, filter, Kit.row(2, up, down, remove, verify, sheet), Kit.spring(), taking, attention, totals, word, export, add);
        bar.getStyleClass().add("toolbar");
        // files come in one after another, each opened first: it is seen which one, and can be stopped
        model.takingProperty().addListener((o, was, now) -> {
            taking.getChildren().clear();
            if (now != null) taking.getChildren().setAll(new JobBox(now, desktop, 220), Kit.iconButton("fth-x", desktop.say("ui.evidence.stop"), now::cancel));
            totals.setVisible(now == null);
            totals.setManaged(now == null);
        });
        return bar;
    }

    private javafx.scene.control.Button worded(String brief, String whole, String icon, Runnable act) {
        var button = Kit.button(desktop.say(brief), icon, act, "flat", "tool");
        Kit.tip(button, desktop.say(whole));
        button.setAccessibleText(desktop.say(whole));
        return button;
    }

    /// The preview takes the room of the list, or gives it back.
    private void enlarge(boolean large) {
        if (large) getItems().setAll(pane);
        else {
            getItems().setAll(left, pane);
            setDividerPositions(SHARE);
            rows.focus();
        }
    }

    private List<MenuItem> menu(boolean exhibit) {
        if (!exhibit) return List.of();
        return List.of(RowMenu.item(desktop.say("ui.evidence.up"), "fth-arrow-up", () -> move(-1)), RowMenu.item(desktop.say("ui.evidence.down"), "fth-arrow-down", () -> move(1)),
            new SeparatorMenuItem(), RowMenu.item(desktop.say("ui.evidence.remove"), "fth-trash-2", this::remove));
    }

    private void chooseFiles() {
        var files = desktop.dialogs().chooseFiles(desktop.say("ui.evidence.add"));
        if (!files.isEmpty()) model.add(files);
    }

    private void dropped(DragEvent e) {
        if (!e.getDragboard().hasFiles()) return;
        model.add(e.getDragboard().getFiles().stream().map(File::toPath).toList());
        e.setDropCompleted(true);
        e.consume();
    }

    private ExhibitId selected() {
        var line = table.getSelectionModel().getSelectedItem();
        return line == null || line.exhibit() == null ? null : line.exhibit().id();
    }

    private void move(int by) {
        var id = selected();
        if (id != null) model.move(id, by);
    }

    private void remove() {
        var id = selected();
        if (id == null) return;
        var name = model.file().exhibit(id).map(x -> desktop.lang().of(x.title(), x.latin())).orElse("");
        if (desktop.dialogs().confirm(desktop.say("ui.evidence.remove.ask", name), desktop.say("ui.evidence.remove.detail"), desktop.say("ui.evidence.remove"))) model.remove(id);
    }

    private void show() {
        var keep = model.exhibitProperty().get();
        var numbers = model.opened().numbers();
        var all = new ArrayList<ExhibitTable.Line>();
        var group = new ArrayList<ExhibitTable.Line>();
        int lastFiling = model.file().exhibits().stream().mapToInt(Exhibit::filing).max().orElse(0);
        for (int f = 1; f <= lastFiling; f++) {
            String heading = null;
            for (var x : model.file().exhibits()) {
                if (x.filing() != f || !matches(x)) continue;
                var theme = model.opened().themes().stream().filter(t -> t.key().equals(x.theme())).findFirst().map(t -> desktop.lang().of(t.name(), t.latin())).orElse("");
                var now = desktop.say("ui.evidence.group", f, theme);
                if (!now.equals(heading)) close(all, group, heading);
                heading = now;
                group.add(new ExhibitTable.Line(null, null, x, numbers.of(x.id()).orElse(null)));
            }
            close(all, group, heading);
        }
        listed = List.copyOf(all);
        var before = order();
        // the table moves its own selection while its rows change; what was chosen stays chosen
        filling = true;
        lines.setAll(all);
        filling = false;
        int lacking = model.unworded().size();
        word.setText(desktop.say("ui.evidence.word", lacking));
        word.setVisible(lacking > 0);
        totals(all.stream().filter(l -> l.exhibit() != null).toList());
        var now = order();
        // where the one chosen was taken out, the one that stands in its place is next
        if (keep != null && model.file().exhibit(keep).isEmpty() && before.contains(keep) && !now.isEmpty()) model.exhibitProperty().set(now.get(Math.min(before.indexOf(keep), now.size() - 1)));
        if (keep == null) {
            all.stream().filter(l -> l.exhibit() != null).findFirst().ifPresent(l -> model.exhibitProperty().set(l.exhibit().id()));
        }
        select();
    }

    /// A group is whole: its heading says how much is in it.
    private void close(List<ExhibitTable.Line> all, List<ExhibitTable.Line> group, String heading) {
        if (group.isEmpty()) return;
        all.add(new ExhibitTable.Line(heading, table.size(group), null, null));
        all.addAll(group);
        group.clear();
    }

    /// How much is listed, over which pages of the bundle, and how much of it asks for attention; what has no room on the bar goes.
    private void totals(List<ExhibitTable.Line> shown) {
        var size = table.size(shown);
        var counted = shown.stream().map(ExhibitTable.Line::numbered).filter(n -> n != null && !n.late() && n.prefix().isEmpty()).toList();
        var range = counted.isEmpty() ? "" : desktop.say("ui.evidence.through", counted.stream().mapToInt(Numbered::first).min().orElse(1), counted.stream().mapToInt(Numbered::last).max().orElse(1));
        long doubts = model.file().exhibits().stream().filter(x -> !table.attention(x).isEmpty()).count();
        if (doubts == 0) attention.setSelected(false);
        attention.setText(desktop.say("ui.evidence.warnings", doubts));
        attention.setVisible(doubts > 0);
        bar.anew();
        totals.setText(size + range);
        bar.words(sheet).words(verify).shorter(totals, size + range, size).words(export).whole(totals);
    }

    private void verifyNow() {
        model.verify(() -> {
            var found = model.integrityProperty().get();
            desktop.statusProperty().set(found.sound() ? Notice.of("sourcing.verified", found.files().size()) : Notice.of("sourcing.verified.broken", found.broken().size(), found.files().size()));
        });
    }

    private boolean matches(Exhibit x) {
        if (attention.isSelected() && table.attention(x).isEmpty()) return false;
        var text = filter.getText() == null ? "" : filter.getText().strip().toLowerCase(Locale.ROOT);
        return text.isEmpty() || (x.title() + " " + x.latin() + " " + x.proves() + " " + x.source()).toLowerCase(Locale.ROOT).contains(text);
    }

    private void select() {
        var id = model.exhibitProperty().get();
        for (var l : lines) {
            if (l.exhibit() != null && l.exhibit().id().equals(id)) {
                if (table.getSelectionModel().getSelectedItem() != l) table.getSelectionModel().select(l);
                table.scrollTo(Math.max(0, lines.indexOf(l) - 6));
                return;
            }
        }
    }

    /// For tests: the rows in order, group headings left out.
    List<ExhibitId> order() {
        return lines.stream().filter(l -> l.exhibit() != null).map(l -> l.exhibit().id()).toList();
    }
}
