package plaint.ui.printroom;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import plaint.desk.PickList;
import plaint.print.Piece;
import plaint.print.PrintJob;
import plaint.print.PrintJob.Cell;
import plaint.print.PrintSet;
import plaint.print.PrintTask;
import plaint.print.PrintTask.State;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;

/// Rows are pieces, columns are sets; a cell says how that piece of that set stands. With many sets a cell is its icon alone, its words a tooltip. Whose set a column is, and how far it has come, stays in sight while the
/// pieces scroll between.
final class SetGrid extends VBox {
    /// Up to so many sets have room for words.
    private static final int WORDS = 5;
    /// Up to so many sets there is room for a name of three characters above each.
    private static final int ROOMY = 8;
    private final Desktop desktop;
    private final Map<String, Label> cells = new HashMap<>();
    private final Map<String, Cell> shown = new HashMap<>();
    private final Map<Integer, ProgressBar> bars = new HashMap<>();
    private final boolean words;
    private final int job;
    private final ObjIntConsumer<PrintTask> again;

    /// `again` asks from where a task that was printed is printed again; proposed is the side on which the piece pressed begins.
    SetGrid(PrintJob job, Desktop desktop, ObjIntConsumer<PrintTask> again) {
        this.desktop = desktop;
        this.again = again;
        this.job = job.no();
        words = job.sets().size() <= WORDS;
        var head = columns(job);
        head(head, job);
        var grid = columns(job);
        int row = 0;
        Piece.Kind kind = null;
        for (var piece : job.pieces()) {
            if (job.tasks().stream().noneMatch(t -> t.has(piece.key()))) continue;
            var group = piece.kind() == Piece.Kind.LABELS || piece.kind() == Piece.Kind.FRONTS ? Piece.Kind.SLIPS : piece.kind();
            if (group != kind) row = group(grid, desktop.say("printroom.group." + group), row, job.sets().size());
            kind = group;
            row = piece(grid, job, piece, row);
        }
        var foot = columns(job);
        foot.getStyleClass().add("set-total");
        total(foot, job, 0);
        var scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        // as wide as what scrolls: its bar takes room of it
        var beside = Bindings.createObjectBinding(() -> new Insets(0, Math.max(0, scroll.getWidth() - scroll.getViewportBounds().getWidth()), 0, 0), scroll.widthProperty(), scroll.viewportBoundsProperty());
        head.paddingProperty().bind(beside);
        foot.paddingProperty().bind(beside);
        for (var still : List.of(head, foot)) still.setMinHeight(USE_PREF_SIZE);
        getChildren().setAll(head, scroll, foot);
        update(job, Set.of());
    }

    private GridPane columns(PrintJob job) {
        var grid = new GridPane();
        column(grid, 150, true);
        column(grid, words ? 96 : 64, false);
        column(grid, 56, false);
        for (int i = 0; i < job.sets().size(); i++) column(grid, words ? 88 : job.sets().size() <= ROOMY ? 52 : 40, false);
        column(grid, 150, false);
        return grid;
    }

    int job() {
        return job;
    }

    private static void column(GridPane grid, double width, boolean grows) {
        var c = new ColumnConstraints(grows ? 90 : width, width, grows ? Double.MAX_VALUE : width);
        if (grows) c.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().add(c);
    }

    private void head(GridPane grid, PrintJob job) {
        height(grid, 38);
        put(grid, Kit.label(desktop.say("printroom.column.piece"), "caption", "muted"), 0, 0, "");
        put(grid, Kit.label(desktop.say("printroom.column.stock"), "caption", "muted"), 1, 0, "");
        put(grid, right(Kit.label(desktop.say("printroom.column.pages"), "caption", "muted")), 2, 0, "");
        int col = 3;
        for (var set : job.sets()) {
            var name = Kit.label(shortName(desktop, set, words || job.sets().size() <= ROOMY && (set.role() == PrintSet.Role.COURT || set.role() == PrintSet.Role.CLIENT || set.role() == PrintSet.Role.OFFICE)), "caption", "medium");
            var mark = Kit.label(mark(set, words), "caption", set.role() == PrintSet.Role.COURT ? "accent-text" : "muted");
            name.setMinWidth(0);
            var both = words ? Kit.row(4, name, mark) : mark.getText().isEmpty() ? Kit.row(0, name) : Kit.column(0, name, mark);
            Tooltip.install(both, new Tooltip(who(set)));
            both.setAccessibleText(who(set));
            put(grid, both, col++, 0, "left");
        }
        put(grid, right(Kit.label(desktop.say("printroom.column.seals"), "caption", "muted")), col, 0, "left");
    }

