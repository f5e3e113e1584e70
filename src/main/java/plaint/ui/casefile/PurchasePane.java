package plaint.ui.casefile;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import plaint.desk.ShowSourcing;
import plaint.evidence.PurchaseCourse;
import plaint.evidence.TestPurchase;
import plaint.text.Dates;
import plaint.text.Money;
import plaint.text.Notice;
import plaint.text.Typed;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;

/// One test purchase: how far it has come, what is missing, the order, the listing as captured, the parcel, the samples and whose hands they went through.
final class PurchasePane extends VBox {
    private static final double NAME = 120;
    private final ShowSourcing.Purchase shown;
    private final TestPurchase p;
    private final CaseModel model;
    private final Desktop desktop;
    private final PurchaseForms forms;

    PurchasePane(ShowSourcing.Purchase shown, ShowSourcing.Result all, CaseModel model, Desktop desktop) {
        super(16);
        this.shown = shown;
        this.p = shown.purchase();
        this.model = model;
        this.desktop = desktop;
        this.forms = new PurchaseForms(model, desktop);
        getChildren().addAll(head(), steps());
        if (!shown.course().gaps().isEmpty()) getChildren().add(gaps());
        var halves = new GridPane(16, 0);
        var half = new ColumnConstraints();
        half.setPercentWidth(50);
        halves.getColumnConstraints().setAll(half, half);
        halves.addRow(0, new VBox(16, order(), capture(), paid()), parcel());
        getChildren().addAll(halves, samples(), custody(all), reports(all));
    }

    private HBox head() {
        return Names.head(p.goods(), Kit.button(desktop.say("sourcing.edit"), "fth-edit-2", () -> forms.edit(p), "tool"),
            Kit.button(desktop.say("sourcing.letter"), "fth-printer", this::letter, "tool"), Kit.iconButton("fth-trash-2", desktop.say("sourcing.remove.named", p.goods()), this::remove));
    }

    private HBox steps() {
        var row = new HBox(6);
        for (var s : shown.course().steps()) {
            if (s.step() != PurchaseCourse.Step.ORDERED) {
                var dash = new Region();
                dash.getStyleClass().add("stage-line");
                HBox.setHgrow(dash, Priority.ALWAYS);
                dash.setMaxWidth(64);
                // at the height of the signs it joins
                HBox.setMargin(dash, new Insets(10, 0, 0, 0));
                row.getChildren().add(dash);
            }
            var name = Kit.label(desktop.say("sourcing.step." + s.step()), s.done() ? "medium" : "muted");
            name.setGraphic(Kit.icon(s.done() ? "fth-check-circle" : "fth-circle", 14, s.done() ? "success-icon" : ""));
            var day = Kit.label(s.on() == null ? s.done() ? desktop.say("sourcing.step.undated") : "—" : Dates.table(s.on()), "caption", "muted");
            day.setStyle("-fx-padding: 0 0 0 18;");
            var box = new VBox(Kit.whole(name), Kit.whole(day));
            box.setAccessibleText(name.getText() + ": " + day.getText());
            row.getChildren().add(box);
        }
        return row;
    }

    private FlowPane gaps() {
        var flow = new FlowPane(6, 6);
        flow.getChildren().add(Kit.label(desktop.say("sourcing.gaps"), "muted"));
        for (var g : shown.course().gaps()) flow.getChildren().add(Kit.chip(desktop.say("sourcing.gap." + g), "fth-alert-triangle", "chip-gap"));
        return flow;
    }

    private VBox order() {
        return Kit.card(desktop.say("sourcing.order"), null, null, Names.facts(NAME, desktop.say("sourcing.shop"), Names.of(model.file(), p.shop()), desktop.say("sourcing.orderNo"), p.orderNo(),
            desktop.say("sourcing.ordered"), at(p.ordered()), desktop.say("sourcing.account"), p.account(), desktop.say("sourcing.payment"), p.paymentRef()));
    }

    private VBox capture() {
        var act = Kit.button(desktop.say(p.listing() == null ? "sourcing.capture.take" : "sourcing.capture.again"), "fth-camera", () -> forms.capture(p), "tool");
        var card = Kit.card(desktop.say("sourcing.capture"), null, act);
        if (p.listing() == null) {
            card.getChildren().add(Names.nothing(desktop.say("sourcing.capture.none")));
            return card;
        }
        var l = p.listing();
        var facts = Names.facts(NAME, desktop.say("sourcing.capture.at"), at(l.at()), desktop.say("sourcing.capture.address"), l.address());
        if (l.digest() != null) {
            var digest = Kit.text(l.digest().hex(), "caption");
            digest.setStyle("-fx-font-family: monospace;");
            facts.getChildren().add(Kit.fact(desktop.say("sourcing.digest"), digest, NAME));
        }
        if (l.exhibit() != null) facts.getChildren().add(Kit.fact(desktop.say("sourcing.keptAs"), new ExhibitChips(List.of(l.exhibit()), model, desktop), NAME));
        card.getChildren().add(facts);
        return card;
    }

