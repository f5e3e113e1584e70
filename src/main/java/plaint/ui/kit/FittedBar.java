package plaint.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;

/// A bar over a list that never asks for more room than there is: where it is short, words and figures are given up one after the other in the order they were named, and come back with the room. Measured, because words are
/// longer in one language and in larger letters.
public final class FittedBar extends HBox {
    private final List<Consumer<Boolean>> gives = new ArrayList<>();

    public FittedBar(double gap, Node... nodes) {
        super(gap, nodes);
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        widthProperty().addListener(o -> fit());
    }

    /// Next to be given up: the words of a button; its icon stays, with a tooltip that says the words.
    public FittedBar words(Labeled button) {
        var words = button.getText();
        if (button.getAccessibleText() == null) button.setAccessibleText(words);
        if (!Kit.explained(button)) Kit.tip(button, button.getAccessibleText());
        return give(whole -> button.setText(whole ? words : ""));
    }

    /// Next to be given up: what stands there at all.
    public FittedBar whole(Node node) {
        return give(whole -> {
            node.setVisible(whole);
            node.setManaged(whole);
        });
    }

    /// Next to be given up: the longer of two texts.
    public FittedBar shorter(Label label, String longer, String shorter) {
        return give(whole -> label.setText(whole ? longer : shorter));
    }

    /// Next to be given up: whatever `part` does when it is told `false`, and takes back when told `true`.
    public FittedBar give(Consumer<Boolean> part) {
        gives.add(part);
        fit();
        return this;
    }

    /// What was named to be given up so far is there again, and forgotten: it is another list now.
    public FittedBar anew() {
        gives.forEach(g -> g.accept(true));
        gives.clear();
        return this;
    }

    /// To be called where a text on the bar has changed.
    public void fit() {
        if (getWidth() == 0) return;
        gives.forEach(g -> g.accept(true));
        applyCss();
        for (var g : gives) {
            if (computeMinWidth(-1) <= getWidth()) return;
            g.accept(false);
        }
    }
}
