package plaint.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Priority;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A job under way, as the head or the foot of a screen shows it: what it does and how long it will take still, above a bar. Stands in the middle of its row, with words or without.
public final class JobBox extends VBox {
    public JobBox(JobRunner.Running job, Desktop desktop, double width) {
        super(4);
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(width);
        setPrefWidth(width);
        setMaxWidth(width);
        var bar = new ProgressBar();
        bar.progressProperty().bind(job.shareProperty());
        bar.setMaxWidth(Double.MAX_VALUE);
        var doing = Kit.cut("", "caption", "muted");
        doing.textProperty().bind(job.doingProperty().map(n -> n.in(desktop.lang())).orElse(""));
        doing.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(doing, Priority.ALWAYS);
        Label left = Kit.whole(Kit.label("", "caption", "muted"));
        left.textProperty().bind(TimeLeft.of(job, desktop));
        var words = Kit.row(8, doing, left);
        words.managedProperty().bind(doing.textProperty().isNotEmpty().or(left.textProperty().isNotEmpty()));
        getChildren().addAll(words, bar);
    }
}
