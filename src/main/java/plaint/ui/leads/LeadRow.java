package plaint.ui.leads;

import java.math.BigDecimal;
import plaint.desk.CaseLine;
import plaint.desk.ListLeads;
import plaint.lead.LeadState;
import plaint.lead.Rank;
import plaint.lead.Standing;
import plaint.lead.Suspect;
import plaint.lead.Tracked;

/// A row of the list of leads: its place from 0, the lead (null while it is being read) and, on the prosecution list, its rank (else null). `file` is the case that stands there instead of a lead, told in
/// the columns of leads; else null.
public record LeadRow(int place, ListLeads.Row lead, Rank rank, CaseLine file) {
    LeadRow(int place, ListLeads.Row lead, Rank rank) {
        this(place, lead, rank, null);
    }

    /// A case among the leads; `id` is what it is ticked by.
    static LeadRow ofCase(int place, int id, CaseLine c, String title, Rank rank) {
        var told = new Suspect(c.no().value(), "", "", c.no() + "  " + title, Suspect.SellerKind.UNKNOWN, "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", null, 0, c.total(), BigDecimal.ZERO, "", null, null, "", null);
        return new LeadRow(place, new ListLeads.Row(new Tracked(id, told, new Standing(LeadState.IN_CASE, null, null, null, null, null, null, c.no()), null), false, null), rank, c);
    }

    int id() {
        return lead.lead().id();
    }
}
