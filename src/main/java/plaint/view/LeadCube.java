package plaint.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import plaint.lead.FunnelStep;
import plaint.lead.LeadState;
import plaint.lead.Loss;

/// Leads over the criminal line, counted by everything a funnel may be parted or narrowed by: a cell for each combination there is. A funnel adds up cells, not leads.
final class LeadCube {
    private static final FunnelStep[] STEPS = FunnelStep.values();
    private static final Loss[] LOSSES = Loss.values();
    private static final int FIRST_YEAR = 1970;
    private static final int YEAR = 8;
    private static final int STATE = 5;
    private static final int STEP = 4;
    private static final int LOSS = 5;
    private static final int BRAND = 18;
    private static final int PROVINCE = 9;
    private static final int CITY = 14;
    private final LeadColumns columns;
    private long[] cells = new long[1 << 8];
    private int[] counts = new int[1 << 8];
    private int size;

    private LeadCube(LeadColumns columns) {
        this.columns = columns;
    }

    /// Null where there are more values than a cell has room for.
    static LeadCube of(LeadColumns columns) {
        if (columns.brands.size() > 1 << BRAND || columns.provinces.size() > 1 << PROVINCE || columns.cities.size() > 1 << CITY) return null;
        var cube = new LeadCube(columns);
        var numbers = new LongTable();
        for (int id = 0; id < columns.size; id++) if (columns.overLine[id]) cube.count(cube.cell(id), numbers);
        cube.cells = Arrays.copyOf(cube.cells, cube.size);
        cube.counts = Arrays.copyOf(cube.counts, cube.size);
        return cube;
    }

    private void count(long cell, LongTable numbers) {
        // the low bits of a key decide where it lies, so they are stirred
        int number = numbers.findOrPut(Long.reverseBytes(cell * 0x9E3779B97F4A7C15L), size);
        if (number == LongTable.NONE) {
            number = size++;
            if (number == cells.length) {
                cells = Arrays.copyOf(cells, 2 * number);
                counts = Arrays.copyOf(counts, 2 * number);
            }
            cells[number] = cell;
        }
        counts[number]++;
    }

    private long cell(int id) {
        long cell = columns.brand.get(id);
        cell = cell << PROVINCE | columns.province.get(id);
        cell = cell << CITY | columns.city.get(id);
        cell = cell << YEAR | columns.year(id) - FIRST_YEAR;
        cell = cell << STATE | columns.state[id];
        cell = cell << STEP | columns.furthest[id];
        return cell << LOSS | columns.loss[id];
    }

    private static int part(long cell, int behind, int bits) {
        return (int) (cell >>> behind) & (1 << bits) - 1;
    }

    private static int loss(long cell) {
        return part(cell, 0, LOSS);
    }

    private static int furthest(long cell) {
        return part(cell, LOSS, STEP);
    }

    private static int state(long cell) {
        return part(cell, LOSS + STEP, STATE);
    }

    private static int year(long cell) {
        return part(cell, LOSS + STEP + STATE, YEAR) + FIRST_YEAR;
    }

    private static int city(long cell) {
        return part(cell, LOSS + STEP + STATE + YEAR, CITY);
    }

    private static int province(long cell) {
        return part(cell, LOSS + STEP + STATE + YEAR + CITY, PROVINCE);
    }

    private static int brand(long cell) {
        return part(cell, LOSS + STEP + STATE + YEAR + CITY + PROVINCE, BRAND);
    }

    /// Whether the query asks for nothing but what cells are counted by.
    static boolean answers(LeadQuery q) {
        return q.text().isEmpty() && q.owner() == null && q.source() == null && q.minScore() == null && q.minTurnover() == null && q.ring() == null;
    }

    /// The leads of the query that are over the line, by value.
    Map<String, FunnelCount> funnel(LeadQuery q, LeadView.By by) {
        var wanted = wanted(q);
        var tallies = new Tallies(by);
        for (int i = 0; i < size; i++) {
            long cell = cells[i];
            boolean passed = true;
            for (var w : wanted) passed &= w.test(cell);
            if (passed) tallies.add(place(by, cell), furthest(cell), loss(cell), counts[i]);
        }
        return tallies.named(name(columns, by));
    }

