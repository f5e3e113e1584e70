package plaint.ui.manual;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A running text that can be selected in and searched: behind its letters lie the grounds of what is typed, of places found and of what is selected. A link in it has the focus as a button has.
final class PassageFlow extends TextFlow {
    private static final PseudoClass SHOWN = PseudoClass.getPseudoClass("shown");
    private final Piece.Words words;
    private final Path typed = ground("manual-typed");
    private final Path found = ground("manual-found");
    private final Path here = ground("manual-here");
    private final Path selected = ground("manual-selected");
    private List<int[]> places = List.of();
    private int[] place;
    private int from;
    private int to;

    PassageFlow(Piece.Words words, Consumer<String> follow, String... styles) {
        this.words = words;
        getStyleClass().add("manual-passage");
        getStyleClass().addAll(styles);
        getChildren().addAll(typed, found, here, selected);
        int at = 0;
        for (var span : words.spans()) {
            if (span.from() > at) run(words.text().substring(at, span.from()), "manual-text");
            var text = run(words.text().substring(span.from(), span.to()), switch (span.style()) {
                case STRONG -> "manual-strong";
                case CODE -> "manual-code";
                case LINK -> "manual-link";
            });
            if (span.style() == Piece.Style.LINK) link(text, span.target(), follow);
            at = span.to();
        }
        if (at < words.text().length()) run(words.text().substring(at), "manual-text");
    }

    private static Path ground(String style) {
        var path = new Path();
        path.getStyleClass().add(style);
        path.setManaged(false);
        path.setMouseTransparent(true);
        path.setStroke(null);
        return path;
    }

    private Text run(String piece, String style) {
        var text = new Text(piece);
        text.getStyleClass().add(style);
        getChildren().add(text);
        return text;
    }

    private void link(Text text, String target, Consumer<String> follow) {
        var ring = new Region();
        ring.getStyleClass().add("manual-ring");
        ring.setManaged(false);
        ring.setMouseTransparent(true);
        getChildren().add(ring);
        text.setAccessibleRole(javafx.scene.AccessibleRole.HYPERLINK);
        text.setAccessibleText(text.getText());
        text.setFocusTraversable(true);
        text.setOnMouseClicked(e -> {
            // the end of a selection is no press
            if (e.getButton() == MouseButton.PRIMARY && e.isStillSincePress()) follow.accept(target);
        });
        text.setOnKeyPressed(e -> {
            if (e.getCode() != KeyCode.ENTER && e.getCode() != KeyCode.SPACE) return;
            e.consume();
            follow.accept(target);
        });
        text.focusVisibleProperty().addListener((o, was, now) -> {
            var b = text.getBoundsInParent();
            ring.resizeRelocate(b.getMinX() - 3, b.getMinY() - 1, b.getWidth() + 6, b.getHeight() + 2);
            ring.pseudoClassStateChanged(SHOWN, now);
            ring.applyCss();
        });
    }

    @Override protected void layoutChildren() {
        super.layoutChildren();
        drawn();
    }

    private void drawn() {
        typed.getElements().clear();
        for (var s : words.spans()) if (s.style() == Piece.Style.CODE) typed.getElements().addAll(getRangeShape(s.from(), s.to(), false));
        found.getElements().clear();
        for (var p : places) found.getElements().addAll(getRangeShape(p[0], p[1], false));
        here.getElements().clear();
        if (place != null) here.getElements().addAll(getRangeShape(place[0], place[1], false));
        selected.getElements().clear();
        if (to > from) selected.getElements().addAll(getRangeShape(from, to, true));
    }

    String text() {
        return words.text();
    }

    /// Where in the text a point of the scene lies.
    int at(double sceneX, double sceneY) {
        var p = sceneToLocal(sceneX, sceneY);
        return Math.clamp(getHitInfo(new Point2D(p.getX(), p.getY())).getInsertionIndex(), 0, words.text().length());
    }

    /// Shows a stretch as selected; an empty one selects nothing.
    void select(int first, int behind) {
        if (first == from && behind == to) return;
        from = first;
        to = behind;
        drawn();
    }

    String selection() {
        return to > from ? words.text().substring(from, to) : "";
    }

    /// Marks the places of a search, of which `now` is the one come to (null: none of these).
    void mark(List<int[]> all, int[] now) {
        if (places.isEmpty() && all.isEmpty() && place == null && now == null) return;
        places = all;
        place = now;
        drawn();
    }

    /// The places of `wanted` in a text, whatever the case of its letters.
    static List<int[]> places(String text, String wanted) {
        var all = new ArrayList<int[]>();
        if (wanted.isEmpty()) return all;
        for (int i = 0; i + wanted.length() <= text.length(); i++) {
            if (!text.regionMatches(true, i, wanted, 0, wanted.length())) continue;
            all.add(new int[] {i, i + wanted.length()});
            i += wanted.length() - 1;
        }
        return all;
    }
}
