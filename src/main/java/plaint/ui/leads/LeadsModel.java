package plaint.ui.leads;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import plaint.desk.DecideLeads;
import plaint.desk.FirstLeads;
import plaint.desk.ListLeads;
import plaint.desk.OpenLead;
import plaint.desk.ProsecutionList;
import plaint.desk.RankLeads;
import plaint.desk.SearchLeads;
import plaint.exchange.Listing;
import plaint.key.CaseNo;
import plaint.lead.Rank;
import plaint.lead.RankWeights;
import plaint.text.Money;
import plaint.text.Notice;
import plaint.text.Now;
import plaint.text.Refused;
import plaint.ui.kit.Desktop;
import plaint.view.LeadHits;
import plaint.view.LeadQuery;
import plaint.view.LeadView;

/// What the screen of leads shows: the question asked, what was found, what is ticked and which lead is open. In ranked mode the rows are the prosecution list.
public final class LeadsModel {
    private final Desktop desktop;
    private final ObjectProperty<LeadQuery> query = new SimpleObjectProperty<>(LeadQuery.ALL.sorted(LeadQuery.Sort.SCORE, true));
    private final ObjectProperty<Boolean> ranked = new SimpleObjectProperty<>(false);
    private final ReadOnlyObjectWrapper<PagedRows> rows = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<FirstLeads.Page> meanwhile = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Found> found = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<OpenLead.Opened> opened = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<LeadRow> file = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<ListLeads.Sum> sum = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<RankWeights> weights = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper(0);
    private final IntegerProperty ticks = new SimpleIntegerProperty(0);
    private final IntegerProperty arrivals = new SimpleIntegerProperty(0);
    private final BitSet ticked = new BitSet();
    /// Ids from here on are cases: no store holds so many leads.
    private static final int CASES = 1 << 23;
    /// So many rows at a time go into a spreadsheet.
    private static final int EXPORTED = 1000;
    private final List<CaseNo> cases = new ArrayList<>();
    private final Map<CaseNo, Integer> places = new HashMap<>();
    private List<Integer> ids = List.of();
    private LeadView.Choices choices;
    private int asked;
    private int answered;
    private boolean peeking;
    private int opening;

    /// What an answer was: how many, of how much turnover (null on the prosecution list), in how many millionths of a second.
    public record Found(int count, Money turnover, long micros) { }

    public LeadsModel(Desktop desktop) {
        this.desktop = desktop;
        query.addListener(o -> find());
        ranked.addListener(o -> find());
    }

    /// The question asked; setting it asks anew.
    public ObjectProperty<LeadQuery> queryProperty() {
        return query;
    }

    public ObjectProperty<Boolean> rankedProperty() {
        return ranked;
    }

    public ReadOnlyObjectProperty<PagedRows> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// The first page of the list where the list itself cannot answer yet: its rows are shown, and nothing can be done about them; else null.
    public ReadOnlyObjectProperty<FirstLeads.Page> meanwhileProperty() {
        return meanwhile.getReadOnlyProperty();
    }

    /// Null until the first answer.
    public ReadOnlyObjectProperty<Found> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /// The lead laid open; null while none is.
    public ReadOnlyObjectProperty<OpenLead.Opened> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /// The row of the case chosen on the prosecution list; null while none is.
    public ReadOnlyObjectProperty<LeadRow> fileProperty() {
        return file.getReadOnlyProperty();
    }

    /// What the ticked leads come to; null while none is ticked.
    public ReadOnlyObjectProperty<ListLeads.Sum> sumProperty() {
        return sum.getReadOnlyProperty();
    }

    /// Null until they are read.
    public ReadOnlyObjectProperty<RankWeights> weightsProperty() {
        return weights.getReadOnlyProperty();
    }

    /// All leads of the store, whatever is asked.
    public ReadOnlyIntegerProperty totalProperty() {
        return total.getReadOnlyProperty();
    }

    public ReadOnlyIntegerProperty ticksProperty() {
        return ticks;
    }

    /// Changes whenever rows that were empty can be shown.
    public ReadOnlyIntegerProperty arrivalsProperty() {
        return arrivals;
    }

    /// What may be filtered by; null until the first answer.
    public LeadView.Choices choices() {
        return choices;
    }

    /// Counts the leads, for the side bar.
    public void count() {
        desktop.jobs().run(p -> new ListLeads(desktop.office()).size(), total::set);
    }

    /// `first`: the rows seen at once, read together with the answer, so that the list is drawn with them and not a first time without.
    private record Answer(List<Integer> ids, PagedRows.Source source, List<LeadRow> first, Found found, int total, LeadView.Choices choices, RankWeights weights) {
        Answer(List<Integer> ids, PagedRows.Source source, Found found, int total, LeadView.Choices choices, RankWeights weights) throws Refused {
            this(ids, source, source.read(0, PagedRows.PIECE), found, total, choices, weights);
        }
    }

