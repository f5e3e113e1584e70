package plaint.ui.casefile;

import java.time.LocalDate;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import plaint.casefile.Seat;
import plaint.desk.Joinder;
import plaint.party.Identifier;
import plaint.party.Link;
import plaint.text.Dates;
import plaint.text.Notice;
import plaint.text.Now;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;
import plaint.ui.kit.MaskedLabel;

/// What links the people of the case as of a day: graph, links with their proof, identifiers, and who might be joined as a defendant and why.
final class LinksView implements PartiesTab.View {
    private final CaseModel model;
    private final Desktop desktop;
    private final RelationForms forms;
    private final ScrollPane scroll = new ScrollPane();
    private final VBox links = new VBox(8);
    private final DatePicker day;
    private boolean drawn = true;

    LinksView(CaseModel model, Desktop desktop, RelationForms forms) {
        this.model = model;
        this.desktop = desktop;
        this.forms = forms;
        scroll.setFitToWidth(true);
        links.getStyleClass().add("card-body");
        day = PartiesTab.asOf(desktop, this::show);
    }

    @Override public Node node() {
        return scroll;
    }

    @Override public List<Node> tools() {
        var add = new MenuButton(desktop.say("parties.add"), Kit.icon("fth-plus", 15));
        add.setMinWidth(Region.USE_PREF_SIZE);
        var link = new MenuItem(desktop.say("parties.add.link"));
        link.setOnAction(e -> forms.link(null));
        var identifier = new MenuItem(desktop.say("parties.add.identifier"));
        identifier.setOnAction(e -> forms.identifier(null));
        add.getItems().setAll(link, identifier);
        return List.of(Kit.whole(Kit.label(desktop.say("parties.asOf"), "muted")), day, add);
    }

    private LocalDate at() {
        return day.getValue() == null ? Now.today() : day.getValue();
    }

    @Override public void show() {
        double at = scroll.getVvalue();
        var c = model.file();
        links("");
        var graph = new LinkGraph(c, at(), desktop, this::links);
        var all = new VBox(16);
        if (graph.size() > 1 && (graph.size() <= LinkGraph.MOST || !drawn)) all.getChildren().add(graph);
        else if (graph.size() > LinkGraph.MOST) all.getChildren().add(Kit.row(10, Kit.label(desktop.say("parties.graph.many", graph.size())), Kit.button(desktop.say("parties.graph.show"), "fth-share-2", () -> {
            drawn = false;
            show();
        })));
        long proved = c.links().stream().filter(l -> l.proof() != null).count();
        var joinder = joinder();
        // a case begun anew has nobody yet who could be joined
        if (joinder != null) all.getChildren().add(joinder);
        all.getChildren().addAll(Kit.card(desktop.say("ui.party.links"), desktop.say("parties.links.proved", c.links().size(), proved), null, links),
            Kit.card(desktop.say("parties.identifiers"), String.valueOf(c.relations().identifiers().size()), null, identifiers()));
        all.setStyle("-fx-padding: 16 24 24 24;");
        scroll.setContent(all);
        scroll.setVvalue(at);
    }

    private VBox joinder() {
        var body = new VBox(12);
        body.getStyleClass().add("card-body");
        var proposals = Joinder.of(model.file(), at());
        for (var p : proposals) {
            var state = p.seat() > 0 ? Kit.chip(desktop.say("parties.joined", p.seat()), "fth-check", "chip-done") : null;
            var head = Kit.row(10, Kit.label(forms.party(p.party()), "medium"));
            if (state != null) head.getChildren().add(state);
            else head.getChildren().add(Kit.button(desktop.say("parties.join"), "fth-user-plus", () -> join(p), "tool"));
            var reasons = new VBox(2);
            for (var r : p.reasons()) reasons.getChildren().add(Kit.text(desktop.say(r)));
            if (!p.proofs().isEmpty()) reasons.getChildren().add(new ExhibitChips(p.proofs(), model, desktop));
            else reasons.getChildren().add(Kit.chip(desktop.say("ui.party.unproved"), "fth-alert-triangle", "chip-gap"));
            body.getChildren().add(new VBox(4, head, reasons));
        }
        return proposals.isEmpty() ? null : Kit.card(desktop.say("parties.joinder"), desktop.say("parties.joinder.hint"), null, body);
    }

