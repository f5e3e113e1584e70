package plaint.fund;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import plaint.text.Money;

/// Entries read together, in the order of their days: all, or those of one case. Immutable.
public final class Ledger {
    private final List<Entry> entries;
    private final Set<Long> undone = new HashSet<>();

    public Ledger(List<Entry> entries) {
        this.entries = entries.stream().sorted(Comparator.comparing(Entry::day).thenComparing(Entry::no)).toList();
        for (var e : entries) if (e.reverses() != 0) undone.add(e.reverses());
    }

    public List<Entry> entries() {
        return entries;
    }

    /// Whether a later entry took this one back.
    public boolean reversed(Entry e) {
        return undone.contains(e.no());
    }

    /// What stands: neither taken back nor taking back, up to `at`.
    public List<Entry> standing(LocalDate at) {
        return entries.stream().filter(e -> e.act() != Act.REVERSAL && !reversed(e) && !e.day().isAfter(at)).toList();
    }

    /// Debits less credits by account code, as booked up to the end of `at`.
    public Map<String, Money> balances(LocalDate at) {
        var sums = new HashMap<String, Money>();
        for (var e : entries) if (!e.day().isAfter(at)) for (var p : e.postings()) sums.merge(p.account(), p.amount(), Money::plus);
        return sums;
    }
}
