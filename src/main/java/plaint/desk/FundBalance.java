package plaint.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import plaint.fund.Account;
import plaint.fund.Act;
import plaint.fund.Entry;
import plaint.fund.Role;
import plaint.fund.Trial;
import plaint.key.CaseNo;
import plaint.store.FundView;
import plaint.text.Money;
import plaint.text.Refused;

/// The balances of all accounts at a date, with the proof that they add up; and the ledger behind them.
public final class FundBalance {
    private final Office office;

    public FundBalance(Office office) {
        this.office = office;
    }

    public Trial run(LocalDate at) throws Refused {
        var chart = office.chart();
        return office.archive().read(v -> Trial.of(chart, v.fund().balances(at)));
    }

    public List<Account> accounts() throws Refused {
        return office.chart().accounts();
    }

    /// What each case brought into the fund.
    public Map<CaseNo, Money> brought(LocalDate at) throws Refused {
        var chart = office.chart();
        return office.archive().read(v -> v.fund().movedByCase(Act.TRANSFER, chart.code(Role.FUND_BANK), at));
    }

    /// What each consumer is still to be paid.
    public Map<String, Money> toPay(LocalDate at) throws Refused {
        var chart = office.chart();
        var sums = office.archive().read(v -> v.fund().byPayee(chart.code(Role.CONSUMERS), at));
        sums.replaceAll((who, m) -> Money.ZERO.minus(m));
        return sums;
    }

    /// Which entries: null is all; `text` is looked for in words, party and case number.
    public record Filter(LocalDate from, LocalDate to, String account, String text) { }

    /// An entry and whether it was taken back.
    public record Line(Entry entry, boolean reversed) { }

    /// Entries newest first, `limit` of them after the first `skip`.
    public List<Line> entries(Filter f, int skip, int limit) throws Refused {
        return office.archive().read(v -> v.fund().newest(new FundView.Filter(f.from(), f.to(), f.account(), f.text()), skip, limit).stream()
            .map(e -> new Line(e, v.fund().reversed(e.no()))).toList());
    }
}
