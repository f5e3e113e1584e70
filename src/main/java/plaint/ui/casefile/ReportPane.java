package plaint.ui.casefile;

import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import plaint.desk.ShowSourcing;
import plaint.evidence.Authentication;
import plaint.evidence.AuthorityChain;
import plaint.text.Dates;
import plaint.text.Notice;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;

/// One authentication: what was sent, what was compared and found, who concluded what, and by whose authority.
final class ReportPane extends VBox {
    private static final double NAME = 120;
    private final ShowSourcing.Report shown;
    private final Authentication a;
    private final ShowSourcing.Result all;
    private final CaseModel model;
    private final Desktop desktop;
    private final ReportForms forms;

    ReportPane(ShowSourcing.Report shown, ShowSourcing.Result all, CaseModel model, Desktop desktop) {
        super(16);
        this.shown = shown;
        this.a = shown.authentication();
        this.all = all;
        this.model = model;
        this.desktop = desktop;
        this.forms = new ReportForms(model, desktop);
        getChildren().addAll(head(), state(), request(), points(), authority());
    }

    private HBox head() {
        var name = desktop.say("sourcing.report.of", Names.of(model.file(), a.brandOwner(), desktop));
        return Names.head(name, Kit.button(desktop.say("sourcing.edit"), "fth-edit-2", () -> forms.edit(a), "tool"), Kit.button(desktop.say("sourcing.letter"), "fth-printer", () -> new Sheet(model, desktop).letter(a), "tool"),
            Kit.iconButton("fth-trash-2", desktop.say("sourcing.remove.named", name), () -> remove(name)));
    }

    private FlowPane state() {
        var flow = new FlowPane(6, 6);
        if (shown.open()) flow.getChildren().add(Kit.chip(desktop.say(shown.awaited(), shown.days()), "fth-clock", "chip-gap"));
        else flow.getChildren().add(Kit.chip(desktop.say(a.genuine() ? "sourcing.genuine" : "sourcing.counterfeit"), a.genuine() ? "fth-alert-triangle" : "fth-check", a.genuine() ? "chip-gap" : "chip-done"));
        if (!shown.open() && shown.days() != null) flow.getChildren().add(Kit.chip(desktop.say(shown.took(), shown.days()), "fth-clock"));
        if (shown.flaws().isEmpty()) flow.getChildren().add(Kit.chip(desktop.say("sourcing.authority.whole"), "fth-check", "chip-done"));
        return flow;
    }

    private VBox request() {
        var purchase = model.file().purchases().stream().filter(p -> p.id().equals(a.purchase())).findFirst().map(p -> p.goods()).orElse("");
        var facts = Names.facts(NAME, desktop.say("sourcing.purchase"), purchase, desktop.say("sourcing.sample"), a.sample(), desktop.say("sourcing.requested"), PurchasePane.day(a.requested()),
            desktop.say("sourcing.sent"), PurchasePane.day(a.sent()), desktop.say("sourcing.marks"), desktop.lang().listed(a.marks()), desktop.say("sourcing.reported"), PurchasePane.day(a.reported()),
            desktop.say("sourcing.reference"), a.reference(), desktop.say("sourcing.conclusion"), a.conclusion(), desktop.say("sourcing.signatory"), a.signatory());
        if (!a.exhibits().isEmpty()) facts.getChildren().add(Kit.fact(desktop.say("sourcing.exhibits"), new ExhibitChips(a.exhibits(), model, desktop), NAME));
        return Kit.card(desktop.say("sourcing.report.card"), null, null, facts);
    }

