package plaint.ui.casefile;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import plaint.evidence.Custody;
import plaint.evidence.CustodyChain;
import plaint.text.Notice;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;

/// One chain of custody, hand-over by hand-over; a break stands where it is, in words.
final class ChainView extends VBox {
    private final CustodyChain chain;
    private final CaseModel model;
    private final Desktop desktop;

    ChainView(CustodyChain chain, CaseModel model, Desktop desktop) {
        this.chain = chain;
        this.model = model;
        this.desktop = desktop;
        var head = Kit.row(8, Kit.label(chain.item(), "medium"), chain.breaks().isEmpty() ? Kit.chip(desktop.say("sourcing.chain.whole"), "fth-check", "chip-done")
            : Kit.chip(desktop.say("sourcing.chain.broken", chain.breaks().size()), "fth-alert-triangle", "chip-gap"), Kit.spring(), Kit.cut(desktop.say("sourcing.chain.holder", chain.holder()), "muted"));
        head.setStyle("-fx-padding: 8 16 4 16; -fx-border-color: -color-border-muted transparent transparent transparent;");
        getChildren().add(head);
        for (int i = 0; i < chain.steps().size(); i++) {
            for (var b : chain.breaks()) if (b.step() == i) getChildren().add(broken(b));
            getChildren().add(step(chain.steps().get(i)));
        }
    }

    private HBox step(Custody c) {
        var hands = Kit.row(6, Kit.cut(c.from(), "medium"), Kit.icon("fth-arrow-right", 12), Kit.cut(c.to(), "medium"));
        var seal = Kit.whole(Kit.label(c.sealNo() == null || c.sealNo().isBlank() ? "" : desktop.say(c.intact() ? "sourcing.seal.whole" : "sourcing.seal.broken", c.sealNo()), "caption", c.intact() ? "success-text" : "warning-text"));
        var why = Kit.cut(String.join("　", java.util.stream.Stream.of(c.purpose(), c.place()).filter(s -> s != null && !s.isBlank()).toList()), "caption", "muted");
        HBox.setHgrow(why, Priority.ALWAYS);
        var line = Kit.row(12, Kit.whole(Kit.label(PurchasePane.at(c.at()), "muted")), hands, seal, why);
        var row = Names.row(desktop, PurchasePane.at(c.at()), line, () -> new CustodyForm(model, desktop).edit(c), () -> model.edit(d -> d.custody = without(c), Notice.of("history.custodyRemoved", c.item(), PurchasePane.at(c.at()))));
        row.setStyle("-fx-padding: 1 12 1 32;");
        return row;
    }

    private java.util.List<Custody> without(Custody c) {
        var now = new java.util.ArrayList<>(model.file().custody());
        now.remove(c);
        return now;
    }

    private HBox broken(CustodyChain.Break b) {
        var text = Kit.text(desktop.say("sourcing.break." + b.kind(), b.expected(), b.found()), "warning-text", "caption");
        text.setGraphic(Kit.icon("fth-alert-triangle", 12, "warning-icon"));
        HBox.setHgrow(text, Priority.ALWAYS);
        var row = Kit.row(8, text);
        row.setStyle("-fx-padding: 2 16 2 32;");
        return row;
    }
}
