package plaint.desk;

import java.time.LocalDate;
import java.util.List;
import plaint.forum.Deadlines;
import plaint.lead.Rank;
import plaint.lead.RankWeights;
import plaint.lead.Tracked;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.view.LeadQuery;

/// The prosecution list (起诉清单): leads by a score whose parts and weights are there to see. Weights belong to the office and are kept in the store.
public final class RankLeads {
    private final Office office;

    public RankLeads(Office office) {
        this.office = office;
    }

    /// The leads of `query`, the highest score first. `today` decides how near limitation is.
    public List<Rank> run(LeadQuery query, LocalDate today) throws Refused {
        var deadlines = office.forums().get(Office.LEADS_FORUM).deadlines();
        return office.leads().rank(query, weights(), day -> barredOn(deadlines, day), today);
    }

    /// Null where the calendar does not reach so far.
    private static LocalDate barredOn(Deadlines deadlines, LocalDate day) {
        try {
            return deadlines.due("limitation", new Deadlines.Moment(day), Deadlines.Given.NOTHING).due().day();
        } catch (Refused e) {
            return null;
        }
    }

    /// The leads of a part of the list, in its order.
    public List<Tracked> leads(List<Rank> part) throws Refused {
        return office.archive().read(v -> v.leads().of(part.stream().map(Rank::id).toList()));
    }

    public RankWeights weights() throws Refused {
        return office.archive().read(v -> v.leads().weights());
    }

    /// Sets the weights for everybody in the office.
    public void weigh(RankWeights weights) throws Refused {
        var w = RankWeights.of(weights.amount(), weights.proof(), weights.repeat(), weights.limitation(), weights.assets());
        office.archive().write(edit -> {
            edit.leads().weigh(w);
            edit.note(Notice.of("history.leadWeights", w.amount(), w.proof(), w.repeat(), w.limitation(), w.assets()));
            return null;
        });
    }
}
