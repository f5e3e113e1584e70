package plaint.ui.casefile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import plaint.casefile.CaseChange;
import plaint.claim.ExchangeRate;
import plaint.text.Notice;
import plaint.text.Now;
import plaint.text.Refused;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;
import plaint.ui.kit.RecordForm;

/// The exchange rates of a case whose claim is in another currency than the court's: each with its day and source, as papers and fees use it.
final class ClaimRates {
    private static final List<String> KNOWN = List.of("USD", "EUR", "GBP", "HKD", "JPY", "CNY");
    private final CaseModel model;
    private final Desktop desktop;

    ClaimRates(CaseModel model, Desktop desktop) {
        this.model = model;
        this.desktop = desktop;
    }

    /// Where the case needs none and has none, there is nothing to show.
    boolean wanted() {
        var court = currency();
        return !model.file().rates().isEmpty() || model.file().claims().stream().anyMatch(v -> !v.total().currency().equals(court));
    }

    private String currency() {
        try {
            return desktop.office().forums().get(model.file().forum()).currency();
        } catch (Refused e) {
            return "CNY";
        }
    }

    VBox card() {
        var all = model.file().rates();
        var card = Kit.card(desktop.say("claim.rates"), "", Kit.button(desktop.say("claim.rate.add"), "fth-plus", () -> ask(null), "tool"));
        card.setId("claim-rates");
        if (all.isEmpty()) {
            var none = Kit.text(desktop.say("claim.rates.none", currency()), "muted");
            none.setStyle("-fx-padding: 8 16 12 16;");
            card.getChildren().add(none);
        }
        for (var r : all) card.getChildren().add(row(r));
        return card;
    }

    private HBox row(ExchangeRate r) {
        var said = desktop.say("claim.rate.said", r.of(), r.rate().toPlainString(), r.in());
        var source = Kit.cut(r.source(), "caption", "muted");
        HBox.setHgrow(source, Priority.ALWAYS);
        var row = Kit.row(8, Kit.whole(Kit.label(said, "medium")), Kit.whole(Kit.label(r.on().toString(), "caption", "muted")), source, Kit.row(2, Kit.iconButton("fth-edit-2", desktop.say("claim.rate.edit.of", said), () -> ask(r)),
            Kit.iconButton("fth-trash-2", desktop.say("claim.rate.remove.of", said), () -> save(d -> d.rates = d.rates.stream().filter(x -> !x.equals(r)).toList(), said))));
        row.setStyle("-fx-padding: 6 16 6 16;");
        return row;
    }

    private void ask(ExchangeRate was) {
        var form = new RecordForm(desktop, desktop.say(was == null ? "claim.rate.add" : "claim.rate.edit"));
        var currencies = new ArrayList<>(KNOWN);
        for (var more : was == null ? List.<String>of() : List.of(was.of(), was.in())) if (!currencies.contains(more)) currencies.add(more);
        var foreign = model.file().currentClaim().map(v -> v.total().currency()).filter(c -> !c.equals(currency())).orElse("USD");
        var of = form.choice(desktop.say("claim.rate.of"), currencies, was == null ? foreign : was.of(), c -> c).needed().at("/of");
        var rate = form.decimal(desktop.say("claim.rate.rate"), was == null ? null : was.rate()).needed().at("/rate").hint(desktop.say("claim.rate.rate.hint"));
        var in = form.choice(desktop.say("claim.rate.in"), currencies, was == null ? currency() : was.in(), c -> c).needed().at("/in");
        var on = form.date(desktop.say("claim.rate.on"), was == null ? Now.today() : was.on()).needed().at("/on");
        var source = form.text(desktop.say("claim.rate.source"), was == null ? "" : was.source()).needed().at("/source").hint(desktop.say("claim.rate.source.hint"));
        form.ask(desktop.say("claim.save"), () -> new ExchangeRate(of.get(), in.get(), rate.get() == null ? BigDecimal.ZERO : rate.get(), on.get(), source.get()), now -> model.faults(put(was, now)))
            .ifPresent(now -> save(put(was, now), desktop.say("claim.rate.said", now.of(), now.rate().toPlainString(), now.in())));
    }

    private static Consumer<CaseChange> put(ExchangeRate was, ExchangeRate now) {
        return d -> {
            var all = new ArrayList<>(d.rates);
            if (was == null) all.add(now);
            else all.replaceAll(x -> x.equals(was) ? now : x);
            d.rates = all;
        };
    }

    private void save(Consumer<CaseChange> how, String said) {
        model.edit(how, Notice.of("history.rate", said));
    }
}