    private void join(Joinder.Proposal p) {
        var open = model.file().filings().stream().filter(f -> f.submitted() == null).mapToInt(f -> f.no()).findFirst();
        if (open.isEmpty()) {
            desktop.dialogs().tell(Notice.of("parties.join.noFiling", model.file().party(p.party()).name()));
            return;
        }
        var name = model.file().party(p.party()).name();
        if (!desktop.dialogs().offer(desktop.say("parties.join.ask", name, open.getAsInt()), String.join("\n", p.reasons().stream().map(desktop::say).toList()), desktop.say("parties.join"))) return;
        model.edit(d -> {
            var now = new java.util.ArrayList<>(d.seats.stream().filter(s -> !s.party().equals(p.party())).toList());
            now.add(new Seat(p.party(), Seat.Role.DEFENDANT, open.getAsInt(), false));
            d.seats = now;
        }, Notice.of("history.joined", name, open.getAsInt()));
    }

    /// The links of one party, or all.
    private void links(String party) {
        links.getChildren().clear();
        for (var l : model.file().links()) if (party.isEmpty() || l.from().value().equals(party) || l.to().value().equals(party)) links.getChildren().add(link(l));
        if (links.getChildren().isEmpty()) links.getChildren().add(Kit.text(desktop.say("parties.links.none"), "muted"));
    }

    private HBox link(Link l) {
        var row = Kit.row(10, Kit.label(forms.party(l.from()), "medium"), Kit.icon("fth-arrow-right", 14), Kit.label(forms.party(l.to()), "medium"), Kit.chip(desktop.say("ui.link." + l.kind()), null));
        if (l.since() != null) row.getChildren().add(Kit.whole(Kit.label(Dates.table(l.since()) + (l.until() == null ? "" : " — " + Dates.table(l.until())), "muted")));
        if (l.note() != null && !l.note().isBlank()) row.getChildren().add(Kit.cut(l.note(), "caption", "muted"));
        row.getChildren().addAll(Kit.spring(), ExhibitChips.proof(l.proof(), model, desktop));
        if (!Joinder.holds(l, at())) row.setOpacity(0.55);
        var what = desktop.say("ui.link." + l.kind()) + " " + forms.party(l.from()) + " – " + forms.party(l.to());
        row.getChildren().addAll(Kit.iconButton("fth-edit-2", desktop.say("parties.edit", what), () -> forms.link(l)), Kit.iconButton("fth-trash-2", desktop.say("parties.remove.one", what),
            () -> forms.remove(what, d -> d.links = d.links.stream().filter(x -> !x.equals(l)).toList())));
        return row;
    }

    private VBox identifiers() {
        var body = new VBox(8);
        body.getStyleClass().add("card-body");
        for (var i : model.file().relations().identifiers()) body.getChildren().add(identifier(i));
        if (body.getChildren().isEmpty()) body.getChildren().add(Kit.text(desktop.say("parties.identifiers.none"), "muted"));
        return body;
    }

    private HBox identifier(Identifier i) {
        var kind = Kit.label(desktop.say("parties.identifier." + i.kind()), "muted");
        kind.setMinWidth(110);
        var whose = i.shop() != null ? model.file().shop(i.shop()).name() : forms.party(i.party());
        long shared = model.file().relations().identifiers().stream().filter(x -> x.kind() == i.kind() && x.key().equals(i.key())).count();
        var row = Kit.row(10, kind, new MaskedLabel(i.value(), i.masked(), model.no(), whose, desktop), Kit.label(whose, "medium"));
        if (shared > 1) row.getChildren().add(Kit.chip(desktop.say("parties.shared", shared), "fth-share-2", "chip-stage"));
        if (i.since() != null || i.until() != null) row.getChildren().add(Kit.whole(Kit.label((i.since() == null ? "" : Dates.table(i.since())) + " — " + (i.until() == null ? "" : Dates.table(i.until())), "muted")));
        var what = desktop.say("parties.identifier." + i.kind()) + " " + i.masked();
        row.getChildren().addAll(Kit.spring(), ExhibitChips.proof(i.proof(), model, desktop), Kit.iconButton("fth-edit-2", desktop.say("parties.edit", what), () -> forms.identifier(i)), Kit.iconButton("fth-trash-2",
            desktop.say("parties.remove.one", what), () -> forms.remove(what, d -> d.relations = d.relations.withIdentifiers(d.relations.identifiers().stream().filter(x -> !x.equals(i)).toList()))));
        return row;
    }
}
