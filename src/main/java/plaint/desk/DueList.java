package plaint.desk;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plaint.docket.DueItem;
import plaint.forum.Forum.Word;
import plaint.key.CaseNo;
import plaint.docket.DueLine;
import plaint.store.DueView;
import plaint.docket.HearingLine;
import plaint.text.Now;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// What is due in all cases, each by the day at its own court, which hearings are ahead, and which open cases have nothing due. Read from rows computed at each save, so that no case is opened for it; where rules
/// changed since, everything is computed anew first.
public final class DueList {
    private static final int SOON = 7;
    private static final int CHUNK = 100;
    private final Office office;

    public DueList(Office office) {
        this.office = office;
    }

    /// `owner` null: everybody's. `watched`: also what only the court or the other side has to meet. `limit` holds for each list; `hearingDays`: how far ahead hearings are looked for.
    public record Query(LocalDate today, String owner, boolean watched, int limit, int hearingDays) {
        public Query(LocalDate today) {
            this(today, null, false, 200, 30);
        }

        public Query mine(String who) {
            return mine(who, watched);
        }

        private Query mine(String who, boolean watched) {
            return new Query(today, who, watched, limit, hearingDays);
        }
    }

    /// Where an item stands on the day asked for.
    public enum Group { OVERDUE, TODAY, SOON, LATER }

    /// `days`: to go until it is due; negative when overdue. `line.what` is the title, `line.sum` the arithmetic, `line.why` what moved it and the rule.
    public record Item(DueLine line, Group group, int days) {
        public boolean followUp() {
            return line.kind() == DueItem.Kind.FOLLOW_UP;
        }
    }

    /// A hearing with the court's name.
    public record Sitting(HearingLine line, Word court) { }

    /// An open case in which nothing is due and no hearing ahead.
    public record Idle(CaseNo no, Word title) { }

    /// How many there are in each group, whatever `limit` was.
    public record Counts(int overdue, int today, int soon, int later) {
        public int in(Group group) {
            return switch (group) {
                case OVERDUE -> overdue;
                case TODAY -> today;
                case SOON -> soon;
                case LATER -> later;
            };
        }

        public int all() {
            return overdue + today + soon + later;
        }

        /// What the badge in the side bar says.
        public int pressing() {
            return overdue + today;
        }
    }

    /// `items` by due day; `hearings` by time; `idle` by number, with their whole number in `idleCount`. Of [#first] `counts` is null and `idleCount` -1: not counted yet.
    public record Result(LocalDate today, Counts counts, List<Item> items, List<Sitting> hearings, List<Idle> idle, int idleCount) {
        public List<Item> in(Group group) {
            return items.stream().filter(i -> i.group() == group).toList();
        }
    }

    public Result run(Query q) throws Refused {
        fresh(Progress.NONE);
        return kept(q);
    }

    /// What was computed last, at once: where [#stale] says so, by packs or a program that have changed since.
    public Result kept(Query q) throws Refused {
        return office.archive().read(view -> {
            var due = view.due();
            var days = days(due, q.today());
            var idle = due.idle(q.today(), days, q.limit()).stream().map(r -> new Idle(r.no(), new Word(r.title(), r.latinTitle()))).toList();
            return new Result(q.today(), counts(due, q, days), items(due, q, days), hearings(due, q, days), idle, due.idleCount(q.today(), days));
        });
    }

    /// The day in the zones where it is another than asked for. A day named is that day everywhere; but today each court has its own, and a case before it stands by that.
    private static Map<ZoneId, LocalDate> days(DueView due, LocalDate asked) {
        var days = new LinkedHashMap<ZoneId, LocalDate>();
        if (asked.equals(Now.today())) for (var zone : due.zones()) if (!Now.at(zone).toLocalDate().equals(asked)) days.put(zone, Now.at(zone).toLocalDate());
        return days;
    }

    private static List<Item> items(DueView due, Query q, Map<ZoneId, LocalDate> days) {
        var items = new ArrayList<Item>();
        // what only others have to meet is nobody's arrears: it is shown until its day has passed
        for (var line : due.items(null, q.today().minusDays(1), q.owner(), false, q.limit())) items.add(item(line, q.today(), days));
        if (q.watched() && !days.isEmpty())
            for (var line : due.items(q.today().minusDays(1), q.today().minusDays(1), q.owner(), true, q.limit())) if (line.kind() == DueItem.Kind.WATCH && item(line, q.today(), days).days() >= 0) items.add(item(line, q.today(), days));
        for (var line : due.items(q.today(), null, q.owner(), q.watched(), q.limit())) {
            var item = item(line, q.today(), days);
            if (item.days() >= 0 || line.kind() != DueItem.Kind.WATCH) items.add(item);
        }
        return List.copyOf(items);
    }

