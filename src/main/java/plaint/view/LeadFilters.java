package plaint.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import plaint.lead.FunnelStep;
import plaint.lead.LeadState;

/// Which leads pass a filter, a bit a lead. Filters are asked again and again, in ever other company, so those asked last are kept: to join them is then a matter of microseconds. Thread-safe while
/// nothing changes.
final class LeadFilters {
    private static final int KEPT = 48;
    private final LeadColumns columns;
    private final Map<Filter, Bits> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override protected boolean removeEldestEntry(Map.Entry<Filter, Bits> eldest) {
            return size() > KEPT;
        }
    };

    private enum What { BRAND, PROVINCE, CITY, OWNER, SOURCE, YEAR, SCORE, TURNOVER, OVER, STATES, REACHED, LOST }

    /// What the office decides; the rest stays as screening found it.
    private static final EnumSet<What> DECIDED = EnumSet.of(What.OWNER, What.STATES, What.REACHED, What.LOST);

    /// Told apart by hand: what is written for a record takes longer than the filter, until it was asked some thousand times.
    private record Filter(What what, Object value) {
        @Override public boolean equals(Object other) {
            return other instanceof Filter f && f.what == what && f.value.equals(value);
        }

        @Override public int hashCode() {
            return what.ordinal() + 31 * value.hashCode();
        }
    }

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

    /// What passes each of the filters of the query, but for its words and its ring.
    List<Bits> of(LeadQuery q) {
        var all = new ArrayList<Bits>();
        add(all, What.BRAND, q.brand());
        add(all, What.PROVINCE, q.province());
        add(all, What.CITY, q.city());
        add(all, What.OWNER, q.owner());
        add(all, What.SOURCE, q.source());
        add(all, What.YEAR, q.year());
        add(all, What.SCORE, q.minScore());
        add(all, What.TURNOVER, q.minTurnover());
        add(all, What.OVER, q.overLine() ? Boolean.TRUE : null);
        add(all, What.STATES, q.states().isEmpty() ? null : q.states());
        add(all, What.REACHED, q.reached() == FunnelStep.OVER_LINE ? null : q.reached());
        add(all, What.LOST, q.lost());
        return all;
    }

    private void add(List<Bits> all, What what, Object value) {
        if (value != null) all.add(passing(new Filter(what, value), what, value));
    }

    private Bits passing(Filter filter, What what, Object value) {
        synchronized (kept) {
            var known = kept.get(filter);
            if (known != null) return known;
        }
        var found = new long[(columns.size >> 6) + 1];
        var test = test(what, value);
        for (int id = 0; id < columns.size; id++) if (test.test(id)) found[id >> 6] |= 1L << id;
        var bits = Bits.of(found);
        synchronized (kept) {
            kept.put(filter, bits);
        }
        return bits;
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
