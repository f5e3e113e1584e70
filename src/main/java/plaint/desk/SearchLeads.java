package plaint.desk;

import java.util.List;
import java.util.Optional;
import plaint.lead.Tracked;
import plaint.store.LeadRows;
import plaint.text.Refused;
import plaint.view.LeadHits;
import plaint.view.LeadQuery;
import plaint.view.LeadView;

/// Finds leads, for lists that answer at each key. [#run] gives all that were found, as ids in order; [#page] reads the leads of one page of them. The first call builds
/// the view from the store (about a second per 100,000 leads), so make it in a job.
public final class SearchLeads {
    private final Office office;

    public SearchLeads(Office office) {
        this.office = office;
    }

    public LeadHits run(LeadQuery query) throws Refused {
        return office.leads().find(query);
    }

    /// The leads at these places of the answer, in its order.
    public List<Tracked> page(LeadHits hits, int from, int size) throws Refused {
        return office.archive().read(v -> v.leads().of(hits.page(from, size)));
    }

    /// What lists may be filtered by.
    public LeadView.Choices choices() throws Refused {
        return office.leads().choices();
    }

    /// The lead of this number.
    public Optional<Tracked> find(String no) throws Refused {
        return office.archive().read(v -> v.leads().find(no));
    }

    /// The lists taken in so far, newest first.
    public List<LeadRows.Batch> batches() throws Refused {
        return office.archive().read(v -> v.leads().batches());
    }
}
