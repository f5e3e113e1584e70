package plaint.ui.casefile;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import plaint.casefile.Seat;
import plaint.party.Authority;
import plaint.party.Company;
import plaint.party.Party;
import plaint.party.Person;
import plaint.text.Dates;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;
import plaint.ui.kit.MaskedLabel;

/// Who stands in the case, the shops and what links them. Identity numbers are masked until asked for.
final class PartiesTab extends ScrollPane {
    private static final double GAP = 16;
    private static final double CARD = 320;
    private static final double NAME = 92;
    private final CaseModel model;
    private final Desktop desktop;

    PartiesTab(CaseModel model, Desktop desktop) {
        this.model = model;
        this.desktop = desktop;
        setFitToWidth(true);
        show();
        model.openedProperty().addListener(o -> show());
    }

    private void show() {
        var file = model.file();
        var people = new TilePane(GAP, GAP);
        people.setTileAlignment(javafx.geometry.Pos.TOP_LEFT);
        people.setPrefColumns(1);
        people.widthProperty().addListener((o, was, now) -> {
            int columns = Math.max(1, (int) ((now.doubleValue() + GAP) / (CARD + GAP)));
            people.setPrefTileWidth(Math.floor((now.doubleValue() - GAP * (columns - 1)) / columns));
        });
        for (var seat : file.seats()) people.getChildren().add(party(file.party(seat.party()), seat));
        for (var p : file.parties()) if (file.seats().stream().noneMatch(s -> s.party().equals(p.id()))) people.getChildren().add(party(p, null));
        for (var a : file.agents()) {
            var body = body();
            body.getChildren().addAll(Kit.fact(desktop.say("ui.party.office"), a.office(), NAME), Kit.fact(desktop.say("ui.party.phone"), a.phone(), NAME),
                Kit.fact(desktop.say("ui.party.powers"), a.special().isEmpty() ? desktop.say("ui.party.general") : String.join("、", a.special()), NAME));
            people.getChildren().add(card(Kit.card(desktop.lang().of(a.name(), a.latin()), desktop.say("ui.role.AGENT"), null, body)));
        }
        var shops = body();
        for (var s : file.shops()) {
            shops.getChildren().add(Kit.fact(s.name(), Kit.text(s.account() + "　" + desktop.say("ui.party.registered", name(file.party(s.registeredTo())))
                + "　" + desktop.say("ui.party.runBy", s.runBy() == null ? "—" : name(file.party(s.runBy()))), "muted"), 180));
        }
        var links = body();
        for (var l : file.links()) {
            var line = Kit.row(10, Kit.label(name(file.party(l.from())), "medium"), Kit.icon("fth-arrow-right", 14), Kit.label(name(file.party(l.to())), "medium"),
                Kit.chip(desktop.say("ui.link." + l.kind()), null));
            if (l.since() != null) line.getChildren().add(Kit.label(desktop.say("ui.party.since", Dates.table(l.since())), "muted"));
            if (l.proof() == null) line.getChildren().add(Kit.chip(desktop.say("ui.party.unproved"), "fth-alert-triangle", "chip-gap"));
            else line.getChildren().add(new ExhibitChips(java.util.List.of(l.proof()), model, desktop));
            links.getChildren().add(line);
        }
        var all = new VBox(16, people, Kit.card(desktop.say("ui.party.shops"), String.valueOf(file.shops().size()), null, shops),
            Kit.card(desktop.say("ui.party.links"), String.valueOf(file.links().size()), null, links));
        all.setStyle("-fx-padding: 16 24 24 24;");
        setContent(all);
    }

    private static VBox body() {
        var b = new VBox(6);
        b.getStyleClass().add("card-body");
        return b;
    }

    private static VBox card(VBox card) {
        card.setPrefWidth(CARD);
        card.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        card.setMinHeight(Region.USE_PREF_SIZE);
        return card;
    }

    private String name(Party p) {
        return desktop.lang().of(p.name(), p.latin());
    }

    private VBox party(Party p, Seat seat) {
        var body = body();
        switch (p) {
            case Person x -> {
                body.getChildren().add(Kit.fact(desktop.say("ui.party.person"), desktop.say("ui.sex." + x.sex()) + (x.born() == null ? "" : "　" + Dates.table(x.born())) + "　" + blank(x.ethnicity()), NAME));
                if (!blank(x.idNumber()).isEmpty()) body.getChildren().add(Kit.fact(desktop.say("ui.party.id"), new MaskedLabel(x.idNumber(), desktop), NAME));
            }
            case Company c -> {
                if (!blank(c.creditCode()).isEmpty()) body.getChildren().add(Kit.fact(desktop.say("ui.party.credit"), c.creditCode(), NAME));
                if (!blank(c.legalRepresentative()).isEmpty()) body.getChildren().add(Kit.fact(desktop.say("ui.party.representative"), c.legalRepresentative() + "　" + blank(c.representativePost()), NAME));
            }
            case Authority a -> { }
        }
        if (!blank(p.address()).isEmpty()) body.getChildren().add(Kit.fact(desktop.say("ui.party.address"), p.address(), NAME));
        if (!blank(p.phone()).isEmpty()) body.getChildren().add(Kit.fact(desktop.say("ui.party.phone"), new MaskedLabel(p.phone(), desktop), NAME));
        var role = seat == null ? "" : desktop.say("ui.role." + seat.role()) + (seat.filing() > 1 ? "　" + desktop.say("ui.party.from", seat.filing()) : "");
        return card(Kit.card(name(p), role, null, body));
    }

    private static String blank(String s) {
        return s == null ? "" : s;
    }
}
