package plaint.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Background;
import javafx.scene.layout.Border;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;

/// What can be told of a scene by measuring: texts too faint for their ground, controls the Tab key does not come to, and focus that does not show. On the screen's thread.
final class Seen {
    private static final double TEXT = 4.5;
    /// Signs that are no letters, under a mouse too: WCAG 1.4.11.
    private static final double SIGN = 3;
    private static final double MARK = 3.0;
    private static final int MOST_STOPS = 900;

    private Seen() { }

    /// Texts below 4.5:1. What is disabled may be faint (WCAG 2.2, 1.4.3).
    static List<String> faint(Scene scene) {
        var found = new TreeSet<String>();
        faint(scene.getRoot(), scene, found);
        return List.copyOf(found);
    }

    private static void faint(Node node, Scene scene, Set<String> found) {
        if (!node.isVisible() || node.isDisabled() || node.getOpacity() < 0.5) return;
        if (node instanceof Text t && !t.getText().isBlank() && t.getFill() instanceof Color c) {
            var ground = ground(t.getParent(), scene);
            if (ground != null && c.getOpacity() > 0.05) {
                double ratio = ratio(over(c, ground), ground);
                if (ratio < (t.getStyleClass().contains("ikonli-font-icon") ? SIGN : TEXT)) found.add(String.format(java.util.Locale.ROOT, "%.2f:1 %s on %s, %s in %s", ratio, web(c), web(ground), t.getText().length() > 24 ? t.getText().substring(0, 24) : t.getText(), where(t)));
            }
        }
        if (node instanceof Parent p) p.getChildrenUnmodifiable().forEach(c -> faint(c, scene, found));
    }

    private static String where(Node n) {
        var s = new StringBuilder();
        int i = 0;
        for (var p = n.getParent(); p != null && i < 3; p = p.getParent(), i++) s.append(' ').append(p.getStyleClass());
        return s.toString();
    }

    /// The colour behind, from the nearest ground that covers; null where a picture or gradient lies there.
    private static Color ground(Node from, Scene scene) {
        var layers = new ArrayList<Color>();
        for (Node n = from; n != null; n = n.getParent()) {
            if (!(n instanceof Region r) || r.getBackground() == null) continue;
            if (!r.getBackground().getImages().isEmpty()) return null;
            var fills = r.getBackground().getFills();
            for (int i = fills.size() - 1; i >= 0; i--) {
                if (!(fills.get(i).getFill() instanceof Color c)) return null;
                if (c.getOpacity() == 0) continue;
                layers.add(c);
                if (c.isOpaque()) return flat(layers);
            }
        }
        layers.add(scene.getFill() instanceof Color c ? c : Color.WHITE);
        return flat(layers);
    }

    private static Color flat(List<Color> layers) {
        var now = layers.getLast();
        for (int i = layers.size() - 2; i >= 0; i--) now = over(layers.get(i), now);
        return now;
    }

    private static Color over(Color top, Color below) {
        double a = top.getOpacity();
        return Color.color(top.getRed() * a + below.getRed() * (1 - a), top.getGreen() * a + below.getGreen() * (1 - a), top.getBlue() * a + below.getBlue() * (1 - a));
    }