    private interface Cell {
        boolean test(long cell);
    }

    private List<Cell> wanted(LeadQuery q) {
        var all = new ArrayList<Cell>();
        if (q.brand() != null) all.add(c -> brand(c) == columns.brands.find(q.brand()));
        if (q.province() != null) all.add(c -> province(c) == columns.provinces.find(q.province()));
        if (q.city() != null) all.add(c -> city(c) == columns.cities.find(q.city()));
        if (q.year() != null) all.add(c -> year(c) == q.year());
        if (!q.states().isEmpty()) {
            var states = new boolean[LeadState.values().length];
            q.states().forEach(s -> states[s.ordinal()] = true);
            all.add(c -> states[state(c)]);
        }
        if (q.reached() != null && q.reached() != FunnelStep.OVER_LINE) all.add(c -> furthest(c) > q.reached().ordinal());
        if (q.lost() != null) all.add(c -> loss(c) == q.lost().ordinal() + 1);
        return all;
    }

    private static int place(LeadView.By by, long cell) {
        return switch (by) {
            case ALL -> 0;
            case YEAR -> year(cell);
            case BRAND -> brand(cell);
            case PROVINCE -> province(cell);
            case CITY -> city(cell);
        };
    }

    /// The same, lead by lead.
    static Map<String, FunnelCount> count(LeadColumns columns, int leads, IntPredicate found, LeadView.By by) {
        var tallies = new Tallies(by);
        for (int id = 0; id < leads; id++) {
            if (!found.test(id)) continue;
            int place = switch (by) {
                case ALL -> 0;
                case YEAR -> columns.year(id);
                case BRAND -> columns.brand.get(id);
                case PROVINCE -> columns.province.get(id);
                case CITY -> columns.city.get(id);
            };
            tallies.add(place, columns.furthest[id], columns.loss[id], 1);
        }
        return tallies.named(name(columns, by));
    }

    private static IntFunction<String> name(LeadColumns columns, LeadView.By by) {
        return switch (by) {
            case ALL -> _ -> "";
            case YEAR -> Integer::toString;
            case BRAND -> columns.brands::text;
            case PROVINCE -> columns.provinces::text;
            case CITY -> columns.cities::text;
        };
    }

    private static final class Tallies {
        private final Map<Integer, Tally> byPlace = new java.util.HashMap<>();
        private Tally last;
        private int lastPlace = -1;

        Tallies(LeadView.By by) {
            if (by == LeadView.By.ALL) byPlace.put(0, new Tally());
        }

        void add(int place, int furthest, int loss, int count) {
            if (place != lastPlace) {
                last = byPlace.computeIfAbsent(place, _ -> new Tally());
                lastPlace = place;
            }
            last.add(furthest, loss, count);
        }

        Map<String, FunnelCount> named(IntFunction<String> name) {
            var counts = new TreeMap<String, FunnelCount>();
            byPlace.forEach((place, t) -> counts.put(name.apply(place), t.count()));
            return counts;
        }
    }

    private static final class Tally {
        private final int[] reached = new int[STEPS.length];
        private final int[] lost = new int[LOSSES.length];

        void add(int furthest, int loss, int count) {
            for (int step = 0; step < STEPS.length; step++) if (step == 0 || step < furthest) reached[step] += count;
            if (loss > 0) lost[loss - 1] += count;
        }

        FunnelCount count() {
            var steps = new EnumMap<FunnelStep, Integer>(FunnelStep.class);
            for (var s : STEPS) steps.put(s, reached[s.ordinal()]);
            var losses = new EnumMap<Loss, Integer>(Loss.class);
            for (var l : LOSSES) if (lost[l.ordinal()] > 0) losses.put(l, lost[l.ordinal()]);
            return new FunnelCount(steps, losses);
        }
    }
}
