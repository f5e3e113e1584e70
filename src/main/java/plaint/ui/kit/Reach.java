package plaint.ui.kit;

import atlantafx.base.controls.ModalPane;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;

/// The way of the focus by keys beyond Tab: from one region of the window to the next, and to a control so that its ring is seen.
public final class Reach {
    private static final List<String> BARS = List.of("side", "page-head", "toolbar", "case-header", "bottom-bar", "tab-header-area");

    private Reach() { }

    /// Gives a control the focus as the Tab key does, its ring seen.
    public static void to(Node node) {
        node.requestFocus();
        // only what a key came to shows a ring
        if (node.isFocused() && node.requestFocusTraversal(TraversalDirection.NEXT) && node.getScene().getFocusOwner() != node) node.getScene().getFocusOwner().requestFocusTraversal(TraversalDirection.PREVIOUS);
        if (!node.isFocused()) node.requestFocus();
    }

    /// The next region of the window, or with `back` the one before, gets the focus: the side bar, heads and tool bars, tabs, lists, what scrolls.
    public static void region(Scene scene, boolean back) {
        // what lies over the window keeps the keys to itself
        if (scene.getRoot().lookupAll(".modal-pane").stream().anyMatch(n -> n instanceof ModalPane m && m.isDisplay())) return;
        var regions = new ArrayList<Node>();
        collect(scene.getRoot(), regions);
        if (regions.isEmpty()) return;
        int now = -1;
        for (int i = 0; i < regions.size(); i++) if (Kit.within(regions.get(i), scene.getFocusOwner())) now = i;
        // the tabs have the focus where one of them is shown as focused
        if (now < 0) for (int i = 0; i < regions.size(); i++) if (regions.get(i).getParent() == scene.getFocusOwner()) now = i;
        int next = now < 0 ? back ? regions.size() - 1 : 0 : Math.floorMod(now + (back ? -1 : 1), regions.size());
        to(entry(regions.get(next)));
    }

    private static void collect(Node in, List<Node> regions) {
        if (!in.isVisible() || in.isDisabled()) return;
        if (region(in)) {
            if (entry(in) != null) regions.add(in);
        } else if (in instanceof Parent p) p.getChildrenUnmodifiable().forEach(n -> collect(n, regions));
    }

    private static boolean region(Node n) {
        return n instanceof TableView || n instanceof ListView || n instanceof ScrollPane || n.getStyleClass().stream().anyMatch(BARS::contains);
    }

    /// What of a region gets the focus; null where nothing can.
    private static Node entry(Node region) {
        if (region.getParent() instanceof TabPane tabs && region.getStyleClass().contains("tab-header-area")) return tabs;
        if (!(region instanceof ScrollPane) && able(region)) return region;
        return region instanceof Parent p ? first(p) : null;
    }

    private static Node first(Parent in) {
        for (var n : in.getChildrenUnmodifiable()) {
            if (!n.isVisible() || n.isDisabled()) continue;
            if (able(n) && !(n instanceof ScrollPane)) return n;
            if (n instanceof Parent p && first(p) instanceof Node found) return found;
        }
        return null;
    }

    private static boolean able(Node n) {
        return n.isFocusTraversable() && n.isVisible() && !n.isDisabled();
    }
}