    private static List<Sitting> hearings(DueView due, Query q, Map<ZoneId, LocalDate> days) {
        var t = q.today();
        var lines = new ArrayList<HearingLine>();
        if (!days.isEmpty()) lines.addAll(due.hearings(t.minusDays(1), t.minusDays(1), q.owner(), q.limit()));
        lines.addAll(due.hearings(t, t.plusDays(q.hearingDays()), q.owner(), q.limit()));
        return lines.stream().filter(h -> !h.at().toLocalDate().isBefore(day(h.zone(), t, days))).map(DueList::sitting).toList();
    }

    /// The beginning of each list, read at once however many there are; nothing is counted for it.
    public Result first(Query q) throws Refused {
        return office.archive().read(view -> {
            var days = days(view.due(), q.today());
            return new Result(q.today(), null, items(view.due(), q, days), hearings(view.due(), q, days), List.of(), -1);
        });
    }

    /// Only the numbers, for the side bar, as computed last.
    public Counts counts(Query q) throws Refused {
        return office.archive().read(view -> counts(view.due(), q, days(view.due(), q.today())));
    }

    private static Counts counts(DueView due, Query q, Map<ZoneId, LocalDate> days) {
        return new Counts(count(due, null, -1, q.mine(q.owner(), false), days), count(due, 0, 0, q, days), count(due, 1, SOON, q, days), count(due, SOON + 1, null, q, days));
    }

    /// How many are due so many days from the day asked for, each counted from the day at its court; null: without end.
    private static int count(DueView due, Integer from, Integer until, Query q, Map<ZoneId, LocalDate> days) {
        int all = count(due, null, from, until, q.today(), q);
        for (var e : days.entrySet()) all += count(due, e.getKey(), from, until, e.getValue(), q) - count(due, e.getKey(), from, until, q.today(), q);
        return all;
    }

    private static int count(DueView due, ZoneId zone, Integer from, Integer until, LocalDate day, Query q) {
        return due.count(zone, from == null ? null : day.plusDays(from), until == null ? null : day.plusDays(until), q.owner(), q.watched());
    }

    private static LocalDate day(ZoneId zone, LocalDate asked, Map<ZoneId, LocalDate> days) {
        return zone == null ? asked : days.getOrDefault(zone, asked);
    }

    private static Item item(DueLine line, LocalDate asked, Map<ZoneId, LocalDate> elsewhere) {
        long days = ChronoUnit.DAYS.between(day(line.zone(), asked, elsewhere), line.due());
        var group = days < 0 ? Group.OVERDUE : days == 0 ? Group.TODAY : days <= SOON ? Group.SOON : Group.LATER;
        return new Item(line, group, (int) days);
    }

    private static Sitting sitting(HearingLine line) {
        return new Sitting(line, line.courtName() == null ? new Word(line.court(), line.court()) : line.courtName());
    }

    /// True where packs or program changed since what is kept was computed.
    public boolean stale() throws Refused {
        // what cannot be written is shown as it was last computed
        return !office.looking() && !office.archive().read(view -> view.due().rules()).equals(office.dueCount().rules());
    }

    /// Computes everything anew where it is stale; nothing where that is being done already. Stopped on the way, it begins again at the next start.
    public void refresh(Progress progress) throws Refused, Cancelled {
        if (!office.refreshing().tryLock()) return;
        try {
            fresh(progress);
            progress.stopIfCancelled();
        } finally {
            office.refreshing().unlock();
        }
    }

    private void fresh(Progress progress) throws Refused {
        var rules = office.dueCount().rules();
        if (!stale()) return;
        var numbers = office.archive().read(view -> view.numbers());
        if (!numbers.isEmpty()) office.dueCount().readable();
        for (int i = 0; i < numbers.size(); i += CHUNK) {
            if (progress.cancelled()) return;
            // few at a time: a lawyer's save waits for no more than these
            var some = numbers.subList(i, Math.min(numbers.size(), i + CHUNK));
            office.archive().write(w -> {
                for (var no : some) w.derive(no);
                return null;
            });
        }
        office.archive().write(w -> {
            w.derivedBy(rules);
            return null;
        });
    }
}
