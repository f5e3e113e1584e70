package plaint.fund;

import java.time.LocalDate;
import java.util.List;
import plaint.key.CaseNo;
import plaint.text.Money;
import plaint.text.Refused;

/// One entry of the ledger. `no` is given when it is kept (0 before). `day` is when it happened; `due`, of an award, the last day on which it could be paid in time, else null.
/// `caseNo`, `party` (who paid or is paid), `bankLine` (the line of a statement behind it) may be null; `reverses` is the number of the entry taken back, 0 for none.
/// The postings sum to nought.
public record Entry(long no, LocalDate day, Act act, String text, CaseNo caseNo, String party, LocalDate due, long reverses, String bankLine, List<Posting> postings) {
    public Entry {
        postings = List.copyOf(postings);
        if (day == null || act == null || text == null) throw new IllegalArgumentException("an entry needs day, act and text");
    }

    /// An entry to be kept; refused where its sides differ or it moves nothing.
    public static Entry draft(LocalDate day, Act act, String text, CaseNo caseNo, String party, LocalDate due, long reverses, String bankLine, List<Posting> postings) throws Refused {
        if (postings.size() < 2) throw new Refused("fund.refused.nothing");
        var e = new Entry(0, day, act, text, caseNo, party, due, reverses, bankLine, postings);
        if (!e.balanced()) throw new Refused("fund.refused.unbalanced", e.difference().grouped());
        return e;
    }

    public Money difference() {
        return postings.stream().map(Posting::amount).reduce(Money.ZERO, Money::plus);
    }

    public boolean balanced() {
        return difference().minor() == 0;
    }

    /// What the entry is about: the greatest sum it moves on one account.
    public Money size() {
        return postings.stream().map(p -> on(p.account())).map(m -> m.minor() < 0 ? Money.ZERO.minus(m) : m).max(Money::compareTo).orElse(Money.ZERO);
    }

    public Entry numbered(long number) {
        return new Entry(number, day, act, text, caseNo, party, due, reverses, bankLine, postings);
    }

    /// What was moved on one account: debits less credits.
    public Money on(String account) {
        return postings.stream().filter(p -> p.account().equals(account)).map(Posting::amount).reduce(Money.ZERO, Money::plus);
    }
}
