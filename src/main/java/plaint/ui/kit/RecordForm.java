package plaint.ui.kit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import plaint.casefile.Fault;
import plaint.text.Hidden;
import plaint.text.Money;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.text.Typed;

/// A form for one record: named fields, each told under itself what is wrong with it, before anything is saved. A field is made by one of the methods named after what it
/// holds, read with its `get`, and tied by [Field#at] to the last steps of the path that a [Fault] names.
public final class RecordForm {
    private static final double NAME = 132;
    private static final double WIDE = 478;
    private static final double HIGHEST = 520;
    private final Desktop desktop;
    private final String head;
    private final GridPane grid = new GridPane(12, 8);
    private final List<Field<?>> fields = new ArrayList<>();
    private boolean saves = true;
    private final Label rest = Kit.text("", "field-fault");
    private final ScrollPane scroll = new ScrollPane(grid);
    private int row;
    /// What fields of several lines need beyond a line.
    private double tall;

    public RecordForm(Desktop desktop, String head) {
        this.desktop = desktop;
        this.head = head;
        tellRest("");
    }

    @FunctionalInterface private interface Reading<T> {
        T read() throws Unreadable;
    }

    /// One field of the form.
    public final class Field<T> {
        private final Node control;
        private final Reading<T> reading;
        private final Label fault = Kit.text("", "field-fault");
        private final Label doubt = Kit.text("", "field-doubt");
        private Function<T, List<Notice>> doubts;
        private String path = "";
        private boolean needed;
        private T value;

        private Field(String name, Node control, Reading<T> reading) {
            this.control = control;
            this.reading = reading;
            fault.setManaged(false);
            fault.setVisible(false);
            var label = Kit.text(name, "muted");
            label.setLabelFor(control);
            label.setMinWidth(NAME);
            label.setMaxWidth(NAME);
            control.setAccessibleText(name);
            // what was wrong is no longer told of what is written anew
            if (control instanceof TextInputControl t) t.textProperty().addListener(o -> {
                tell(null);
                doubt();
            });
            if (control instanceof ComboBoxBase<?> c) c.valueProperty().addListener(o -> tell(null));
            if (control instanceof DatePicker d) d.getEditor().textProperty().addListener((o, was, now) -> tell(null)); // a change: Enter sets the same text once more
            // what cannot be read is told as soon as the field is left
            control.focusedProperty().addListener((o, was, now) -> {
                if (was && !now && control.getScene() != null) left();
            });
            if (control instanceof Region r && !(control instanceof CheckBox)) r.setPrefWidth(WIDE);
            grid.add(label, 0, row);
            var cell = new VBox(2, control, fault, doubt);
            // a box stands on the line of its name
            if (control instanceof CheckBox) cell.setStyle("-fx-padding: 6 0 0 0;");
            grid.add(cell, 1, row++);
            GridPane.setValignment(label, javafx.geometry.VPos.TOP);
            label.setStyle("-fx-padding: 6 0 0 0;");
            fields.add(this);
            doubt();
        }

        /// The field's value as last read; null where it is empty.
        public T get() {
            return value;
        }

        /// Cannot be left empty.
        public Field<T> needed() {
            needed = true;
            return this;
        }

        /// Faults whose path ends with `end` (as `/received`) are told here.
        public Field<T> at(String end) {
            path = end.startsWith("/") ? end : "/" + end;
            return this;
        }

        /// Shown only: can be read and copied, not changed.
        public Field<T> fixed() {
            if (control instanceof TextInputControl t) t.setEditable(false);
            return this;
        }

        /// What to write, shown while the field is empty.
        public Field<T> hint(String text) {
            if (control instanceof TextInputControl t) t.setPromptText(text);
            if (control instanceof ComboBoxBase<?> c) c.setPromptText(text);
            return this;
        }

        /// What looks wrong with the value is told under the field as it is written, and keeps nothing from being saved.
        public Field<T> warn(Function<T, List<Notice>> looksWrong) {
            doubts = looksWrong;
            doubt();
            return this;
        }

