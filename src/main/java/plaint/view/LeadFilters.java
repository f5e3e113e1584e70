package plaint.view;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import plaint.lead.FunnelStep;
import plaint.lead.LeadState;

/// Which leads pass a filter, a bit a lead. Filters are asked again and again, in ever other company, so those asked last are kept: to join them is then a matter of microseconds. Thread-safe while
/// nothing changes.
final class LeadFilters {
    private static final int KEPT = 48;
    private final LeadColumns columns;
    private final Map<Filter, BitSet> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override protected boolean removeEldestEntry(Map.Entry<Filter, BitSet> eldest) {
            return size() > KEPT;
        }
    };

    private enum What { BRAND, PROVINCE, CITY, OWNER, SOURCE, YEAR, SCORE, TURNOVER, OVER, STATES, REACHED, LOST }

    /// What the office decides; the rest stays as screening found it.
    private static final EnumSet<What> DECIDED = EnumSet.of(What.OWNER, What.STATES, What.REACHED, What.LOST);

    private record Filter(What what, Object value) { }

    LeadFilters(LeadColumns columns) {
        this.columns = columns;
    }

    /// After leads came.
    void forget() {
        synchronized (kept) {
            kept.clear();
        }
    }

    /// After the office decided something.
    void forgetDecided() {
        synchronized (kept) {
            kept.keySet().removeIf(f -> DECIDED.contains(f.what()));
        }
    }

    /// Narrows `some` (null: all leads) to those that pass all filters of the query but its words and its ring; null where nothing narrows. `some` is changed.
    BitSet narrow(BitSet some, LeadQuery q) {
        var passed = some;
        passed = both(passed, What.BRAND, q.brand());
        passed = both(passed, What.PROVINCE, q.province());
        passed = both(passed, What.CITY, q.city());
        passed = both(passed, What.OWNER, q.owner());
        passed = both(passed, What.SOURCE, q.source());
        passed = both(passed, What.YEAR, q.year());
        passed = both(passed, What.SCORE, q.minScore());
        passed = both(passed, What.TURNOVER, q.minTurnover());
        passed = both(passed, What.OVER, q.overLine() ? Boolean.TRUE : null);
        passed = both(passed, What.STATES, q.states().isEmpty() ? null : q.states());
        passed = both(passed, What.REACHED, q.reached() == FunnelStep.OVER_LINE ? null : q.reached());
        return both(passed, What.LOST, q.lost());
    }

    private BitSet both(BitSet some, What what, Object value) {
        if (value == null) return some;
        var passing = passing(new Filter(what, value), what, value);
        if (some == null) return (BitSet) passing.clone();
        some.and(passing);
        return some;
    }

    private BitSet passing(Filter filter, What what, Object value) {
        synchronized (kept) {
            var known = kept.get(filter);
            if (known != null) return known;
        }
        var found = new BitSet(columns.size);
        var test = test(what, value);
        for (int id = 0; id < columns.size; id++) if (test.test(id)) found.set(id);
        synchronized (kept) {
            kept.put(filter, found);
        }
        return found;
    }

    private IntPredicate test(What what, Object value) {
        return switch (what) {
            case BRAND -> same(columns.brands, value, columns.brand);
            case PROVINCE -> same(columns.provinces, value, columns.province);
            case CITY -> same(columns.cities, value, columns.city);
            case OWNER -> same(columns.owners, value, columns.owner);
            case SOURCE -> same(columns.sources, value, columns.source);
            case YEAR -> seen((Integer) value);
            case SCORE -> {
                int least = ((java.math.BigDecimal) value).multiply(LeadColumns.SCORE_UNIT).intValue();
                yield id -> columns.score[id] >= least;
            }
            case TURNOVER -> {
                long least = ((plaint.text.Money) value).minor();
                yield id -> columns.turnover[id] >= least;
            }
            case OVER -> id -> columns.overLine[id];
            case STATES -> standing((java.util.Set<?>) value);
            case REACHED -> id -> columns.furthest[id] > ((FunnelStep) value).ordinal();
            case LOST -> id -> columns.loss[id] == ((plaint.lead.Loss) value).ordinal() + 1;
        };
    }

    private IntPredicate seen(int year) {
        int from = (int) LocalDate.of(year, 1, 1).toEpochDay();
        int to = (int) LocalDate.of(year + 1, 1, 1).toEpochDay();
        return id -> columns.firstSeen[id] >= from && columns.firstSeen[id] < to;
    }

    private IntPredicate standing(java.util.Set<?> states) {
        var wanted = new boolean[LeadState.values().length];
        for (var s : states) wanted[((LeadState) s).ordinal()] = true;
        return id -> wanted[columns.state[id]];
    }

    private static IntPredicate same(Dictionary dictionary, Object wanted, Codes column) {
        int number = dictionary.find((String) wanted);
        return number < 0 ? _ -> false : id -> column.get(id) == number;
    }
}
