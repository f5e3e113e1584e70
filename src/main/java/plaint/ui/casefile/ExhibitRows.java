package plaint.ui.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import plaint.evidence.Exhibit;
import plaint.forum.Forum;
import plaint.text.Lang;
import plaint.text.Notice;
import plaint.text.Typed;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;
import plaint.ui.kit.NamedCell;

/// All exhibits that lack source or object of proof, a row each, worded at once and saved in one act. Arrows up and down stay in their column; Ctrl+D, or the arrow at the head of a column, takes what stands
/// in the row worked on into all rows below.
final class ExhibitRows {
    /// More are asked for once these are saved.
    private static final int MOST = 60;
    private static final double HIGH = 36;
    private static final double HIGHEST = 500;
    private static final double BAR = 16;
    private static final double[] WIDE = {70, 196, 178, 190, 220, 104, 94};
    private final CaseModel model;
    private final Desktop desktop;
    private final List<Exhibit> given;
    private final GridPane grid = new GridPane(6, 4);
    private final ScrollPane scroll = new ScrollPane(grid);
    private final Label fault = Kit.text("", "field-fault");
    private final List<Line> lines = new ArrayList<>();
    private int at;

    /// The fields of one exhibit, in the order of the columns.
    private record Line(Exhibit given, TextField title, ComboBox<Forum.Theme> theme, TextField source, TextField proves, TextField dated, ComboBox<Exhibit.Held> held) {
        List<Control> cells() {
            return List.of(title, theme, source, proves, dated, held);
        }
    }

    ExhibitRows(CaseModel model, Desktop desktop) {
        this.model = model;
        this.desktop = desktop;
        var all = model.unworded();
        given = all.subList(0, Math.min(MOST, all.size()));
    }

    void ask() {
        if (given.isEmpty() || !desktop.maySave()) return;
        var worded = new ArrayList<Exhibit>();
        boolean saved = desktop.dialogs().ask(desktop.say("ui.evidence.word.head", given.size()), content(), desktop.say("ui.form.save"), () -> {
            worded.clear();
            return read(worded);
        });
        if (saved) model.describe(List.copyOf(worded));
    }

    private Node content() {
        var head = new GridPane(6, 4);
        for (var g : List.of(head, grid)) for (double w : WIDE) {
            var column = new ColumnConstraints(w);
            column.setHalignment(HPos.LEFT);
            g.getColumnConstraints().add(column);
        }
        var names = List.of("ui.evidence.no", "ui.form.title", "ui.form.theme", "ui.form.source", "ui.form.proves", "ui.evidence.dated", "ui.evidence.held");
        for (int c = 0; c < names.size(); c++) head.add(heading(names.get(c), c - 1), c, 0);
        for (var x : given) line(x);
        grid.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        grid.setStyle("-fx-padding: 2 0 2 0;");
        double high = lines.size() * HIGH + 8;
        scroll.setPrefViewportHeight(Math.min(HIGHEST, high));
        scroll.setMaxHeight(HIGHEST);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        tell("");
        int rest = model.unworded().size() - given.size();
        var hint = Kit.text(desktop.say("ui.evidence.word.keys") + (rest == 0 ? "" : desktop.lang().of("", " ") + desktop.say("ui.evidence.word.rest", rest)), "caption", "muted");
        var box = new VBox(8, hint, head, scroll, fault);
        double wide = 6.0 * (WIDE.length - 1) + BAR;
        for (double w : WIDE) wide += w;
        // where the rows scroll, the bar stands beside them; what is told has its line from the beginning, or the rows would give way to it
        scroll.setPrefViewportWidth(wide);
        scroll.setMinWidth(wide);
        fault.setMinHeight(20);
        box.setPrefWidth(wide);
        return box;
    }

    private Node heading(String key, int cell) {
        var name = Kit.label(desktop.say(key), "caption", "muted");
        if (cell < 1) return name;
        var down = Kit.iconButton("fth-chevrons-down", desktop.say("ui.evidence.word.down", desktop.say(key)), () -> down(cell));
        down.setId("below-" + cell);
        // the row worked on keeps the focus
        down.setFocusTraversable(false);
        return Kit.row(2, name, down);
    }

    private void line(Exhibit x) {
        int row = lines.size();
        var number = model.opened().numbers().of(x.id()).map(n -> desktop.lang() == Lang.ZH || n.late() ? n.label() : desktop.say("ui.exhibit", n.number())).orElse("—");
        var label = Kit.label(number);
        Kit.tip(label, x.files().isEmpty() ? x.title() : x.files().getFirst().name() + desktop.lang().of("，", ", ") + desktop.say("ui.evidence.word.pages", x.pages()));
        var themes = model.opened().themes();
        var line = new Line(x, text(number, "ui.form.title", x.title()), choice(number, "ui.form.theme", themes, themes.stream().filter(t -> t.key().equals(x.theme())).findFirst().orElse(null), t -> desktop.lang().of(t.name(), t.latin())),
            text(number, "ui.form.source", x.source()), text(number, "ui.form.proves", x.proves()), text(number, "ui.evidence.dated", x.dated() == null ? "" : x.dated().toString()),
            choice(number, "ui.evidence.held", List.of(Exhibit.Held.values()), x.held(), h -> desktop.say("ui.held." + h)));
        line.dated().setPromptText(desktop.say("ui.form.date.hint"));
        line.source().setPromptText(desktop.say("ui.evidence.word.needed"));
        line.proves().setPromptText(desktop.say("ui.evidence.word.needed"));
        lines.add(line);
        grid.add(label, 0, row);
        for (int c = 0; c < line.cells().size(); c++) {
            var cell = line.cells().get(c);
            cell.setMaxWidth(Double.MAX_VALUE);
            cell.setPrefWidth(0);
            cell.focusedProperty().addListener((o, was, now) -> {
                if (!now) return;
                at = row;
                seen(row);
            });
            grid.add(cell, c + 1, row);
        }
    }