        private void doubt() {
            var hidden = control instanceof TextInputControl t && !(control instanceof PasswordField) ? Hidden.in(t.getText()) : "";
            var text = hidden.isEmpty() ? "" : desktop.say("ui.form.concealed", hidden);
            try {
                var now = doubts == null ? null : reading.read();
                if (now != null) for (var n : doubts.apply(now)) if (!desktop.say(n).equals(fault.getText())) text += (text.isEmpty() ? "" : "\n") + desktop.say(n);
            } catch (Unreadable e) {
                // told when the field is left
            }
            doubt.setText(text);
            doubt.setManaged(!text.isEmpty());
            doubt.setVisible(!text.isEmpty());
        }

        public Node control() {
            return control;
        }

        /// Told whenever another of the choices is taken.
        public Field<T> chosen(Consumer<T> told) {
            if (control instanceof ComboBox<?> c) c.valueProperty().addListener(o -> {
                try {
                    told.accept(reading.read());
                } catch (Unreadable e) {
                    tell(e.told());
                }
            });
            return this;
        }

        /// Other choices in place of those there are; what was chosen and is not among them is taken back.
        @SuppressWarnings("unchecked")
        public void offer(List<T> from) {
            if (!(control instanceof ComboBox<?> c)) return;
            var box = (ComboBox<T>) c;
            var was = box.getValue();
            box.getItems().setAll(from);
            box.setValue(was != null && from.contains(was) ? was : null);
        }

        /// Puts another day into a field of days.
        public void show(LocalDate day) {
            if (!(control instanceof DatePicker p)) return;
            p.setValue(day);
            p.getEditor().setText(day == null ? "" : day.toString());
        }

        /// The form begins with this field, as those before it are filled in already.
        public Field<T> first() {
            control.getProperties().put(WindowDialogs.FIRST, true);
            return this;
        }

        private void left() {
            try {
                if (reading.read() instanceof LocalDate d && control instanceof DatePicker p) p.setValue(d);
            } catch (Unreadable e) {
                tell(e.told());
                fit();
            }
        }

        private boolean read() {
            tell(null);
            try {
                value = reading.read();
                if (value instanceof LocalDate d && control instanceof DatePicker p) p.setValue(d);
                if (needed && value == null) tell(Notice.of("ui.form.needed"));
                return !needed || value != null;
            } catch (Unreadable e) {
                tell(e.told());
                return false;
            }
        }

        private void tell(Notice what) {
            fault.setText(what == null ? "" : desktop.say(what));
            fault.setManaged(what != null);
            fault.setVisible(what != null);
            control.getStyleClass().remove("field-wrong");
            if (what != null) control.getStyleClass().add("field-wrong");
            control.setAccessibleHelp(fault.getText());
            doubt();
        }
    }

    public Field<String> text(String name, String value) {
        var f = new TextField(value == null ? "" : value);
        return new Field<>(name, f, () -> blank(f.getText()));
    }

    /// A secret, not shown while it is written and taken as it is.
    public Field<String> secret(String name) {
        var f = new PasswordField();
        return new Field<>(name, f, () -> f.getText().isEmpty() ? null : f.getText());
    }

    public Field<String> area(String name, String value, int rows) {
        var f = lines(value == null ? "" : value, rows);
        return new Field<>(name, f, () -> blank(f.getText()));
    }

    private TextArea lines(String text, int rows) {
        var f = Kit.tabbed(new TextArea(text));
        f.setPrefRowCount(rows);
        tall += 18.0 * (rows - 1);
        f.setWrapText(true);
        return f;
    }

    /// Several short texts, one a line.
    public Field<List<String>> lines(String name, List<String> value, int rows) {
        var f = lines(String.join("\n", value), rows);
        return new Field<>(name, f, () -> f.getText().lines().map(String::strip).filter(s -> !s.isEmpty()).toList());
    }

    public Field<LocalDate> date(String name, LocalDate value) {
        var f = Kit.date(value);
        f.setConverter(new TypedDay(f));
        // the picker writes its text only once it is shown
        f.getEditor().setText(value == null ? "" : value.toString());
        f.setPromptText(desktop.say("ui.form.date.hint"));
        return new Field<>(name, f, () -> day(f));
    }