    /// Asks again; of several questions on their way only the last is answered.
    public void find() {
        int now = ++asked;
        // asked first: few jobs run at a time, and the others wait for the whole list
        if (found.get() == null) peek();
        var wanted = query.get();
        boolean byRank = ranked.get();
        desktop.jobs().run(p -> byRank ? ranks(wanted) : hits(wanted), a -> {
            if (now != asked) return;
            answered = now;
            meanwhile.set(null);
            ids = a.ids();
            choices = a.choices();
            total.set(a.total());
            weights.set(a.weights());
            found.set(a.found());
            rows.set(new PagedRows(a.ids().size(), a.source(), a.first(), desktop.jobs(), () -> arrivals.set(arrivals.get() + 1)));
        });
    }

    /// Shows the first page of the list where the list itself cannot answer yet: while all leads are read from the store, or while the first list of a store is being taken in.
    void peek() {
        if (peeking || ranked.get() || !query.get().equals(LeadQuery.ALL.sorted(query.get().sort(), query.get().descending()))) return;
        peeking = true;
        int now = asked;
        desktop.jobs().run(p -> new FirstLeads(desktop.office()).run(PagedRows.PIECE), page -> {
            peeking = false;
            if (page.isEmpty() || now != asked || page.get().arriving() == null && answered == asked) return;
            boolean shown = meanwhile.get() != null && meanwhile.get().rows().size() == page.get().rows().size();
            meanwhile.set(page.get());
            if (shown) return;
            var first = page.get().rows();
            ids = List.of();
            PagedRows.Source source = (from, size) -> rows(first.subList(Math.min(from, first.size()), Math.min(from + size, first.size())), from, null);
            rows.set(new PagedRows(first.size(), source, rows(first, 0, null), desktop.jobs(), () -> arrivals.set(arrivals.get() + 1)));
        });
    }

    /// After a list that was being taken in has ended, however it did.
    void peeked() {
        if (meanwhile.get() != null) find();
    }

    private Answer hits(LeadQuery wanted) throws Refused {
        var search = new SearchLeads(desktop.office());
        LeadHits hits = search.run(wanted);
        var list = new ListLeads(desktop.office());
        return new Answer(new AllIds(hits), (from, size) -> rows(list.rows(hits.page(from, size)), from, null), new Found(hits.count(), hits.turnover(), hits.micros()), list.size(),
            search.choices(), new RankLeads(desktop.office()).weights());
    }

    private Answer ranks(LeadQuery wanted) throws Refused {
        long began = System.nanoTime();
        var search = new SearchLeads(desktop.office());
        var list = new ListLeads(desktop.office());
        var all = new ProsecutionList(desktop.office()).run(wanted, Now.today());
        var entries = new ArrayList<Integer>(all.size());
        for (var e : all) entries.add(e.file() == null ? e.rank().id() : CASES + known(e.file().no()));
        var lang = desktop.lang();
        return new Answer(entries, (from, size) -> {
            var part = all.subList(Math.min(from, all.size()), Math.min(from + size, all.size()));
            var leads = list.rows(part.stream().filter(e -> e.file() == null).map(e -> e.rank().id()).toList()).iterator();
            var rows = new ArrayList<LeadRow>(part.size());
            for (int i = 0; i < part.size(); i++) {
                var e = part.get(i);
                rows.add(e.file() == null ? new LeadRow(from + i, leads.next(), e.rank()) : LeadRow.ofCase(from + i, entries.get(from + i), e.file(), lang.of(against(e.file().title(), " 诉 "), against(e.file().latinTitle(), " v ")), e.rank()));
            }
            return rows;
        }, new Found(all.size(), null, (System.nanoTime() - began) / 1000), list.size(), search.choices(), new RankLeads(desktop.office()).weights());
    }

    /// Who is sued: all cases of an office have one plaintiff.
    private static String against(String title, String between) {
        return title.substring(title.indexOf(between) < 0 ? 0 : title.indexOf(between) + between.length());
    }

    /// The place of a case among those met on the list; it stays, so that a tick does.
    private int known(CaseNo no) {
        synchronized (cases) {
            return places.computeIfAbsent(no, n -> {
                cases.add(n);
                return cases.size() - 1;
            });
        }
    }

