package plaint.ui.fund;

import javafx.geometry.Pos;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import plaint.fund.Trial;
import plaint.text.Money;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;
import plaint.ui.kit.Place;
import plaint.ui.kit.RowButton;

/// The trial balance, and the three proofs that the money is where the books say.
final class BalancePane extends ScrollPane {
    private static final double SUM = 132;
    private final Desktop desktop;
    private final FundModel model;

    BalancePane(FundModel model, Desktop desktop) {
        this.desktop = desktop;
        this.model = model;
        setFitToWidth(true);
        var trial = model.stateProperty().get().trial();
        var proofs = proofs(trial);
        proofs.setMinWidth(320);
        proofs.setPrefWidth(380);
        proofs.setMaxHeight(Region.USE_PREF_SIZE);
        var accounts = accounts(trial);
        HBox.setHgrow(accounts, Priority.ALWAYS);
        var beside = new VBox(16, proofs);
        beside.setMinWidth(320);
        if (!model.stateProperty().get().differing().isEmpty()) beside.getChildren().add(differing());
        var both = new HBox(16, accounts, beside);
        both.setStyle("-fx-padding: 16 24 24 24;");
        setContent(both);
    }

    /// Awards booked otherwise than the judgment gives them; each leads to the money of its case.
    private VBox differing() {
        var all = model.stateProperty().get().differing();
        var card = Kit.card(desktop.say("fund.award.differing"), String.valueOf(all.size()), null);
        card.setId("fund-differs");
        card.setPrefWidth(380);
        for (var d : all) {
            var text = new VBox(2, Kit.whole(Kit.label(d.no().value(), "medium")), Kit.text(desktop.say(d.told()), "muted"));
            text.setMinWidth(0);
            text.setStyle("-fx-padding: 8 0 8 0;");
            text.setAlignment(Pos.CENTER_LEFT);
            HBox.setHgrow(text, Priority.ALWAYS);
            card.getChildren().add(new RowButton(Kit.row(8, Kit.icon("fth-alert-triangle", 15, "warning-icon"), text, Kit.icon("fth-chevron-right", 14)), 62, d.no().value() + " " + desktop.say(d.told()),
                () -> desktop.go(new Place.InCase(d.no(), "money", ""))));
        }
        return card;
    }

    private VBox accounts(Trial trial) {
        var card = Kit.card(desktop.say("fund.balance.head"), desktop.say("fund.balance.at", model.atProperty().get()), null);
        card.getChildren().add(line("", desktop.say("fund.balance.account"), desktop.say("fund.balance.debit"), desktop.say("fund.balance.credit"), "caption", true));
        for (var r : trial.rows()) {
            var sum = r.balance().minor() == 0 ? "—" : r.balance().grouped();
            boolean debit = r.account().role().debit();
            card.getChildren().add(line(r.account().code(), desktop.lang().of(r.account().name(), r.account().latin()), debit ? sum : "", debit ? "" : sum, "", false));
        }
        card.getChildren().add(line("", desktop.say("fund.balance.sum"), trial.debit().grouped(), trial.credit().grouped(), "semi", true));
        return card;
    }

    private static HBox line(String code, String name, String debit, String credit, String style, boolean band) {
        var no = Kit.label(code, "muted");
        no.setMinWidth(44);
        var text = Kit.cut(name);
        var left = right(debit);
        var right = right(credit);
        if (!style.isEmpty()) for (var l : new javafx.scene.control.Label[] {text, left, right}) l.getStyleClass().add(style);
        if (style.equals("caption")) for (var l : new javafx.scene.control.Label[] {text, left, right}) l.getStyleClass().add("muted");
        var row = Kit.row(8, no, text, Kit.spring(), left, right);
        row.getStyleClass().add(band ? "fund-band" : "fund-line");
        return row;
    }

    private static javafx.scene.control.Label right(String text) {
        var l = Kit.label(text);
        l.setMinWidth(SUM);
        l.setMaxWidth(SUM);
        l.setAlignment(Pos.CENTER_RIGHT);
        return l;
    }

    private VBox proofs(Trial trial) {
        var card = Kit.card(desktop.say("fund.proof.head"), null, Kit.chip(desktop.say(trial.sound() ? "fund.proof.sound" : "fund.proof.broken"), trial.sound() ? "fth-check" : "fth-alert-triangle",
            trial.sound() ? "chip-done" : "chip-stop"));
        card.getChildren().add(proof(desktop.say("fund.proof.SIDES"), trial.debit(), trial.credit()));
        for (var p : trial.proofs()) card.getChildren().add(proof(desktop.say("fund.proof." + p.kind()), p.left(), p.right()));
        return card;
    }

    private VBox proof(String says, Money left, Money right) {
        boolean holds = left.equals(right);
        var sum = Kit.label(left.grouped() + (holds ? " = " : " ≠ ") + right.grouped(), holds ? "medium" : "field-error");
        sum.setMinWidth(Region.USE_PREF_SIZE);
        sum.setGraphic(Kit.icon(holds ? "fth-check" : "fth-alert-triangle", 14, holds ? "success-icon" : "danger-icon"));
        var box = new VBox(2, Kit.text(says, "muted"), sum);
        box.getStyleClass().add("fund-proof");
        return box;
    }
}