    private VBox points() {
        var card = Kit.card(desktop.say("sourcing.points"), String.valueOf(a.points().size()), Kit.button(desktop.say("sourcing.point.add"), "fth-plus", () -> forms.point(a, -1, null, all.aspects()), "tool"));
        for (int i = 0; i < a.points().size(); i++) {
            var p = a.points().get(i);
            int at = i;
            var aspect = Kit.label(aspect(p.aspect()), "medium");
            aspect.setMinWidth(92);
            var finding = Kit.text(p.finding());
            HBox.setHgrow(finding, Priority.ALWAYS);
            card.getChildren().add(Names.row(desktop, p.aspect(), Kit.row(12, aspect, finding), () -> forms.point(a, at, null, all.aspects()), () -> forms.dropPoint(a, at)));
        }
        var missing = all.aspects().stream().filter(x -> a.points().stream().noneMatch(p -> p.aspect().equals(x.name().zh()) || p.aspect().equals(x.name().en()))).toList();
        if (!missing.isEmpty()) {
            var flow = new FlowPane(6, 6);
            flow.getChildren().add(Kit.label(desktop.say("sourcing.points.open"), "muted"));
            for (var x : missing) {
                var b = Kit.button(desktop.lang().of(x.name().zh(), x.name().en()), "fth-plus", () -> forms.point(a, -1, x.name().zh(), all.aspects()), "tool", "flat");
                Kit.tip(b, desktop.lang().of(x.asks().zh(), x.asks().en()));
                flow.getChildren().add(b);
            }
            flow.setStyle("-fx-padding: 6 16 8 16; -fx-border-color: -color-border-muted transparent transparent transparent;");
            flow.setRowValignment(javafx.geometry.VPos.CENTER);
            card.getChildren().add(flow);
        }
        return card;
    }

    private String aspect(String written) {
        return all.aspects().stream().filter(x -> x.name().zh().equals(written)).findFirst().map(x -> desktop.lang().of(x.name().zh(), x.name().en())).orElse(written);
    }

    private VBox authority() {
        var card = Kit.card(desktop.say("sourcing.authority"), null, Kit.button(desktop.say("sourcing.authority.add"), "fth-plus", () -> forms.step(a, -1), "tool"));
        for (var f : shown.flaws()) if (f.step() < 0) card.getChildren().add(flaw(f));
        for (int i = 0; i < a.authority().size(); i++) {
            var s = a.authority().get(i);
            int at = i;
            var line = Kit.row(8, Kit.cut(s.from(), "medium"), Kit.icon("fth-arrow-right", 12), Kit.cut(s.to(), "medium"), Kit.cut(s.paper() == null ? "" : s.paper(), "muted"));
            if (s.until() != null) line.getChildren().add(Kit.whole(Kit.label(desktop.say("sourcing.authority.until.day", Dates.table(s.until())), "muted")));
            if (s.exhibit() != null) line.getChildren().add(new ExhibitChips(java.util.List.of(s.exhibit()), model, desktop));
            card.getChildren().add(Names.row(desktop, s.from() + " – " + s.to(), line, () -> forms.step(a, at), () -> forms.dropStep(a, at)));
            for (var f : shown.flaws()) if (f.step() == i) card.getChildren().add(flaw(f));
        }
        return card;
    }

    private HBox flaw(AuthorityChain.Flaw f) {
        var text = Kit.text(desktop.say("sourcing.flaw." + f.kind(), f.expected(), f.found()), "warning-text", "caption");
        text.setGraphic(Kit.icon("fth-alert-triangle", 12, "warning-icon"));
        HBox.setHgrow(text, Priority.ALWAYS);
        var row = Kit.row(8, text);
        row.setStyle("-fx-padding: 4 16 6 16;");
        return row;
    }

    private void remove(String name) {
        if (!desktop.dialogs().confirm(desktop.say("sourcing.remove.ask", name), desktop.say("sourcing.remove.detail"), desktop.say("sourcing.remove"))) return;
        model.edit(d -> d.authentications = d.authentications.stream().filter(x -> !x.id().equals(a.id())).toList(), Notice.of("history.authenticationRemoved", Names.of(model.file(), a.brandOwner(), desktop)));
    }
}
