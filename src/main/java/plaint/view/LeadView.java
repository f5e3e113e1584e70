package plaint.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import plaint.lead.FunnelStep;
import plaint.lead.Identifier;
import plaint.lead.LeadState;
import plaint.lead.Rank;
import plaint.lead.RankWeights;
import plaint.lead.Standing;
import plaint.lead.Suspect;
import plaint.lead.Tracked;
import plaint.store.Archive;
import plaint.text.Refused;

/// All leads of a store in memory. Thread-safe: many read beside each other; a change waits for them. Answers give ids; the leads themselves are read from the store.
public final class LeadView {
    private static final LeadState[] STATES = LeadState.values();
    private static final FunnelStep[] STEPS = FunnelStep.values();
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final CriminalLine line;
    private final LeadColumns columns = new LeadColumns();
    private final LeadWords words = new LeadWords();
    private final Rings rings = new Rings();
    private final LeadFilters filters = new LeadFilters(columns);
    /// Shops of ids that cannot be told apart by anything but their very signs.
    private final Map<String, Integer> oddShops = new HashMap<>();
    private final Map<LeadQuery.Sort, int[]> orders = new EnumMap<>(LeadQuery.Sort.class);
    private Sums turnover = new Sums(columns.turnover, 0);
    private int shopCount;
    private RingList ringList;
    private LeadCube cube;
    private Choices choices;

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
            int before = columns.size;
            archive.read(v -> {
                v.leads().from(before, t -> add(t.id(), t.suspect(), t.standing(), lines));
                return null;
            });
            lines.refuse();
            if (columns.size > before) ready();
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void ready() {
        columns.trim();
        turnover = new Sums(columns.turnover, columns.size);
        words.trim(columns.size);
        rings.trim(columns.size);
        orders.clear();
        filters.forget();
        ringList = null;
        cube = null;
        choices = null;
    }

    /// A view filled lead by lead while a list is being taken in, in the order of ids from 0; nobody sees it before [#done]. One thread.
    public static final class Filling {
        private final LeadView view;
        private final Lines lines;

        public Filling(CriminalLine line) {
            view = new LeadView(line);
            lines = new Lines(line);
        }

        public void add(int id, Suspect suspect) {
            view.add(id, suspect, Standing.arriving(suspect.stage()), lines);
        }

        /// The view, with all that was added.
        public LeadView done() throws Refused {
            lines.refuse();
            view.ready();
            return view;
        }
    }

    private void add(int id, Suspect s, Standing standing, Lines lines) {
        int same = words.add(id, s);
        int shop;
        if (same == SharedWords.NONE) {
            int first = rings.add(id, s);
            shop = first == LongTable.NONE ? newShop(s) : columns.shop[first];
        } else {
            rings.add(id, same);
            shop = columns.shop[same];
        }
        columns.add(s, standing, s.turnover().minor() >= lines.on(s.firstSeen()), shop);
    }

    private int newShop(Suspect s) {
        if (Identifier.value(Identifier.Kind.SHOP, s.shopId()) != null) return shopCount++;
        return oddShops.computeIfAbsent(s.shopId(), _ -> shopCount++);
    }

    /// Takes over what the office decided.
    public void stand(Map<Integer, Standing> next) {
        lock.writeLock().lock();
        try {
            next.forEach((id, s) -> {
                if (id < columns.size) columns.stand(id, s);
            });
            filters.forgetDecided();
            ringList = null;
            cube = null;
            choices = null;
        } finally {
            lock.writeLock().unlock();
        }
    }

    public int size() {
        return reading(() -> columns.size);
    }

    /// What a list may be filtered by: the values there are, sorted. Kept, since each answer of a list comes with them.
    public Choices choices() {
        return reading(() -> {
            synchronized (orders) {
                if (choices == null) choices = new Choices(columns.brands.all(), columns.provinces.all(), columns.cities.all(), columns.owners.all(), columns.sources.all(), columns.years());
                return choices;
            }
        });
    }

    public record Choices(List<String> brands, List<String> provinces, List<String> cities, List<String> owners, List<String> sources, List<Integer> years) { }

    public LeadHits find(LeadQuery query) {
        long began = System.nanoTime();
        return reading(() -> {
            int n = columns.size;
            var parts = new ArrayList<Bits>();
            parts.addAll(words.find(query.text(), n));
            parts.addAll(filters.of(query));
            if (query.ring() != null) parts.add(ofRing(query.ring()));
            var found = parts.isEmpty() ? null : Bits.inAll(parts, n);
            boolean few = found != null && found.count() < n / 512;
            return new LeadHits(found, few ? arranged(query, found.ids()) : null, few || query.sort() == LeadQuery.Sort.ARRIVAL ? null : order(query.sort()), n, query.descending(), turnover, began);
        });
    }

