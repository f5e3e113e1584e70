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
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;

/// Screens whose parts come a few at a time, over some pictures: to make the hundreds of parts of a full screen and to give them their styles and places at once keeps the screen's thread from answering for a
/// tenth of a second and more. For a screen that is shown for the first time; what is changed on it later is changed at once. All that comes so, rows of an [Unrolled] list too, shares the time of a picture.
public final class Gradual {
    /// So long the parts of one picture may take, in nanoseconds.
    static final double WANTED = 8e6;
    /// Parts are weighed by how many nodes they are made of, roughly: never less than so much comes at a time; what is heavier than the second is taken apart where it can be.
    private static final int LEAST = 20;
    private static final int HEAVY = 60;
    private static final int MOST = 600;
    /// What stands in the very first picture of a screen that has nothing else.
    private static final int FIRST = 100;

    /// A screen in a tab in a case, with a list in it: deeper nothing lies.
    private static final int DEEP = 6;

    /// What is being filled just now, and how to end that at once; on the screen's thread.
    private static final Set<Runnable> UNDER_WAY = new LinkedHashSet<>();
    /// The picture being made, and how much of its time was taken so far.
    private static long picture;
    private static double taken;

    private Gradual() { }

    /// Something is still to come on a screen that is shown.
    public static boolean underWay() {
        return !UNDER_WAY.isEmpty();
    }

    /// False where others have had the time of this picture.
    static boolean mayTake(long pulse) {
        if (pulse != picture) taken = 0;
        picture = pulse;
        return taken < WANTED;
    }

    static void took(double nanos) {
        taken += nanos;
    }

    /// Brings at once whatever is still to come on any screen, and what comes with that: for whoever wants the whole of it now, as a picture.
    public static void finish() {
        for (int deep = 0; deep < DEEP && !UNDER_WAY.isEmpty(); deep++) List.copyOf(UNDER_WAY).forEach(Runnable::run);
    }

    static void begun(Runnable finish) {
        UNDER_WAY.add(finish);
    }

    static void ended(Runnable finish) {
        UNDER_WAY.remove(finish);
    }

    /// A part that is made only when its turn has come: `made` makes it, or nothing where it is no longer wanted; `put` gives it its place.
    public record Piece(Supplier<? extends Node> made, Consumer<Node> put) {
        /// One that stands last in a pane.
        public static Piece in(Pane pane, Supplier<? extends Node> made) {
            return new Piece(made, pane.getChildren()::add);
        }

        private void now() {
            var node = made.get();
            if (node != null) put.accept(node);
        }
    }

    private sealed interface Late { }

    private record Part(Pane in, Node node, int weight) implements Late { }

    private record Unmade(Piece piece) implements Late { }

    private record Made(Node node, Consumer<Node> put) implements Late { }

    /// Has the pieces of a pane made and put in their places, the first at once, each other when its turn has come; what is heavy comes into its place empty and is filled over the next pictures.
    public static void place(Pane in, List<Piece> pieces) {
        var late = new ArrayDeque<Late>();
        for (var p : pieces) late.add(new Unmade(p));
        var filling = new Filling(late, in);
        filling.add(FIRST, true);
        if (!late.isEmpty()) filling.begin();
    }

    /// Gives a pane a content of such pieces: the first one it has, piece by piece once the rest of the screen has been drawn, each as long as that content is `column` or holds it; another one at once, in view where
    /// the one before was.
    public static void fill(ScrollPane pane, Node content, Pane column, List<Piece> pieces) {
        boolean first = pane.getContent() == null;
        double at = pane.getVvalue();
        if (first) next(column, pieces.toArray(Piece[]::new));
        else pieces.forEach(Piece::now);
        pane.setContent(content);
        if (first) return;
        pane.applyCss();
        pane.layout();
        pane.setVvalue(at);
    }

    /// Has pieces made and put in their places once what stands there now has been drawn, each in its turn.
    public static void next(Node in, Piece... pieces) {
        var late = new ArrayDeque<Late>();
        for (var p : pieces) late.add(new Unmade(p));
        new Filling(late, in).begin();
    }

    /// Empties the columns and brings back what stood there once the rest of the screen has been drawn, that of several columns in turns. A column that is filled anew meanwhile is left alone.
    public static void show(Pane... columns) {
        var of = new ArrayList<ArrayDeque<Late>>();
        for (var c : columns) {
            var parts = new ArrayDeque<Late>();
            apart(c, parts);
            of.add(parts);
        }
        var late = new ArrayDeque<Late>();
        while (of.stream().anyMatch(parts -> !parts.isEmpty())) for (var parts : of) if (!parts.isEmpty()) late.add(parts.poll());
        if (!late.isEmpty()) new Filling(late, columns[0]).begin();
    }

    private static final class Filling extends AnimationTimer {
        private final ArrayDeque<Late> late;
        private final Runnable finish = this::all;
        private final Node in;
        private double batch = LEAST;
        private boolean drawn;

        Filling(ArrayDeque<Late> late, Node in) {
            this.late = late;
            this.in = in;
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
            if (!mayTake(pulse)) return;
            long began = System.nanoTime();
            add((int) batch, false);
            // done here, the time it takes is known
            in.getScene().getRoot().layout();
            long took = System.nanoTime() - began;
            took(took);
            batch = Math.clamp(batch * WANTED / Math.max(1, took), LEAST, MOST);
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
            add(Integer.MAX_VALUE, true);
            stop();
            ended(finish);
        }

        /// Parts of so much weight, fewer where they take longer than thought: then the layout has its share of the time to come. What was just made waits for the next picture, but not where all is wanted at once.
        private void add(int weight, boolean atOnce) {
            long began = System.nanoTime();
            for (int sum = 0; !late.isEmpty() && sum < weight && (atOnce || System.nanoTime() - began < WANTED / 2);) {
                sum += put(late.poll());
                if (!atOnce && late.peek() instanceof Made) return;
            }
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
            if (next instanceof Unmade u) {
                var node = u.piece().made().get();
                if (node != null) late.addFirst(new Made(node, u.piece().put()));
                return 0;
            }
            return put((Made) next);
        }

        private int put(Made made) {
            var inside = new ArrayDeque<Late>();
            int weight = weight(made.node());
            boolean heavy = divisible(made.node(), weight);
            if (heavy) apart((Pane) made.node(), inside);
            made.put().accept(made.node());
            styled(made.node());
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
        return weight > HEAVY && (node.getClass() == VBox.class || node instanceof Kit.Card || node.getClass() == GridPane.class || node.getClass() == TilePane.class);
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
