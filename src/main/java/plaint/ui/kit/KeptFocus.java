package plaint.ui.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/// A part of the window whose controls are made anew when what they show changes: the focus comes back to the control that took the place of the one that had it, and the next key goes on from there instead of
/// from the corner of the window.
public final class KeptFocus {
    /// So many pictures are waited for the new control, which may come after others.
    private static final int PICTURES = 120;
    private final Parent within;
    private final ChangeListener<Node> watch = (o, was, now) -> heard(now);
    private final EventHandler<InputEvent> pressed = this::pressed;
    private Node last;
    private String name;
    private int place;
    private boolean byKey;
    private AnimationTimer waiting;

    private KeptFocus(Parent within) {
        this.within = within;
    }

    public static void in(Parent within) {
        var kept = new KeptFocus(within);
        within.sceneProperty().addListener((o, was, now) -> {
            if (was != null) kept.leave(was);
            if (now != null) kept.enter(now);
        });
        if (within.getScene() != null) kept.enter(within.getScene());
    }

    private void enter(Scene scene) {
        scene.focusOwnerProperty().addListener(watch);
        scene.addEventFilter(InputEvent.ANY, pressed);
    }

    private void leave(Scene scene) {
        scene.focusOwnerProperty().removeListener(watch);
        scene.removeEventFilter(InputEvent.ANY, pressed);
        last = null;
        stop();
    }

    /// Whoever presses something goes on from where he is.
    private void pressed(InputEvent e) {
        if (e.getEventType() != KeyEvent.KEY_PRESSED && e.getEventType() != MouseEvent.MOUSE_PRESSED) return;
        byKey = e instanceof KeyEvent;
        stop();
    }

    private void heard(Node now) {
        if (now != null && Kit.within(within, now)) {
            last = now;
            name = name(now);
            place = alike().indexOf(now);
        } else if (last != null) Platform.runLater(this::lost);
    }

    private void lost() {
        if (last == null || waiting != null || within.getScene() == null || last.getScene() == within.getScene()) return;
        waiting = new AnimationTimer() {
            private int pictures;

            @Override public void handle(long at) {
                var there = alike();
                if (within.getScene() == null) KeptFocus.this.stop();
                else if (there.isEmpty() && ++pictures > PICTURES) {
                    // nothing took its place: the part itself
                    KeptFocus.this.stop();
                    last = null;
                    if (within.isFocusTraversable()) within.requestFocus();
                } else if (!there.isEmpty()) {
                    KeptFocus.this.stop();
                    var control = there.get(Math.clamp(place, 0, there.size() - 1));
                    if (byKey) Reach.to(control);
                    else control.requestFocus();
                }
            }
        };
        waiting.start();
    }

    private void stop() {
        if (waiting != null) waiting.stop();
        waiting = null;
    }

    /// The controls of that name, in their order.
    private List<Node> alike() {
        var all = new ArrayList<Node>();
        collect(within, all);
        return all;
    }

    private void collect(Node in, List<Node> all) {
        if (!in.isVisible()) return;
        if (in.isFocusTraversable() && !in.isDisabled() && name.equals(name(in))) all.add(in);
        if (in instanceof Parent p) p.getChildrenUnmodifiable().forEach(n -> collect(n, all));
    }

    private static String name(Node n) {
        var says = n.getAccessibleText() != null && !n.getAccessibleText().isBlank() ? n.getAccessibleText() : n instanceof Labeled l ? l.getText() : "";
        return n.getClass().getName() + " " + n.getId() + " " + says;
    }
}
