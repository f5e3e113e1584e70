package plaint.desk;

import plaint.casefile.CaseFile;
import plaint.docket.Event;
import plaint.key.CaseNo;
import plaint.text.Refused;

/// Adds an event to the story of a case.
public final class RecordEvent {
    private final Office office;

    public RecordEvent(Office office) {
        this.office = office;
    }

    /// Refused where the event cannot follow what happened so far, or lies in the future though it tells of something that happened.
    public CaseFile run(CaseNo no, Event event) throws Refused {
        throw new IllegalStateException(office + ": being built");
    }
}
