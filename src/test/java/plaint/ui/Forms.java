package plaint.ui;

import static plaint.ui.Backstage.await;
import static plaint.ui.Backstage.onScreen;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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
import javafx.stage.Stage;
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
    private final Backstage behind;
    private final Lang lang;
    private final Set<String> pictured = new HashSet<>();
    /// Methods under way when a form opened.
    final Set<String> opened = new TreeSet<>();
    final List<String> faults = new ArrayList<>();
    private final Stage over;

    Forms(Backstage behind, Lang lang) {
        this.behind = behind;
        this.lang = lang;
        behind.answers.yes = false;
        behind.answers.looker = this::look;
        over = onScreen(() -> new Stage());
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
        pane.applyCss();
        pane.layout();
        var told = new ArrayList<>(Shots.cut(scene));
        told.addAll(Shots.outside(scene));
        told.addAll(Seen.faint(scene));
        if (pane.getHeight() > HIGH) told.add("is " + pane.getHeight() + " high");
        if (same == 1) Shots.take(scene, name + "-" + lang.name().toLowerCase(java.util.Locale.ROOT));
        told.addAll(Seen.byKeyboard(scene));
        told.forEach(t -> faults.add(name + " " + lang + ": " + t));
        // the form goes back to whoever asked
        pane.setContent(null);
    }

    private record Act(String name, Runnable does) { }

    /// Presses all there is on a screen, once each, and what appears by it; `back` comes back to the screen where something led away from it.
    void press(Scene scene, Runnable back) {
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
            Platform.runLater(next.get().does());
            onScreen(() -> { });
            await("what " + next.get().name() + " began is done", () -> behind.desktop.jobs().underWayProperty().get() == 0);
        }
    }

    private static Optional<Act> next(Scene scene, Set<String> done, Map<String, Integer> times) {
        var found = new ArrayList<Act>();
        acts(scene.getRoot(), "", found);
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
        else if (node instanceof ButtonBase b) found.add(new Act(path + "@" + (b.getText() == null || b.getText().isBlank() ? b.getAccessibleText() : b.getText()), b::fire));
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
