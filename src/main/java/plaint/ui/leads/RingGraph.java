package plaint.ui.leads;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import plaint.desk.OpenLead;
import plaint.lead.LeadNames;
import plaint.lead.Tracked;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;

/// A ring drawn: its shops in the middle, above and below them what joins them, masked. A line that no exhibit proves is dashed.
final class RingGraph extends Pane {
    private static final double NODE = 44;
    private static final double STEP = 78;
    private static final int SHOPS_A_ROW = 3;
    private static final int KEYS_A_ROW = 2;
    private static final double EDGE = 10;
    private final double width;
    private final Desktop desktop;
    private final Map<String, Point2D> shops = new HashMap<>();
    private final List<Button> nodes = new ArrayList<>();

    RingGraph(OpenLead.RingShown ring, int me, double width, Desktop desktop, Consumer<Tracked> onShop) {
        this.width = width;
        this.desktop = desktop;
        getStyleClass().add("ring-graph");
        var byShop = new LinkedHashMap<String, Tracked>();
        for (var t : ring.leads()) if (!byShop.containsKey(t.suspect().shopId()) || t.id() == me) byShop.put(t.suspect().shopId(), t);
        int half = (ring.edges().size() + 1) / 2;
        double shopsFrom = EDGE + rows(half, KEYS_A_ROW) * STEP;
        var at = place(byShop.size(), SHOPS_A_ROW, shopsFrom);
        int i = 0;
        for (var t : byShop.values()) shop(t, me, at.get(i++), onShop);
        double belowFrom = shopsFrom + rows(byShop.size(), SHOPS_A_ROW) * STEP;
        keys(ring.edges().subList(0, half), place(half, KEYS_A_ROW, EDGE));
        keys(ring.edges().subList(half, ring.edges().size()), place(ring.edges().size() - half, KEYS_A_ROW, belowFrom));
        getChildren().addAll(nodes);
        double high = belowFrom + rows(ring.edges().size() - half, KEYS_A_ROW) * STEP - STEP + NODE + EDGE;
        setMinSize(width, high);
        setPrefSize(width, high);
        setMaxHeight(high);
    }

    private static int rows(int count, int aRow) {
        return (count + aRow - 1) / aRow;
    }

    /// Middles of the nodes of a layer, each row centred.
    private List<Point2D> place(int count, int aRow, double from) {
        var all = new ArrayList<Point2D>();
        for (int i = 0; i < count; i++) {
            int row = i / aRow;
            int inRow = Math.min(aRow, count - row * aRow);
            double cell = (width - 2 * EDGE) / inRow;
            all.add(new Point2D(EDGE + cell * (i % aRow + 0.5), from + row * STEP + NODE / 2));
        }
        return all;
    }

    private void shop(Tracked t, int me, Point2D at, Consumer<Tracked> onShop) {
        shops.put(t.suspect().shopId(), at);
        var node = node(t.suspect().shopName(), t.suspect().no(), t.id() == me ? "node-me" : "node-shop", at, (width - 2 * EDGE) / SHOPS_A_ROW - 6);
        node.setOnAction(e -> onShop.accept(t));
    }

    private void keys(List<OpenLead.Edge> edges, List<Point2D> at) {
        for (int i = 0; i < edges.size(); i++) {
            var edge = edges.get(i);
            var place = at.get(i);
            for (var shop : edge.joint().shops()) {
                if (!shops.containsKey(shop)) continue;
                var line = new Line(place.getX(), place.getY(), shops.get(shop).getX(), shops.get(shop).getY());
                line.getStyleClass().add(edge.proof() == null ? "edge-unproved" : "edge");
                getChildren().add(line);
            }
            var kind = desktop.say(LeadNames.of(edge.joint().kind()));
            var node = node(edge.joint().masked().replaceFirst("(?<=[^*])\\*+$", ""), desktop.say("leadscreen.joint", kind, edge.joint().shops().size()), "node-key", place, (width - 2 * EDGE) / KEYS_A_ROW - 10);
            node.setAccessibleText(LeadPane.edgeText(edge, desktop));
        }
    }

    private Button node(String name, String below, String style, Point2D at, double wide) {
        var b = new Button();
        b.getStyleClass().setAll("button", "node", style);
        var first = Kit.cut(name, "medium", "caption");
        var second = Kit.cut(below, "node-below");
        first.setMaxWidth(wide - 12);
        second.setMaxWidth(wide - 12);
        var column = Kit.column(0, first, second);
        column.setAlignment(javafx.geometry.Pos.CENTER);
        b.setGraphic(column);
        Kit.tip(b, name + "\n" + below);
        b.setAccessibleText(name + ", " + below);
        b.setMinSize(wide, NODE);
        b.setMaxSize(wide, NODE);
        b.setPrefSize(wide, NODE);
        b.relocate(at.getX() - wide / 2, at.getY() - NODE / 2);
        nodes.add(b);
        return b;
    }
}
