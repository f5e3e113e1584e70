package plaint.ui.kit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.animation.AnimationTimer;
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

    private record Late(Pane in, Node part, int weight) { }

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
        add(late, LEAST);
        if (late.isEmpty()) return;
        new Filling(late, columns[0]).start();
    }

    private static final class Filling extends AnimationTimer {
        private final ArrayDeque<Late> late;
        private final Pane column;
        private final Runnable finish = this::all;
        private double batch = LEAST;

        Filling(ArrayDeque<Late> late, Pane column) {
            this.late = late;
            this.column = column;
            begun(finish);
        }

        @Override public void handle(long pulse) {
            long began = System.nanoTime();
            add(late, (int) batch);
            // done here, the time it takes is known
            if (column.getScene() != null) column.getScene().getRoot().layout();
            batch = Math.clamp(batch * WANTED / Math.max(1, System.nanoTime() - began), LEAST, MOST);
            if (late.isEmpty()) all();
        }

        private void all() {
            add(late, Integer.MAX_VALUE);
            stop();
            ended(finish);
        }
    }

    private static void add(ArrayDeque<Late> late, int weight) {
        for (int sum = 0; !late.isEmpty() && sum < weight;) {
            var next = late.poll();
            sum += next.weight();
            // nothing of its own stands in a column filled anew
            if (next.in().getChildren().isEmpty() || next.in().getProperties().get(Gradual.class) == next.in().getChildren().getFirst()) {
                next.in().getChildren().add(next.part());
                next.part().applyCss();
                next.in().getProperties().put(Gradual.class, next.in().getChildren().getFirst());
            }
        }
    }

    /// Takes a column apart, and in it what is heavy.
    private static void apart(Pane column, ArrayDeque<Late> parts) {
        var children = List.copyOf(column.getChildren());
        column.getChildren().clear();
        for (var c : children) {
            int weight = weight(c);
            boolean heavy = weight > LEAST && (c.getClass() == VBox.class || c instanceof Kit.Card || c.getClass() == GridPane.class || c.getClass() == TilePane.class);
            parts.add(new Late(column, c, heavy ? 1 : weight));
            if (heavy) apart((Pane) c, parts);
        }
    }

    private static int weight(Node node) {
        return switch (node) {
            case TableView<?> t -> 400;
            case ListView<?> l -> 100;
            case ComboBoxBase<?> c -> 15;
            case Labeled l -> 2 + (l.getGraphic() == null ? 0 : weight(l.getGraphic()));
            case Control c -> 6;
            case Pane p -> 1 + p.getChildren().stream().mapToInt(Gradual::weight).sum();
            default -> 1;
        };
    }
}
