package plaint.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import plaint.lead.Tracked;
import plaint.text.Refused;

/// The first page of the list of leads while the whole list is not in memory yet: at once, in the order of arrival, without rings. Where a first list is being taken in, its first leads, none of which
/// is kept before the list has ended well.
public final class FirstLeads {
    private final Office office;

    public FirstLeads(Office office) {
        this.office = office;
    }

    /// `arriving`: the list they are being taken in from; null where they are in the store. `count`: how many there are, or were read so far.
    public record Page(List<ListLeads.Row> rows, int count, String arriving) { }

    /// Empty where the list itself answers at once.
    public Optional<Page> run(int size) throws Refused {
        var view = office.leadsIfThere();
        var list = office.arriving();
        if (list != null && (view == null || view.size() == 0) && !list.first().isEmpty())
            return Optional.of(new Page(rows(list.first().subList(0, Math.min(size, list.first().size()))), list.rows(), list.file()));
        if (view != null) return Optional.empty();
        var count = new int[1];
        var leads = office.archive().read(v -> {
            count[0] = v.leads().count();
            return v.leads().of(IntStream.range(0, Math.min(size, count[0])).boxed().toList());
        });
        return Optional.of(new Page(rows(leads), count[0], null));
    }

    private List<ListLeads.Row> rows(List<Tracked> leads) throws Refused {
        var rows = new ArrayList<ListLeads.Row>(leads.size());
        var lines = new java.util.HashMap<LocalDate, Long>();
        for (var t : leads) {
            var day = t.suspect().firstSeen();
            if (!lines.containsKey(day)) lines.put(day, office.criminalLine(day));
            rows.add(new ListLeads.Row(t, t.suspect().turnover().minor() >= lines.get(day), null));
        }
        return rows;
    }
}