    private Bits ofRing(int name) {
        var members = new long[(columns.size >> 6) + 1];
        var known = ringList().members(name);
        if (known != null) for (int id : known) members[id >> 6] |= 1L << id;
        else for (int id = 0; id < columns.size; id++) if (rings.root(id) == name) members[id >> 6] |= 1L << id;
        return Bits.of(members);
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

    /// All rings, those of most shops first, then by turnover.
    public List<Ring> rings() {
        return reading(() -> ringList().all());
    }

    private RingList ringList() {
        synchronized (orders) {
            if (ringList == null) ringList = RingList.of(columns, rings, shopCount);
            return ringList;
        }
    }

    /// The ring a lead belongs to; empty where its shop stands alone.
    public Optional<Ring> ringOf(int id) {
        return reading(() -> ringList().named(rings.root(id)));
    }

    /// What a row of a list shows of a lead beside the lead itself; `ring` is null where its shop stands alone.
    public record Mark(boolean overLine, Ring ring) { }

    /// The marks of these leads, in the order asked for and all of one moment.
    public List<Mark> marks(List<Tracked> leads) {
        return reading(() -> {
            var groups = ringList();
            var marks = new ArrayList<Mark>(leads.size());
            for (var t : leads) marks.add(mark(groups, t.id()));
            return marks;
        });
    }

    private Mark mark(RingList groups, int id) {
        return new Mark(columns.overLine[id], groups.named(rings.root(id)).orElse(null));
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
        return reading(() -> {
            var counted = LeadCube.answers(query) ? cube() : null;
            if (counted != null) return counted.funnel(query, by);
            var hits = find(query.onlyOverLine(true));
            return LeadCube.count(columns, columns.size, hits::holds, by);
        });
    }

    private LeadCube cube() {
        synchronized (orders) {
            if (cube == null) cube = LeadCube.of(columns);
            return cube;
        }
    }

    /// The last day to sue where the harm was known on a day; null where it is not known.
    @FunctionalInterface public interface Limitation {
        LocalDate of(LocalDate known);
    }

    /// The leads of a query by their score on the prosecution list, the highest first; of equal ones the earlier.
    public List<Rank> rank(LeadQuery query, RankWeights weights, Limitation limitation, LocalDate today) throws Refused {
        var hits = find(query);
        var lines = new Lines(line);
        var barred = new HashMap<Integer, LocalDate>();
        var ranks = reading(() -> {
            var groups = ringList();
            var all = new ArrayList<Rank>(hits.count());
            for (int i = 0; i < hits.count(); i++) {
                int id = hits.id(i);
                var ring = groups.named(rings.root(id)).orElse(null);
                // from the day the shop was found out, as it runs in the case that is opened of it
                if (!barred.containsKey((int) columns.firstSeen[id])) barred.put((int) columns.firstSeen[id], limitation.of(LocalDate.ofEpochDay(columns.firstSeen[id])));
                int far = columns.furthest[id];
                all.add(Rank.of(id, columns.turnover[id], lines.on(LocalDate.ofEpochDay(columns.firstSeen[id])), columns.proof[id], STATES[columns.state[id]],
                    far == 0 ? null : STEPS[far - 1], ring != null, ring != null && ring.punished(), barred.get((int) columns.firstSeen[id]), today, weights));
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

    /// The line by day, asked once a day and kept by the day's number: it is asked for every lead. A refusal is kept until the reading is over.
    static final class Lines {
        private static final long UNKNOWN = -1;
        private final CriminalLine line;
        /// From 1970 on; of the few days that a store may hold from before, none is kept.
        private long[] known = new long[0];
        private Refused refused;

        Lines(CriminalLine line) {
            this.line = line;
        }

        long on(LocalDate day) {
            long number = day.toEpochDay();
            if (number < 0 || number > Character.MAX_VALUE) return asked(day);
            int at = (int) number;
            if (at >= known.length) {
                int before = known.length;
                known = Arrays.copyOf(known, at + (at >> 2) + 1);
                Arrays.fill(known, before, known.length, UNKNOWN);
            }
            if (known[at] == UNKNOWN) known[at] = asked(day);
            return known[at];
        }

        private long asked(LocalDate day) {
            try {
                return line.minorOn(day);
            } catch (Refused e) {
                refused = e;
                return Long.MAX_VALUE;
            }
        }

        void refuse() throws Refused {
            if (refused != null) throw refused;
        }
    }
}
