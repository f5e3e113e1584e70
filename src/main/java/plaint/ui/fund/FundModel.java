package plaint.ui.fund;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import plaint.desk.BookedAwards;
import plaint.desk.FundBalance;
import plaint.desk.ImportBankStatement;
import plaint.desk.MatchBankLine;
import plaint.desk.MoneySummary;
import plaint.desk.WrongedConsumers;
import plaint.fund.Account;
import plaint.fund.BankStatement.Fault;
import plaint.fund.Trial;
import plaint.text.Money;
import plaint.text.Notice;
import plaint.ui.kit.Desktop;
import plaint.work.Job;

/// What the screen of the fund shows, as of a day. Everything is read again after each act.
public final class FundModel {
    static final int NEWEST = 500;
    private final Desktop desktop;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<FundBalance.Line>> entries = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<LocalDate> at;
    private final ObjectProperty<Page> page = new SimpleObjectProperty<>(Page.BALANCES);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<Account> account = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<ImportBankStatement.Taken> taken = new ReadOnlyObjectWrapper<>();
    private String line = "";

    /// The four things there are to see.
    public enum Page { BALANCES, LEDGER, BANK, CONSUMERS }

    /// `toPay`: what each consumer is still to be paid; `wronged`: complaints of the cases that brought money; `differing`: awards booked otherwise than judged.
    public record State(Trial trial, MoneySummary.Sums sums, List<MatchBankLine.Row> bank, Map<String, Money> toPay, List<WrongedConsumers.Line> wronged, List<Account> accounts,
                        List<BookedAwards.Differing> differing) {
        public long openLines() {
            return bank.stream().filter(MatchBankLine.Row::open).count();
        }
    }

    public FundModel(Desktop desktop, LocalDate today) {
        this.desktop = desktop;
        at = new SimpleObjectProperty<>(today);
        at.addListener(o -> reload());
        filter.addListener(o -> readEntries());
        account.addListener(o -> readEntries());
    }

    /// Reads all again from the store.
    public void reload() {
        var day = at.get();
        if (day == null) return;
        var office = desktop.office();
        desktop.jobs().run(p -> {
            var balance = new FundBalance(office);
            return new State(balance.run(day), new MoneySummary(office).run(day), new MatchBankLine(office).rows(day), balance.toPay(day), new WrongedConsumers(office).run(day), balance.accounts(),
                new BookedAwards(office).run(day));
        }, state::set);
        readEntries();
    }

    private void readEntries() {
        var asked = new FundBalance.Filter(null, at.get(), account.get() == null ? null : account.get().code(), filter.get());
        desktop.jobs().run(p -> new FundBalance(desktop.office()).entries(asked, 0, NEWEST), found -> {
            // an answer that comes late must not cover a newer one
            if (asked.equals(new FundBalance.Filter(null, at.get(), account.get() == null ? null : account.get().code(), filter.get()))) entries.set(found);
        });
    }

    /// Does something through a verb, tells it and reads all again.
    <T> void act(Job<T> verb, Notice done) {
        desktop.jobs().run(verb, made -> done(done));
    }

    void done(Notice told) {
        desktop.statusProperty().set(told);
        reload();
    }

    /// Takes a bank statement in; what was refused or doubtful stays on the screen.
    public void read(Path file) {
        desktop.jobs().run(p -> new ImportBankStatement(desktop.office()).run(file), now -> {
            taken.set(now);
            page.set(Page.BANK);
            done(Notice.of("fund.screen.taken", now.added(), now.there(), now.refused().size()));
        });
    }

    /// The bank line worked on, by its id; empty: none yet.
    String line() {
        return line;
    }

    void line(String now) {
        line = now;
    }

    /// What was found wrong with the statement read last, in the order of its lines.
    public List<Fault> faults() {
        if (taken.get() == null) return List.of();
        return java.util.stream.Stream.concat(taken.get().refused().stream(), taken.get().doubts().stream()).sorted(java.util.Comparator.comparingLong(Fault::line)).toList();
    }

    void forgetFaults() {
        taken.set(null);
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<FundBalance.Line>> entriesProperty() {
        return entries.getReadOnlyProperty();
    }

    public ObjectProperty<LocalDate> atProperty() {
        return at;
    }

    public ObjectProperty<Page> pageProperty() {
        return page;
    }

    public StringProperty filterProperty() {
        return filter;
    }

    public ObjectProperty<Account> accountProperty() {
        return account;
    }
}
