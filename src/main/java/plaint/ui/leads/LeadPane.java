package plaint.ui.leads;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import plaint.desk.OpenLead;
import plaint.desk.ReturningSellers;
import plaint.lead.Identifier;
import plaint.lead.LeadNames;
import plaint.lead.Tracked;
import plaint.text.Dates;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Follow;
import plaint.ui.kit.Kit;
import plaint.ui.kit.Place;

/// The right pane: a lead's ring as a graph, what joins it and what proves that, a punished seller who returns, the lead's own facts and its history.
final class LeadPane extends VBox {
    private static final double USUAL = 336;
    private static final double LARGE = 420;
    /// From this width of the screen on the pane takes more of it.
    private static final double MUCH_ROOM = 1400;
    /// Above this many nodes a ring is a list first.
    private static final int MOST_NODES = 30;
    private static final double NAME = 104;
    private final LeadsModel model;
    private final Desktop desktop;
    private final LeadActs does;
    private final double wide;
    private boolean drawAnyway;

    /// How wide it is on a screen of that width.
    static double wide(double screen) {
        return screen >= MUCH_ROOM ? LARGE : USUAL;
    }

    LeadPane(LeadsModel model, Desktop desktop, LeadActs does, double wide) {
        this.does = does;
        this.wide = wide;
        this.model = model;
        this.desktop = desktop;
        getStyleClass().add("lead-pane");
        setMinWidth(wide);
        Follow.of(this, model.openedProperty(), () -> {
            drawAnyway = false;
            show();
        });
        Follow.of(this, model.fileProperty(), this::show);
        show();
    }

