package plaint.ui.casefile;

import java.io.File;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Skin;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableRowSkin;
import javafx.scene.control.TextField;
import javafx.scene.input.ClipboardContent;
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
import plaint.desk.VerifyExhibits;
import plaint.evidence.Exhibit;
import plaint.key.ExhibitId;
import plaint.text.Lang;
import plaint.text.Notice;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.JobBox;
import plaint.ui.kit.Kit;
import plaint.ui.kit.RowMenu;
import plaint.ui.kit.Unrolled;

/// The exhibits of a case in bundle order, by filing and proof theme. Files are dropped anywhere on it; rows are dragged or moved with Alt+Up and Alt+Down.
final class EvidenceTab extends SplitPane {
    private final CaseModel model;
    private final Desktop desktop;
    private final TableView<Line> table = new TableView<>();
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final Label totals = Kit.label("", "muted");
    private final TextField filter = new TextField();
    private final javafx.scene.control.Button word;
    private final ExhibitPane pane;
    private boolean filling;
    /// What is wrong with the files of an exhibit, as far as they were compared with their digests; null until then.
    private Map<ExhibitId, Notice> wrong;

    /// A row: a group heading, or an exhibit with its number (null where it has no file).
    private record Line(String group, Exhibit exhibit, Numbered numbered) { }

    private final Unrolled rows = new Unrolled(table);