    static double ratio(Color one, Color other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(Color c) {
        return 0.2126 * linear(c.getRed()) + 0.7152 * linear(c.getGreen()) + 0.0722 * linear(c.getBlue());
    }

    private static double linear(double v) {
        return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
    }

    private static String web(Color c) {
        return String.format("#%02x%02x%02x", Math.round(c.getRed() * 255), Math.round(c.getGreen() * 255), Math.round(c.getBlue() * 255));
    }

    /// Goes through a scene by Tab until it comes round; tells what it never came to, and where it stood without showing it at 3:1.
    static List<String> byKeyboard(Scene scene) {
        var found = new TreeSet<String>();
        var reached = new LinkedHashSet<Node>();
        var before = scene.getFocusOwner();
        scene.getRoot().requestFocus();
        if (scene.getFocusOwner() == null || scene.getFocusOwner() == scene.getRoot()) scene.getRoot().requestFocusTraversal(TraversalDirection.NEXT);
        for (int i = 0; i < MOST_STOPS; i++) {
            var at = scene.getFocusOwner();
            if (at == null || reached.contains(at)) break;
            reached.add(at);
            at.applyCss();
            var with = marks(at);
            if (!at.requestFocusTraversal(TraversalDirection.NEXT)) break;
            at.applyCss();
            if (scene.getFocusOwner() == at) break;
            if (!shown(with, marks(at), at, scene)) found.add("no mark on " + named(at));
        }
        missed(scene.getRoot(), reached, found);
        if (before != null) before.requestFocus();
        return List.copyOf(found);
    }

    private static String named(Node n) {
        return n.getClass().getSimpleName() + " " + n.getStyleClass() + (n instanceof javafx.scene.control.Labeled l ? " " + l.getText() : "") + " " + n.getAccessibleText();
    }

    private record Drawn(Background ground, Border border) { }

    private static Map<Region, Drawn> marks(Node node) {
        var all = new IdentityHashMap<Region, Drawn>();
        // of tabs only the row of their names
        gather(node instanceof javafx.scene.control.TabPane t && t.lookup(".tab-header-area") != null ? t.lookup(".tab-header-area") : node, all);
        // a field of several parts is marked as a whole
        if (node.getParent() instanceof Region r) all.put(r, new Drawn(r.getBackground(), r.getBorder()));
        // a link in running text has its ring beside it in the same text
        if (node instanceof Text && node.getParent() instanceof javafx.scene.text.TextFlow flow) gather(flow, all);
        return all;
    }

    private static void gather(Node node, Map<Region, Drawn> into) {
        if (!node.isVisible() || into.size() > 400) return;
        if (node instanceof Region r) into.put(r, new Drawn(r.getBackground(), r.getBorder()));
        if (node instanceof Parent p) p.getChildrenUnmodifiable().forEach(c -> gather(c, into));
    }

    private static boolean shown(Map<Region, Drawn> with, Map<Region, Drawn> without, Node at, Scene scene) {
        for (var e : with.entrySet()) {
            var r = e.getKey();
            var plain = without.get(r);
            if (plain != null && e.getValue().equals(plain)) continue;
            var ground = ground(r.getParent() == null ? r : r.getParent(), scene);
            var before = plain == null ? Set.<Color>of() : colours(plain);
            for (var c : colours(e.getValue())) {
                if (before.contains(c) && !wider(e.getValue(), plain) || c.getOpacity() < 0.05 || ground == null) continue;
                var drawn = over(c, ground);
                if (ratio(drawn, ground) >= MARK || before.stream().anyMatch(b -> ratio(drawn, over(b, ground)) >= MARK)) return true;
            }
        }
        return false;
    }

    /// A ring of two points where there was a hairline, or none.
    private static boolean wider(Drawn now, Drawn before) {
        return widest(now) >= widest(before) + 1 && widest(now) >= 2;
    }

    private static double widest(Drawn d) {
        return d.border() == null ? 0 : d.border().getStrokes().stream().filter(s -> s.getTopStroke() instanceof Color c && c.getOpacity() > 0.05).mapToDouble(s -> s.getWidths().getTop()).max().orElse(0);
    }

    private static Set<Color> colours(Drawn d) {
        var all = new LinkedHashSet<Color>();
        if (d.ground() != null) d.ground().getFills().forEach(f -> add(f.getFill(), all));
        if (d.border() != null) d.border().getStrokes().forEach(s -> {
            add(s.getTopStroke(), all);
            add(s.getBottomStroke(), all);
            add(s.getLeftStroke(), all);
        });
        return all;
    }

    private static void add(Paint p, Set<Color> to) {
        if (p instanceof Color c) to.add(c);
    }

    private static void missed(Node node, Set<Node> reached, Set<String> found) {
        if (!node.isVisible() || node.isDisabled() || node instanceof ScrollBar) return;
        boolean acts = node instanceof ButtonBase || node instanceof TextInputControl || node instanceof ComboBoxBase<?> || node instanceof TableView<?> || node instanceof ListView<?>;
        if (acts && !reached.contains(node) && !byGroup(node, reached)) found.add("not reached: " + named(node));
        // what a control is made of counts with it
        if (!acts && node instanceof Parent p) p.getChildrenUnmodifiable().forEach(c -> missed(c, reached, found));
    }

    /// The arrows go from one of a group to the next.
    private static boolean byGroup(Node node, Set<Node> reached) {
        return node instanceof ToggleButton t && t.getToggleGroup() != null && t.getToggleGroup().getToggles().stream().anyMatch(o -> o instanceof Node n && reached.contains(n));
    }

    /// How often each was told, the most frequent first, for a long list.
    static List<String> counted(List<String> told) {
        var n = new HashMap<String, Integer>();
        told.forEach(t -> n.merge(t, 1, Integer::sum));
        return n.entrySet().stream().sorted((a, b) -> b.getValue() - a.getValue()).map(e -> e.getKey() + " (" + e.getValue() + ")").toList();
    }
}
