package plaint.ui.casefile;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import plaint.desk.DisclosureDuty;
import plaint.desk.DisclosureDuty.State;
import plaint.desk.ProduceSheet;
import plaint.party.Disclosure;
import plaint.party.Verification;
import plaint.text.Dates;
import plaint.text.Lang;
import plaint.text.Now;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;

/// What the platform knows of each seller and whom it told: verifications, requests, exposure, as of a day (消保法第四十四条).
final class DutyView implements PartiesTab.View {
    private final PartiesTab tab;
    private final CaseModel model;
    private final Desktop desktop;
    private final RelationForms forms;
    private final ScrollPane scroll = new ScrollPane();
    private final DatePicker day;
    private DisclosureDuty.Sheet sheet;

    DutyView(PartiesTab tab, CaseModel model, Desktop desktop, RelationForms forms) {
        this.tab = tab;
        this.model = model;
        this.desktop = desktop;
        this.forms = forms;
        scroll.setFitToWidth(true);
        day = PartiesTab.asOf(desktop, this::show);
    }

    @Override public Node node() {
        return scroll;
    }

    @Override public List<Node> tools() {
        var print = Kit.iconButton("fth-printer", desktop.say("parties.duty.print"), this::print);
        print.setDisable(model.file().shops().isEmpty());
        return List.of(Kit.whole(Kit.label(desktop.say("parties.asOf"), "muted")), day, print);
    }

    private void print() {
        var title = desktop.say("parties.duty.title");
        var c = model.file();
        var now = sheet;
        if (now == null) return;
        tab.print(title, c.no() + "-" + title, () -> new ProduceSheet.Order("disclosure-duty", desktop.lang(), title, c.forum(), now.at(), c.sample(),
            new DisclosureDuty(desktop.office()).model(c, now, desktop.lang())));
    }

    @Override public void show() {
        var c = model.file();
        if (c.shops().isEmpty()) {
            scroll.setContent(Kit.empty("fth-shield", desktop.say("parties.duty.none"), desktop.say("parties.duty.none.hint"), Kit.button(desktop.say("parties.add.shop"), "fth-plus", () -> forms.shop(null))));
            return;
        }
        var at = day.getValue() == null ? Now.today() : day.getValue();
        desktop.jobs().run(p -> new DisclosureDuty(desktop.office()).run(c, at), this::show);
    }

    private void show(DisclosureDuty.Sheet now) {
        double at = scroll.getVvalue();
        sheet = now;
        var all = new VBox(16, rule(now));
        for (var row : now.rows()) all.getChildren().add(shop(row));
        all.setStyle("-fx-padding: 16 24 24 24;");
        scroll.setContent(all);
        scroll.setVvalue(at);
    }

    private VBox rule(DisclosureDuty.Sheet now) {
        boolean zh = desktop.lang() == Lang.ZH;
        var box = new VBox(4);
        for (var d : java.util.Arrays.asList(now.verifying(), now.giving())) {
            if (d == null) continue;
            var text = (zh ? d.name().zh() : d.name().en()) + (zh ? "：" : ": ") + (d.months() > 0 ? desktop.say("parties.duty.months", d.months()) : "") + (zh ? d.rule().zh() : d.rule().en());
            var line = Kit.row(8, Kit.text(text, "muted"));
            if (!d.verified()) line.getChildren().add(Kit.chip(desktop.say("parties.unverified"), null, "chip-gap"));
            box.getChildren().add(line);
        }
        if (box.getChildren().isEmpty()) box.getChildren().add(Kit.text(desktop.say("parties.duty.noRule", Dates.table(now.at())), "muted"));
        return box;
    }

