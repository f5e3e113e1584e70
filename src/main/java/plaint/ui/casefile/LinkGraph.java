package plaint.ui.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.QuadCurve;
import plaint.casefile.CaseFile;
import plaint.casefile.Seat.Role;
import plaint.desk.Joinder;
import plaint.key.PartyId;
import plaint.party.Identifier;
import plaint.party.Person;
import plaint.party.ResidentId;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;

/// Who belongs together, drawn in layers: who runs the shops, the others, the shops, what they share. A line is dashed where nothing proves it. Each node is a button.
final class LinkGraph extends Pane {
    /// Above so many nodes a list tells more than a drawing.
    static final int MOST = 30;
    private static final double NODE = 132;
    private static final double HEIGHT = 48;
    private static final double STEP = 110;
    private final CaseFile c;
    private final LocalDate at;
    private final Desktop desktop;
    private final List<List<String>> layers = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    private final Map<String, Button> nodes = new LinkedHashMap<>();
    private final Map<List<String>, Edge> edges = new LinkedHashMap<>();
    private final Consumer<String> onChoice;

    /// A line between two nodes: its words, and whether anything proves it.
    private static final class Edge {
        private final Set<String> words = new LinkedHashSet<>();
        private boolean proved;
        private final QuadCurve line = new QuadCurve();
        private final Label label = Kit.label("", "graph-word");
    }

    /// `onChoice` gets the party's id of a chosen node, or an empty text.
    LinkGraph(CaseFile c, LocalDate at, Desktop desktop, Consumer<String> onChoice) {
        this.c = c;
        this.at = at;
        this.desktop = desktop;
        this.onChoice = onChoice;
        getStyleClass().add("graph");
        collect();
        for (var e : edges.values()) {
            e.line.getStyleClass().add("graph-edge");
            if (!e.proved) e.line.getStyleClass().add("edge-unproved");
            e.label.setText(twoALine(new ArrayList<>(e.words)));
            e.label.setMouseTransparent(true);
            getChildren().add(e.line);
        }
        for (var e : edges.values()) if (!e.words.isEmpty()) getChildren().add(e.label);
        // reading order: layer by layer
        for (var layer : layers) for (var key : layer) getChildren().add(nodes.get(key));
        setMinHeight(USE_PREF_SIZE);
    }

    int size() {
        return nodes.size();
    }

    private void collect() {
        var met = new LinkedHashSet<PartyId>();
        var runs = new LinkedHashSet<PartyId>();
        var shops = c.shops().stream().filter(s -> s.opened() == null || !s.opened().isAfter(at)).toList();
        for (var s : shops) {
            if (s.runBy() != null) (Joinder.borrowed(s) ? runs : met).add(s.runBy());
            if (s.registeredTo() != null) met.add(s.registeredTo());
        }
        var links = c.links().stream().filter(l -> Joinder.holds(l, at)).toList();
        links.forEach(l -> {
            met.add(l.from());
            met.add(l.to());
        });
        if (runs.isEmpty()) c.seats().stream().filter(s -> s.role() == Role.DEFENDANT).limit(1).forEach(s -> runs.add(s.party()));
        for (var id : runs) node(0, "p:" + id, person(id), "node-me");
        for (var id : met) if (!runs.contains(id)) node(1, "p:" + id, person(id), null);
        for (var s : shops) {
            node(2, "s:" + s.id(), s.name() + "\n" + (s.account() == null ? "" : s.account()), "node-shop");
            if (s.registeredTo() != null) edge("p:" + s.registeredTo(), "s:" + s.id(), desktop.say("parties.edge.holds"), true);
            if (s.runBy() != null && Joinder.borrowed(s)) edge("p:" + s.runBy(), "s:" + s.id(), desktop.say("parties.edge.runs"), true);
        }
        for (var l : links) edge("p:" + l.from(), "p:" + l.to(), desktop.say("ui.link." + l.kind()), l.proof() != null);
        identifiers();
    }

    /// Only what two share tells that they belong together.
    private void identifiers() {
        var by = new LinkedHashMap<String, List<Identifier>>();
        for (var i : c.relations().identifiers())
            if ((i.since() == null || !i.since().isAfter(at)) && (i.until() == null || !i.until().isBefore(at))) by.computeIfAbsent(i.kind() + i.key(), k -> new ArrayList<>()).add(i);
        by.forEach((key, some) -> {
            if (some.size() < 2) return;
            node(3, "i:" + key, some.getFirst().masked() + "\n" + desktop.say("parties.identifier." + some.getFirst().kind()), "node-key");
            for (var i : some) {
                if (i.shop() != null && nodes.containsKey("s:" + i.shop())) edge("s:" + i.shop(), "i:" + key, "", i.proof() != null);
                else if (i.party() != null && nodes.containsKey("p:" + i.party())) edge("p:" + i.party(), "i:" + key, "", i.proof() != null);
            }
        });
    }

    private String person(PartyId id) {
        var p = c.party(id);
        var below = p instanceof Person n && n.idNumber() != null && !n.idNumber().isBlank() ? ResidentId.mask(n.idNumber()) : desktop.say("parties.node." + p.getClass().getSimpleName());
        return desktop.lang().of(p.name(), p.latin()) + "\n" + below;
    }

