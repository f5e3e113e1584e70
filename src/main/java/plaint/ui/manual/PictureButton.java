package plaint.ui.manual;

import java.nio.file.Path;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;

/// A picture of a screen as wide as there is room for, to be pressed. Its place is as high from the beginning as it will be once it is read, so that nothing below it moves.
final class PictureButton extends Button {
    /// What pictures of screens measure.
    private static final double WIDE = 1440;
    private static final double HIGH = 900;
    private static final double EDGE = 1;
    private final Path file;
    private final ImageView view = new ImageView();

    PictureButton(Path file) {
        this.file = file;
        getStyleClass().setAll("manual-picture");
        setGraphic(view);
        view.setPreserveRatio(true);
        setMaxWidth(Double.MAX_VALUE);
    }

    @Override public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override protected double computeMinWidth(double height) {
        return 0;
    }

    @Override protected double computePrefWidth(double height) {
        return WIDE;
    }

    @Override protected double computePrefHeight(double width) {
        return Math.round((width < 0 ? WIDE : width - 2 * EDGE) * HIGH / WIDE) + 2 * EDGE;
    }

    @Override protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override protected void layoutChildren() {
        read(getWidth() - 2 * EDGE);
        super.layoutChildren();
    }

    /// Read at the size it is shown in, or small letters are lost; on a fine screen at that screen's own.
    private void read(double wide) {
        if (wide < 1) return;
        view.setFitWidth(wide);
        double scale = getScene() == null || getScene().getWindow() == null ? 1 : getScene().getWindow().getOutputScaleX();
        double dots = Math.min(WIDE, Math.round(wide * scale));
        if (view.getImage() == null || view.getImage().getRequestedWidth() != dots) view.setImage(new Image(file.toUri().toString(), dots, 0, true, true, true));
    }
}
