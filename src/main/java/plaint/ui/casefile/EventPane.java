package plaint.ui.casefile;

import java.util.List;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.scene.layout.HBox;
import plaint.docket.EventKind;
import plaint.evidence.Exhibit;
import plaint.party.Person;
import plaint.ui.kit.MaskedLabel;
import plaint.docket.Event;
import plaint.docket.Track;
import plaint.evidence.Raid;
import plaint.party.Party;
import plaint.text.Dates;
import plaint.text.Lang;
import plaint.text.Money;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;

/// All that is known of one event: who, where, what was found or seized, every figure with its source, exhibits, sources that say otherwise.
final class EventPane extends VBox {
    private static final double NAME = 64;
    private final CaseModel model;
    private final Desktop desktop;

    EventPane(Event e, CaseModel model, Desktop desktop) {
        super(10);
        this.model = model;
        this.desktop = desktop;
        setStyle("-fx-padding: 14 16 16 16;");
        var form = new EventForm(model, desktop);
        var title = Kit.text(desktop.lang().of(e.title(), e.latin()), "section");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, javafx.scene.layout.Priority.ALWAYS);
        // beside the first line of a long name
        var head = Kit.row(8, Kit.chip(desktop.say("ui.track." + e.track()), null), title, Kit.row(0, Kit.iconButton("fth-edit-2", desktop.say("docket.story.edit"), () -> form.show(e)), Kit.iconButton("fth-trash-2", desktop.say("docket.story.remove"), () -> form.remove(e))));
        getChildren().add(head);
        getChildren().add(Kit.fact(desktop.say("ui.event.day"), Dates.said(e.day(), desktop.lang()) + (desktop.lang() == Lang.ZH ? " " : ", ")
            + (e.vague() ? desktop.say("ui.story.vague") : e.day().getDayOfWeek().getDisplayName(java.time.format.TextStyle.SHORT, desktop.lang().locale())), NAME));
        var detail = desktop.lang().of(e.detail(), e.latinDetail());
        if (!detail.isBlank()) getChildren().add(Kit.fact(desktop.say("ui.event.detail"), detail, NAME));
        switch (e.kind()) {
            case RAID -> model.file().raids().stream().filter(r -> r.on().equals(e.day())).forEach(this::raid);
            case TEST_PURCHASE -> model.file().purchases().forEach(this::purchase);
            case AUTHENTICATED -> model.file().authentications().forEach(this::authentication);
            case LEAD_FOUND -> model.file().leads().forEach(this::lead);
            case CONVICTED -> getChildren().add(new ConvictionForms(model, desktop).lines(e));
            default -> { }
        }
        if (!e.exhibits().isEmpty()) {
            head("ui.event.exhibits");
            for (var id : e.exhibits()) model.file().exhibit(id).ifPresent(x -> getChildren().add(exhibit(x)));
        }
        if (e.track() == Track.CRIMINAL && e.kind() != EventKind.CONVICTED && model.file().convictions().isEmpty())
            getChildren().add(new ConvictionForms(model, desktop).entry());
        effects(e);
        if (e.source() != null && !e.source().isBlank()) getChildren().add(Kit.fact(desktop.say("ui.event.source"), e.source(), NAME));
        if (!e.doubts().isEmpty()) {
            var box = new VBox(2, Kit.label(desktop.say("ui.event.otherwise"), "warning-text", "medium"));
            e.doubts().forEach(d -> box.getChildren().add(Kit.text(d, "caption")));
            box.getStyleClass().add("warning-box");
            getChildren().add(box);
        }
    }

    private HBox exhibit(Exhibit x) {
        var chip = new ExhibitChips(List.of(x.id()), model, desktop);
        chip.setPrefWrapLength(60);
        chip.setMinWidth(USE_PREF_SIZE);
        var row = Kit.row(8, chip, Kit.cut(desktop.lang().of(x.title(), x.latin())), Kit.spring());
        if (x.held() == Exhibit.Held.COPY) row.getChildren().add(Kit.chip(desktop.say("ui.held.COPY"), null, "chip-gap"));
        row.getChildren().add(Kit.whole(Kit.label(desktop.say("ui.event.pages", x.pages()), "muted")));
        return row;
    }

    /// What an event changed on another track: a criminal case stays the civil one, its judgment lets it go on.
    private void effects(Event e) {
        var wanted = switch (e.kind()) {
            case RAID, CRIMINAL_FILED -> EventKind.STAYED;
            case CONVICTED -> EventKind.RESUMED;
            case STAYED -> EventKind.CRIMINAL_FILED;
            case RESUMED -> EventKind.CONVICTED;
            default -> null;
        };
        model.file().events().stream().filter(x -> x.kind() == wanted).findFirst().ifPresent(x -> {
            head("ui.event.effects");
            var text = Kit.text(desktop.say("ui.event.effect", desktop.say("ui.track." + x.track()), Dates.table(x.day()), desktop.lang().of(x.title(), x.latin())));
            text.setGraphic(Kit.icon("fth-corner-down-right", 14));
            getChildren().add(text);
        });
    }

    private void head(String key) {
        var l = Kit.label(desktop.say(key), "medium", "muted");
        l.setStyle("-fx-padding: 6 0 0 0;");
        getChildren().add(l);
    }

    private String name(Party p) {
        return desktop.lang().of(p.name(), p.latin());
    }

    private void raid(Raid r) {
        fact("ui.event.authority", desktop.lang().listed(r.authorities().stream().map(a -> name(model.file().party(a))).toList()));
        fact("ui.event.places", desktop.lang().listed(r.places()));
        for (var id : r.held()) {
            var who = model.file().party(id);
            var box = new VBox(Kit.text(name(who)));
            if (who instanceof Person p && p.idNumber() != null && !p.idNumber().isBlank()) box.getChildren().add(new MaskedLabel(p.idNumber(), model.no(), p.name(), desktop));
            getChildren().add(Kit.fact(desktop.say("ui.event.held"), box, NAME));
        }
        head("ui.event.inventory");
        var grid = table(List.of("ui.event.goods", "ui.event.quantity", "ui.event.value"));
        int row = 1;
        for (var s : r.seized()) {
            grid.add(Kit.text(s.name()), 0, row);
            grid.add(right(s.quantity() + " " + s.unit()), 1, row);
            grid.add(right(s.unitValue() == null ? desktop.say("ui.event.notValued") : s.unitValue().times(java.math.BigDecimal.valueOf(s.quantity())).grouped()), 2, row++);
        }
        getChildren().add(grid);
        var others = r.valuations().stream().filter(v -> !v.adopted()).toList();
        r.valuations().stream().filter(plaint.evidence.Raid.Valuation::adopted).forEach(v -> fact("ui.event.adopted", v.value().grouped() + "　" + v.source()));
        if (!others.isEmpty()) {
            var title = Kit.label(desktop.say("ui.event.values"), "warning-text", "medium");
            title.setGraphic(Kit.icon("fth-alert-triangle", 14, "warning-icon"));
            var box = new VBox(2, title);
            for (var v : others) box.getChildren().add(Kit.text(v.value().grouped() + "　" + v.source() + (v.note() == null ? "" : "。" + v.note()), "caption"));
            box.getStyleClass().add("warning-box");
            getChildren().add(box);
        }
    }

    private void purchase(plaint.evidence.TestPurchase p) {
        fact("ui.event.shop", model.file().shop(p.shop()).name());
        fact("ui.event.goods", p.goods());
        fact("ui.event.order", p.orderNo() + "　" + time(p.ordered()));
        fact("ui.event.price", money(p.price()));
        fact("ui.event.parcel", p.courier() + "　" + time(p.received()));
        fact("ui.event.seal", p.sealNo());
        fact("ui.event.notary", (p.notaryOffice() == null ? "" : p.notaryOffice()) + "　" + (p.certificateNo() == null ? "" : p.certificateNo()));
        fact("ui.event.stored", p.storedAt());
    }

    private static String time(java.time.LocalDateTime t) {
        return t == null ? "" : t.toString().replace('T', ' ');
    }

    private void authentication(plaint.evidence.Authentication a) {
        fact("ui.event.brand", name(model.file().party(a.brandOwner())));
        for (var p : a.points()) line(p.aspect(), p.finding());
        fact("ui.event.conclusion", a.conclusion());
    }

    private void lead(plaint.lead.Lead l) {
        var shop = l.shop() == null ? "" : "　" + model.file().shop(l.shop()).name();
        fact("ui.event.lead", l.no() + shop);
        fact("ui.event.leadSource", l.source());
        if (l.score() != null) fact("ui.event.score", l.score().setScale(2, java.math.RoundingMode.HALF_UP).toPlainString());
        fact("ui.event.turnover", money(l.turnover()));
        fact("ui.event.threshold", money(l.threshold()));
        fact("ui.event.decision", l.decision() + (l.reason() == null ? "" : "　" + l.reason()));
    }

    private static String money(Money m) {
        return m == null ? "—" : "¥" + m.grouped();
    }

    private void fact(String key, String value) {
        line(desktop.say(key), value);
    }

    private void line(String name, String value) {
        if (value != null && !value.isBlank()) getChildren().add(Kit.fact(name, value.strip(), NAME));
    }

    private GridPane table(List<String> heads) {
        var grid = new GridPane(12, 4);
        for (int i = 0; i < heads.size(); i++) {
            var c = new javafx.scene.layout.ColumnConstraints();
            if (i == 0) c.setHgrow(javafx.scene.layout.Priority.ALWAYS);
            else c.setMinWidth(USE_PREF_SIZE);
            grid.getColumnConstraints().add(c);
            var head = Kit.label(desktop.say(heads.get(i)), "caption", "muted");
            grid.add(i == 0 ? head : rightAligned(head), i, 0);
        }
        return grid;
    }

    private static javafx.scene.control.Label right(String text) {
        return rightAligned(Kit.label(text));
    }

    private static javafx.scene.control.Label rightAligned(javafx.scene.control.Label label) {
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinWidth(USE_PREF_SIZE);
        label.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        return label;
    }
}