    private VBox parcel() {
        var facts = Names.facts(NAME, desktop.say("sourcing.courier"), p.courier(), desktop.say("sourcing.received"), at(p.received()), desktop.say("sourcing.receivedAt"), p.receivedAt(),
            desktop.say("sourcing.receipt"), p.receipt(), desktop.say("sourcing.sealNo"), p.sealNo());
        if (p.sealPhoto() != null) facts.getChildren().add(Kit.fact(desktop.say("sourcing.sealPhoto"), new ExhibitChips(List.of(p.sealPhoto()), model, desktop), NAME));
        facts.getChildren().addAll(Names.facts(NAME, desktop.say("sourcing.opened"), day(p.opened()), desktop.say("sourcing.opening"), p.opening(), desktop.say("sourcing.notary"), p.notaryOffice(),
            desktop.say("sourcing.deed"), p.certificateNo(), desktop.say("sourcing.storedAt"), p.storedAt()).getChildren());
        var card = Kit.card(desktop.say("sourcing.parcel"), null, null, facts);
        GridPane.setValignment(card, javafx.geometry.VPos.TOP);
        card.setMaxHeight(Region.USE_PREF_SIZE);
        return card;
    }

    private VBox paid() {
        var facts = Names.facts(NAME, desktop.say("sourcing.price"), money(p.price()), desktop.say("sourcing.cost"), money(p.cost()));
        if (!p.exhibits().isEmpty()) facts.getChildren().add(Kit.fact(desktop.say("sourcing.exhibits"), new ExhibitChips(p.exhibits(), model, desktop), NAME));
        return Kit.card(desktop.say("sourcing.paid"), null, null, facts);
    }

    private VBox samples() {
        var card = Kit.card(desktop.say("sourcing.samples"), p.split() == null ? null : desktop.say("sourcing.samples.split", Dates.table(p.split())),
            Kit.button(desktop.say("sourcing.samples.add"), "fth-plus", () -> forms.sample(p, -1), "tool"));
        if (p.samples().isEmpty()) card.getChildren().add(Names.nothing(desktop.say("sourcing.samples.none")));
        for (int i = 0; i < p.samples().size(); i++) {
            var s = p.samples().get(i);
            int at = i;
            var line = Kit.row(12, fixed(Kit.chip(desktop.say("sourcing.use." + s.use()), null, "chip-stage"), 92), Kit.whole(Kit.label(s.id(), "medium")),
                Kit.whole(Kit.label(s.sealNo() == null ? desktop.say("sourcing.gap.SAMPLE_SEAL") : desktop.say("sourcing.sealed", s.sealNo()), s.sealNo() == null ? "warning-text" : "muted")), Kit.cut(s.storedAt() == null ? "" : s.storedAt(), "muted"));
            card.getChildren().add(Names.row(desktop, s.id(), line, () -> forms.sample(p, at), () -> forms.dropSample(p, at)));
        }
        return card;
    }

    private VBox custody(ShowSourcing.Result all) {
        var mine = new ArrayList<>(p.samples().stream().map(TestPurchase.Sample::id).toList());
        mine.add(p.id());
        var add = Kit.button(desktop.say("sourcing.custody.add"), "fth-plus", () -> new CustodyForm(model, desktop).add(mine.getFirst()), "tool");
        var card = Kit.card(desktop.say("sourcing.custody.samples"), null, add);
        var chains = all.chains().stream().filter(c -> mine.contains(c.item())).toList();
        if (chains.isEmpty()) card.getChildren().add(Names.nothing(desktop.say("sourcing.custody.none")));
        for (var c : chains) card.getChildren().add(new ChainView(c, model, desktop));
        return card;
    }

    private VBox reports(ShowSourcing.Result all) {
        var add = Kit.button(desktop.say("sourcing.add.report"), "fth-plus", () -> new ReportForms(model, desktop).add(p), "tool");
        var card = Kit.card(desktop.say("sourcing.reports"), null, add);
        var mine = all.reports().stream().filter(r -> p.id().equals(r.authentication().purchase())).toList();
        if (mine.isEmpty()) card.getChildren().add(Names.nothing(desktop.say("sourcing.reports.none")));
        for (var r : mine) {
            var a = r.authentication();
            var state = r.open() ? desktop.say(r.awaited(), r.days()) : desktop.say(a.genuine() ? "sourcing.genuine" : "sourcing.counterfeit") + "　" + Dates.table(a.reported());
            Node line = Kit.row(12, Kit.label(Names.of(model.file(), a.brandOwner(), desktop), "medium"), Kit.label(state, "muted"), Kit.cut(a.sample() == null ? "" : a.sample(), "muted"));
            card.getChildren().add(Names.row(desktop, a.id(), line, () -> new ReportForms(model, desktop).edit(a), null));
        }
        return card;
    }

    private void letter() {
        new Sheet(model, desktop).letter(p);
    }

    private void remove() {
        if (!desktop.dialogs().confirm(desktop.say("sourcing.remove.ask", p.goods()), desktop.say("sourcing.remove.detail"), desktop.say("sourcing.remove"))) return;
        model.edit(d -> {
            d.purchases = d.purchases.stream().filter(x -> !x.id().equals(p.id())).toList();
            d.authentications = d.authentications.stream().map(a -> p.id().equals(a.purchase()) ? a.withPurchase(null) : a).toList();
        }, Notice.of("history.purchaseRemoved", p.goods()));
    }

    /// What stands in a column of its own.
    private static HBox fixed(Label label, double width) {
        var cell = Kit.row(0, label);
        cell.setMinWidth(width);
        return cell;
    }

    static String at(LocalDateTime at) {
        return at == null ? "" : Typed.moment(at);
    }

    static String day(LocalDate day) {
        return day == null ? "" : Dates.table(day);
    }

    static String money(Money m) {
        return m == null ? "" : "¥" + m.grouped();
    }
}
