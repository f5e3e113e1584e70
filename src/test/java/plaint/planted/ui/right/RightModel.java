package plaint.planted.ui.right;

/// Planted: a model that knows a control.
public final class RightModel {
    javafx.scene.control.Label label;
}
