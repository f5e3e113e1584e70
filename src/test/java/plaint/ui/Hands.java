package plaint.ui;

import static plaint.ui.Backstage.await;
import static plaint.ui.Backstage.onScreen;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import javafx.stage.Window;
import plaint.text.Lang;
import plaint.text.Words;

/// A person at the window, by what is written on it: presses what bears a name, fills a form by the names of its fields, waits until something is seen. Works on the window in front,
/// so a form that is open is the one that is filled.
public final class Hands {
    private final Stage stage;
    private final Lang lang;
    /// Files, folders and targets for the choosers, in the order in which they will be asked for.
    public final Deque<Path> paths = new ArrayDeque<>();

    public Hands(Stage stage, Lang lang) {
        this.stage = stage;
        this.lang = lang;
    }

    public String say(String key, Object... args) {
        return Words.in(lang).say(key, args);
    }

    /// The scene in front: that of the newest window.
    public Scene front() {
        return Window.getWindows().stream().filter(w -> w instanceof Stage && w.isShowing()).reduce((a, b) -> b).map(Window::getScene).orElse(stage.getScene());
    }

    public boolean formOpen() {
        return front() != stage.getScene();
    }

    /// All there is below `in` and can be seen.
    public static Stream<Node> all(Node in) {
        if (!in.isVisible()) return Stream.empty();
        if (in instanceof ScrollPane s) return Stream.concat(Stream.of(in), s.getContent() == null ? Stream.empty() : all(s.getContent()));
        return in instanceof Parent p ? Stream.concat(Stream.of(in), p.getChildrenUnmodifiable().stream().flatMap(Hands::all)) : Stream.of(in);
    }

    private Optional<ButtonBase> button(String name) {
        return all(front().getRoot()).filter(ButtonBase.class::isInstance).map(ButtonBase.class::cast).filter(b -> name.equals(b.getText()) || name.equals(b.getAccessibleText()))
            .filter(b -> !b.isDisabled()).findFirst();
    }

    public boolean says(String text) {
        return all(front().getRoot()).anyMatch(n -> n instanceof Labeled l && l.getText() != null && read(l.getText()).contains(text));
    }

    /// What keeps a date on one line is not read.
    private static String read(String text) {
        return text.replace("\uFEFF", "");
    }

    public void see(String text) {
        wait("“" + text + "”", () -> says(text));
    }

    /// Waits for something; where it never comes, the failure says what was on screen then.
    public void wait(String what, java.util.function.BooleanSupplier holds) {
        try {
            await(what, holds);
        } catch (AssertionError e) {
            picture("hands-stuck");
            throw new AssertionError(e.getMessage() + seen(), e);
        }
    }

    /// Waits for a button of this name (or accessible name) and presses it.
    public void press(String name) {
        wait("a button " + name, () -> button(name).isPresent());
        // a form opened by the button keeps the call until it is closed
        Platform.runLater(() -> button(name).ifPresent(ButtonBase::fire));
        onScreen(() -> { });
    }

    public void pressKey(String key, Object... args) {
        press(say(key, args));
    }

    /// What stands in front, for whoever reads a failure.
    private String seen() {
        return " [" + onScreen(() -> String.join(" | ", all(front().getRoot()).filter(Labeled.class::isInstance).map(n -> ((Labeled) n).getText()).filter(t -> t != null && !t.isBlank()).limit(60).toList())) + "]";
    }

    private Node field(String name) {
        return all(front().getRoot()).filter(n -> name.equals(n.getAccessibleText()) && (n instanceof TextInputControl || n instanceof ComboBox || n instanceof DatePicker || n instanceof CheckBox || n instanceof ScrollPane))
            .findFirst().orElseThrow(() -> new AssertionError("no field " + name));
    }

    /// Writes into the form in front, by the names of its fields.
    public Hands fill(Map<String, String> values) {
        await("a form", this::formOpen);
        onScreen(() -> values.forEach((name, value) -> write(field(name), value)));
        return this;
    }

