package plaint.fund;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import plaint.forum.Interest;
import plaint.text.Money;
import plaint.text.Notice;
import plaint.text.Refused;

/// How one case stands in money on a day. `awarded` and `received` by part (interest: what ran up, and what of it was paid); `held`: collected and not passed on; `toFund`,
/// `allotted` and `paidOut`: from this case into the fund, to its consumers, and paid to them; `over`: paid too much and not given back. `interest` holds the arithmetic line by line;
/// `notes` what is to be known before relying on it. Entries taken back count nowhere.
public record Standing(LocalDate at, Map<Part, Money> awarded, Map<Part, Money> received, Map<Part, Money> held, Money over, Money toFund, Money allotted, Money paidOut,
                       Interest.Reckoned interest, LocalDate due, List<Notice> notes) {
    private static final Interest.Reckoned NONE = new Interest.Reckoned(Money.ZERO, Money.ZERO, List.of(), List.of(), List.of());

    public static Standing of(Chart chart, Ledger ledger, Interest rates, LocalDate at) {
        var sum = new Sum(chart, ledger.standing(at));
        var notes = new ArrayList<Notice>();
        var interest = NONE;
        try {
            interest = sum.interest(rates, at);
            notes.addAll(interest.notes());
        } catch (Refused e) {
            notes.add(e.notice());
        }
        var awarded = sum.parts(Act.AWARD, Part::due, 1);
        if (interest.interest().minor() > 0) awarded.put(Part.INTEREST, interest.interest());
        var held = new EnumMap<Part, Money>(Part.class);
        for (var p : Part.values()) held.put(p, Money.ZERO.minus(sum.all(p.held())));
        return new Standing(at, awarded, sum.parts(Act.RECEIPT, Part::held, -1), held, Money.ZERO.minus(sum.all(Role.OVERPAID)), sum.of(Act.TRANSFER, Role.FUND_BANK),
            Money.ZERO.minus(sum.of(Act.ALLOT, Role.CONSUMERS)), sum.of(Act.PAY, Role.CONSUMERS), interest, sum.due(), notes);
    }

    /// What is still owed of one part.
    public Money left(Part part) {
        return awarded.getOrDefault(part, Money.ZERO).minus(received.getOrDefault(part, Money.ZERO));
    }

    /// What is still owed in all, with the interest run up so far.
    public Money left() {
        return java.util.Arrays.stream(Part.values()).map(this::left).reduce(Money.ZERO, Money::plus);
    }

    /// What the judgment gave, without interest.
    public Money judged() {
        return awarded.entrySet().stream().filter(e -> e.getKey() != Part.INTEREST).map(Map.Entry::getValue).reduce(Money.ZERO, Money::plus);
    }

    public Money receivedInAll() {
        return received.values().stream().reduce(over, Money::plus);
    }

    public Money heldInAll() {
        return held.values().stream().reduce(Money.ZERO, Money::plus);
    }

    /// The sums over what stands.
    private record Sum(Chart chart, List<Entry> entries) {
        Money of(Act act, Role role) {
            return entries.stream().filter(e -> e.act() == act).map(e -> e.on(chart.code(role))).reduce(Money.ZERO, Money::plus);
        }

        Money all(Role role) {
            return entries.stream().map(e -> e.on(chart.code(role))).reduce(Money.ZERO, Money::plus);
        }

        Map<Part, Money> parts(Act act, java.util.function.Function<Part, Role> role, int side) {
            var sums = new EnumMap<Part, Money>(Part.class);
            for (var p : Part.values()) {
                if (role.apply(p) == null) continue;
                var m = of(act, role.apply(p));
                if (m.minor() != 0) sums.put(p, side > 0 ? m : Money.ZERO.minus(m));
            }
            return sums;
        }

        LocalDate due() {
            return entries.stream().filter(e -> e.act() == Act.AWARD).map(Entry::due).min(LocalDate::compareTo).orElse(null);
        }

        Interest.Reckoned interest(Interest rates, LocalDate at) throws Refused {
            var debts = new ArrayList<Interest.Debt>();
            var paid = new ArrayList<Interest.Paid>();
            for (var e : entries) {
                if (e.act() == Act.AWARD) debts.add(new Interest.Debt(e.due(), base(rates, e, e.due().plusDays(1))));
                if (e.act() == Act.RECEIPT) paid.add(new Interest.Paid(e.day(), Money.ZERO.minus(base(rates, e, e.day()))));
            }
            return debts.isEmpty() ? NONE : rates.delay(debts, paid, at);
        }

        private Money base(Interest rates, Entry e, LocalDate day) throws Refused {
            var sum = Money.ZERO;
            for (var key : rates.delayBase(day)) sum = sum.plus(e.on(chart.code(Part.of(key).due())));
            return sum;
        }
    }
}