    private void node(int layer, String key, String text, String style) {
        if (nodes.containsKey(key)) return;
        var b = new Button(text);
        b.setMnemonicParsing(false);
        b.getStyleClass().add("graph-node");
        if (style != null) b.getStyleClass().add(style);
        Kit.tip(b, text);
        b.setPrefWidth(NODE);
        b.setOnAction(e -> {
            boolean was = b.getStyleClass().contains("chosen");
            nodes.values().forEach(n -> n.getStyleClass().remove("chosen"));
            if (!was) b.getStyleClass().add("chosen");
            onChoice.accept(was || !key.startsWith("p:") ? "" : key.substring(2));
        });
        layers.get(layer).add(key);
        nodes.put(key, b);
    }

    private void edge(String from, String to, String word, boolean proved) {
        if (!nodes.containsKey(from) || !nodes.containsKey(to) || from.equals(to)) return;
        var key = edges.containsKey(List.of(to, from)) ? List.of(to, from) : List.of(from, to);
        var e = edges.computeIfAbsent(key, k -> new Edge());
        if (!word.isEmpty()) e.words.add(word);
        e.proved |= proved;
    }

    private String twoALine(List<String> words) {
        var comma = desktop.lang() == plaint.text.Lang.ZH ? "、" : ", ";
        var lines = new ArrayList<String>();
        for (int i = 0; i < words.size(); i += 2) lines.add(String.join(comma, words.subList(i, Math.min(i + 2, words.size()))));
        return String.join("\n", lines);
    }

    /// What a screen reader says of each node: who it is linked to.
    private void tell() {
        var with = new HashMap<String, List<String>>();
        edges.forEach((key, e) -> {
            with.computeIfAbsent(key.get(0), k -> new ArrayList<>()).add(e.label.getText() + " " + nodes.get(key.get(1)).getText().lines().findFirst().orElse(""));
            with.computeIfAbsent(key.get(1), k -> new ArrayList<>()).add(e.label.getText() + " " + nodes.get(key.get(0)).getText().lines().findFirst().orElse(""));
        });
        nodes.forEach((key, b) -> b.setAccessibleText(b.getText().replace('\n', ' ') + ": " + String.join("; ", with.getOrDefault(key, List.of()))));
    }

    @Override protected double computePrefHeight(double width) {
        return 24 + layers.stream().filter(l -> !l.isEmpty()).count() * STEP - (STEP - HEIGHT) + 24;
    }

    @Override protected void layoutChildren() {
        double y = 24;
        var spots = new HashMap<String, double[]>();
        for (var layer : layers) {
            if (layer.isEmpty()) continue;
            double wide = Math.min(NODE, (getWidth() - 16) / layer.size() - 8);
            for (int i = 0; i < layer.size(); i++) {
                double x = getWidth() * (i + 0.5) / layer.size();
                nodes.get(layer.get(i)).resizeRelocate(Math.round(x - wide / 2), y, wide, HEIGHT);
                spots.put(layer.get(i), new double[] {x, y + HEIGHT / 2, layers.indexOf(layer)});
            }
            y += STEP;
        }
        edges.forEach((key, e) -> draw(e, spots.get(key.get(0)), spots.get(key.get(1))));
        tell();
    }

    private void draw(Edge e, double[] a, double[] b) {
        e.line.setStartX(a[0]);
        e.line.setStartY(a[1]);
        e.line.setEndX(b[0]);
        e.line.setEndY(b[1]);
        double x = (a[0] + b[0]) / 2;
        double y = (a[1] + b[1]) / 2;
        boolean beside = a[2] == b[2];
        boolean far = Math.abs(a[2] - b[2]) > 1;
        // neighbours of one layer are joined below the others, and a line past a layer is bent around its nodes
        double bendX = far ? around(a, b) : 0;
        double bendY = beside ? HEIGHT * 1.3 : 0;
        e.line.setControlX(x + bendX);
        e.line.setControlY(y + bendY);
        double w = e.label.prefWidth(-1);
        double h = e.label.prefHeight(-1);
        // two lines to one node keep their words apart: nearer to the end that fewer share
        double share = far ? 0.72 : 0.5;
        double lx = far ? bend(a[0], x + bendX, b[0], a[1] < b[1] ? share : 1 - share) : x + bendX / 2;
        double ly = far ? bend(a[1], y, b[1], a[1] < b[1] ? share : 1 - share) : y + bendY / 2;
        e.label.resizeRelocate(Math.round(lx - w / 2), Math.round(ly - h / 2), w, h);
    }

    /// How far a line past a layer is pushed aside, so that it does not seem to come from a node it only passes.
    private double around(double[] a, double[] b) {
        for (int i = (int) Math.min(a[2], b[2]) + 1; i < Math.max(a[2], b[2]); i++)
            for (var key : layers.get(i)) {
                var n = nodes.get(key);
                double at = a[0] + (b[0] - a[0]) * (n.getLayoutY() + HEIGHT / 2 - a[1]) / (b[1] - a[1]);
                double off = at - n.getLayoutX() - n.getWidth() / 2;
                double room = n.getWidth() / 2 + 44 - Math.abs(off);
                if (room > 0) return (off < 0 ? -1 : 1) * (2 * room + 16);
            }
        return Math.abs(a[0] - b[0]) < NODE && Math.abs(a[2] - b[2]) > 1 ? NODE * 0.5 : 0;
    }

    private static double bend(double a, double control, double b, double t) {
        return (1 - t) * (1 - t) * a + 2 * t * (1 - t) * control + t * t * b;
    }
}
