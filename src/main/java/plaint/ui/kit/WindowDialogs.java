package plaint.ui.kit;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogEvent;
import javafx.scene.control.DialogPane;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import javafx.util.Duration;
import plaint.text.Lang;
import plaint.text.Notice;
import plaint.text.Words;

/// Dialogs over the window.
public final class WindowDialogs implements Dialogs {
    /// What the field that a form begins with has among its properties.
    static final String FIRST = "plaint.first";
    private static final Duration HEARD = Duration.millis(250);
    private final Stage stage;
    private final Supplier<Lang> lang;
    /// The heads of the forms on the screen.
    private final Set<String> showing = new HashSet<>();
    /// Where a file or folder was last chosen; nobody wants the list of recent ones, in which a new folder is not found.
    private File last = new File(System.getProperty("user.home", "."));

    private Consumer<Window> help = form -> { };

    public WindowDialogs(Stage stage, Supplier<Lang> lang) {
        this.stage = stage;
        this.lang = lang;
    }

    private String say(String key) {
        return Words.in(lang.get()).say(key);
    }

    @Override public void tell(Notice notice) {
        var dialog = dialog(say("ui.dialog.notDone"), notice.in(lang.get()), stage);
        dialog.getDialogPane().getButtonTypes().setAll(new ButtonType(say("ui.dialog.close"), ButtonBar.ButtonData.CANCEL_CLOSE));
        dialog.showAndWait();
    }

    @Override public boolean confirm(String question, String detail, String act) {
        return asked(question, detail, act, "ui.dialog.keep", "danger");
    }

    @Override public boolean offer(String question, String detail, String act) {
        return asked(question, detail, act, "ui.dialog.later", "accent");
    }

    private boolean asked(String question, String detail, String act, String leave, String style) {
        return asked(question, detail, act, leave, style, stage);
    }

    private boolean asked(String question, String detail, String act, String leave, String style, Window over) {
        var dialog = dialog(question, detail, over);
        var go = new ButtonType(act, ButtonBar.ButtonData.OK_DONE);
        var stay = new ButtonType(say(leave), ButtonBar.ButtonData.CANCEL_CLOSE);
        var pane = dialog.getDialogPane();
        pane.getButtonTypes().setAll(stay, go);
        pane.lookupButton(go).getStyleClass().add(style);
        // an Enter too many, held or pressed twice, takes nothing away
        if (style.equals("danger")) {
            ((Button) pane.lookupButton(go)).setDefaultButton(false);
            ((Button) pane.lookupButton(stay)).setDefaultButton(true);
            dialog.addEventHandler(DialogEvent.DIALOG_SHOWN, e -> Platform.runLater(() -> Reach.to(pane.lookupButton(stay))));
        }
        return dialog.showAndWait().filter(go::equals).isPresent();
    }

    @Override public boolean ask(String head, Node form, String act, BooleanSupplier accept) {
        // whoever was impatient and pressed again while the form was on its way has it already
        if (!showing.add(head)) return false;
        try {
            return asked(head, form, act, accept);
        } finally {
            showing.remove(head);
        }
    }

    private boolean asked(String head, Node form, String act, BooleanSupplier accept) {
        var dialog = new Dialog<ButtonType>();
        dialog.initOwner(stage);
        dialog.setTitle("Plaint");
        var go = new ButtonType(act, ButtonBar.ButtonData.OK_DONE);
        var leave = new ButtonType(say("ui.form.leave"), ButtonBar.ButtonData.CANCEL_CLOSE);
        dialog.setDialogPane(pane(head, form, leave, go));
        dialog.getDialogPane().getStylesheets().setAll(stage.getScene().getStylesheets());
        dialog.getDialogPane().lookupButton(go).addEventFilter(ActionEvent.ACTION, e -> {
            if (!accept.getAsBoolean()) e.consume();
        });
        keptOpen(dialog, form, leave);
        helped(dialog);
        // a dialog gives the focus to the button of its act once it is shown; whoever types at once would press it with the space bar
        placed(dialog, stage);
        dialog.setOnShown(e -> Platform.runLater(() -> field(form, n -> n.getProperties().containsKey(FIRST)).or(() -> field(form, n -> true)).ifPresent(Node::requestFocus)));
        return dialog.showAndWait().filter(go::equals).isPresent();
    }

    /// Escape, the cross and the button beside that of the act lose nothing unasked: where something was written since the form opened, it is asked once more.
    private void keptOpen(Dialog<ButtonType> dialog, Node form, ButtonType leave) {
        var before = new ArrayList<Object>();
        Predicate<Window> loses = w -> !Filled.in(form).equals(before) && !asked(say("ui.form.lose"), say("ui.form.lose.why"), say("ui.form.lose.act"), "ui.form.lose.stay", "danger", w);
        dialog.getDialogPane().lookupButton(leave).addEventFilter(ActionEvent.ACTION, e -> {
            if (loses.test(dialog.getDialogPane().getScene().getWindow())) e.consume();
        });
        dialog.addEventHandler(DialogEvent.DIALOG_SHOWN, e -> {
            before.addAll(Filled.in(form));
            var window = dialog.getDialogPane().getScene().getWindow();
            window.addEventFilter(WindowEvent.WINDOW_CLOSE_REQUEST, x -> {
                if (loses.test(window)) x.consume();
            });
        });
    }

