package plaint.desk;

import plaint.casefile.CaseFile;
import plaint.docket.Event;
import plaint.key.CaseNo;
import plaint.text.Notice;
import plaint.text.Now;
import plaint.text.Refused;

/// Adds an event to the story of a case.
public final class RecordEvent {
    private final Office office;

    public RecordEvent(Office office) {
        this.office = office;
    }

    /// Refused where the event cannot follow what happened so far, or lies in the future though it tells of something that happened.
    public CaseFile run(CaseNo no, Event event) throws Refused {
        if (event.day().isAfter(Now.today()) && !event.kind().ahead()) throw new Refused("desk.refused.future", event.title(), event.day());
        return office.archive().write(w -> {
            var c = w.caseFile(no);
            for (var x : event.exhibits()) if (c.exhibit(x).isEmpty()) throw new Refused("desk.refused.noExhibit", no, x);
            return w.save(c.with(event), Notice.of("history.event", event.title(), event.day()));
        });
    }
}