    private static LocalDate day(DatePicker f) throws Unreadable {
        var text = f.getEditor().getText().strip();
        if (text.isEmpty()) return null;
        return Typed.date(text).orElseThrow(() -> new Unreadable(Notice.of("ui.form.date", text)));
    }

    /// A moment, Beijing time: 2016-12-30 09:30.
    public Field<LocalDateTime> moment(String name, LocalDateTime value) {
        var f = new TextField(value == null ? "" : Typed.moment(value));
        f.setPromptText(desktop.say("ui.form.moment.hint"));
        return new Field<>(name, f, () -> blank(f.getText()) == null ? null : Typed.moment(f.getText()).orElseThrow(() -> new Unreadable(Notice.of("ui.form.moment", f.getText().strip()))));
    }

    /// A sum in `currency`, 0 or more; ¥, commas, 元 and 万 are read.
    public Field<Money> money(String name, Money value, String currency) {
        var f = new TextField(value == null ? "" : value.grouped());
        return new Field<>(name, f, () -> {
            try {
                var sum = blank(f.getText()) == null ? null : Typed.money(f.getText(), currency);
                if (sum != null && sum.minor() < 0) throw new Unreadable(Notice.of("casefile.fault.negative", sum));
                return sum;
            } catch (Refused e) {
                throw new Unreadable(e.notice());
            }
        });
    }

    /// A whole number from 0.
    public Field<Integer> number(String name, Integer value) {
        var f = new TextField(value == null ? "" : value.toString());
        return new Field<>(name, f, () -> blank(f.getText()) == null ? null : Typed.number(f.getText()).orElseThrow(() -> figure("ui.form.number", f.getText().strip())));
    }

    /// A number with decimals.
    public Field<java.math.BigDecimal> decimal(String name, java.math.BigDecimal value) {
        var f = new TextField(value == null ? "" : value.toPlainString());
        return new Field<>(name, f, () -> blank(f.getText()) == null ? null : Typed.decimal(f.getText()).orElseThrow(() -> figure("ui.form.decimal", f.getText().strip())));
    }

    /// A figure below nought is one, and told as such.
    private static Unreadable figure(String key, String text) {
        return new Unreadable(Notice.of(text.matches("[-−－]\\s*[0-9].*") ? "ui.form.below" : key, text));
    }

    public Field<Boolean> check(String name, boolean value) {
        var f = Kit.entered(new CheckBox());
        f.setSelected(value);
        return new Field<>(name, f, f::isSelected);
    }

    /// One of `from`, or none where `none` is allowed.
    public <T> Field<T> choice(String name, List<T> from, T value, Function<T, String> named) {
        var f = new ComboBox<T>();
        f.getItems().setAll(from);
        f.setValue(value);
        f.setCellFactory(l -> new NamedCell<>(named));
        f.setButtonCell(new NamedCell<>(named));
        f.setVisibleRowCount(10);
        if (from.isEmpty()) f.setPromptText(desktop.say("ui.form.choice.none"));
        // Delete takes the choice back
        f.setOnKeyPressed(e -> f.setValue(e.getCode() == KeyCode.DELETE || e.getCode() == KeyCode.BACK_SPACE ? null : f.getValue()));
        return new Field<>(name, f, f::getValue);
    }

    /// Any number of `from`, as check boxes in a list.
    public <T> Field<List<T>> several(String name, List<T> from, List<T> value, Function<T, String> named) {
        var list = new CheckList<>(from, value, named, WIDE, desktop.say("ui.form.choice.none"));
        tall += list.getPrefHeight() - 32;
        return new Field<>(name, list, list::chosen);
    }

    /// A heading between fields.
    public RecordForm group(String title) {
        var label = Kit.label(title, "semi");
        label.setStyle("-fx-padding: " + (row == 0 ? 0 : 8) + " 0 0 0;");
        grid.add(label, 0, row++, 2, 1);
        return this;
    }

    /// Words between fields, over the whole width: what the form is about.
    public RecordForm note(String text, String... styles) {
        var label = Kit.text(text, styles);
        label.setMaxWidth(NAME + 12 + WIDE);
        grid.add(label, 0, row++, 2, 1);
        tall -= 17;
        return this;
    }

