package plaint.ui;

import static plaint.ui.Backstage.onScreen;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Control;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import plaint.desk.Home;
import plaint.text.Lang;
import plaint.ui.kit.Dialogs;
import plaint.ui.kit.Look;
import plaint.ui.kit.RecordForm;
import plaint.ui.kit.WindowDialogs;

/// Every form there is: presses whatever can be pressed on a screen, looks at each form that opens by it, and leaves it as it came. Which forms there are is read from the program itself.
final class Forms {
    private static final Pattern LAMBDA = Pattern.compile("lambda\\$(\\w+)\\$.*");
    /// The least window, less the title of a dialog.
    private static final double HIGH = 680;
    private static final int MOST = 500;
    private static final int SAME = 5;
    private static final Set<String> GRAVE = Set.of("ui.fault", "pdf.refused.missing", "pdf.refused.missingExhibit", "pdf.refused.changed");
    private static final int LONG = 500;
    private static final int LONGEST = 1000;
    private final Backstage behind;
    private final Lang lang;
    private final Set<String> pictured = new HashSet<>();
    /// Methods under way when a form opened.
    final Set<String> opened = new TreeSet<>();
    final List<String> faults = new ArrayList<>();
    private final Stage over;

    /// What is chosen where a button of that name asks for a file.
    final Map<String, List<Path>> files = new HashMap<>();
    private String screen = "";
    private String pressed = "";

    Forms(Backstage behind, Lang lang) {
        this.behind = behind;
        this.lang = lang;
        behind.answers.yes = false;
        behind.answers.looker = this::look;
        over = onScreen(() -> new Stage());
    }

    /// Where a walk keeps what it saw of a screen, so that the next one goes on behind it.
    private static Path kept(Lang lang, String screen) {
        return Home.find().folder().resolve("target/forms/" + screen + "-" + lang.name().toLowerCase(Locale.ROOT) + ".txt");
    }

    static boolean walked(Lang lang, String screen) {
        return Files.exists(kept(lang, screen));
    }

    private void keep() throws IOException {
        var lines = new ArrayList<>(List.of("walked"));
        opened.forEach(o -> lines.add("opened " + o));
        Seen.counted(faults).forEach(f -> lines.add("fault " + f.replace('\n', ' ')));
        Files.createDirectories(kept(lang, screen).getParent());
        Files.write(kept(lang, screen), lines);
        opened.clear();
        faults.clear();
    }

    /// What all walks of a language saw: the lines that begin so, without their beginning.
    static List<String> told(Lang lang, String beginning) throws IOException {
        var all = new ArrayList<String>();
        try (var files = Files.list(kept(lang, "x").getParent())) {
            for (var f : files.filter(f -> f.toString().endsWith("-" + lang.name().toLowerCase(Locale.ROOT) + ".txt")).sorted().toList())
                for (var line : Files.readAllLines(f)) if (line.startsWith(beginning)) all.add(line.substring(beginning.length()));
        }
        return all;
    }

    void close() {
        onScreen(over::close);
    }

    /// The methods of the window that make a form or show one.
    static Set<String> all() {
        var found = new TreeSet<String>();
        for (var c : new ClassFileImporter().importPackages("plaint.ui")) {
            if (c.getName().equals(RecordForm.class.getName()) || c.getSource().stream().anyMatch(s -> s.getUri().toString().matches(".*/(fast/test|test-classes)/.*"))) continue;
            for (var call : c.getConstructorCallsFromSelf()) if (call.getTargetOwner().getName().equals(RecordForm.class.getName())) found.add(site(c, call.getOrigin().getName()));
            for (var call : c.getMethodCallsFromSelf()) if (call.getTargetOwner().getName().equals(Dialogs.class.getName()) && call.getName().equals("ask")) found.add(site(c, call.getOrigin().getName()));
        }
        return found;
    }

    private static String site(JavaClass c, String method) {
        return outer(c.getName()) + "." + plain(method);
    }

    private static String outer(String name) {
        var simple = name.substring(name.lastIndexOf('.') + 1);
        return simple.contains("$") ? simple.substring(0, simple.indexOf('$')) : simple;
    }

    private static String plain(String method) {
        var m = LAMBDA.matcher(method);
        return m.matches() ? m.group(1).equals("new") ? "<init>" : m.group(1) : method;
    }

    private void look(String head, Node form, String act) {
        var sites = StackWalker.getInstance().walk(f -> f.filter(s -> s.getClassName().startsWith("plaint.ui.") && !s.getClassName().equals(RecordForm.class.getName()) && !s.getClassName().startsWith("plaint.ui.Forms")
            && !s.getClassName().startsWith("plaint.ui.Answers")).map(s -> outer(s.getClassName()) + "." + plain(s.getMethodName())).toList());
        opened.addAll(sites);
        var name = "form-" + sites.getFirst().replace(".", "-").replaceAll("[<>]", "");
        if (!pictured.add(name + head)) return;
        int same = (int) pictured.stream().filter(p -> p.startsWith(name)).count();
        var pane = WindowDialogs.pane(head, form, new ButtonType(behind.desktop.say("ui.form.leave"), ButtonBar.ButtonData.CANCEL_CLOSE), new ButtonType(act, ButtonBar.ButtonData.OK_DONE));
        var scene = new Scene(pane);
        scene.getStylesheets().setAll(Look.sheet("plaint.css"), Look.sheet("light.css"));
        over.setScene(scene);
        over.sizeToScene();
        if (!over.isShowing()) over.show();
        measured(scene, name, same == 1);
        // the form goes back to whoever asked
        pane.setContent(null);
    }

