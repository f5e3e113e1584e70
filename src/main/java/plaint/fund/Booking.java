package plaint.fund;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import plaint.key.CaseNo;
import plaint.text.Money;
import plaint.text.Refused;

/// Which accounts an act moves. Says nothing of whether there is enough: the store asks each guarded balance before it keeps the entry.
public final class Booking {
    private final Chart chart;

    public Booking(Chart chart) {
        this.chart = chart;
    }

    /// A consumer and the sum for them; `caseNo` is the case they were wronged in, or null.
    public record Share(String payee, CaseNo caseNo, Money amount, String text) { }

    /// A judgment in effect: each part becomes receivable. `due` is the last day of the period for performance.
    public Entry award(LocalDate day, LocalDate due, CaseNo no, String party, String text, Map<Part, Money> parts) throws Refused {
        if (due.isBefore(day)) throw new Refused("fund.refused.dueBefore", due, day);
        var all = new ArrayList<Posting>();
        for (var p : ordered(parts).entrySet()) {
            if (p.getKey() == Part.INTEREST) throw new IllegalArgumentException("interest on delay is never awarded");
            all.add(posting(p.getKey().due(), no, null, p.getValue()));
        }
        all.add(posting(Role.AWARD_PENDING, no, null, Money.ZERO.minus(sum(parts))));
        return Entry.draft(day, Act.AWARD, text, no, party, due, 0, null, all);
    }

    /// Money from a debtor, split over the parts; `over` is what exceeds all that is owed (nought where it does not).
    public Entry receipt(LocalDate day, CaseNo no, String party, String text, String bankLine, Map<Part, Money> parts, Money over) throws Refused {
        var all = new ArrayList<Posting>();
        all.add(posting(Role.BANK, no, null, sum(parts).plus(over)));
        var awarded = Money.ZERO;
        for (var p : ordered(parts).entrySet()) {
            all.add(posting(p.getKey().held(), no, null, Money.ZERO.minus(p.getValue())));
            if (p.getKey().due() == null) continue;
            all.add(posting(p.getKey().due(), no, null, Money.ZERO.minus(p.getValue())));
            awarded = awarded.plus(p.getValue());
        }
        if (awarded.minor() > 0) all.add(posting(Role.AWARD_PENDING, no, null, awarded));
        if (over.minor() > 0) all.add(posting(Role.OVERPAID, no, null, Money.ZERO.minus(over)));
        return Entry.draft(day, Act.RECEIPT, text, no, party, null, 0, bankLine, all);
    }

    /// The court gives prepaid fees back.
    public Entry feeRefund(LocalDate day, CaseNo no, String court, String text, String bankLine, Money amount) throws Refused {
        return Entry.draft(day, Act.FEE_REFUND, text, no, court, null, 0, bankLine,
            List.of(posting(Role.BANK, no, null, amount), posting(Role.FEES_HELD, no, null, Money.ZERO.minus(amount))));
    }

    /// What was collected goes into the fund, and the money with it onto the fund's own account.
    public Entry transfer(LocalDate day, CaseNo no, String text, String bankLine, Map<Part, Money> parts) throws Refused {
        var total = sum(parts);
        var all = new ArrayList<Posting>();
        for (var p : ordered(parts).entrySet()) all.add(posting(p.getKey().held(), no, null, p.getValue()));
        if (total.minor() > 0) {
            all.add(posting(Role.FUND, no, null, Money.ZERO.minus(total)));
            all.add(posting(Role.FUND_BANK, no, null, total));
            all.add(posting(Role.BANK, no, null, Money.ZERO.minus(total)));
        }
        return Entry.draft(day, Act.TRANSFER, text, no, null, null, 0, bankLine, all);
    }

    /// What was paid too much goes back.
    public Entry giveBack(LocalDate day, CaseNo no, String party, String text, String bankLine, Money amount) throws Refused {
        return Entry.draft(day, Act.RETURN, text, no, party, null, 0, bankLine,
            List.of(posting(Role.OVERPAID, no, null, amount), posting(Role.BANK, no, null, Money.ZERO.minus(amount))));
    }

    /// The fund owes a consumer from now on.
    public Entry allot(LocalDate day, Share s) throws Refused {
        return Entry.draft(day, Act.ALLOT, s.text(), s.caseNo(), s.payee(), null, 0, null,
            List.of(posting(Role.FUND, s.caseNo(), null, s.amount()), posting(Role.CONSUMERS, s.caseNo(), s.payee(), Money.ZERO.minus(s.amount()))));
    }

    /// A consumer is paid what was allotted.
    public Entry pay(LocalDate day, Share s, String bankLine) throws Refused {
        return Entry.draft(day, Act.PAY, s.text(), s.caseNo(), s.payee(), null, 0, bankLine,
            List.of(posting(Role.CONSUMERS, s.caseNo(), s.payee(), s.amount()), posting(Role.FUND_BANK, s.caseNo(), null, Money.ZERO.minus(s.amount()))));
    }

    /// Takes an entry back: the same postings with their sides changed. The first stays as it was.
    public Entry reverse(LocalDate day, Entry of, String reason) throws Refused {
        if (of.act() == Act.REVERSAL) throw new Refused("fund.refused.reverseReversal", of.no());
        if (day.isBefore(of.day())) throw new Refused("fund.refused.reverseBefore", day, of.no(), of.day());
        if (reason == null || reason.isBlank()) throw new Refused("fund.refused.reason");
        return Entry.draft(day, Act.REVERSAL, reason.strip(), of.caseNo(), of.party(), null, of.no(), of.bankLine(), of.postings().stream().map(Posting::reversed).toList());
    }

    private Posting posting(Role role, CaseNo no, String payee, Money amount) {
        return new Posting(chart.code(role), no, payee, amount);
    }

    private static Map<Part, Money> ordered(Map<Part, Money> parts) {
        var all = new EnumMap<Part, Money>(Part.class);
        parts.forEach((part, m) -> {
            if (m.minor() > 0) all.put(part, m);
        });
        return all;
    }

    private static Money sum(Map<Part, Money> parts) throws Refused {
        var sum = Money.ZERO;
        for (var m : parts.values()) {
            if (m.minor() < 0) throw new Refused("fund.refused.negative", m.grouped());
            sum = sum.plus(m);
        }
        return sum;
    }
}
