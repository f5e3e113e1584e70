package plaint.ui.leads;

import plaint.desk.ListLeads;
import plaint.lead.Rank;

/// A row of the list of leads: its place from 0, the lead (null while it is being read) and, on the prosecution list, its rank (else null).
public record LeadRow(int place, ListLeads.Row lead, Rank rank) {
    int id() {
        return lead.lead().id();
    }
}
