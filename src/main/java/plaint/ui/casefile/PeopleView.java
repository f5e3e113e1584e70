package plaint.ui.casefile;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import plaint.casefile.Seat;
import plaint.desk.Joinder;
import plaint.desk.RemoveParty;
import plaint.party.Agent;
import plaint.party.Authority;
import plaint.party.Company;
import plaint.party.Masked;
import plaint.party.Party;
import plaint.party.Person;
import plaint.party.Shop;
import plaint.text.Dates;
import plaint.text.Notice;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Gradual;
import plaint.ui.kit.Kit;
import plaint.ui.kit.MaskedLabel;

/// People, companies, authorities, agents and shops as cards, each to be changed or taken out. Numbers are masked until asked for; who looks stands in history.
final class PeopleView implements PartiesTab.View {
    private static final double GAP = 16;
    private static final double CARD = 330;
    private static final double NAME = 92;
    private final PartiesTab tab;
    private final CaseModel model;
    private final Desktop desktop;
    private final PartyForms forms;
    private final RelationForms relations;
    private final ScrollPane scroll = new ScrollPane();

    PeopleView(PartiesTab tab, CaseModel model, Desktop desktop, PartyForms forms, RelationForms relations) {
        this.tab = tab;
        this.model = model;
        this.desktop = desktop;
        this.forms = forms;
        this.relations = relations;
        scroll.setFitToWidth(true);
    }

    @Override public Node node() {
        return scroll;
    }

    @Override public List<Node> tools() {
        var add = new MenuButton(desktop.say("parties.add"), Kit.icon("fth-plus", 15));
        add.setMinWidth(Region.USE_PREF_SIZE);
        item(add, "parties.add.person", () -> forms.person(null));
        item(add, "parties.add.company", () -> forms.company(null));
        item(add, "parties.add.authority", () -> forms.authority(null));
        item(add, "parties.add.agent", () -> forms.agent(null));
        item(add, "parties.add.shop", () -> relations.shop(null));
        return List.of(add);
    }

    private void item(MenuButton menu, String key, Runnable act) {
        var item = new MenuItem(desktop.say(key));
        item.setOnAction(e -> act.run());
        menu.getItems().add(item);
    }

    @Override public void show() {
        double at = scroll.getVvalue();
        var file = model.file();
        var people = tiles();
        for (var seat : file.seats()) people.getChildren().add(party(file.party(seat.party()), seat));
        for (var p : file.parties()) if (file.seats().stream().noneMatch(s -> s.party().equals(p.id()))) people.getChildren().add(party(p, null));
        for (var a : file.agents()) people.getChildren().add(agent(a));
        people.getChildren().add(service());
        var shops = tiles();
        for (var s : file.shops()) shops.getChildren().add(shop(s));
        var all = new VBox(16, people, Kit.row(8, Kit.label(desktop.say("ui.party.shops"), "section"), Kit.label(String.valueOf(file.shops().size()), "muted")), shops);
        if (file.shops().isEmpty()) all.getChildren().setAll(people);
        all.setStyle("-fx-padding: 16 24 24 24;");
        if (scroll.getContent() == null) Gradual.show(people, shops);
        scroll.setContent(file.parties().isEmpty() && file.agents().isEmpty() ? Kit.empty("fth-users", desktop.say("parties.none"), desktop.say("parties.none.hint"),
            Kit.button(desktop.say("parties.add.person"), "fth-plus", () -> forms.person(null))) : all);
        scroll.setVvalue(at);
    }

    private static TilePane tiles() {
        var tiles = new TilePane(GAP, GAP);
        tiles.setTileAlignment(javafx.geometry.Pos.TOP_LEFT);
        tiles.setPrefColumns(1);
        tiles.widthProperty().addListener((o, was, now) -> {
            int columns = Math.max(1, (int) ((now.doubleValue() + GAP) / (CARD + GAP)));
            tiles.setPrefTileWidth(Math.floor((now.doubleValue() - GAP * (columns - 1)) / columns));
        });
        return tiles;
    }

    private static VBox body() {
        var b = new VBox(6);
        b.getStyleClass().add("card-body");
        return b;
    }

    private VBox card(String title, String caption, VBox body, Runnable edit, Runnable remove) {
        if (body.getChildren().isEmpty()) body.getChildren().add(Kit.text(desktop.say("parties.service.none"), "muted"));
        var card = Kit.card(title, caption, Kit.row(0, Kit.iconButton("fth-edit-2", desktop.say("parties.edit", title), edit), remove == null ? new Region()
            : Kit.iconButton("fth-trash-2", desktop.say("parties.remove.one", title), remove)), body);
        // a name too long for a line takes two: who it is, is not cut
        var head = (HBox) card.getChildren().getFirst();
        head.getStyleClass().add("card-head-tall");
        ((Label) head.getChildren().getFirst()).setWrapText(true);
        card.setPrefWidth(CARD);
        card.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        card.setMinHeight(Region.USE_PREF_SIZE);
        return card;
    }

    private void fact(VBox body, String key, String value) {
        if (value != null && !value.isBlank()) body.getChildren().add(Kit.fact(desktop.say(key), value.strip(), NAME));
    }

    private String name(Party p) {
        return desktop.lang().of(p.name(), p.latin());
    }