    /// What kind of copy a set is; where there is little room, nothing that its name says already.
    static String mark(PrintSet set, boolean words) {
        if (words || set.mark().length() < 3) return set.mark();
        return set.role() == PrintSet.Role.OFFICE ? "" : set.mark().substring(0, 1);
    }

    private String who(PrintSet set) {
        return desktop.say("print.pick.role." + set.role(), set.recipient()) + (set.mark().isEmpty() ? "" : " " + set.mark());
    }

    /// What a set is called where there is little room; `words` false: as short as can be. An opponent by name: its place among the sets is not its place among the defendants.
    static String shortName(Desktop desktop, PrintSet set, boolean words) {
        if (set.role() != PrintSet.Role.OPPONENT) return desktop.say("printroom.set." + set.role() + (words ? "" : ".short"));
        return words ? set.recipient() : initials(set.recipient());
    }

    /// A Chinese name of three characters, of a longer one two, marked as cut; the capitals of another.
    static String initials(String name) {
        if (name.isEmpty() || Character.isIdeographic(name.codePointAt(0))) return name.length() <= 3 ? name : name.substring(0, 2) + "…";
        var capitals = name.codePoints().filter(Character::isUpperCase).limit(3).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        return capitals.isEmpty() ? name.substring(0, Math.min(3, name.length())) : capitals;
    }

    private static void height(GridPane grid, double height) {
        grid.getRowConstraints().add(new RowConstraints(height, height, height));
    }

    private int group(GridPane grid, String name, int row, int sets) {
        height(grid, 28);
        var band = new HBox(Kit.label(name, "caption", "muted"));
        band.setAlignment(Pos.CENTER_LEFT);
        band.setStyle("-fx-background-color: -color-bg-subtle; -fx-padding: 0 16 0 16; -fx-border-color: transparent transparent -color-border-muted transparent;");
        grid.add(band, 0, row, sets + 4, 1);
        return row + 1;
    }

    private int piece(GridPane grid, PrintJob job, Piece piece, int row) {
        grid.getRowConstraints().add(new RowConstraints(38, USE_COMPUTED_SIZE, Double.MAX_VALUE));
        put(grid, Kit.text(PickList.title(piece, desktop.lang()), "medium"), 0, row, "");
        put(grid, Kit.text(desktop.say("print.stock." + piece.stock()) + (words ? desktop.say(piece.duplex() ? "printroom.both" : "printroom.one") : ""), "caption", "muted"), 1, row, "");
        put(grid, right(Kit.label(String.valueOf(piece.pages()), "medium")), 2, row, "");
        int col = 3;
        for (var set : job.sets()) {
            var cell = Kit.label("", "caption");
            cell.setMinWidth(0);
            cells.put(key(set, piece), cell);
            put(grid, cell, col++, row, "left");
        }
        var seals = Kit.row(4);
        seals.setAlignment(Pos.CENTER_RIGHT);
        for (var s : piece.seals()) {
            var chip = Kit.label(desktop.say("printroom.seal." + s.what()), "exhibit");
            Kit.tip(chip, desktop.say("printroom.seal.page", s.page()));
            chip.setAccessibleText(desktop.say("printroom.seal." + s.what()) + ", " + desktop.say("printroom.seal.page", s.page()));
            chip.setMinWidth(USE_PREF_SIZE);
            seals.getChildren().add(chip);
        }
        put(grid, seals, col, row, "left");
        return row + 1;
    }

    private void total(GridPane grid, PrintJob job, int row) {
        height(grid, 40);
        put(grid, Kit.label(desktop.say("printroom.perSet"), "semi"), 0, row, "");
        put(grid, Kit.label(""), 1, row, "");
        put(grid, Kit.label(""), 2, row, "");
        int col = 3;
        for (var set : job.sets()) {
            var bar = new ProgressBar(0);
            bar.setPrefWidth(words ? 40 : 28);
            bar.setMaxWidth(words ? 40 : 28);
            bar.setMinWidth(10);
            bars.put(set.no(), bar);
            var count = Kit.label(String.valueOf(job.sheets(set)), "caption", "medium");
            count.setMinWidth(USE_PREF_SIZE);
            var box = words ? Kit.row(6, count, bar) : Kit.column(2, count, bar);
            if (!words) ((VBox) box).setAlignment(Pos.CENTER);
            put(grid, box, col++, row, "left");
        }
        put(grid, right(Kit.label(desktop.say("printroom.sheets", job.sheets(false)), "semi")), col, row, "left");
    }

