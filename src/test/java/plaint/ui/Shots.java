package plaint.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.text.Text;
import plaint.desk.Home;

/// Pictures of screens, and texts on them that are cut.
public final class Shots {
    private static final Path FOLDER = Home.find().folder().resolve("target/screenshots");

    /// Sums, dates, docket numbers, masked identity numbers.
    private static final Pattern FIGURE = Pattern.compile("\\d,\\d{3}|\\d{4}-\\d\\d-\\d\\d|民初\\d|\\*{4}");

    private Shots() { }

    /// Writes the scene as PNG below `target/screenshots`; on the screen's thread.
    public static Path take(Scene scene, String name) {
        return take(scene, null, name);
    }

    /// With a dialog standing over the middle of it (null: none).
    public static Path take(Scene scene, Scene over, String name) {
        try {
            Files.createDirectories(FOLDER);
            var file = FOLDER.resolve(name + ".png");
            var image = Drawn.of(scene);
            if (over != null) image.put(Drawn.of(over));
            try (var out = Files.newOutputStream(file)) {
                image.png(out);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Labels whose text does not stand whole although it holds a figure: sums, dates, docket and identity numbers may never be cut. Words may, where the whole
    /// text is a tooltip.
    public static List<String> cut(Scene scene) {
        whole(scene);
        var found = new ArrayList<String>();
        look(scene.getRoot(), found);
        return found;
    }

    /// Controls one can press or write in that the keyboard does not come to. What another control is made of counts with it.
    public static List<String> outOfReach(Scene scene) {
        whole(scene);
        var found = new ArrayList<String>();
        reach(scene.getRoot(), found);
        return found;
    }

    /// With all that comes in the next pictures.
    private static void whole(Scene scene) {
        plaint.ui.kit.Gradual.finish();
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    private static void reach(Node node, List<String> found) {
        if (!node.isVisible() || node.isDisabled()) return;
        boolean acts = node instanceof ButtonBase || node instanceof TextInputControl || node instanceof ComboBoxBase<?> || node instanceof TableView<?> || node instanceof ListView<?>;
        if (acts && !node.isFocusTraversable()) found.add(node.getClass().getSimpleName() + " " + node.getAccessibleText() + " " + node.getStyleClass());
        if (acts || node instanceof ScrollBar) return;
        if (node instanceof Parent p) p.getChildrenUnmodifiable().forEach(c -> reach(c, found));
    }

    private static void look(Node node, List<String> found) {
        if (!node.isVisible()) return;
        if (node instanceof Labeled l && l.getText() != null && !l.getText().isBlank()) {
            var shown = l.lookup(".text");
            if (shown instanceof Text t && !t.getText().equals(l.getText()) && !l.isWrapText()) {
                boolean explained = plaint.ui.kit.Kit.explained(l) || l instanceof TableCell<?, ?>;
                if (FIGURE.matcher(l.getText()).find() || !explained) found.add(l.getText() + " shown as " + t.getText());
            }
        }
        if (node instanceof Labeled l && l.isWrapText() && !l.getText().isBlank() && l.getHeight() + 1.5 < l.prefHeight(l.getWidth())) found.add(l.getText() + " is not whole: " + l.getHeight() + " of " + l.prefHeight(l.getWidth()));
        if (node instanceof Parent p) p.getChildrenUnmodifiable().forEach(c -> look(c, found));
    }

    /// Texts and buttons that reach over the edge of the window, other than in what scrolls.
    public static List<String> outside(Scene scene) {
        var found = new ArrayList<String>();
        over(scene.getRoot(), scene, found);
        return found;
    }

    private static void over(Node node, Scene scene, List<String> found) {
        if (!node.isVisible()) return;
        if (node instanceof ScrollPane || node instanceof VirtualFlow<?> || node instanceof TableView<?>) {
            // what it holds may stand below its edge, itself may not
            var b = node.localToScene(node.getLayoutBounds());
            if (b.getMaxX() > scene.getWidth() + 1 || b.getMaxY() > scene.getHeight() + 1) found.add(node.getClass().getSimpleName() + " of " + node.getParent().getClass().getSimpleName() + " ends at " + b.getMaxX() + "," + b.getMaxY());
            return;
        }
        if (node instanceof Labeled l && l.getText() != null && !l.getText().isBlank()) {
            var b = l.localToScene(l.getLayoutBounds());
            if (b.getMaxX() > scene.getWidth() + 1 || b.getMaxY() > scene.getHeight() + 1 || b.getMinX() < -1 || b.getMinY() < -1) found.add(l.getText() + " outside at " + b.getMinX() + "," + b.getMinY() + "-" + b.getMaxX() + "," + b.getMaxY());
        }
        if (node instanceof Parent p) p.getChildrenUnmodifiable().forEach(c -> over(c, scene, found));
    }
}