    /// Anything else between fields, over the whole width; `high` is its height.
    public RecordForm node(Node node, double high) {
        grid.add(node, 0, row++, 2, 1);
        tall += high - 44;
        return this;
    }

    private static String blank(String s) {
        return s == null || s.isBlank() ? null : s.strip();
    }

    /// What is asked for is kept in no store, so that it may be asked where nothing can be saved, too.
    public RecordForm savingNothing() {
        saves = false;
        scroll.getProperties().put(Filled.KEPT_NOWHERE, true);
        return this;
    }

    /// Shows the form until it is saved or left. `build` makes the record from the fields once all can be read; `faults` says what the rules of the case find wrong with it,
    /// told at the fields; `act` names the act of saving. Empty where the form was left.
    public <R> Optional<R> ask(String act, Supplier<R> build, Function<R, List<Fault>> faults) {
        if (saves && !desktop.maySave()) return Optional.empty();
        var made = new ArrayList<R>();
        boolean saved = desktop.dialogs().ask(head, content(), act, () -> {
            made.clear();
            var record = tried(build, faults);
            record.ifPresent(made::add);
            return record.isPresent();
        });
        return saved && !made.isEmpty() ? Optional.of(made.getLast()) : Optional.empty();
    }

    private <R> Optional<R> tried(Supplier<R> build, Function<R, List<Fault>> faults) {
        boolean readable = true;
        for (var f : fields) readable &= f.read();
        tellRest("");
        if (!readable) {
            toFault();
            return Optional.empty();
        }
        var record = build.get();
        var found = faults.apply(record);
        var elsewhere = new StringBuilder();
        for (var fault : found) {
            var field = fields.stream().filter(f -> !f.path.isEmpty() && (fault.path().endsWith(f.path) || fault.path().contains(f.path + "/"))).findFirst();
            if (field.isPresent()) field.get().tell(fault.rule().equals("missingKey") ? Notice.of("ui.form.needed") : fault.told());
            else elsewhere.append(elsewhere.isEmpty() ? "" : "\n").append(desktop.say(fault.told()));
        }
        tellRest(elsewhere.toString());
        toFault();
        return found.isEmpty() ? Optional.of(record) : Optional.empty();
    }

    /// The first field with a fault is seen and can be written at once.
    private void toFault() {
        fit();
        fields.stream().filter(f -> f.fault.isVisible()).findFirst().ifPresent(f -> {
            f.control.requestFocus();
            var cell = f.control.getParent().getBoundsInParent();
            double hidden = grid.getHeight() - scroll.getViewportBounds().getHeight();
            if (hidden > 0) scroll.setVvalue(Math.clamp((cell.getMinY() - 24) / hidden, 0, 1));
        });
    }

    /// The dialog grows with what is told in it, as far as the screen goes.
    private void fit() {
        var scene = scroll.getScene();
        if (scene == null || scene.getWindow() == null || scroll.getViewportBounds().getWidth() <= 0) return;
        grid.applyCss();
        double high = Math.min(HIGHEST, grid.prefHeight(scroll.getViewportBounds().getWidth()));
        boolean more = high > scroll.getPrefViewportHeight() + 1;
        if (more) scroll.setPrefViewportHeight(high);
        if (more || rest.isVisible()) Kit.grown(scene);
        scene.getRoot().layout();
    }

    private void tellRest(String text) {
        rest.setText(text);
        rest.setManaged(!text.isEmpty());
        rest.setVisible(!text.isEmpty());
    }

    /// The form itself, for whoever shows it.
    public Node content() {
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(HIGHEST);
        // a name of a field may break over lines: what is guessed before the form has a width is set right once it has
        scroll.setPrefViewportHeight(Math.min(HIGHEST, 44.0 * row + tall));
        scroll.viewportBoundsProperty().addListener((o, was, now) -> {
            double high = Math.min(HIGHEST, grid.prefHeight(now.getWidth()));
            if (now.getWidth() > 0 && high > scroll.getPrefViewportHeight() + 1) scroll.setPrefViewportHeight(high);
        });
        grid.setStyle("-fx-padding: 2 12 2 2;");
        return new VBox(10, scroll, rest);
    }
}
