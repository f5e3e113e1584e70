package plaint.ui.leads;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import javafx.scene.text.TextAlignment;
import plaint.desk.OpenLead;
import plaint.lead.LeadNames;
import plaint.lead.Tracked;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;

/// A ring drawn: its shops in the middle, above and below them what joins them, masked. A line that no exhibit proves is dashed.
final class RingGraph extends Pane {
    private static final double NODE = 44;
    /// A shop has room for two lines of its name.
    private static final double SHOP = 64;
    private static final double NAME = 38;
    private static final double STEP = 76;
    private static final double SHOP_STEP = 94;
    private static final int SHOPS_A_ROW = 3;
    private static final int KEYS_A_ROW = 2;
    private static final double EDGE = 10;
    private static final double SIDES = 10;
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
        var at = place(byShop.size(), SHOPS_A_ROW, shopsFrom, SHOP, SHOP_STEP);
        int alike = alike(byShop.values().stream().map(t -> t.suspect().no()).toList());
        int i = 0;
        for (var t : byShop.values()) shop(t, me, at.get(i++), alike, onShop);
        double belowFrom = shopsFrom + rows(byShop.size(), SHOPS_A_ROW) * SHOP_STEP;
        keys(ring.edges().subList(0, half), place(half, KEYS_A_ROW, EDGE, NODE, STEP));
        keys(ring.edges().subList(half, ring.edges().size()), place(ring.edges().size() - half, KEYS_A_ROW, belowFrom, NODE, STEP));
        getChildren().addAll(nodes);
        double high = belowFrom + rows(ring.edges().size() - half, KEYS_A_ROW) * STEP - STEP + NODE + EDGE;
        setMinSize(width, high);
        setPrefSize(width, high);
        setMaxHeight(high);
    }

    private static int rows(int count, int aRow) {
        return (count + aRow - 1) / aRow;
    }

    /// How many characters all numbers begin with alike, up to a hyphen: what tells them apart comes after.
    static int alike(List<String> numbers) {
        var first = numbers.getFirst();
        int same = numbers.size() < 2 ? 0 : first.length();
        for (var n : numbers) while (!n.startsWith(first.substring(0, same))) same--;
        return first.lastIndexOf('-', same - 1) + 1;
    }

    /// Middles of the nodes of a layer, each row centred.
    private List<Point2D> place(int count, int aRow, double from, double high, double step) {
        var all = new ArrayList<Point2D>();
        for (int i = 0; i < count; i++) {
            int row = i / aRow;
            int inRow = Math.min(aRow, count - row * aRow);
            double cell = (width - 2 * EDGE) / inRow;
            all.add(new Point2D(EDGE + cell * (i % aRow + 0.5), from + row * step + high / 2));
        }
        return all;
    }

    private void shop(Tracked t, int me, Point2D at, int alike, Consumer<Tracked> onShop) {
        shops.put(t.suspect().shopId(), at);
        var name = Kit.text(t.suspect().shopName(), "medium", "caption");
        name.setMinHeight(0);
        name.setMaxHeight(NAME);
        var no = Kit.label(t.suspect().no().substring(alike), "node-below");
        // where a number is cut, its end is what tells it from the others
        no.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        var node = node(name, no, t.suspect().shopName(), t.suspect().no(), t.id() == me ? "node-me" : "node-shop", at, (width - 2 * EDGE) / SHOPS_A_ROW - 6, SHOP);
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
            var masked = edge.joint().masked().replaceFirst("(?<=[^*])\\*+$", "");
            var joins = desktop.say("leadscreen.joint", kind, edge.joint().shops().size());
            var node = node(Kit.cut(masked, "medium", "caption"), Kit.cut(joins, "node-below"), masked, joins, "node-key", place, (width - 2 * EDGE) / KEYS_A_ROW - 6, NODE);
            node.setAccessibleText(LeadPane.edgeText(edge, desktop));
        }
    }

    private Button node(Label first, Label second, String name, String below, String style, Point2D at, double wide, double high) {
        var b = new Button();
        b.getStyleClass().setAll("button", "node", style);
        for (var said : List.of(first, second)) {
            said.setMinWidth(0);
            said.setMaxWidth(wide - SIDES);
            said.setAlignment(Pos.CENTER);
            said.setTextAlignment(TextAlignment.CENTER);
        }
        var column = Kit.column(0, first, second);
        column.setAlignment(Pos.CENTER);
        column.setPrefWidth(wide - SIDES);
        b.setGraphic(column);
        Kit.tip(b, name + "\n" + below);
        b.setAccessibleText(name + ", " + below);
        b.setMinSize(wide, high);
        b.setMaxSize(wide, high);
        b.setPrefWidth(wide);
        // the style sheet gives every button the height of a line
        b.setStyle("-fx-pref-height: " + high + ";");
        b.relocate(at.getX() - wide / 2, at.getY() - high / 2);
        nodes.add(b);
        return b;
    }
}
