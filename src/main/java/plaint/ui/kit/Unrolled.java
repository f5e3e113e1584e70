package plaint.ui.kit;

import java.util.List;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.scene.control.Control;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;

/// A list whose rows are first drawn a few at a time, over some pictures: to make all the cells that fill a large window at once keeps the screen's thread from answering for a tenth of a second and more,
/// on a slow computer for much longer. The list itself, with its header and bars, comes in the picture after the screen's own. How many rows come next follows from how long the last ones took. Once it is as
/// high as there is room, it is as any list; while it has no rows, too.
public final class Unrolled extends Region {
    private static final double FIRST = 66;
    private static final double LEAST = 34;
    private static final double MOST = 400;
    private final Control list;
    private final Supplier<List<?>> items;
    private double shown = FIRST;
    private double step = LEAST;
    private boolean begun;
    private boolean drawn;
    private boolean wanted;
    private Runnable whole = () -> { };
    private final Runnable finish = this::all;
    private final AnimationTimer timer = new AnimationTimer() {
        @Override public void handle(long pulse) {
            more(pulse);
        }
    };

    public Unrolled(TableView<?> table) {
        this(table, table::getItems);
    }

    public Unrolled(ListView<?> list) {
        this(list, list::getItems);
    }

    private Unrolled(Control list, Supplier<List<?>> items) {
        this.list = list;
        this.items = items;
        setMinWidth(0);
        sceneProperty().addListener((o, was, now) -> {
            if (now != null && getChildren().isEmpty()) begin();
        });
    }

    /// Gives the list the keyboard, now or as soon as it is there.
    public void focus() {
        wanted = getChildren().isEmpty();
        list.requestFocus();
    }

    /// Done once the list has all its room: what was brought into view while it was two rows high is so no longer.
    public void whenWhole(Runnable act) {
        whole = act;
    }

    @Override protected void layoutChildren() {
        if (getChildren().isEmpty()) return;
        boolean whole = begun ? shown >= getHeight() : nothing() || getHeight() <= FIRST;
        list.resizeRelocate(0, 0, getWidth(), whole ? getHeight() : snapSizeY(shown));
        if (!whole) begin();
    }

    private boolean nothing() {
        return items.get() == null || items.get().isEmpty();
    }

    private void begin() {
        if (begun) return;
        begun = true;
        Gradual.begun(finish);
        timer.start();
    }

    private void stand() {
        if (!getChildren().isEmpty()) return;
        getChildren().add(list);
        if (wanted) list.requestFocus();
        wanted = false;
    }

    private void more(long pulse) {
        if (getScene() == null) {
            pause();
            return;
        }
        if (!drawn) {
            // what is done at the beginning of a picture is in it: in this first one stands the rest of the screen
            drawn = true;
            return;
        }
        if (!Gradual.mayTake(pulse)) return;
        if (getChildren().isEmpty()) {
            stand();
            // its header and bars fill a picture
            Gradual.took(Gradual.WANTED);
            if (nothing()) pause();
            return;
        }
        shown += step;
        if (shown >= getHeight()) {
            all();
            return;
        }
        long began = System.nanoTime();
        list.resize(getWidth(), snapSizeY(shown));
        list.layout();
        long took = System.nanoTime() - began;
        Gradual.took(took);
        step = Math.clamp(step * Gradual.WANTED / Math.max(1, took), LEAST, MOST);
    }

    /// Another screen is shown: what is on none has no styles, and rows without them no height, so that any number of them would be made. It goes on where it stood when it is shown again.
    private void pause() {
        begun = false;
        timer.stop();
        Gradual.ended(finish);
        requestLayout();
    }

    /// Whatever height the window is given later.
    private void all() {
        stand();
        if (shown != Double.MAX_VALUE) javafx.application.Platform.runLater(whole);
        shown = Double.MAX_VALUE;
        timer.stop();
        Gradual.ended(finish);
        requestLayout();
    }

    @Override protected double computePrefWidth(double height) {
        return list.prefWidth(-1);
    }

    @Override protected double computePrefHeight(double width) {
        return list.prefHeight(width);
    }

    @Override protected double computeMinHeight(double width) {
        return 0;
    }
}