    private void measured(Scene scene, String name, boolean first) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        var told = new ArrayList<>(Shots.cut(scene));
        told.addAll(Shots.outside(scene));
        told.addAll(Seen.faint(scene));
        if (scene.getHeight() > HIGH) told.add("is " + scene.getHeight() + " high");
        if (first) Shots.take(scene, name + "-" + lang.name().toLowerCase(Locale.ROOT));
        told.addAll(Seen.byKeyboard(scene));
        told.forEach(t -> faults.add(name + ": " + t));
    }

    /// Dialogs that ask nobody but open by themselves: looked at, then closed, since whoever opened them waits.
    private void others() {
        for (var w : List.copyOf(Window.getWindows())) {
            if (!(w instanceof Stage s) || s == over || s.getOwner() == null) continue;
            opened.add("window " + pressed);
            measured(s.getScene(), "form-window-" + pressed.replaceAll("[^\\p{IsHan}\\w]+", "-"), true);
            s.hide();
        }
    }

    private record Act(String name, Runnable does, boolean leads) {
        Act(String name, Runnable does) {
            this(name, does, false);
        }
    }

    /// Presses all there is on a screen, once each, and what appears by it; `back` comes back to the screen where something led away from it. What goes wrong is a fault of the screen, and the walk goes on.
    void press(String name, Scene scene, Runnable back) throws IOException {
        screen = name;
        var before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.UncaughtExceptionHandler failing = (t, e) -> faults.add(screen + ", " + pressed + ": " + e + " at " + List.of(e.getStackTrace()).subList(0, Math.min(3, e.getStackTrace().length)));
        onScreen(() -> Thread.currentThread().setUncaughtExceptionHandler(failing));
        try {
            press(scene, back);
        } catch (AssertionError e) {
            faults.add(screen + ", " + pressed + ": " + e.getMessage());
        } finally {
            onScreen(() -> Thread.currentThread().setUncaughtExceptionHandler(before));
        }
        settle(LONGEST, 0);
        keep();
    }

    private void press(Scene scene, Runnable back) {
        var done = new HashSet<String>();
        Map<String, Integer> times = new HashMap<>();
        for (int i = 0; i < MOST; i++) {
            var next = onScreen(() -> {
                back.run();
                scene.getRoot().applyCss();
                scene.getRoot().layout();
                return next(scene, done, times);
            });
            if (next.isEmpty()) return;
            pressed = next.get().name().substring(next.get().name().indexOf('@') + 1);
            int before = underWay();
            behind.answers.files = files.getOrDefault(pressed, List.of());
            Platform.runLater(next.get().does());
            onScreen(() -> { });
            onScreen(this::others);
            settle(LONG, before);
            onScreen(this::others);
            // no press of a button may cost an exhibit or end in a fault
            onScreen(() -> {
                behind.answers.told.stream().filter(t -> GRAVE.contains(t.key())).forEach(t -> faults.add(screen + ", " + pressed + ": " + t.in(lang)));
                behind.answers.told.clear();
            });
        }
        faults.add(screen + ": more than " + MOST + " things to press");
    }

    private int underWay() {
        return onScreen(() -> behind.desktop.jobs().underWayProperty().get());
    }

    /// Waits for what was begun; what takes longer, as printing does, goes on while other things are pressed.
    private void settle(int hundredths, int before) {
        for (int i = 0; i < hundredths && underWay() > before; i++) {
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    private static Optional<Act> next(Scene scene, Set<String> done, Map<String, Integer> times) {
        var found = new ArrayList<Act>();
        acts(scene.getRoot(), "", found);
        // what leads to another part of the screen waits until all of this one was pressed
        found.sort(Comparator.comparing(Act::leads));
        for (var act : found) {
            var text = act.name().substring(act.name().indexOf('@') + 1);
            if (times.getOrDefault(text, 0) >= SAME || !done.add(act.name())) continue;
            times.merge(text, 1, Integer::sum);
            return Optional.of(act);
        }
        return Optional.empty();
    }

    private static void acts(Node node, String place, List<Act> found) {
        if (!node.isVisible() || node.isDisabled()) return;
        // a row is told by what stands in it: rows move up and down
        var path = node instanceof javafx.scene.control.IndexedCell<?> cell && !cell.isEmpty() && cell.getItem() != null ? place.substring(0, place.lastIndexOf('/')) + "/" + cell.getItem().hashCode() : place;
        if (node instanceof Control c && c.getContextMenu() != null) for (var item : items(c.getContextMenu().getItems())) found.add(new Act(path + "@menu " + item.getText(), item::fire));
        if (node instanceof MenuButton m) for (var item : items(m.getItems())) found.add(new Act(path + "@menu " + item.getText(), item::fire));
        else if (node instanceof ButtonBase b) found.add(new Act(path + "@" + (b.getText() == null || b.getText().isBlank() ? b.getAccessibleText() : b.getText()), b::fire, b instanceof ToggleButton));
        if (node instanceof TableView<?> t && !t.getItems().isEmpty()) found.add(new Act(path + "@first row", () -> t.getSelectionModel().selectFirst()));
        if (node instanceof ListView<?> l && !l.getItems().isEmpty()) for (int i = 0; i < Math.min(3, l.getItems().size()); i++) {
            int row = i;
            found.add(new Act(path + "@row " + i, () -> l.getSelectionModel().clearAndSelect(row)));
        }
        if (node instanceof Parent p) for (int i = 0; i < p.getChildrenUnmodifiable().size(); i++) acts(p.getChildrenUnmodifiable().get(i), path + "/" + i, found);
    }

    private static List<MenuItem> items(List<MenuItem> of) {
        var all = new ArrayList<MenuItem>();
        for (var item : of) {
            if (item instanceof Menu m) all.addAll(items(m.getItems()));
            else if (item.getText() != null && !item.isDisable()) all.add(item);
        }
        return all;
    }
}
