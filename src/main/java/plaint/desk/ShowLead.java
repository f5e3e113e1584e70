package plaint.desk;

import java.util.List;
import java.util.Optional;
import plaint.lead.Tracked;
import plaint.store.LeadRows;
import plaint.text.Refused;
import plaint.view.Ring;

/// One lead with everything known around it: the days it changed state, its ring, who punished it shares something with, and whether it is over the criminal line.
public final class ShowLead {
    private final Office office;

    public ShowLead(Office office) {
        this.office = office;
    }

    public record Shown(Tracked lead, boolean overLine, List<LeadRows.Step> steps, Optional<Ring> ring, List<ReturningSellers.Return> returns) { }

    /// Refused where there is no lead of this number.
    public Shown run(String no) throws Refused {
        var lead = office.archive().read(v -> v.leads().find(no)).orElseThrow(() -> new Refused("desk.refused.noLead", no));
        var view = office.leads();
        return new Shown(lead, view.overLine(lead.id()), office.archive().read(v -> v.leads().steps(lead.id())), view.ringOf(lead.id()), new ReturningSellers(office).of(lead));
    }
}
