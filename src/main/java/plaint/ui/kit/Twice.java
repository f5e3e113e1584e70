package plaint.ui.kit;

import javafx.animation.AnimationTimer;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// Whether a click is the second of two on the same thing. The toolkit counts them by its clock, which runs on while a screen is being built: of two quick clicks on a list that has just come, or on a
/// machine at work, it counted one and one, and nothing opened. Here the time between is counted in pictures drawn, half a second of them; while nothing can be drawn no time passes.
public final class Twice {
    private static final int PICTURES = 30;
    private Object clicked;
    private int left;
    private final AnimationTimer since = new AnimationTimer() {
        @Override public void handle(long now) {
            if (--left <= 0) forget();
        }
    };

    /// Asked at every click, once.
    public boolean second(MouseEvent e, Object on) {
        if (e.getButton() != MouseButton.PRIMARY) return false;
        boolean again = e.getClickCount() == 2 || e.getClickCount() == 1 && on.equals(clicked) && !e.isShortcutDown() && !e.isShiftDown();
        forget();
        if (!again && e.getClickCount() == 1) {
            clicked = on;
            left = PICTURES;
            since.start();
        }
        return again;
    }

    private void forget() {
        clicked = null;
        since.stop();
    }
}
