package plaint.planted.ui.left;

/// Planted: a screen that knows another.
final class LeftView {
    final plaint.planted.ui.right.RightModel other = null;
}
