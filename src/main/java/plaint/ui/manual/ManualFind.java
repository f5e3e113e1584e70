package plaint.ui.manual;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import plaint.text.Lang;
import plaint.text.Words;
import plaint.ui.kit.Kit;

/// The search through all chapters: every place on the page in view is marked, Enter and Shift+Enter go from one to the next, into other chapters too.
final class ManualFind extends HBox {
    /// So far below the upper edge that the line before is seen as well.
    private static final double BELOW = 120;
    private final ManualView view;
    private final Lang lang;
    private final TextField field = new TextField();
    private final Label count = Kit.label("", "caption", "muted");
    private final PauseTransition pause = new PauseTransition(Duration.millis(180));
    private List<Hit> hits = List.of();
    private int at;

    private record Hit(int chapter, int flow, int[] place) { }

    ManualFind(ManualView view, Lang lang) {
        super(6);
        this.view = view;
        this.lang = lang;
        setAlignment(Pos.CENTER_RIGHT);
        field.setPromptText(say("manual.find"));
        field.setAccessibleText(say("manual.find"));
        field.setPrefColumnCount(18);
        Kit.tip(field, "Ctrl+F");
        field.textProperty().addListener(o -> pause.playFromStart());
        pause.setOnFinished(e -> seek());
        field.setOnKeyPressed(e -> {
            if (e.getCode() != KeyCode.ENTER) return;
            // typed and sent off before the pause is over
            if (pause.getStatus() == javafx.animation.Animation.Status.RUNNING) {
                pause.stop();
                seek();
            } else step(e.isShiftDown() ? -1 : 1);
            e.consume();
        });
        count.setMinWidth(72);
        count.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(count, Kit.icon("fth-search", 14), field, Kit.iconButton("fth-chevron-up", say("ui.pages.findPrevious") + "  Shift+Enter", () -> step(-1)), Kit.iconButton("fth-chevron-down", say("ui.pages.findNext") + "  Enter", () -> step(1)));
    }

    private String say(String key, Object... args) {
        return Words.in(lang).say(key, args);
    }

    void open() {
        field.requestFocus();
        field.selectAll();
    }

    boolean typing() {
        return field.isFocused();
    }

    /// Empties the search; false where there was none.
    boolean away() {
        if (field.getText().isEmpty()) return false;
        field.clear();
        pause.stop();
        seek();
        return true;
    }

    private void seek() {
        var wanted = field.getText().strip();
        var all = new ArrayList<Hit>();
        if (!wanted.isEmpty()) {
            var texts = view.texts();
            for (int c = 0; c < texts.size(); c++) for (int f = 0; f < texts.get(c).size(); f++) for (var p : PassageFlow.places(texts.get(c).get(f), wanted)) all.add(new Hit(c, f, p));
        }
        hits = all;
        at = 0;
        // the next one from the chapter in view on
        for (int i = hits.size() - 1; i >= 0; i--) if (hits.get(i).chapter() >= view.chapter()) at = i;
        came();
    }

    private void step(int by) {
        if (hits.isEmpty()) return;
        at = Math.floorMod(at + by, hits.size());
        came();
    }

    private void came() {
        if (hits.isEmpty()) {
            count.setText(field.getText().isBlank() ? "" : say("ui.pages.findNone"));
            marked();
            return;
        }
        count.setText(say("ui.pages.findCount", at + 1, hits.size()));
        view.turn(hits.get(at).chapter());
        marked();
        view.found(hits.get(at).flow(), BELOW);
    }

    /// Puts the marks on the page in view.
    void marked() {
        var flows = view.page().flows();
        for (int f = 0; f < flows.size(); f++) {
            int no = f;
            var here = hits.stream().filter(h -> h.chapter() == view.chapter() && h.flow() == no).toList();
            flows.get(f).mark(here.stream().map(Hit::place).toList(), !hits.isEmpty() && here.contains(hits.get(at)) ? hits.get(at).place() : null);
        }
    }
}
