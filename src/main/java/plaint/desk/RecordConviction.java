package plaint.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import plaint.casefile.CaseChange;
import plaint.casefile.CaseFile;
import plaint.casefile.Fault;
import plaint.docket.Conviction;
import plaint.docket.Event;
import plaint.docket.EventKind;
import plaint.docket.Track;
import plaint.text.Lang;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.text.Words;

/// Records what a criminal court gave one person. The papers plead it, the search for conflicts knows the person as punished, and the criminal track has its milestone: where the story tells of no
/// conviction on that day yet, it does from now on.
public final class RecordConviction {
    private final Office office;

    public RecordConviction(Office office) {
        this.office = office;
    }

    /// `was` null: a new one; `now` null: it is taken out again.
    public CaseFile run(CaseFile seen, Conviction was, Conviction now) throws Refused {
        var told = now == null ? was : now;
        var who = seen.party(told.party()).name();
        return new EditCase(office).run(seen, change(was, now), Notice.of(now == null ? "history.convictionRemoved" : "history.conviction", who, told.court() == null ? "" : told.court()));
    }

    /// What would be newly wrong: for a form to tell at its fields.
    public List<Fault> faults(CaseFile seen, Conviction was, Conviction now) {
        return new EditCase(office).faults(seen, seen.changed(change(was, now)));
    }

    private static Consumer<CaseChange> change(Conviction was, Conviction now) {
        return d -> {
            var all = new ArrayList<>(d.convictions);
            int at = was == null ? -1 : all.indexOf(was);
            if (at >= 0) all.remove(at);
            if (now != null) all.add(at < 0 ? all.size() : at, now);
            d.convictions = all;
            if (now == null || now.on() == null || d.events.stream().anyMatch(e -> e.kind() == EventKind.CONVICTED && e.day().equals(now.on()))) return;
            var events = new ArrayList<>(d.events);
            events.add(milestone(now));
            d.events = events;
        };
    }

    private static Event milestone(Conviction c) {
        var court = c.court() == null ? "" : c.court();
        return new Event(c.on(), false, Track.CRIMINAL, EventKind.CONVICTED, Words.in(Lang.ZH).say("docket.conviction.milestone", court), Words.in(Lang.EN).say("docket.conviction.milestone", court), "", "",
            c.exhibit() == null ? List.of() : List.of(c.exhibit()), null, List.of());
    }
}
