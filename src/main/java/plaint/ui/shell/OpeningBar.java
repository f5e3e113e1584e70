package plaint.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import plaint.text.Lang;
import plaint.text.Words;
import plaint.ui.kit.JobRunner;
import plaint.ui.kit.Kit;

/// Below the screen in use, while a store is opened: what is taken in, how far it is, and a way to stop it.
final class OpeningBar extends HBox {
    private final JobRunner.Running job;

    OpeningBar(JobRunner.Running job, Lang lang) {
        super(12);
        this.job = job;
        var words = Words.in(lang);
        var doing = Kit.cut("", "caption", "muted");
        doing.textProperty().bind(job.doingProperty().map(n -> n.in(lang)).orElse(words.say("ui.status.opening")));
        doing.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(doing, Priority.ALWAYS);
        var bar = new ProgressBar();
        bar.progressProperty().bind(job.shareProperty());
        bar.setMinWidth(240);
        bar.setPrefWidth(240);
        getChildren().addAll(bar, doing, Kit.button(words.say("ui.status.stop"), "fth-x", job::cancel, "tool"));
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        setStyle("-fx-padding: 8 24 8 24; -fx-background-color: -color-bg-inset; -fx-border-color: -color-border-muted transparent transparent transparent;");
    }

    /// What fills the window above it while no screen is in use: nothing in a wait of a moment, and what the store is worth meanwhile in a longer one.
    Node alone(Lang lang) {
        var words = Words.in(lang);
        var said = Kit.empty("fth-folder", words.say("ui.status.opening"), words.say("ui.status.openingHint"), null);
        said.visibleProperty().bind(job.doingProperty().isNotNull());
        return said;
    }
}