    private TextField text(String number, String name, String value) {
        var f = new TextField(value == null ? "" : value);
        f.setAccessibleText(number + ", " + desktop.say(name));
        f.textProperty().addListener(o -> f.getStyleClass().remove("field-wrong"));
        return f;
    }

    private <T> ComboBox<T> choice(String number, String name, List<T> from, T value, Function<T, String> named) {
        var box = new ComboBox<T>();
        box.getItems().setAll(from);
        box.setValue(value);
        box.setCellFactory(l -> new NamedCell<>(named));
        box.setButtonCell(new NamedCell<>(named));
        box.setAccessibleText(number + ", " + desktop.say(name));
        return box;
    }

    private void key(KeyEvent e) {
        int cell = -1;
        for (int c = 0; c < lines.get(at).cells().size(); c++) if (Kit.within(lines.get(at).cells().get(c), (Node) e.getTarget())) cell = c;
        if (cell < 0) return;
        if (e.isShortcutDown() && e.getCode() == KeyCode.D && cell > 0) down(cell);
        else if (e.getTarget() instanceof TextField && (e.getCode() == KeyCode.DOWN || e.getCode() == KeyCode.UP)) go(at + (e.getCode() == KeyCode.DOWN ? 1 : -1), cell);
        else return;
        e.consume();
    }

    private void go(int row, int cell) {
        if (row < 0 || row >= lines.size()) return;
        var next = lines.get(row).cells().get(cell);
        next.requestFocus();
        if (next instanceof TextInputControl t) t.selectAll();
    }

    /// What stands in a cell of the row worked on, in all rows below it.
    private void down(int cell) {
        var from = lines.get(at).cells().get(cell);
        for (var l : lines.subList(at + 1, lines.size())) take(from, l.cells().get(cell));
    }

    @SuppressWarnings("unchecked") private static void take(Control from, Control to) {
        if (from instanceof TextField f && to instanceof TextField t) t.setText(f.getText());
        else if (from instanceof ComboBox<?> f && to instanceof ComboBox<?> t) ((ComboBox<Object>) t).setValue(f.getValue());
    }

    /// The row worked on is in view, also where the keyboard came to it.
    private void seen(int row) {
        double high = lines.size() * HIGH - scroll.getViewportBounds().getHeight();
        if (high <= 0 || scroll.getViewportBounds().getHeight() <= 0) return;
        double top = scroll.getVvalue() * high;
        double bottom = top + scroll.getViewportBounds().getHeight();
        if (row * HIGH < top) scroll.setVvalue(row * HIGH / high);
        else if ((row + 1) * HIGH + 4 > bottom) scroll.setVvalue(Math.min(1, ((row + 1) * HIGH + 4 - scroll.getViewportBounds().getHeight()) / high));
    }

    /// The exhibits as they stand in the rows; false where one cannot be read, which is told and shown.
    private boolean read(List<Exhibit> worded) {
        tell("");
        for (var l : lines) {
            var typed = l.dated().getText().strip();
            var day = Typed.date(typed).orElse(null);
            if (day == null && !typed.isEmpty()) return wrong(l, l.dated(), Notice.of("ui.form.date", typed));
            if (l.title().getText().isBlank()) return wrong(l, l.title(), Notice.of("ui.form.needed"));
            worded.add(worded(l, day));
        }
        var faults = model.faults(d -> d.exhibits = d.exhibits.stream().map(x -> worded.stream().filter(w -> w.id().equals(x.id())).findFirst().orElse(x)).toList());
        if (!faults.isEmpty()) tell(desktop.say(faults.getFirst().told()));
        return faults.isEmpty();
    }

    private static Exhibit worded(Line l, LocalDate day) {
        var x = l.given();
        var w = x.inWords(changed(l.title(), x.title()), l.theme().getValue() == null ? null : l.theme().getValue().key(), changed(l.source(), x.source()), changed(l.proves(), x.proves()), day, l.held().getValue());
        return day == null && x.dated() != null ? w.undated() : w;
    }

    /// Null where nobody wrote into the field: what it cannot show, as a line break, stays in the record.
    private static String changed(TextField f, String was) {
        var shown = new TextField(was == null ? "" : was).getText();
        return f.getText().equals(shown) ? null : f.getText().strip();
    }

    private boolean wrong(Line l, TextField f, Notice why) {
        tell(l.given().title() + desktop.lang().of("：", ": ") + desktop.say(why));
        f.getStyleClass().add("field-wrong");
        f.requestFocus();
        return false;
    }

    private void tell(String what) {
        fault.setText(what);
    }
}
