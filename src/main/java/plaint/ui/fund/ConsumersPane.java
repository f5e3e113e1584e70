package plaint.ui.fund;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import plaint.desk.AllotToConsumers;
import plaint.desk.PayConsumers;
import plaint.fund.Booking.Share;
import plaint.key.CaseNo;
import plaint.text.Money;
import plaint.text.Notice;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;
import plaint.ui.kit.ListExport;
import plaint.ui.kit.RecordForm;
import plaint.ui.kit.Verbs;

/// The consumers the fund may pay: those who complained in a case that brought money, and those it owes. Several are allotted or paid in one act.
final class ConsumersPane extends VBox {
    private static final Map<String, String> FIELDS = Map.of("fund.refused.future", "/day", "fund.refused.noDay", "/day", "fund.short.", "/amount", "fund.refused.negative", "/amount", "fund.refused.noPayee", "/payee");
    private final FundModel model;
    private final Desktop desktop;
    private final TableView<Line> table = new TableView<>();

    /// A consumer as shown; sums of the complaint are null where the ledger alone knows them.
    private record Line(String payee, CaseNo caseNo, String subject, Money lost, Money refunded, Money allotted, Money owed, Money open) { }

    ConsumersPane(FundModel model, Desktop desktop, HBox bar) {
        this.model = model;
        this.desktop = desktop;
        var allot = Kit.button(desktop.say("fund.consumers.allot"), "fth-gift", () -> allot(chosen()).ifPresent(model::done));
        var pay = Kit.button(desktop.say("fund.consumers.pay"), "fth-send", () -> pay(chosen()).ifPresent(model::done));
        // nothing is paid where nothing is allotted and open
        pay.disableProperty().bind(Bindings.createBooleanBinding(() -> chosen().stream().allMatch(l -> l.owed().minor() == 0), table.getSelectionModel().getSelectedItems()));
        bar.getChildren().addAll(allot, pay, ListExport.of(desktop, this, desktop.say("fund.page.CONSUMERS"), table));
        columns();
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.getItems().setAll(lines());
        table.setAccessibleText(desktop.say("fund.page.CONSUMERS"));
        table.setPlaceholder(new StackPane(Kit.empty("fth-users", desktop.say("fund.consumers.none"), desktop.say("fund.consumers.none.hint"), null)));
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().add(table);
    }

    private List<Line> chosen() {
        return List.copyOf(table.getSelectionModel().getSelectedItems());
    }

    private List<Line> lines() {
        var s = model.stateProperty().get();
        var all = new ArrayList<Line>();
        for (var w : s.wronged())
            all.add(new Line(w.payee(), w.caseNo(), w.complaint().subject() == null ? "" : w.complaint().subject(), w.lost(), w.refunded(), w.allotted(), s.toPay().getOrDefault(w.payee(), Money.ZERO), w.open()));
        s.toPay().forEach((payee, owed) -> {
            if (all.stream().noneMatch(l -> l.payee().equals(payee))) all.add(new Line(payee, null, "", null, null, null, owed, Money.ZERO));
        });
        return all;
    }

    private void columns() {
        var c = new Columns<>(table);
        c.grows(desktop.say("fund.consumers.payee"), 140, Line::payee);
        c.text(desktop.say("fund.ledger.case"), 92, l -> l.caseNo() == null ? "" : l.caseNo().value());
        c.grows(desktop.say("fund.consumers.subject"), 90, Line::subject);
        c.money(desktop.say("fund.consumers.lost"), 112, Line::lost);
        c.money(desktop.say("fund.consumers.refunded"), 112, Line::refunded);
        c.money(desktop.say("fund.consumers.allotted"), 112, Line::allotted);
        c.money(desktop.say("fund.consumers.owed"), 112, Line::owed);
    }

    /// Without a choice: anybody, by name.
    private Optional<Notice> allot(List<Line> to) {
        if (to.size() > 1) return allotAll(to);
        var one = to.isEmpty() ? null : to.getFirst();
        var form = new RecordForm(desktop, desktop.say("fund.consumers.allot.head", model.stateProperty().get().sums().fund().grouped()));
        var day = form.date(desktop.say("money.day"), model.atProperty().get()).needed().at("/day");
        var who = form.text(desktop.say("fund.consumers.payee"), one == null ? null : one.payee()).needed().at("/payee");
        var amount = form.money(desktop.say("money.amount"), one == null || one.open().minor() == 0 ? null : one.open(), Money.CNY).needed().at("/amount");
        var text = form.text(desktop.say("money.text"), one == null ? null : one.subject());
        return form.ask(desktop.say("fund.consumers.allot"), () -> List.of(new Share(who.get(), one == null ? null : one.caseNo(), amount.get(), text.get())),
            s -> Verbs.tried(() -> new AllotToConsumers(desktop.office()).run(day.get(), s), FIELDS)).map(s -> Notice.of("fund.consumers.done.allotted", s.getFirst().amount().grouped(), 1));
    }

    /// Each gets what is lost and not yet refunded or allotted.
    private Optional<Notice> allotAll(List<Line> to) {
        var shares = to.stream().filter(l -> l.open().minor() > 0).map(l -> new Share(l.payee(), l.caseNo(), l.open(), l.subject())).toList();
        var total = shares.stream().map(Share::amount).reduce(Money.ZERO, Money::plus);
        var form = new RecordForm(desktop, desktop.say("fund.consumers.allotAll.head", shares.size(), total.grouped()));
        var day = form.date(desktop.say("money.day"), model.atProperty().get()).needed().at("/day");
        return form.ask(desktop.say("fund.consumers.allot"), () -> shares, s -> Verbs.tried(() -> new AllotToConsumers(desktop.office()).run(day.get(), s), FIELDS))
            .map(s -> Notice.of("fund.consumers.done.allotted", total.grouped(), s.size()));
    }

    private Optional<Notice> pay(List<Line> to) {
        var shares = to.stream().filter(l -> l.owed().minor() > 0).map(l -> new Share(l.payee(), l.caseNo(), l.owed(), l.subject())).toList();
        var total = shares.stream().map(Share::amount).reduce(Money.ZERO, Money::plus);
        var form = new RecordForm(desktop, desktop.say("fund.consumers.pay.head", shares.size(), total.grouped()));
        var day = form.date(desktop.say("money.day"), model.atProperty().get()).needed().at("/day");
        return form.ask(desktop.say("fund.consumers.pay"), () -> shares, s -> Verbs.tried(() -> new PayConsumers(desktop.office()).run(day.get(), s, null), FIELDS))
            .map(s -> Notice.of("fund.consumers.done.paid", total.grouped(), s.size()));
    }
}
