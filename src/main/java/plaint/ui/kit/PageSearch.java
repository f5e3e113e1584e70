package plaint.ui.kit;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import plaint.ui.kit.PageStrip.PageHit;

/// The bar that seeks a text in the pages of a strip: all places marked, one after another shown with Enter and Shift+Enter, Esc puts it away.
public final class PageSearch extends HBox {
    private final PageStrip strip;
    private final Desktop desktop;
    private final TextField field = new TextField();
    private final Label count = Kit.label("", "caption", "muted");
    private final PauseTransition pause = new PauseTransition(Duration.millis(180));
    private List<PageHit> hits = List.of();
    private int at;

    public PageSearch(PageStrip strip, Desktop desktop) {
        super(6);
        this.strip = strip;
        this.desktop = desktop;
        getStyleClass().add("search-bar");
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        field.setPromptText(desktop.say("ui.pages.find"));
        field.setAccessibleText(desktop.say("ui.pages.find"));
        field.setPrefColumnCount(18);
        field.textProperty().addListener(o -> pause.playFromStart());
        pause.setOnFinished(e -> seek());
        field.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER) {
                step(e.isShiftDown() ? -1 : 1);
                e.consume();
            } else if (e.getCode() == KeyCode.ESCAPE) {
                away();
                e.consume();
            }
        });
        getChildren().addAll(Kit.icon("fth-search", 14), field, Kit.iconButton("fth-chevron-up", desktop.say("ui.pages.findPrevious"), () -> step(-1)),
            Kit.iconButton("fth-chevron-down", desktop.say("ui.pages.findNext"), () -> step(1)), Kit.whole(count), Kit.spring(), Kit.iconButton("fth-x", desktop.say("ui.pages.findAway"), this::away));
        setVisible(false);
        setManaged(false);
    }

    /// Opens the bar with the cursor in it.
    public void open() {
        setVisible(true);
        setManaged(true);
        field.requestFocus();
        field.selectAll();
    }

    private void away() {
        setVisible(false);
        setManaged(false);
        pause.stop();
        strip.search("", found -> { });
        strip.requestFocus();
    }

    private void seek() {
        strip.search(field.getText().strip(), found -> {
            hits = found;
            at = 0;
            for (int i = 0; i < hits.size(); i++) if (hits.get(i).page() >= strip.pageProperty().get()) {
                at = i;
                break;
            }
            told();
        });
    }

    private void step(int by) {
        if (hits.isEmpty()) return;
        at = Math.floorMod(at + by, hits.size());
        told();
    }

    private void told() {
        if (hits.isEmpty()) count.setText(field.getText().isBlank() ? "" : desktop.say("ui.pages.findNone"));
        else {
            count.setText(desktop.say("ui.pages.findCount", at + 1, hits.size()));
            strip.show(hits.get(at));
        }
    }
}