    private void show() {
        getChildren().clear();
        var o = model.openedProperty().get();
        var file = model.fileProperty().get();
        if (file != null) {
            var c = Kit.empty("fth-briefcase", file.lead().lead().suspect().shopName(), desktop.say("leadscreen.file.hint"), Kit.button(desktop.say("leadscreen.goto", file.file().no()), "fth-briefcase",
                () -> desktop.go(new Place.InCase(file.file().no(), "story")), "tool"));
            VBox.setVgrow(c, Priority.ALWAYS);
            c.setMaxHeight(Double.MAX_VALUE);
            getChildren().add(c);
            return;
        }
        if (o == null) {
            var empty = Kit.empty("fth-share-2", desktop.say("leadscreen.pane.none"), desktop.say("leadscreen.pane.none.hint"), null);
            VBox.setVgrow(empty, Priority.ALWAYS);
            empty.setMaxHeight(Double.MAX_VALUE);
            getChildren().add(empty);
            return;
        }
        var column = new VBox(14);
        column.setStyle("-fx-padding: 12 16 16 16;");
        if (!o.returns().isEmpty()) column.getChildren().add(returns(o));
        var head = Kit.row(8);
        head.getStyleClass().add("pane-head");
        if (o.ring() != null) {
            head.getChildren().addAll(Kit.chip(String.valueOf(o.row().ring().shops()), "fth-share-2", "ring"), Kit.label(desktop.say("leadscreen.related"), "section"));
            column.getChildren().addAll(graph(o), edges(o.ring()));
        } else head.getChildren().add(Kit.cut(o.row().lead().suspect().shopName(), "section"));
        column.getChildren().addAll(facts(o), history(o));
        var scroll = new ScrollPane(column);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll, foot(o));
    }

    private Node returns(OpenLead.Opened o) {
        var title = Kit.label(desktop.say("leadscreen.returns"), "semi", "warning-text");
        title.setGraphic(Kit.icon("fth-rotate-ccw", 14, "warning-icon"));
        var box = new VBox(4, title);
        box.getStyleClass().add("warning-box");
        for (var r : o.returns().stream().distinct().limit(4).toList()) box.getChildren().add(Kit.text(said(r)));
        return box;
    }

    private String said(ReturningSellers.Return r) {
        var kind = desktop.say(LeadNames.of(r.kind()));
        return r.leadNo() == null ? desktop.say("leadscreen.returns.case", kind, r.masked(), r.name(), r.caseNo()) : desktop.say("leadscreen.returns.lead", kind, r.masked(), r.name(), r.leadNo());
    }

    private Node graph(OpenLead.Opened o) {
        int nodes = o.row().ring().shops() + o.ring().edges().size();
        if (nodes <= MOST_NODES || drawAnyway) return new RingGraph(o.ring(), o.row().lead().id(), wide - 34, desktop, this::goTo);
        var list = new VBox(4, Kit.label(desktop.say("leadscreen.graph.large", nodes), "muted"));
        for (var t : o.ring().leads().stream().limit(50).toList()) {
            var link = new Hyperlink(t.suspect().shopName() + "  " + t.suspect().no());
            link.setOnAction(e -> goTo(t));
            list.getChildren().add(link);
        }
        list.getChildren().add(Kit.button(desktop.say("leadscreen.graph.show"), "fth-share-2", () -> {
            drawAnyway = true;
            show();
        }, "tool"));
        return list;
    }

    private void goTo(Tracked t) {
        model.openId(t.id());
    }

    private Node edges(OpenLead.RingShown ring) {
        var box = new VBox(6);
        long proved = ring.edges().stream().filter(e -> e.proof() != null).count();
        box.getChildren().add(Kit.row(8, Kit.label(desktop.say("leadscreen.links"), "semi"), Kit.label(desktop.say("leadscreen.links.count", ring.edges().size(), proved), "caption", "muted")));
        for (var e : ring.edges().stream().limit(40).toList()) {
            var said = Kit.cut(desktop.say("leadscreen.same", desktop.say(LeadNames.of(e.joint().kind())), e.joint().shops().size()), "medium");
            var row = Kit.row(8, Kit.column(0, said, Kit.text(e.joint().masked(), "caption", "muted")), Kit.spring());
            if (e.proof() == null) row.getChildren().add(Kit.chip(desktop.say("leadscreen.unproved"), null, "chip-gap"));
            else {
                var proof = new Hyperlink(e.proof().exhibit());
                proof.getStyleClass().add("exhibit");
                proof.setGraphic(Kit.icon("fth-paperclip", 12));
                proof.setMaxWidth(130);
                Kit.tip(proof, e.proof().exhibit());
                proof.setOnAction(x -> desktop.go(new Place.InCase(e.proof().no(), "evidence")));
                row.getChildren().add(proof);
            }
            box.getChildren().add(row);
        }
        return box;
    }

    static String edgeText(OpenLead.Edge e, Desktop desktop) {
        return desktop.say("leadscreen.same", desktop.say(LeadNames.of(e.joint().kind())), e.joint().shops().size()) + ", " + e.joint().masked() + ", "
            + (e.proof() == null ? desktop.say("leadscreen.unproved") : e.proof().exhibit());
    }

    private Node facts(OpenLead.Opened o) {
        var s = o.row().lead().suspect();
        var standing = o.row().lead().standing();
        var box = new VBox(4, Kit.row(8, Kit.label(desktop.say("leadscreen.facts"), "semi"), LeadTable.stateChip(standing.state(), desktop)));
        fact(box, "leadscreen.no", s.no());
        fact(box, "leadscreen.shop", s.shopName());
        fact(box, "leadscreen.seller", s.sellerName());
        fact(box, "leadscreen.company", s.company());
        fact(box, "leadscreen.idno", Identifier.mask(Identifier.Kind.PERSON_ID, s.idNo()));
        fact(box, "leadscreen.code", Identifier.mask(Identifier.Kind.CREDIT_CODE, s.creditCode()));
        fact(box, "leadscreen.phone", Identifier.mask(Identifier.Kind.PHONE, s.phone()));
        fact(box, "leadscreen.account", (s.bank() + " " + Identifier.mask(Identifier.Kind.ACCOUNT, s.account())).strip());
        fact(box, "leadscreen.address", Identifier.mask(Identifier.Kind.ADDRESS, s.address()));
        fact(box, "leadscreen.brand", s.brand());
        fact(box, "leadscreen.goods", s.title());
        fact(box, "leadscreen.turnover", s.turnover().grouped() + (o.row().overLine() ? "  " + desktop.say("leadscreen.over.short") : ""));
        fact(box, "leadscreen.score", s.score().setScale(2, java.math.RoundingMode.HALF_UP).toPlainString());
        fact(box, "leadscreen.seen.range", s.lastSeen() == null ? s.firstSeen().toString() : s.firstSeen() + " – " + s.lastSeen());
        fact(box, "leadscreen.agreement", s.agreement());
        fact(box, "leadscreen.source", s.source());
        fact(box, "leadscreen.origin", desktop.say("leadscreen.origin.at", o.row().lead().origin().file(), o.row().lead().origin().line()));
        fact(box, "leadscreen.owner", standing.owner());
        if (standing.furthest() != null) fact(box, "leadscreen.reached", Kit.capital(desktop.say(LeadNames.of(standing.furthest()))));
        if (standing.decision() != null) fact(box, "leadscreen.decision", Kit.capital(desktop.say(LeadNames.of(standing.decision()))));
        if (standing.loss() != null) fact(box, "leadscreen.loss", Kit.capital(desktop.say(LeadNames.of(standing.loss()))));
        fact(box, "leadscreen.reason", standing.reason());
        return box;
    }

    private void fact(VBox box, String key, String value) {
        if (value != null && !value.isBlank()) box.getChildren().add(Kit.fact(desktop.say(key), value, NAME));
    }

    private Node history(OpenLead.Opened o) {
        var box = new VBox(4, Kit.label(desktop.say("leadscreen.history"), "semi"));
        for (var stay : o.stays()) box.getChildren().add(Kit.fact(Dates.table(stay.from()), Kit.capital(desktop.say(LeadNames.of(stay.state()))), NAME));
        return box;
    }

    private Node foot(OpenLead.Opened o) {
        var acts = new ArrayList<Node>();
        var no = o.row().lead().standing().caseNo();
        if (no != null) acts.add(Kit.button(desktop.say("leadscreen.goto", no), "fth-briefcase", () -> desktop.go(new Place.InCase(no, "story")), "tool"));
        if (no != null) acts.add(Kit.button(desktop.say("leadscreen.out"), "fth-log-out", () -> does.outOfCase(o.row().lead()), "tool"));
        if (no == null) {
            acts.add(does.standing(o.row().lead()));
            var meant = o.ring() == null ? null : o.ring().leads().stream().map(t -> t.standing().caseNo()).filter(java.util.Objects::nonNull).findFirst().orElse(null);
            acts.add(Kit.button(desktop.say("leadscreen.into"), "fth-log-in", () -> does.intoCase(List.of(o.row().lead().id()), false, meant), "tool"));
        }
        if (o.ring() != null) {
            Runnable list = () -> model.queryProperty().set(model.queryProperty().get().with("").ofRing(o.ring().name()));
            // beside two acts there is room for its picture alone
            acts.add(Kit.iconButton("fth-filter", desktop.say("leadscreen.ring.list"), list));
        }
        var bar = Kit.row(8);
        bar.getChildren().addAll(acts);
        bar.getStyleClass().add("lead-foot");
        bar.setVisible(!acts.isEmpty());
        bar.setManaged(!acts.isEmpty());
        return bar;
    }
}