    private void write(Node field, String value) {
        switch (field) {
            case TextInputControl t -> t.setText(value);
            case DatePicker d -> {
                d.getEditor().setText(value);
                d.commitValue();
            }
            case CheckBox c -> c.setSelected(Boolean.parseBoolean(value));
            case ComboBox<?> c -> choose(c, value);
            // a list of boxes: the names of those to tick
            case ScrollPane s -> all(s).filter(CheckBox.class::isInstance).map(CheckBox.class::cast).filter(b -> b.getText().contains(value)).forEach(b -> b.setSelected(true));
            default -> throw new AssertionError("not to be written in: " + field);
        }
    }

    private <T> void choose(ComboBox<T> c, String value) {
        var cell = c.getCellFactory().call(null);
        for (var item : c.getItems()) {
            if (shown(cell, item).contains(value)) {
                c.setValue(item);
                return;
            }
        }
        throw new AssertionError(value + " is not among " + c.getItems());
    }

    private static <T> String shown(javafx.scene.control.ListCell<T> cell, T item) {
        try {
            var update = javafx.scene.control.Cell.class.getDeclaredMethod("updateItem", Object.class, boolean.class);
            update.setAccessible(true);
            update.invoke(cell, item, false);
            return cell.getText() == null ? "" : cell.getText();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /// Presses the act of the form and sees it close.
    public void save(String act) {
        press(act);
        wait("the form is saved", () -> !formOpen());
    }

    /// Presses the act of the form, which stays open; what is told below its fields.
    public List<String> refused(String act) {
        press(act);
        wait("something is told", () -> !faults().isEmpty());
        return onScreen(this::faults);
    }

    private List<String> faults() {
        return all(front().getRoot()).filter(n -> n.getStyleClass().contains("field-fault") && n instanceof Labeled l && !l.getText().isEmpty()).map(n -> ((Labeled) n).getText()).toList();
    }

    /// Leaves the form without saving.
    public void leave() {
        press(say("ui.form.leave"));
        await("the form is left", () -> !formOpen());
    }

    /// Leaves a form with something written in it: asked once more, says to discard it.
    public void discard() {
        press(say("ui.form.leave"));
        press(say("ui.form.lose.act"));
        await("the form is left", () -> !formOpen());
    }

    /// Goes to a screen of the side bar.
    public void screen(String key) {
        var name = say("ui.nav." + key);
        await("the side bar", () -> nav(name).isPresent());
        onScreen(() -> nav(name).orElseThrow().fire());
    }

    private Optional<ButtonBase> nav(String name) {
        return stage.getScene().getRoot().lookupAll(".nav-item").stream().filter(n -> name.equals(n.getAccessibleText())).map(ButtonBase.class::cast).findFirst();
    }

    /// Chooses a tab of the case.
    public void tab(String key) {
        await("the case", () -> tabs() != null);
        onScreen(() -> tabs().getTabs().stream().filter(t -> key.equals(t.getId())).findFirst().ifPresent(tabs().getSelectionModel()::select));
    }

    private javafx.scene.control.TabPane tabs() {
        return (javafx.scene.control.TabPane) stage.getScene().getRoot().lookup(".tab-pane");
    }

    /// The first node of a kind that is seen and fits.
    public <T extends Node> T find(Class<T> type, Predicate<T> fits) {
        wait("a " + type.getSimpleName(), () -> all(front().getRoot()).filter(type::isInstance).map(type::cast).anyMatch(fits));
        return onScreen(() -> all(front().getRoot()).filter(type::isInstance).map(type::cast).filter(fits).findFirst().orElseThrow());
    }

    /// Chooses an entry of the menu of a button.
    public void menu(String button, String entry) {
        wait("a button " + button, () -> button(button).isPresent());
        Platform.runLater(() -> {
            var b = button(button).orElseThrow();
            var items = b instanceof javafx.scene.control.MenuButton m ? m.getItems() : b.getContextMenu() != null ? b.getContextMenu().getItems() : List.<javafx.scene.control.MenuItem>of();
            items.stream().filter(i -> entry.equals(i.getText())).findFirst().orElseThrow(() -> new AssertionError(entry + " is not in the menu of " + button)).fire();
        });
        onScreen(() -> { });
    }

    /// The window as it stands, with the form over it where one is open.
    public void picture(String name) {
        onScreen(() -> Shots.take(stage.getScene(), formOpen() ? front() : null, name));
    }

    /// A button by its name, for what has to be known of it.
    public Button named(String name) {
        return find(Button.class, b -> name.equals(b.getText()) || name.equals(b.getAccessibleText()));
    }
}