    EvidenceTab(CaseModel model, Desktop desktop) {
        this.model = model;
        this.desktop = desktop;
        pane = new ExhibitPane(model, desktop);
        word = Kit.button("", "fth-edit-3", () -> new ExhibitRows(model, desktop).ask(), "tool");
        rows.whenWhole(this::select);
        var left = new VBox(bar(), rows);
        VBox.setVgrow(rows, Priority.ALWAYS);
        columns();
        table.setItems(lines);
        table.setPlaceholder(new StackPane(Kit.empty("fth-archive", desktop.say("ui.evidence.none"), desktop.say("ui.evidence.none.hint"),
            Kit.button(desktop.say("ui.evidence.add"), "fth-paperclip", this::chooseFiles, "accent"))));
        table.setRowFactory(t -> row());
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
        setDividerPositions(0.72);
        addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN).match(e)) filter.requestFocus();
            if (new KeyCodeCombination(KeyCode.N, KeyCombination.SHORTCUT_DOWN).match(e)) chooseFiles();
        });
        show();
        compared();
        model.integrityProperty().addListener(o -> compared());
        model.openedProperty().addListener(o -> show());
        model.exhibitProperty().addListener(o -> select());
    }

    /// The list has the keyboard: whoever was sent here to an exhibit goes on from it.
    void focusRows() {
        rows.focus();
    }

    private javafx.scene.layout.HBox bar() {
        filter.setPromptText(desktop.say("ui.evidence.filter"));
        filter.setAccessibleText(desktop.say("ui.evidence.filter"));
        filter.setPrefWidth(200);
        filter.textProperty().addListener(o -> show());
        var up = Kit.iconButton("fth-arrow-up", desktop.say("ui.evidence.up"), () -> move(-1));
        var down = Kit.iconButton("fth-arrow-down", desktop.say("ui.evidence.down"), () -> move(1));
        var remove = Kit.iconButton("fth-trash-2", desktop.say("ui.evidence.remove"), this::remove);
        var verify = Kit.iconButton("fth-shield", desktop.say("sourcing.verify"), this::verifyNow);
        var sheet = Kit.iconButton("fth-printer", desktop.say("sourcing.custody.print"), () -> new Sheet(model, desktop).custody());
        var add = Kit.button(desktop.say("ui.evidence.add"), "fth-paperclip", this::chooseFiles, "tool");
        word.setId("word-several");
        word.managedProperty().bind(word.visibleProperty());
        totals.setMinWidth(0);
        var taking = Kit.row(8);
        var bar = Kit.row(8, filter, up, down, remove, verify, sheet, Kit.spring(), taking, totals, word, add);
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
        var all = new ArrayList<Line>();
        int pages = 0;
        int count = 0;
        int warnings = 0;
        var numbers = model.opened().numbers();
        int lastFiling = model.file().exhibits().stream().mapToInt(Exhibit::filing).max().orElse(0);
        for (int f = 1; f <= lastFiling; f++) {
            String group = "";
            for (var x : model.file().exhibits()) {
                if (x.filing() != f || !matches(x)) continue;
                var theme = model.opened().themes().stream().filter(t -> t.key().equals(x.theme())).findFirst().map(t -> desktop.lang().of(t.name(), t.latin())).orElse("");
                var heading = desktop.say("ui.evidence.group", f, theme);
                if (!heading.equals(group)) all.add(new Line(group = heading, null, null));
                all.add(new Line(null, x, numbers.of(x.id()).orElse(null)));
                pages += x.pages();
                count++;
                warnings += (int) x.files().stream().mapToLong(s -> s.doubts().size()).sum();
            }
        }
        var before = order();
        // the table moves its own selection while its rows change; what was chosen stays chosen
        filling = true;
        lines.setAll(all);
        filling = false;
        int lacking = model.unworded().size();
        word.setText(desktop.say("ui.evidence.word", lacking));
        word.setVisible(lacking > 0);
        totals.setText(desktop.say("ui.evidence.totals", count, pages) + (warnings == 0 ? "" : "　" + desktop.say("ui.evidence.warnings", warnings)));
        var now = order();
        // where the one chosen was taken out, the one that stands in its place is next
        if (keep != null && model.file().exhibit(keep).isEmpty() && before.contains(keep) && !now.isEmpty()) model.exhibitProperty().set(now.get(Math.min(before.indexOf(keep), now.size() - 1)));
        if (keep == null) {
            all.stream().filter(l -> l.exhibit() != null).findFirst().ifPresent(l -> model.exhibitProperty().set(l.exhibit().id()));
        }
        select();
    }

    /// What the comparison of the bytes with their digests found.
    private void compared() {
        var found = model.integrityProperty().get();
        if (found == null) return;
        var now = new HashMap<ExhibitId, Notice>();
        for (var f : found.broken()) now.putIfAbsent(f.exhibit(), Notice.of(f.state() == VerifyExhibits.State.MISSING ? "pdf.refused.missing" : "pdf.refused.changed", f.file().name()));
        wrong = now;
        table.refresh();
    }

    private void verifyNow() {
        model.verify(() -> {
            var found = model.integrityProperty().get();
            desktop.statusProperty().set(found.sound() ? Notice.of("sourcing.verified", found.files().size()) : Notice.of("sourcing.verified.broken", found.broken().size(), found.files().size()));
        });
    }

    private boolean matches(Exhibit x) {
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

    private TableRow<Line> row() {
        var row = new TableRow<Line>() {
            @Override protected Skin<?> createDefaultSkin() { return new HeadingSkin(this); }

            @Override protected void updateItem(Line line, boolean nothing) {
                super.updateItem(line, nothing);
                getStyleClass().remove("group-row");
                if (!nothing && line != null && line.exhibit() == null) getStyleClass().add("group-row");
                requestLayout();
            }
        };
        row.setOnDragDetected(e -> {
            if (row.getItem() == null || row.getItem().exhibit() == null || model.frozen(row.getItem().exhibit())) return;
            var content = new ClipboardContent();
            content.putString(row.getItem().exhibit().id().value());
            var board = row.startDragAndDrop(TransferMode.MOVE);
            board.setContent(content);
            board.setDragView(row.snapshot(null, null));
            e.consume();
        });
        row.setOnDragOver(e -> {
            boolean exhibit = e.getGestureSource() instanceof TableRow<?> && row.getItem() != null && row.getItem().exhibit() != null;
            if (!exhibit) return;
            e.acceptTransferModes(TransferMode.MOVE);
            if (!row.getStyleClass().contains("drop-above")) row.getStyleClass().add("drop-above");
            e.consume();
        });
        row.setOnDragExited(e -> row.getStyleClass().remove("drop-above"));
        row.setOnDragDropped(e -> {
            if (!(e.getGestureSource() instanceof TableRow<?>) || row.getItem() == null || row.getItem().exhibit() == null) return;
            model.moveBefore(new ExhibitId(e.getDragboard().getString()), row.getItem().exhibit().id());
            e.setDropCompleted(true);
            e.consume();
        });
        return row;
    }

    private void columns() {
        boolean zh = desktop.lang() == Lang.ZH;
        column("ui.evidence.no", 44, l -> l.numbered() == null ? "—" : l.numbered().number() + (l.numbered().late() ? l.numbered().label().replaceFirst(".*\\d", "") : ""), "num");
        var title = column("ui.evidence.title", 260, l -> desktop.lang().of(l.exhibit().title(), l.exhibit().latin()), "");
        title.setCellFactory(c -> new TitleCell());
        column("ui.evidence.kind", zh ? 84 : 118, l -> desktop.say("ui.kind." + l.exhibit().kind()), "");
        column("ui.evidence.held", zh ? 64 : 72, l -> desktop.say("ui.held." + l.exhibit().held()), "");
        column("ui.evidence.pages", 52, l -> String.valueOf(l.exhibit().pages()), "num");
        column("ui.evidence.range", 84, l -> l.numbered() == null ? "" : zh ? l.numbered().range() : l.numbered().range().replace('—', '–'), "num");
        var digest = column("ui.evidence.digest", zh ? 82 : 92, l -> l.exhibit().id().value(), "");
        digest.setCellFactory(c -> new DigestCell());
        var doubt = column("ui.evidence.attention", 150, l -> attention(l.exhibit()), "");
        doubt.setCellFactory(c -> new IconCell("fth-alert-triangle", "warning"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
    }

    private String attention(Exhibit x) {
        if (!x.worded()) return desktop.say("ui.evidence.unworded");
        return x.files().stream().flatMap(f -> f.doubts().stream()).findFirst().map(w -> w.in(desktop.lang())).orElse(x.weakness().isPresent() ? desktop.say("sourcing.corroborate") : "");
    }

    private TableColumn<Line, String> column(String key, double width, Function<Line, String> value, String style) {
        var c = new TableColumn<Line, String>(desktop.say(key));
        c.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(f.getValue().exhibit() == null ? "" : value.apply(f.getValue())));
        c.setPrefWidth(width);
        if (width < 130) {
            c.setMinWidth(width);
            c.setMaxWidth(width + 10);
        }
        c.setSortable(false);
        c.setReorderable(false);
        if (!style.isEmpty()) c.getStyleClass().add(style);
        table.getColumns().add(c);
        return c;
    }

    /// The title of an exhibit.
    private static final class TitleCell extends TableCell<Line, String> {
        @Override protected void updateItem(String text, boolean nothing) {
            super.updateItem(text, nothing);
            setText(null);
            var line = nothing || getTableRow() == null ? null : getTableRow().getItem();
            if (line == null) {
                setGraphic(null);
                return;
            }
            setGraphic(line.exhibit() == null ? null : Kit.cut(text, "body"));
        }
    }

    /// A group's heading over the whole row: a cell shows nothing beyond its own column.
    private static final class HeadingSkin extends TableRowSkin<Line> {
        private static final double UNDER_TITLE = 50;
        private final Label heading = Kit.cut("", "semi");

        HeadingSkin(TableRow<Line> row) {
            super(row);
            heading.setMouseTransparent(true);
        }

        @Override protected void layoutChildren(double x, double y, double w, double h) {
            super.layoutChildren(x, y, w, h);
            var line = getSkinnable().getItem();
            heading.setText(line == null || line.exhibit() != null ? "" : line.group());
            if (!getChildren().contains(heading)) getChildren().add(heading);
            heading.resizeRelocate(x + UNDER_TITLE, y, Math.max(0, w - UNDER_TITLE), h);
        }
    }

    /// Whether the files are still those that were sealed: compared, not believed.
    private final class DigestCell extends TableCell<Line, String> {
        @Override protected void updateItem(String text, boolean nothing) {
            super.updateItem(text, nothing);
            setText(null);
            setGraphic(null);
            var line = nothing || getTableRow() == null ? null : getTableRow().getItem();
            if (line == null || line.exhibit() == null) return;
            if (line.exhibit().files().isEmpty()) setGraphic(Kit.label(desktop.say("ui.digest.none"), "muted", "caption"));
            else if (wrong == null) setGraphic(state("ui.digest.checking", "fth-refresh-cw", "muted", "muted"));
            else if (wrong.containsKey(line.exhibit().id())) {
                var label = state("ui.digest.changed", "fth-alert-circle", "danger-text", "danger-icon");
                Kit.tip(label, desktop.say(wrong.get(line.exhibit().id())));
                setGraphic(label);
            } else setGraphic(state("ui.digest.sealed", "fth-check", "success-text", "success-icon"));
        }

        private Label state(String key, String icon, String text, String tone) {
            var label = Kit.label(desktop.say(key), text, "caption");
            label.setGraphic(Kit.icon(icon, 12, tone));
            return label;
        }
    }

    /// A state with its icon.
    private static final class IconCell extends TableCell<Line, String> {
        private final String icon;
        private final String tone;

        IconCell(String icon, String tone) {
            this.icon = icon;
            this.tone = tone;
        }

        @Override protected void updateItem(String text, boolean nothing) {
            super.updateItem(text, nothing);
            setText(null);
            if (nothing || text == null || text.isEmpty()) {
                setGraphic(null);
                return;
            }
            var label = Kit.cut(text, tone + "-text", "caption");
            label.setGraphic(Kit.icon(icon, 12, tone + "-icon"));
            setGraphic(label);
        }
    }

    /// For tests: the rows in order, group headings left out.
    List<ExhibitId> order() {
        return lines.stream().filter(l -> l.exhibit() != null).map(l -> l.exhibit().id()).toList();
    }
}
