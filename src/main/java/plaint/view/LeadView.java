package plaint.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.IntPredicate;
import plaint.lead.Digest64;
import plaint.lead.FunnelStep;
import plaint.lead.Identifier;
import plaint.lead.LeadState;
import plaint.lead.Loss;
import plaint.lead.Rank;
import plaint.lead.RankWeights;
import plaint.lead.Standing;
import plaint.lead.Suspect;
import plaint.lead.Tracked;
import plaint.store.Archive;
import plaint.text.Money;
import plaint.text.Refused;

/// All leads of a store in memory. Thread-safe: many read beside each other; a change waits for them. Answers give ids; the leads themselves are read from the store.
public final class LeadView {
    private static final LeadState[] STATES = LeadState.values();
    private static final FunnelStep[] STEPS = FunnelStep.values();
    private static final Loss[] LOSSES = Loss.values();
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final CriminalLine line;
    private final LeadColumns columns = new LeadColumns();
    private final LeadWords words = new LeadWords();
    private final Rings rings = new Rings();
    private final LongTable shops = new LongTable();
    private final Map<LeadQuery.Sort, int[]> orders = new EnumMap<>(LeadQuery.Sort.class);
    private int shopCount;
    private List<Ring> ringList;

    private LeadView(CriminalLine line) {
        this.line = line;
    }

    /// The criminal line in force on a day, in the smallest unit; a lead at or over it counts as over. `Long.MAX_VALUE` where there is none.
    @FunctionalInterface public interface CriminalLine {
        long minorOn(LocalDate day) throws Refused;
    }

    /// Reads every lead of the store.
    public static LeadView of(Archive archive, CriminalLine line) throws Refused {
        var view = new LeadView(line);
        view.follow(archive);
        return view;
    }

