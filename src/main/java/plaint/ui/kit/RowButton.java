package plaint.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// A whole row that can be pressed, by mouse, Enter or Space; as high as its text needs at the width it has, and never lower than asked. A button proper does not ask its
/// graphic how high it is at a width, so text that breaks over lines would be cut or drawn far too high.
public final class RowButton extends StackPane {
    private final Runnable act;
    private final double least;
    private final KnownHeight high = new KnownHeight();

    /// `says` is what a screen reader says.
    public RowButton(Region content, double height, String says, Runnable act) {
        this.act = act;
        least = height;
        getStyleClass().add("row-button");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(says);
        content.setMinWidth(0);
        getChildren().add(content);
        setOnMouseClicked(e -> act.run());
        setOnKeyPressed(e -> {
            if (e.getCode() != KeyCode.ENTER && e.getCode() != KeyCode.SPACE) return;
            act.run();
            e.consume();
        });
    }

    @Override protected double computePrefHeight(double width) {
        return high.at(width, asked -> Math.max(least, super.computePrefHeight(asked)));
    }

    @Override public void requestLayout() {
        KnownHeight.forget(high);
        super.requestLayout();
    }

    @Override protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) act.run();
        else super.executeAccessibleAction(action, parameters);
    }
}
