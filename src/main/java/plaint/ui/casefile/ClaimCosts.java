package plaint.ui.casefile;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import plaint.claim.Complaint;
import plaint.claim.Voucher;
import plaint.desk.PrintComplaints;
import plaint.key.ExhibitId;
import plaint.text.Notice;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;

/// Vouchers of the reasonable costs, each with its exhibit or marked as without one, and the complaints of consumers with what was paid back.
final class ClaimCosts {
    private final CaseModel model;
    private final Desktop desktop;
    private final ClaimForms forms;

    ClaimCosts(CaseModel model, Desktop desktop, ClaimForms forms) {
        this.model = model;
        this.desktop = desktop;
        this.forms = forms;
    }

    VBox vouchers() {
        var all = model.file().damages().vouchers();
        var proved = all.stream().filter(v -> v.exhibit() != null).count();
        var add = Kit.button(desktop.say("claim.voucher.add"), "fth-plus", () -> forms.voucher(null), "tool");
        var card = Kit.card(desktop.say("claim.vouchers"), all.isEmpty() ? "" : desktop.say("claim.vouchers.count", proved, all.size(), model.file().damages().costs().grouped()), add);
        if (all.isEmpty()) card.getChildren().add(Names.nothing(desktop.say("claim.vouchers.none")));
        for (var v : all) card.getChildren().add(voucher(v));
        return card;
    }

    private HBox voucher(Voucher v) {
        var kind = desktop.say("claim.voucher." + v.kind());
        return row(Names.fixed(kind, 110, false), Names.fixed(v.on() == null ? "—" : v.on().toString(), 84, false), Names.growing(join(v.payee(), v.number())), proof(v.exhibit(), "claim.voucher.none"), Names.fixed(v.amount().grouped(), 96, true),
            Kit.row(2, Kit.iconButton("fth-edit-2", desktop.say("claim.voucher.edit.of", kind), () -> forms.voucher(v)), Kit.iconButton("fth-trash-2", desktop.say("claim.voucher.remove.of", kind), () -> forms.removeVoucher(v))));
    }

    VBox complaints() {
        var all = model.file().damages().complaints();
        var add = Kit.button(desktop.say("claim.complaint.add"), "fth-plus", () -> forms.complaint(null), "tool");
        var card = Kit.card(desktop.say("claim.complaints"), all.isEmpty() ? "" : desktop.say("claim.complaints.count", all.size(), model.file().damages().compensated().grouped()), all.isEmpty() ? add : Kit.row(6, print(), add));
        if (all.isEmpty()) card.getChildren().add(Names.nothing(desktop.say("claim.complaints.none")));
        for (var c : all) card.getChildren().add(complaint(c));
        return card;
    }

    /// The schedule of all of them, as evidence.
    private Button print() {
        return Kit.iconButton("fth-printer", desktop.say("claim.print.complaints"), () -> desktop.dialogs().chooseTarget(desktop.say("claim.print.complaints"), desktop.say("claim.sheet.complaints") + " " + model.no().value() + ".pdf")
            .ifPresent(to -> desktop.jobs().run(p -> new PrintComplaints(desktop.office()).run(model.no(), desktop.lang(), to, p), path -> desktop.statusProperty().set(Notice.of("claim.status.printed", path)))));
    }

    private HBox complaint(Complaint c) {
        // in a box of its own: a chip is as wide as its word
        var back = new HBox(c.refunded() == null ? Kit.chip(desktop.say("claim.refund.none"), "fth-alert-triangle", "chip-gap")
            : Names.fixed(c.refunded().grouped() + (c.refundedBy() == null ? "" : " " + desktop.say("claim.refund." + c.refundedBy())), 150, true));
        back.setMinWidth(150);
        back.setAlignment(Pos.CENTER_RIGHT);
        return row(Names.fixed(c.consumer(), 110, false), Names.fixed(c.on().toString(), 84, false), Names.growing(join(model.file().shop(c.shop()).name(), c.subject())), proof(c.exhibit(), "claim.complaint.unproved"), back,
            Kit.row(2, Kit.iconButton("fth-edit-2", desktop.say("claim.complaint.edit.of", c.consumer()), () -> forms.complaint(c)),
                Kit.iconButton("fth-trash-2", desktop.say("claim.complaint.remove.of", c.consumer()), () -> forms.removeComplaint(c))));
    }

    private Node proof(ExhibitId exhibit, String none) {
        if (exhibit == null) return Kit.chip(desktop.say(none), "fth-alert-triangle", "chip-gap");
        var chips = new ExhibitChips(List.of(exhibit), model, desktop);
        chips.setMinWidth(96);
        chips.setPrefWrapLength(96);
        chips.setAlignment(Pos.CENTER_RIGHT);
        return chips;
    }

    private static String join(String a, String b) {
        return (a == null ? "" : a) + (b == null || b.isBlank() ? "" : (a == null || a.isBlank() ? "" : "  ") + b);
    }

    private static HBox row(Node... nodes) {
        var row = new HBox(10, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setStyle("-fx-padding: 4 8 4 16; -fx-border-color: -color-border-muted transparent transparent transparent;");
        return row;
    }
}
