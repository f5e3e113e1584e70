package plaint.desk;

import plaint.casefile.CaseFile;
import plaint.docket.Event;
import plaint.key.CaseNo;
import plaint.text.Notice;
import plaint.text.Refused;

/// Adds an event to the story of a case.
public final class RecordEvent {
    private final Office office;

    public RecordEvent(Office office) {
        this.office = office;
    }

    /// Refused where the event cannot follow what happened so far, or lies in the future though it tells of something that happened.
    public CaseFile run(CaseNo no, Event event) throws Refused {
        return office.archive().write(w -> {
            var c = w.caseFile(no);
            var there = CourtClock.today(office.forums(), c);
            if (!event.kind().ahead() && event.day().isAfter(event.kind().atCourt() ? there : CourtClock.later(there))) throw new Refused("desk.refused.future", event.title(), event.day());
            for (var x : event.exhibits()) if (c.exhibit(x).isEmpty()) throw new Refused("desk.refused.noExhibit", no, x);
            return w.save(c.with(event), Notice.of("history.event", event.title(), event.day()));
        });
    }
}