    @Override public void show(String head, Node content) {
        var dialog = new Dialog<ButtonType>();
        dialog.initOwner(stage);
        dialog.setTitle("Plaint");
        dialog.setDialogPane(pane(head, content, new ButtonType(say("ui.dialog.close"), ButtonBar.ButtonData.CANCEL_CLOSE)));
        dialog.getDialogPane().getStylesheets().setAll(stage.getScene().getStylesheets());
        dialog.setResizable(true);
        helped(dialog);
        placed(dialog, stage);
        dialog.showAndWait();
    }

    @Override public void onHelp(Consumer<Window> act) {
        help = act;
    }

    private void helped(Dialog<ButtonType> dialog) {
        dialog.getDialogPane().addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() != KeyCode.F1) return;
            e.consume();
            help.accept(dialog.getDialogPane().getScene().getWindow());
        });
    }

    /// What a dialog with a form shows.
    public static DialogPane pane(String head, Node form, ButtonType... buttons) {
        var box = new VBox(14, Kit.text(head, "section"), form);
        box.setPrefWidth(Math.max(640, form instanceof javafx.scene.layout.Region r ? r.getPrefWidth() : 0));
        var pane = new DialogPane();
        pane.setContent(box);
        pane.getButtonTypes().setAll(buttons);
        return pane;
    }

    /// The first field that can be written.
    private static Optional<Node> field(Node in, Predicate<Node> meant) {
        if (in instanceof TextInputControl t) return Optional.of(in).filter(f -> t.isEditable() && meant.test(f));
        if (in instanceof ComboBox || in instanceof DatePicker) return Optional.of(in).filter(meant);
        if (in instanceof ScrollPane s) return s.getContent() == null ? Optional.empty() : field(s.getContent(), meant);
        return in instanceof Parent p ? p.getChildrenUnmodifiable().stream().map(c -> field(c, meant)).flatMap(Optional::stream).findFirst() : Optional.empty();
    }

    private Dialog<ButtonType> dialog(String head, String body, Window over) {
        var dialog = new Dialog<ButtonType>();
        dialog.initOwner(over);
        dialog.setTitle("Plaint");
        var text = Kit.text(Kit.dated(body), "muted");
        text.setMaxWidth(460);
        var box = new VBox(8, Kit.text(head, "section"), text);
        box.setPrefWidth(480);
        dialog.getDialogPane().setContent(box);
        dialog.getDialogPane().getStylesheets().setAll(stage.getScene().getStylesheets());
        placed(dialog, over);
        return dialog;
    }

    /// Some window managers put the first dialog of a program into the corner of the screen, its title out of sight, whatever place it asked for: it is put over its window once more.
    static void placed(Dialog<?> dialog, Window over) {
        dialog.addEventHandler(DialogEvent.DIALOG_SHOWN, e -> {
            Platform.runLater(() -> place(dialog, over));
            // where the window manager put it may be heard only later
            var heard = new PauseTransition(HEARD);
            heard.setOnFinished(x -> place(dialog, over));
            heard.play();
        });
    }

    private static void place(Dialog<?> dialog, Window over) {
        var shown = dialog.getDialogPane().getScene() == null ? null : dialog.getDialogPane().getScene().getWindow();
        if (shown == null || !shown.isShowing() || shown.getX() >= over.getX() && shown.getY() >= over.getY()) return;
        shown.setX(Math.max(0, over.getX() + (over.getWidth() - shown.getWidth()) / 2));
        shown.setY(Math.max(0, over.getY() + (over.getHeight() - shown.getHeight()) / 2));
    }

    @Override public List<Path> chooseFiles(String title) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        if (last.isDirectory()) chooser.setInitialDirectory(last);
        var chosen = chooser.showOpenMultipleDialog(stage);
        if (chosen != null && !chosen.isEmpty()) last = chosen.getFirst().getAbsoluteFile().getParentFile();
        return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
    }

    @Override public Optional<Path> chooseTarget(String title, String name) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        // what no file system takes in a name
        chooser.setInitialFileName(name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " "));
        if (last.isDirectory()) chooser.setInitialDirectory(last);
        var ending = name.substring(name.lastIndexOf('.') + 1);
        var endings = ending.equals("xlsx") ? List.of("*.xlsx", "*.csv") : List.of("*." + ending);
        endings.forEach(e -> chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(e.substring(2).toUpperCase(java.util.Locale.ROOT), e)));
        var chosen = chooser.showSaveDialog(stage);
        if (chosen == null) return Optional.empty();
        last = chosen.getAbsoluteFile().getParentFile();
        // some systems leave the ending off
        return Optional.of(chosen.getName().contains(".") ? chosen.toPath() : new File(chosen.getPath() + "." + ending).toPath());
    }

    @Override public Optional<Path> chooseFolder(String title, Path start) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(title);
        var from = start != null && Files.isDirectory(start) ? start.toFile() : last;
        if (from.isDirectory()) chooser.setInitialDirectory(from);
        var chosen = chooser.showDialog(stage);
        // what has a place of its own to begin at, as a store has, is not where the next file is looked for
        if (chosen != null && start == null) last = chosen;
        return Optional.ofNullable(chosen).map(File::toPath);
    }
}
