package plaint.ui.kit;

import java.util.function.DoubleUnaryOperator;

/// How high something was at the width last asked for, until something in it changes. A column asks all it holds for least, wanted and largest height, each time anew, and each answer breaks texts into lines
/// once more: on a full screen that was most of the time it took to lay it out.
final class KnownHeight {
    private double width = Double.NaN;
    private double height;

    double at(double asked, DoubleUnaryOperator measured) {
        if (asked != width) {
            height = measured.applyAsDouble(asked);
            width = asked;
        }
        return height;
    }

    /// `of` null: a control asks for its layout while it is still being made.
    static void forget(KnownHeight of) {
        if (of != null) of.width = Double.NaN;
    }
}
