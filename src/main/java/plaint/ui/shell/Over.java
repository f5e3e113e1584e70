package plaint.ui.shell;

import atlantafx.base.controls.ModalPane;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/// What lies over the whole window for a while. Its pane is made when first something does: with its skin and styles it was a twelfth of a start, for what most starts never show.
final class Over {
    private final StackPane whole;
    private boolean still;
    private ModalPane pane;

    Over(Node below) {
        whole = new StackPane(below);
    }

    /// The window's content with what lies over it.
    StackPane whole() {
        return whole;
    }

    /// Whether things come and go without moving.
    void still(boolean now) {
        still = now;
        if (pane != null) move();
    }

    private void move() {
        if (still) {
            pane.setInTransitionFactory(null);
            pane.setOutTransitionFactory(null);
        } else {
            pane.usePredefinedTransitionFactories(null);
        }
    }

    boolean shown() {
        return pane != null && pane.isDisplay();
    }

    void show(Node node) {
        if (pane == null) {
            pane = new ModalPane();
            move();
            pane.setAlignment(Pos.TOP_CENTER);
            whole.getChildren().add(pane);
            // its skin, which comes with its styles, must be there to see that something is to be shown
            pane.applyCss();
        }
        pane.show(node);
        // in its place before it is drawn: for one picture it would lie in the corner, and where that is redrawn in parts it stays there
        whole.applyCss();
        whole.layout();
    }

    void hide() {
        pane.hide(true);
    }
}