    /// Takes in the leads that came since.
    public void follow(Archive archive) throws Refused {
        lock.writeLock().lock();
        try {
            var lines = new Lines(line);
            archive.read(v -> {
                v.leads().from(columns.size, t -> add(t, lines));
                return null;
            });
            lines.refuse();
            words.trim();
            orders.clear();
            ringList = null;
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void add(Tracked t, Lines lines) {
        var s = t.suspect();
        int same = words.add(t.id(), s);
        if (same == SharedWords.NONE) rings.add(t.id(), s.identifiers());
        else rings.add(t.id(), same);
        columns.add(s, t.standing(), s.turnover().minor() >= lines.on(s.firstSeen()), same == SharedWords.NONE ? shop(s) : columns.shop[same]);
    }

    private int shop(Suspect s) {
        long key = Identifier.of(Identifier.Kind.SHOP, s.shopId()).map(Identifier::digest).orElseGet(() -> Digest64.of(0, s.shopId()));
        int shop = shops.findOrPut(key, shopCount);
        return shop == LongTable.NONE ? shopCount++ : shop;
    }

    /// Takes over what the office decided.
    public void stand(Map<Integer, Standing> next) {
        lock.writeLock().lock();
        try {
            next.forEach((id, s) -> {
                if (id < columns.size) columns.stand(id, s);
            });
            ringList = null;
        } finally {
            lock.writeLock().unlock();
        }
    }

    public int size() {
        return reading(() -> columns.size);
    }

    /// What a list may be filtered by: the values there are, sorted.
    public Choices choices() {
        return reading(() -> {
            var years = new java.util.TreeSet<Integer>();
            var days = Arrays.stream(columns.firstSeen, 0, columns.size).summaryStatistics();
            if (columns.size > 0) for (int y = LocalDate.ofEpochDay(days.getMin()).getYear(); y <= LocalDate.ofEpochDay(days.getMax()).getYear(); y++) years.add(y);
            return new Choices(columns.brands.all(), columns.provinces.all(), columns.cities.all(), columns.owners.all(), columns.sources.all(), List.copyOf(years));
        });
    }

    public record Choices(List<String> brands, List<String> provinces, List<String> cities, List<String> owners, List<String> sources, List<Integer> years) { }

    public LeadHits find(LeadQuery query) {
        long began = System.nanoTime();
        return reading(() -> {
            var words = query.text().isEmpty() ? null : this.words.find(query.text());
            var filter = filter(query);
            var ids = ids(query, words, filter);
            long sum = 0;
            for (int id : ids) sum += columns.turnover[id];
            return new LeadHits(ids, new Money(sum, Money.CNY), (System.nanoTime() - began) / 1000);
        });
    }

    private int[] ids(LeadQuery query, BitSet words, IntPredicate filter) {
        int n = columns.size;
        var ids = new int[words == null ? n : words.cardinality()];
        int at = 0;
        if (words != null && words.cardinality() < n / 64) {
            for (int id = words.nextSetBit(0); id >= 0; id = words.nextSetBit(id + 1)) if (filter.test(id)) ids[at++] = id;
            return arranged(query, Arrays.copyOf(ids, at));
        }
        var order = order(query.sort());
        for (int i = 0; i < n; i++) {
            int id = order[query.descending() ? n - 1 - i : i];
            if ((words == null || words.get(id)) && filter.test(id)) ids[at++] = id;
        }
        return at == ids.length ? ids : Arrays.copyOf(ids, at);
    }

    private int[] arranged(LeadQuery query, int[] ids) {
        var packed = new long[ids.length];
        for (int i = 0; i < ids.length; i++) packed[i] = key(query.sort(), ids[i]);
        Arrays.sort(packed);
        for (int i = 0; i < ids.length; i++) ids[query.descending() ? ids.length - 1 - i : i] = (int) packed[i] & (1 << BITS) - 1;
        return ids;
    }

    /// Ids take the low bits of a key that sorts; sums above forty billion yuan sort as equal.
    private static final int BITS = 22;

    private long key(LeadQuery.Sort sort, int id) {
        long key = switch (sort) {
            case ARRIVAL -> 0;
            case SCORE -> columns.score[id];
            case TURNOVER -> Math.min(columns.turnover[id], (1L << 62 - BITS) - 1);
            case FIRST_SEEN -> columns.firstSeen[id];
        };
        return key << BITS | id;
    }

    private int[] order(LeadQuery.Sort sort) {
        synchronized (orders) {
            return orders.computeIfAbsent(sort, s -> {
                var packed = new long[columns.size];
                for (int id = 0; id < packed.length; id++) packed[id] = key(s, id);
                Arrays.sort(packed);
                var order = new int[packed.length];
                for (int i = 0; i < order.length; i++) order[i] = (int) packed[i] & (1 << BITS) - 1;
                return order;
            });
        }
    }

    private IntPredicate filter(LeadQuery q) {
        var all = new ArrayList<IntPredicate>();
        same(all, columns.brands, q.brand(), columns.brand);
        same(all, columns.provinces, q.province(), columns.province);
        same(all, columns.cities, q.city(), columns.city);
        same(all, columns.owners, q.owner(), columns.owner);
        same(all, columns.sources, q.source(), columns.source);
        if (q.year() != null) {
            int from = (int) LocalDate.of(q.year(), 1, 1).toEpochDay();
            int to = (int) LocalDate.of(q.year() + 1, 1, 1).toEpochDay();
            all.add(id -> columns.firstSeen[id] >= from && columns.firstSeen[id] < to);
        }
        if (q.minScore() != null) {
            int least = q.minScore().multiply(LeadColumns.SCORE_UNIT).intValue();
            all.add(id -> columns.score[id] >= least);
        }
        if (q.minTurnover() != null) all.add(id -> columns.turnover[id] >= q.minTurnover().minor());
        if (q.overLine()) all.add(id -> columns.overLine[id]);
        if (!q.states().isEmpty()) {
            var wanted = new boolean[STATES.length];
            q.states().forEach(s -> wanted[s.ordinal()] = true);
            all.add(id -> wanted[columns.state[id]]);
        }
        if (q.reached() != null && q.reached() != FunnelStep.OVER_LINE) all.add(id -> columns.furthest[id] > q.reached().ordinal());
        if (q.lost() != null) all.add(id -> columns.loss[id] == q.lost().ordinal() + 1);
        if (q.ring() != null) all.add(id -> rings.root(id) == q.ring());
        return all.stream().reduce(IntPredicate::and).orElse(_ -> true);
    }

    private static void same(List<IntPredicate> all, Dictionary dictionary, String wanted, int[] column) {
        if (wanted == null) return;
        int number = dictionary.find(wanted);
        all.add(number < 0 ? _ -> false : id -> column[id] == number);
    }

    /// All rings, those of most shops first, then by turnover.
    public List<Ring> rings() {
        return reading(() -> {
            synchronized (orders) {
                if (ringList == null) ringList = countRings();
                return ringList;
            }
        });
    }

    private List<Ring> countRings() {
        int n = columns.size;
        var leads = new int[n];
        var sums = new long[n];
        var shopsIn = new int[n];
        var punished = new BitSet(n);
        var seen = new BitSet(shopCount);
        for (int id = 0; id < n; id++) {
            int root = rings.root(id);
            leads[root]++;
            sums[root] += columns.turnover[id];
            if (STATES[columns.state[id]].punished()) punished.set(root);
            if (!seen.get(columns.shop[id])) {
                seen.set(columns.shop[id]);
                shopsIn[root]++;
            }
        }
        var found = new ArrayList<Ring>();
        for (int root = 0; root < n; root++) if (shopsIn[root] > 1) found.add(new Ring(root, shopsIn[root], leads[root], new Money(sums[root], Money.CNY), punished.get(root)));
        found.sort(Comparator.comparing(Ring::shops).thenComparing(Ring::turnover).reversed().thenComparing(Ring::name));
        return List.copyOf(found);
    }

    /// The ring a lead belongs to; empty where its shop stands alone.
    public Optional<Ring> ringOf(int id) {
        int root = reading(() -> rings.root(id));
        return rings().stream().filter(r -> r.name() == root).findFirst();
    }

    /// Ids of the leads in a ring, or of one shop's leads, by the group's name.
    public List<Integer> members(int name) {
        return find(LeadQuery.ALL.ofRing(name)).page(0, Integer.MAX_VALUE);
    }

    /// The group of leads that has an identifier, by its name.
    public Optional<Integer> holder(Identifier identifier) {
        int found = reading(() -> rings.holder(identifier));
        return found < 0 ? Optional.empty() : Optional.of(found);
    }

    /// What the leads are counted by.
    public enum By { ALL, YEAR, BRAND, PROVINCE, CITY }

    /// Counts the leads over the line among those of the query, by value; with [By#ALL] one count under the empty name.
    public Map<String, FunnelCount> funnel(LeadQuery query, By by) {
        var hits = find(query.onlyOverLine(true));
        return reading(() -> {
            var tallies = new TreeMap<String, Tally>();
            for (int i = 0; i < hits.count(); i++) {
                int id = hits.id(i);
                tallies.computeIfAbsent(name(by, id), _ -> new Tally()).add(columns.furthest[id], columns.loss[id]);
            }
            if (by == By.ALL && tallies.isEmpty()) tallies.put("", new Tally());
            var counts = new TreeMap<String, FunnelCount>();
            tallies.forEach((name, t) -> counts.put(name, t.count()));
            return counts;
        });
    }

    private String name(By by, int id) {
        return switch (by) {
            case ALL -> "";
            case YEAR -> Integer.toString(columns.year(id));
            case BRAND -> columns.brands.text(columns.brand[id]);
            case PROVINCE -> columns.provinces.text(columns.province[id]);
            case CITY -> columns.cities.text(columns.city[id]);
        };
    }

    private static final class Tally {
        private final int[] reached = new int[STEPS.length];
        private final int[] lost = new int[LOSSES.length];

        void add(int furthest, int loss) {
            for (int step = 0; step < STEPS.length; step++) if (step == 0 || step < furthest) reached[step]++;
            if (loss > 0) lost[loss - 1]++;
        }

        FunnelCount count() {
            var steps = new EnumMap<FunnelStep, Integer>(FunnelStep.class);
            for (var s : STEPS) steps.put(s, reached[s.ordinal()]);
            var losses = new EnumMap<Loss, Integer>(Loss.class);
            for (var l : LOSSES) if (lost[l.ordinal()] > 0) losses.put(l, lost[l.ordinal()]);
            return new FunnelCount(steps, losses);
        }
    }

    /// The last day to sue over goods last seen on a day; null where it is not known.
    @FunctionalInterface public interface Limitation {
        LocalDate of(LocalDate lastSeen);
    }

    /// The leads of a query by their score on the prosecution list, the highest first; of equal ones the earlier.
    public List<Rank> rank(LeadQuery query, RankWeights weights, Limitation limitation, LocalDate today) throws Refused {
        var hits = find(query);
        var groups = new java.util.HashMap<Integer, Ring>();
        for (var r : rings()) groups.put(r.name(), r);
        var lines = new Lines(line);
        var barred = new java.util.HashMap<Integer, LocalDate>();
        var ranks = reading(() -> {
            var all = new ArrayList<Rank>(hits.count());
            for (int i = 0; i < hits.count(); i++) {
                int id = hits.id(i);
                var ring = groups.get(rings.root(id));
                if (!barred.containsKey(columns.lastSeen[id])) barred.put(columns.lastSeen[id], limitation.of(LocalDate.ofEpochDay(columns.lastSeen[id])));
                int far = columns.furthest[id];
                all.add(Rank.of(id, columns.turnover[id], lines.on(LocalDate.ofEpochDay(columns.firstSeen[id])), columns.proof[id], STATES[columns.state[id]],
                    far == 0 ? null : STEPS[far - 1], ring != null, ring != null && ring.punished(), barred.get(columns.lastSeen[id]), today, weights));
            }
            return all;
        });
        lines.refuse();
        ranks.sort(Comparator.comparing(Rank::score).reversed().thenComparing(Rank::id));
        return ranks;
    }

    public boolean overLine(int id) {
        return reading(() -> columns.overLine[id]);
    }

    private <T> T reading(java.util.function.Supplier<T> answer) {
        lock.readLock().lock();
        try {
            return answer.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    /// The line by day, asked once a day; a refusal is kept until the reading is over.
    private static final class Lines {
        private final CriminalLine line;
        private final Map<LocalDate, Long> known = new java.util.HashMap<>();
        private Refused refused;

        Lines(CriminalLine line) {
            this.line = line;
        }

        long on(LocalDate day) {
            return known.computeIfAbsent(day, d -> {
                try {
                    return line.minorOn(d);
                } catch (Refused e) {
                    refused = e;
                    return Long.MAX_VALUE;
                }
            });
        }

        void refuse() throws Refused {
            if (refused != null) throw refused;
        }
    }
}