    private VBox shop(DisclosureDuty.Row r) {
        var body = new VBox(10);
        body.getStyleClass().add("card-body");
        var styles = switch (r.state()) {
            case VALID -> "chip-done";
            case PARTIAL, STALE -> "chip-gap";
            case NEVER -> "chip-stop";
        };
        var state = Kit.row(8, Kit.chip(desktop.say("parties.duty." + r.state()), r.state() == State.VALID ? "fth-check" : "fth-alert-triangle", styles));
        if (r.again() != null) state.getChildren().add(Kit.label(desktop.say("parties.duty.again", Dates.table(r.again())), "muted"));
        if (r.open() > 0) state.getChildren().add(Kit.chip(desktop.say("parties.duty.open", r.open(), r.exposure().grouped()), "fth-alert-triangle", "chip-gap"));
        body.getChildren().add(state);
        body.getChildren().add(head("parties.verifications", desktop.say("parties.add.verification"), () -> forms.verification(null, r.shop().id())));
        var verifications = model.file().relations().verifications().stream().filter(v -> v.shop().equals(r.shop().id())).toList();
        for (var v : verifications) body.getChildren().add(verification(v));
        if (verifications.isEmpty()) body.getChildren().add(Kit.text(desktop.say("parties.verifications.none"), "muted"));
        body.getChildren().add(head("parties.disclosures", desktop.say("parties.add.disclosure"), () -> forms.disclosure(null, r.shop().id())));
        var asked = model.file().relations().disclosures().stream().filter(v -> v.shop().equals(r.shop().id())).toList();
        for (var d : asked) body.getChildren().add(disclosure(d));
        if (asked.isEmpty()) body.getChildren().add(Kit.text(desktop.say("parties.disclosures.none"), "muted"));
        return Kit.card(r.shop().name(), r.shop().account(), Kit.label(forms.party(r.shop().registeredTo()), "muted"), body);
    }

    private HBox head(String key, String act, Runnable run) {
        return Kit.row(8, Kit.label(desktop.say(key), "medium"), Kit.spring(), Kit.button(act, "fth-plus", run, "tool", "flat"));
    }

    private HBox verification(Verification v) {
        var row = Kit.row(10, Kit.whole(Kit.label(Dates.table(v.on()))), tick("parties.verified.name", v.name()), tick("parties.verified.address", v.address()), tick("parties.verified.contact", v.contact()),
            Kit.cut((v.method() == null ? "" : v.method()) + (v.by() == null ? "" : "　" + v.by()), "muted"), Kit.spring(), ExhibitChips.proof(v.proof(), model, desktop));
        var what = desktop.say("parties.verification") + " " + v.on();
        row.getChildren().addAll(Kit.iconButton("fth-edit-2", desktop.say("parties.edit", what), () -> forms.verification(v, v.shop())), Kit.iconButton("fth-trash-2", desktop.say("parties.remove.one", what),
            () -> forms.remove(what, d -> d.relations = d.relations.withVerifications(d.relations.verifications().stream().filter(x -> !x.equals(v)).toList()))));
        return row;
    }

    private javafx.scene.control.Label tick(String key, boolean held) {
        return Kit.chip(desktop.say(key), held ? "fth-check" : "fth-x", held ? "chip-done" : "chip-stop");
    }

    private HBox disclosure(Disclosure d) {
        var given = d.given() == null ? Kit.chip(desktop.say("parties.notGiven"), "fth-alert-triangle", "chip-gap") : Kit.chip(desktop.say("parties.given", Dates.table(d.given())), "fth-check", "chip-done");
        var row = Kit.row(10, Kit.whole(Kit.label(Dates.table(d.asked()))), Kit.cut(d.to(), "medium"), given, Kit.cut(d.how() == null ? "" : d.how(), "muted"), Kit.spring());
        if (d.exposure() != null) row.getChildren().add(Kit.whole(Kit.label(desktop.say("parties.exposure", d.exposure().grouped()), "muted")));
        var what = desktop.say("parties.disclosure") + " " + d.to();
        row.getChildren().addAll(ExhibitChips.proof(d.proof(), model, desktop), Kit.iconButton("fth-edit-2", desktop.say("parties.edit", what), () -> forms.disclosure(d, d.shop())), Kit.iconButton("fth-trash-2",
            desktop.say("parties.remove.one", what), () -> forms.remove(what, x -> x.relations = x.relations.withDisclosures(x.relations.disclosures().stream().filter(y -> !y.equals(d)).toList()))));
        return row;
    }
}