    private static List<LeadRow> rows(List<ListLeads.Row> leads, int from, List<Rank> ranks) {
        var all = new ArrayList<LeadRow>(leads.size());
        for (int i = 0; i < leads.size(); i++) all.add(new LeadRow(from + i, leads.get(i), ranks == null ? null : ranks.get(i)));
        return all;
    }

    /// The ids of all hits without a copy of them.
    private static final class AllIds extends java.util.AbstractList<Integer> {
        private final LeadHits hits;

        AllIds(LeadHits hits) {
            this.hits = hits;
        }

        @Override public Integer get(int place) {
            return hits.id(place);
        }

        @Override public int size() {
            return hits.count();
        }
    }

    /// Lays a lead open; null closes it.
    public void open(LeadRow row) {
        file.set(row != null && row.file() != null ? row : null);
        if (row != null && row.lead() != null && row.file() == null && meanwhile.get() == null) {
            openId(row.id());
            return;
        }
        opening++;
        opened.set(null);
    }

    /// Lays open a lead that need not be on the list.
    public void openId(int id) {
        int now = ++opening;
        desktop.jobs().run(p -> new OpenLead(desktop.office()).run(id), o -> {
            if (now == opening) opened.set(o);
        });
    }

    public boolean isTicked(int id) {
        return ticked.get(id);
    }

    /// Ticks, or clears, the leads at these places of the list.
    public void tickPlaces(int from, int to, boolean on) {
        for (int i = Math.max(0, from); i <= Math.min(to, ids.size() - 1); i++) ticked.set(ids.get(i), on);
        ticksChanged();
    }

    public void tickAll(boolean on) {
        if (on) tickPlaces(0, ids.size() - 1, true);
        else {
            ticked.clear();
            ticksChanged();
        }
    }

    /// Ids of the ticked leads, in the order of the list; those not on it now come last.
    public List<Integer> picked() {
        return ticked().stream().filter(id -> id < CASES).toList();
    }

    /// The ticked cases, likewise.
    public List<CaseNo> pickedCases() {
        synchronized (cases) {
            return ticked().stream().filter(id -> id >= CASES).map(id -> cases.get(id - CASES)).toList();
        }
    }

    private List<Integer> ticked() {
        var left = (BitSet) ticked.clone();
        var all = new ArrayList<Integer>(ticked.cardinality());
        for (int i = 0; i < ids.size() && !left.isEmpty(); i++) {
            int id = ids.get(i);
            if (!left.get(id)) continue;
            left.clear(id);
            all.add(id);
        }
        left.stream().forEach(all::add);
        return all;
    }

    private void ticksChanged() {
        ticks.set(ticked.cardinality());
        var now = picked();
        if (now.isEmpty()) sum.set(null);
        else desktop.jobs().run(p -> new ListLeads(desktop.office()).sum(now), s -> {
            if (now.equals(picked())) sum.set(s);
        });
    }

    /// Does something about these leads, the ticked ones or one, then shows the list as it is now.
    public void decide(List<Integer> ids, boolean theTicked, Act act, String told) {
        desktop.jobs().run(p -> act.on(new DecideLeads(desktop.office()), ids), count -> {
            desktop.statusProperty().set(Notice.of(told, count));
            changed(theTicked);
        });
    }

    /// What is done about leads.
    @FunctionalInterface public interface Act {
        int on(DecideLeads decide, List<Integer> ids) throws Refused;
    }

    /// Sets the weights of the prosecution list for the whole office.
    public void weigh(RankWeights next, Runnable then) {
        desktop.jobs().run(p -> {
            new RankLeads(desktop.office()).weigh(next);
            return next;
        }, w -> {
            weights.set(w);
            find();
            then.run();
        });
    }

    /// After leads changed: nothing stays ticked, the list is asked anew, the open lead is read again.
    public void changed() {
        changed(true);
    }

    /// The same; what was ticked stays so where it was not about that.
    void changed(boolean theTicked) {
        if (theTicked) tickAll(false);
        var open = opened.get();
        find();
        if (open != null) openId(open.row().lead().id());
    }

    /// All the rows there are as they stand now, read some at a time, for a spreadsheet; off the screen thread.
    public Listing.Pieces<LeadRow> allRows() {
        var list = rows.get();
        if (list == null) return _ -> List.of();
        return from -> from < list.size() ? list.source().read(from, EXPORTED) : List.of();
    }

    /// Takes over what another screen asks for: `q`, `brand`, `province`, `city`, `year`, `over`, `state` (several by comma), `ring`, `reached` (a step of the funnel), `lost`, `ranked`.
    public void show(Map<String, String> wanted) {
        if (wanted.isEmpty()) return;
        ranked.set(Boolean.parseBoolean(wanted.get("ranked")));
        query.set(LeadFilter.of(wanted));
    }
}
