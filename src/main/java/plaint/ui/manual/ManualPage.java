package plaint.ui.manual;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import plaint.ui.kit.Kit;

/// One chapter as it is read. Its texts can be selected with the mouse, over several paragraphs too; a double press selects a paragraph.
final class ManualPage extends VBox {
    /// Wider lines are hard to follow.
    private static final double WIDEST = 820;
    /// Pictures of screens take what room there is, to be read without being pressed.
    private static final double PICTURE = 1120;
    private static final double STEP = 22;
    private final List<PassageFlow> flows = new ArrayList<>();
    private final Map<String, Node> heads = new LinkedHashMap<>();
    private final Consumer<String> follow;
    /// The key of the section each text stands in.
    private final List<String> of = new ArrayList<>();
    private String section = "";
    private int anchor = -1;
    private int anchorAt;

    /// `follow` is called with where a link leads, `larger` with a picture that is pressed; `picture` says where one lies that the text names.
    ManualPage(List<Piece> pieces, Function<String, java.nio.file.Path> picture, Consumer<String> follow, Consumer<Piece.Picture> larger) {
        this.follow = follow;
        getStyleClass().add("manual-page");
        for (var p : pieces) {
            Region part = switch (p) {
                case Piece.Head h -> head(h);
                case Piece.Para t -> para(t);
                case Piece.Code c -> code(c);
                case Piece.Table t -> table(t);
                case Piece.Picture i -> picture(i, picture.apply(i.named()), larger);
            };
            part.setMaxWidth(p instanceof Piece.Picture ? PICTURE : WIDEST);
            getChildren().add(part);
        }
    }

    private PassageFlow flow(Piece.Words words, String... styles) {
        var flow = new PassageFlow(words, follow, styles);
        int no = flows.size();
        flows.add(flow);
        of.add(section);
        flow.addEventHandler(MouseEvent.MOUSE_PRESSED, e -> {
            if (!e.isPrimaryButtonDown()) return;
            if (e.isShiftDown() && anchor >= 0) {
                stretch(e);
                return;
            }
            anchor = no;
            anchorAt = e.getClickCount() > 1 ? 0 : flow.at(e.getSceneX(), e.getSceneY());
            choose(no, e.getClickCount() > 1 ? flow.text().length() : anchorAt);
        });
        flow.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::stretch);
        return flow;
    }

    private void stretch(MouseEvent e) {
        if (anchor < 0) return;
        int to = nearest(e.getSceneX(), e.getSceneY());
        choose(to, flows.get(to).at(e.getSceneX(), e.getSceneY()));
    }

    private int nearest(double x, double y) {
        int best = 0;
        double least = Double.MAX_VALUE;
        for (int i = 0; i < flows.size(); i++) {
            var b = flows.get(i).localToScene(flows.get(i).getLayoutBounds());
            double down = Math.max(0, Math.max(b.getMinY() - y, y - b.getMaxY()));
            double aside = Math.max(0, Math.max(b.getMinX() - x, x - b.getMaxX()));
            if (down * 4 + aside >= least) continue;
            least = down * 4 + aside;
            best = i;
        }
        return best;
    }

    private void choose(int to, int toAt) {
        boolean back = to < anchor || to == anchor && toAt < anchorAt;
        int first = back ? to : anchor;
        int last = back ? anchor : to;
        int firstAt = back ? toAt : anchorAt;
        int lastAt = back ? anchorAt : toAt;
        for (int i = 0; i < flows.size(); i++) {
            var f = flows.get(i);
            if (i < first || i > last) f.select(0, 0);
            else f.select(i == first ? firstAt : 0, i == last ? lastAt : f.text().length());
        }
    }

    /// Selects all of the chapter.
    void selectAll() {
        if (flows.isEmpty()) return;
        anchor = 0;
        anchorAt = 0;
        choose(flows.size() - 1, flows.getLast().text().length());
    }

    /// What is selected, a line each paragraph; empty where nothing is.
    String selection() {
        return String.join("\n", flows.stream().map(PassageFlow::selection).filter(s -> !s.isEmpty()).toList());
    }

    /// The texts in the order of reading, headings among them.
    List<PassageFlow> flows() {
        return flows;
    }

    /// The key of the section a text stands in.
    String section(int flow) {
        return of.get(flow);
    }

    /// The headings by the keys of their sections, from the top down.
    Map<String, Node> heads() {
        return heads;
    }

    private Region head(Piece.Head head) {
        section = head.key();
        var box = new VBox(flow(new Piece.Words(head.text(), List.of()), head.level() < 3 ? "manual-chapter" : "manual-section"));
        box.setPadding(new Insets(head.level() < 3 ? 0 : 20, 0, 0, 0));
        heads.put(head.key(), box);
        return box;
    }

    private Region para(Piece.Para para) {
        var flow = flow(para.words());
        if (para.depth() == 0) return flow;
        var sign = Kit.label(para.sign() == null ? "" : para.sign(), "manual-sign");
        sign.setMinWidth(STEP);
        var row = new HBox(sign, flow);
        HBox.setHgrow(flow, Priority.ALWAYS);
        row.setPadding(new Insets(0, 0, 0, STEP * (para.depth() - 1)));
        return row;
    }

    private Region code(Piece.Code code) {
        var box = new StackPane(flow(new Piece.Words(code.text(), List.of())));
        box.getStyleClass().add("manual-block");
        return box;
    }

    /// Columns as wide as what stands in them asks for, none so narrow that it breaks every word.
    private Region table(Piece.Table table) {
        var grid = new GridPane();
        grid.getStyleClass().add("manual-table");
        int columns = table.rows().getFirst().size();
        var wide = new double[columns];
        for (var row : table.rows()) for (int c = 0; c < columns && c < row.size(); c++) wide[c] = Math.max(wide[c], Math.min(60, row.get(c).text().codePoints().mapToDouble(ch -> ch >= 0x2E80 ? 2 : 1).sum()));
        double all = 0;
        for (int c = 0; c < columns; c++) all += wide[c] = Math.max(wide[c], 8);
        for (var w : wide) {
            var column = new ColumnConstraints();
            column.setPercentWidth(100 * w / all);
            grid.getColumnConstraints().add(column);
        }
        for (int r = 0; r < table.rows().size(); r++) for (int c = 0; c < table.rows().get(r).size() && c < columns; c++) {
            var cell = new StackPane(r == 0 ? flow(table.rows().get(r).get(c), "manual-head") : flow(table.rows().get(r).get(c)));
            cell.getStyleClass().add("manual-cell");
            if (r == 0) cell.getStyleClass().add("first");
            grid.add(cell, c, r);
        }
        return grid;
    }

    private Region picture(Piece.Picture picture, java.nio.file.Path file, Consumer<Piece.Picture> larger) {
        var button = new PictureButton(file);
        button.setAccessibleText(picture.shows());
        button.setOnAction(e -> larger.accept(picture));
        var caption = Kit.text(picture.shows(), "caption", "muted");
        var box = new VBox(4, button, caption);
        box.setPadding(new Insets(4, 0, 6, STEP * picture.depth()));
        return box;
    }
}
