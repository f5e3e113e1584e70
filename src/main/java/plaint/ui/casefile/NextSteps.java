package plaint.ui.casefile;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import plaint.casefile.CaseFile;
import plaint.casefile.Seat;
import plaint.party.Party;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;
import plaint.ui.kit.Place;
import plaint.ui.kit.RowButton;

/// The way from a case just opened to its filing, a step a tab: what is done, what comes next. Shown in place of a story as long as nothing of one is recorded, then below it until the first filing is handed in.
final class NextSteps {
    private final CaseModel model;
    private final Desktop desktop;

    NextSteps(CaseModel model, Desktop desktop) {
        this.model = model;
        this.desktop = desktop;
    }

    /// `event` records the first event; null where there are some.
    Node show(Runnable event) {
        var c = model.file();
        var card = Kit.card(desktop.say("ui.next"), event == null ? "" : desktop.say("ui.next.hint"), event == null ? null : Kit.button(desktop.say("docket.story.new"), "fth-plus", event, "tool"));
        card.setId("next-steps");
        boolean[] done = {parties(c), !c.exhibits().isEmpty(), !c.agreements().isEmpty() && !c.acceptances().isEmpty(), !c.purchases().isEmpty(), c.currentClaim().filter(v -> !v.heads().isEmpty()).isPresent(),
            c.filings().stream().anyMatch(f -> f.submitted() != null)};
        var tabs = new String[] {"parties", "evidence", "agreement", "sourcing", "claim", "filing"};
        boolean first = true;
        for (int i = 0; i < tabs.length; i++) {
            card.getChildren().add(step(tabs[i], done[i], first && !done[i]));
            first &= done[i];
        }
        var box = new VBox(card);
        box.setStyle("-fx-padding: 16 24 24 24;");
        return box;
    }

    /// Whoever sues can be named and reached, whoever is sued can be served.
    private static boolean parties(CaseFile c) {
        boolean served = c.service() != null && !c.agents().isEmpty();
        for (var role : new Seat.Role[] {Seat.Role.PLAINTIFF, Seat.Role.DEFENDANT}) for (Party p : c.seated(role, Integer.MAX_VALUE)) served &= p.address() != null && !p.address().isBlank();
        return served;
    }

    private Node step(String tab, boolean done, boolean next) {
        var name = Kit.label(desktop.say("ui.tab." + tab), next ? "semi" : "medium");
        var text = new VBox(name, Kit.text(desktop.say("ui.next." + tab), "caption", "muted"));
        text.setMinWidth(0);
        text.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(text, Priority.ALWAYS);
        var row = Kit.row(12, done ? Kit.icon("fth-check-circle", 16, "done-icon") : Kit.icon("fth-circle", 16), text);
        if (done || next) row.getChildren().add(Kit.chip(desktop.say(done ? "ui.next.done" : "ui.next.now"), null, done ? "chip-done" : "chip-stage"));
        row.getChildren().add(Kit.icon("fth-chevron-right", 14));
        return new RowButton(row, 54, desktop.say("ui.tab." + tab) + (done ? ", " + desktop.say("ui.next.done") : ""), () -> desktop.go(new Place.InCase(model.no(), tab, "")));
    }
}
