package plaint.ui.kit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;

/// Columns whose parts come a few at a time, over some pictures: to give the hundreds of parts of a full screen their styles and places at once keeps the screen's thread from answering for a tenth of a second
/// and more. For a screen that is shown for the first time; what is changed on it later is changed at once.
public final class Gradual {
    /// So long the parts of one picture may take, in nanoseconds.
    private static final double WANTED = 16e6;
    /// Parts are weighed by how many nodes they are made of, roughly: so much comes first, and never less at a time; what is heavier is taken apart where it can be.
    private static final int LEAST = 100;
    private static final int MOST = 600;

    /// What is being filled just now, and how to end that at once; on the screen's thread.
    private static final Set<Runnable> UNDER_WAY = new LinkedHashSet<>();

    private Gradual() { }

    /// Brings at once whatever is still to come on any screen: for whoever wants the whole of it now, as a picture.
    public static void finish() {
        List.copyOf(UNDER_WAY).forEach(Runnable::run);
    }

    static void begun(Runnable finish) {
        UNDER_WAY.add(finish);
    }

    static void ended(Runnable finish) {
        UNDER_WAY.remove(finish);
    }

    /// A part that is made only when its turn has come: `made` makes it, or nothing where it is no longer wanted; `put` gives it its place.
    public record Piece(Supplier<? extends Node> made, Consumer<Node> put) { }

    private sealed interface Late { }

    private record Part(Pane in, Node node, int weight) implements Late { }

    private record Unmade(Piece piece) implements Late { }

    /// Has the pieces of a pane made and put in their places, each when its turn has come; what is heavy comes into its place empty and is filled over the next pictures.
    public static void place(Pane in, List<Piece> pieces) {
        var late = new ArrayDeque<Late>();
        for (var p : pieces) late.add(new Unmade(p));
        begin(late, in);
    }

    /// Leaves of the columns what comes first and brings the rest back, that of several columns in turns. A column that is filled anew meanwhile is left alone.
    public static void show(Pane... columns) {
        var of = new ArrayList<ArrayDeque<Late>>();
        for (var c : columns) {
            var parts = new ArrayDeque<Late>();
            apart(c, parts);
            of.add(parts);
        }
        var late = new ArrayDeque<Late>();
        while (of.stream().anyMatch(parts -> !parts.isEmpty())) for (var parts : of) if (!parts.isEmpty()) late.add(parts.poll());
        begin(late, columns[0]);
    }

    private static void begin(ArrayDeque<Late> late, Pane column) {
        var filling = new Filling(late, column);
        filling.add(LEAST);
        if (!late.isEmpty()) filling.begin();
    }

    private static final class Filling extends AnimationTimer {
        private final ArrayDeque<Late> late;
        private final Runnable finish = this::all;
        private final Pane in;
        private double batch = LEAST;
        private boolean drawn;

        Filling(ArrayDeque<Late> late, Pane column) {
            this.late = late;
            in = column;
        }

        void begin() {
            begun(finish);
            start();
        }

        @Override public void handle(long pulse) {
            if (in.getScene() == null) {
                pause(in.sceneProperty());
                return;
            }
            var window = in.getScene().getWindow();
            // a window that was closed has no styles any more: what is put there looks for the colours of its theme in vain
            if (window != null && !window.isShowing()) {
                pause(window.showingProperty());
                return;
            }
            if (!drawn) {
                // what comes first is drawn by itself
                drawn = true;
                return;
            }
            long began = System.nanoTime();
            add((int) batch);
            // done here, the time it takes is known
            in.getScene().getRoot().layout();
            batch = Math.clamp(batch * WANTED / Math.max(1, System.nanoTime() - began), LEAST, MOST);
            if (late.isEmpty()) all();
        }

        /// Another screen is shown, which wants the time, or none; it goes on where this one is shown again.
        private <T> void pause(ObservableValue<T> until) {
            stop();
            ended(finish);
            until.addListener(new ChangeListener<T>() {
                @Override public void changed(ObservableValue<? extends T> of, T was, T now) {
                    if (now == null || Boolean.FALSE.equals(now)) return;
                    of.removeListener(this);
                    drawn = false;
                    if (!late.isEmpty()) begin();
                }
            });
        }

        private void all() {
            add(Integer.MAX_VALUE);
            stop();
            ended(finish);
        }

        /// Parts of so much weight, fewer where they take longer than thought: then the layout has its share of the time to come.
        private void add(int weight) {
            long began = System.nanoTime();
            for (int sum = 0; !late.isEmpty() && sum < weight && (weight == Integer.MAX_VALUE || System.nanoTime() - began < WANTED);) sum += put(late.poll());
        }

        private int put(Late next) {
            if (next instanceof Part p) {
                // nothing of its own stands in a column filled anew
                if (p.in().getChildren().isEmpty() || p.in().getProperties().get(Gradual.class) == p.in().getChildren().getFirst()) {
                    p.in().getChildren().add(p.node());
                    styled(p.node());
                    p.in().getProperties().put(Gradual.class, p.in().getChildren().getFirst());
                }
                return p.weight();
            }
            var piece = ((Unmade) next).piece();
            var node = piece.made().get();
            if (node == null) return 0;
            var inside = new ArrayDeque<Late>();
            int weight = weight(node);
            boolean heavy = divisible(node, weight);
            if (heavy) apart((Pane) node, inside);
            piece.put().accept(node);
            styled(node);
            while (!inside.isEmpty()) late.addFirst(inside.pollLast());
            return heavy ? 1 : weight;
        }
    }

    /// A window not shown has no styles yet, or none any more: its parts get theirs when it is shown.
    private static void styled(Node node) {
        var scene = node.getScene();
        if (scene != null && scene.getWindow() != null && scene.getWindow().isShowing()) node.applyCss();
    }

    /// Takes a column apart, and in it what is heavy.
    private static void apart(Pane column, ArrayDeque<Late> parts) {
        var children = List.copyOf(column.getChildren());
        column.getChildren().clear();
        for (var c : children) {
            int weight = weight(c);
            boolean heavy = divisible(c, weight);
            parts.add(new Part(column, c, heavy ? 1 : weight));
            if (heavy) apart((Pane) c, parts);
        }
    }

    private static boolean divisible(Node node, int weight) {
        return weight > LEAST && (node.getClass() == VBox.class || node instanceof Kit.Card || node.getClass() == GridPane.class || node.getClass() == TilePane.class);
    }

    /// By tests one after another: for a switch over types Java writes a class first, in the midst of the first picture.
    private static int weight(Node node) {
        if (node instanceof TableView<?>) return 400;
        if (node instanceof ListView<?>) return 100;
        if (node instanceof ComboBoxBase<?>) return 15;
        if (node instanceof Labeled l) return 2 + (l.getGraphic() == null ? 0 : weight(l.getGraphic()));
        if (node instanceof Control) return 6;
        if (!(node instanceof Pane p)) return 1;
        int sum = 1;
        for (var c : p.getChildren()) sum += weight(c);
        return sum;
    }
}
