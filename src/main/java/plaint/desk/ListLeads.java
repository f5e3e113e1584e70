package plaint.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import plaint.lead.Tracked;
import plaint.text.Money;
import plaint.text.Refused;
import plaint.view.LeadView;
import plaint.view.Ring;

/// Leads as rows of a list, read a piece at a time while it is scrolled, and what a selection of them comes to.
public final class ListLeads {
    private final Office office;

    public ListLeads(Office office) {
        this.office = office;
    }

    /// `ring` is null where the shop stands alone.
    public record Row(Tracked lead, boolean overLine, Ring ring) { }

    /// `rings`: how many different rings the leads belong to; `alone`: how many belong to none.
    public record Sum(int count, Money turnover, int rings, int alone) { }

    /// How many leads there are in all.
    public int size() throws Refused {
        return office.archive().read(v -> v.leads().count());
    }

    /// The leads of these ids in the order asked for.
    public List<Row> rows(List<Integer> ids) throws Refused {
        var leads = office.leadsAtHand().of(ids);
        var marks = office.leads().marks(leads);
        var rows = new ArrayList<Row>(leads.size());
        for (int i = 0; i < leads.size(); i++) rows.add(row(leads.get(i), marks.get(i)));
        return rows;
    }

    private static Row row(Tracked lead, LeadView.Mark mark) {
        return new Row(lead, mark.overLine(), mark.ring());
    }

    public Sum sum(Collection<Integer> ids) throws Refused {
        var view = office.leads();
        var rings = new HashSet<Integer>();
        int alone = 0;
        var turnover = Money.ZERO;
        for (var t : office.archive().read(v -> v.leads().of(ids))) {
            turnover = turnover.plus(t.suspect().turnover());
            var ring = view.ringOf(t.id());
            if (ring.isPresent()) rings.add(ring.get().name());
            else alone++;
        }
        return new Sum(ids.size(), turnover, rings.size(), alone);
    }
}
