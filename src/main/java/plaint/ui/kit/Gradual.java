package plaint.ui.kit;

import java.util.ArrayDeque;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Columns whose cards come a few at a time, over some pictures: to give the hundreds of parts of a full screen their styles and places at once keeps the screen's thread from answering for a tenth of a second
/// and more. For a screen that is shown for the first time; what is changed on it later is changed at once.
public final class Gradual {
    /// So long the cards of one picture may take to get their styles, in nanoseconds; to lay them out takes about as long again.
    private static final long WANTED = 8_000_000;

    private Gradual() { }

    private record Late(Pane column, Node first, Node card) { }

    /// Leaves the first `now` cards in each of the columns and brings the others back one after another, those of several columns in turns. A column that is filled anew meanwhile is left alone.
    public static void show(int now, Pane... columns) {
        var late = new ArrayDeque<Late>();
        int most = 0;
        for (var c : columns) most = Math.max(most, c.getChildren().size());
        for (int i = now; i < most; i++)
            for (var c : columns) if (i < c.getChildren().size()) late.add(new Late(c, c.getChildren().getFirst(), c.getChildren().get(i)));
        if (late.isEmpty()) return;
        for (var c : columns) if (c.getChildren().size() > now) c.getChildren().remove(now, c.getChildren().size());
        new AnimationTimer() {
            @Override public void handle(long pulse) {
                long began = System.nanoTime();
                do {
                    var next = late.poll();
                    var there = next.column().getChildren();
                    if (there.isEmpty() || there.getFirst() != next.first()) continue;
                    there.add(next.card());
                    next.card().applyCss();
                } while (!late.isEmpty() && System.nanoTime() - began < WANTED);
                if (late.isEmpty()) stop();
            }
        }.start();
    }
}