    private static HBox right(javafx.scene.Node n) {
        var box = new HBox(n);
        box.setAlignment(Pos.CENTER_RIGHT);
        return box;
    }

    private static void put(GridPane grid, javafx.scene.Node n, int col, int row, String line) {
        var box = new StackPane(n);
        box.setAlignment(n instanceof HBox h && h.getAlignment() == Pos.CENTER_RIGHT ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        box.setStyle("-fx-padding: 0 " + (col == 0 ? "4 0 16" : line.isEmpty() ? "8 0 4" : "6 0 6") + "; -fx-border-color: transparent transparent -color-border-muted " + (line.isEmpty() ? "transparent" : "-color-border-muted") + ";");
        GridPane.setHalignment(box, HPos.LEFT);
        box.setMinWidth(0);
        grid.add(box, col, row);
    }

    private static String key(PrintSet set, Piece piece) {
        return set.no() + " " + piece.key();
    }

    /// Shows how the job stands now; only what changed is touched.
    void update(PrintJob job, Set<Integer> held) {
        for (var set : job.sets()) {
            for (var piece : job.pieces()) {
                var label = cells.get(key(set, piece));
                if (label == null) continue;
                var now = at(job, set, piece, held);
                if (!now.equals(shown.put(key(set, piece), now))) show(label, now, set, piece);
                offerAgain(label, now, job, set, piece);
            }
            var tasks = job.tasks().stream().filter(t -> t.set() == set.no()).toList();
            double all = tasks.stream().mapToInt(t -> t.sides()).sum();
            double done = tasks.stream().filter(t -> !held.contains(t.no())).mapToInt(t -> t.state() == State.PRINTED ? t.sides() : Math.min(t.done(), t.sides())).sum();
            bars.get(set.no()).setProgress(all == 0 ? 0 : done / all);
        }
    }

    /// What the print service was handed and its printer has not given out is not called printed.
    static Cell at(PrintJob job, PrintSet set, Piece piece, Set<Integer> held) {
        var cell = job.cell(set, piece);
        boolean there = cell.kind() == Cell.Kind.PRINTED && job.tasks().stream().anyMatch(t -> t.set() == set.no() && t.has(piece.key()) && held.contains(t.no()));
        return there ? new Cell(Cell.Kind.AT_PRINTER, 0) : cell;
    }

    /// What the printer was handed can jam on its way out: a cell that is printed can be printed again, by mouse and by key.
    private void offerAgain(Label label, Cell cell, PrintJob job, PrintSet set, Piece piece) {
        boolean can = cell.kind() == Cell.Kind.PRINTED;
        label.setFocusTraversable(can);
        if (can && !label.getStyleClass().contains("set-state")) label.getStyleClass().add("set-state");
        label.setCursor(can ? Cursor.HAND : Cursor.DEFAULT);
        if (!can) {
            label.setOnMouseClicked(null);
            label.setOnKeyPressed(null);
            return;
        }
        Runnable act = () -> {
            label.requestFocus();
            job.tasks().stream().filter(t -> t.set() == set.no() && t.has(piece.key())).findFirst().ifPresent(t -> again.accept(t, t.firstSide(piece.key())));
        };
        label.setOnMouseClicked(e -> act.run());
        label.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) act.run();
        });
        Kit.tip(label, label.getAccessibleText() + "\n" + desktop.say("printroom.again.hint"));
    }

    private void show(Label label, Cell cell, PrintSet set, Piece piece) {
        var said = desktop.say("printroom.cell." + cell.kind(), cell.page());
        label.setText(words ? said : cell.kind() == Cell.Kind.NOT_IN_SET ? "–" : "");
        label.setGraphic(switch (cell.kind()) {
            case NOT_IN_SET -> null;
            case WAITING -> Kit.icon("fth-clock", 14);
            case HELD -> Kit.icon("fth-pause", 14, "warning-icon");
            case PRINTING -> Kit.icon("fth-printer", 14, "accent-icon");
            case AT_PRINTER -> Kit.icon("fth-clock", 14, "warning-icon");
            case PRINTED -> Kit.icon("fth-check", 14, "success-icon");
            case FAILED -> Kit.icon("fth-alert-circle", 14, "danger-icon");
        });
        label.getStyleClass().setAll(new ArrayList<>(List.of("label", "caption", switch (cell.kind()) {
            case PRINTING -> "accent-text";
            case FAILED -> "danger-text";
            case AT_PRINTER -> "warning-text";
            default -> "muted";
        })));
        label.setAccessibleText(who(set) + ", " + PickList.title(piece, desktop.lang()) + ": " + said);
        Kit.tip(label, label.getAccessibleText());
    }
}