    private VBox party(Party p, Seat seat) {
        var body = body();
        switch (p) {
            case Person x -> {
                fact(body, "ui.party.person", (x.knownSex() == null ? "" : desktop.say("ui.sex." + x.knownSex()) + "　") + (x.knownBorn() == null ? "" : Dates.table(x.knownBorn()) + "　") + (x.ethnicity() == null ? "" : x.ethnicity()));
                number(body, "ui.party.id", x.idNumber(), x.idNumber() == null ? "" : plaint.party.ResidentId.mask(x.idNumber()), p.name());
            }
            case Company c -> {
                fact(body, "ui.party.credit", c.creditCode());
                fact(body, c.soleTrader() ? "ui.party.operator" : "ui.party.representative", (c.legalRepresentative() == null ? "" : c.legalRepresentative()) + "　" + (c.representativePost() == null ? "" : c.representativePost()));
            }
            case Authority a -> { }
        }
        fact(body, "ui.party.address", p.address());
        number(body, "ui.party.phone", p.phone(), p.phone() == null ? "" : Masked.of(plaint.party.Identifier.Kind.PHONE, p.phone()), p.name());
        chips(body, p, seat);
        var role = seat == null ? desktop.say("parties.noSeat") : desktop.say("ui.role." + seat.role()) + (seat.filing() > 1 ? "　" + desktop.say("ui.party.from", seat.filing()) : "");
        return card(name(p), role, body, () -> forms.edit(p), () -> remove(p));
    }

    private void chips(VBox body, Party p, Seat seat) {
        var chips = new javafx.scene.layout.FlowPane(6, 4);
        if (seat != null && seat.counterclaims()) chips.getChildren().add(Kit.chip(desktop.say("parties.counterclaims"), "fth-repeat", "chip-gap"));
        for (var s : model.file().shops()) {
            if (!Joinder.borrowed(s)) continue;
            if (p.id().equals(s.registeredTo())) chips.getChildren().add(Kit.chip(desktop.say("parties.lent", s.name()), "fth-alert-triangle", "chip-gap"));
            if (p.id().equals(s.runBy())) chips.getChildren().add(Kit.chip(desktop.say("parties.controls", s.name()), "fth-alert-triangle", "chip-gap"));
        }
        var check = model.file().relations().conflicts().stream().filter(c -> p.id().equals(c.party())).reduce((a, b) -> b);
        check.filter(c -> c.open()).ifPresent(c -> chips.getChildren().add(found(desktop.say("parties.conflict.open", c.found()), c.returns())));
        if (!chips.getChildren().isEmpty()) body.getChildren().add(chips);
    }

    /// Leads to where the finding is looked at and decided.
    private Node found(String says, boolean returns) {
        var chip = Kit.button(says, null, () -> tab.go("conflicts"), "chip", "chip-act", returns ? "chip-stop" : "chip-gap");
        chip.setGraphic(Kit.icon("fth-alert-triangle", 12));
        return chip;
    }

    private void number(VBox body, String key, String whole, String masked, String whose) {
        if (whole != null && !whole.isBlank()) body.getChildren().add(Kit.fact(desktop.say(key), new MaskedLabel(whole, masked, model.no(), whose, desktop), NAME));
    }

    private void remove(Party p) {
        if (confirmed(p.name())) model.act((seen, x) -> new RemoveParty(desktop.office(), desktop.lang()).party(seen, p.id()), "ui.status.saved");
    }

    private boolean confirmed(String name) {
        return desktop.dialogs().confirm(desktop.say("parties.remove.ask", name), desktop.say("parties.remove.detail"), desktop.say("parties.remove"));
    }

    private VBox agent(Agent a) {
        var body = body();
        // beside the role in the head there is no room for a name and this too
        fact(body, "ui.party.office", (a.office() == null ? "" : a.office() + "　") + desktop.say("parties.agent." + a.kind()));
        fact(body, "ui.party.phone", a.phone());
        fact(body, "ui.party.powers", a.special().isEmpty() ? desktop.say("ui.party.general") : desktop.say("ui.party.special", a.special()));
        return card(desktop.lang().of(a.name(), a.latin()), desktop.say("ui.role.AGENT"), body, () -> forms.agent(a), () -> {
            if (confirmed(a.name())) model.edit(d -> d.agents = d.agents.stream().filter(x -> !x.equals(a)).toList(), Notice.of("history.partyRemoved", a.name()));
        });
    }

    private VBox service() {
        var s = model.file().service();
        var body = body();
        if (s == null) body.getChildren().add(Kit.text(desktop.say("parties.service.none"), "muted"));
        else {
            fact(body, "parties.field.receiver", s.receiver() + (s.relation() == null ? "" : "　" + s.relation()));
            fact(body, "ui.party.address", s.address());
            fact(body, "parties.field.postcode", s.postcode());
            fact(body, "ui.party.phone", s.phone());
            if (s.electronic()) fact(body, "parties.field.electronic", s.email());
        }
        return card(desktop.say("parties.service"), "", body, forms::service, null);
    }

    private VBox shop(Shop s) {
        var body = body();
        fact(body, "parties.field.account", s.account());
        fact(body, "parties.field.registeredTo", relations.party(s.registeredTo()));
        fact(body, "parties.field.runBy", relations.party(s.runBy()));
        fact(body, "parties.field.open", (s.opened() == null ? "" : Dates.table(s.opened())) + (s.closed() == null ? "" : " — " + Dates.table(s.closed())));
        if (Joinder.borrowed(s)) body.getChildren().add(Kit.chip(desktop.say("parties.borrowed"), "fth-alert-triangle", "chip-gap"));
        return card(s.name(), desktop.say("parties.shop"), body, () -> relations.shop(s), () -> {
            if (confirmed(s.name())) model.act((seen, x) -> new RemoveParty(desktop.office(), desktop.lang()).shop(seen, s.id()), "ui.status.saved");
        });
    }
}
