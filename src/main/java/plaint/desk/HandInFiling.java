package plaint.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import plaint.casefile.CaseChange;
import plaint.casefile.CaseFile;
import plaint.casefile.DocketStory;
import plaint.casefile.Fault;
import plaint.docket.EventKind;
import plaint.text.Lang;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.text.Words;

/// Records the docket number, the date on a filing's papers, the day it was handed in and the day it was docketed; the story gets its events. What was handed in is frozen from then on.
public final class HandInFiling {
    private static final int FIRST = 1;
    private final Office office;

    public HandInFiling(Office office) {
        this.office = office;
    }

    /// `number` null: none yet. `filing` null: only the number. `dated` null: as it was. Days that are null have not come.
    public record Given(String number, Integer filing, LocalDate dated, LocalDate submitted, LocalDate accepted) {
        public Given(String number, Integer filing, LocalDate submitted, LocalDate accepted) {
            this(number, filing, null, submitted, accepted);
        }
    }

    /// What would be wrong with it, told at `/docketNo`, `/dated`, `/submitted` and `/accepted`.
    public List<Fault> faults(CaseFile seen, Given given) {
        if (given.filing() != null && given.dated() != null) {
            var was = seen.filing(given.filing());
            if (!was.open() && !was.dated().equals(given.dated())) return List.of(new Fault("/dated", "filed", Notice.of("desk.refused.filingSubmitted", seen.no(), was.no())));
        }
        var told = new EditCase(office).faults(seen, seen.changed(x -> put(x, seen, given)));
        // the rules tell the story's day too, which stands for the day entered here
        var faults = new ArrayList<>(told.stream().filter(f -> !f.path().startsWith("/events")).toList());
        if (faults.isEmpty()) for (var f : told) faults.add(new Fault("/accepted", f.rule(), f.told()));
        try {
            new DocketNumber(office).run(seen, given.number());
        } catch (Refused e) {
            faults.add(new Fault("/docketNo", "docketNo", e.notice()));
        }
        return faults;
    }

    public CaseFile run(CaseFile seen, Given given) throws Refused {
        var faults = faults(seen, given);
        if (!faults.isEmpty()) throw new Refused(faults.getFirst().told());
        return new EditCase(office).run(seen, x -> put(x, seen, given), Notice.of("history.docket.changed", Words.in(Lang.ZH).say("docket.court.head")));
    }

    private void put(CaseChange x, CaseFile seen, Given given) {
        try {
            x.docketNo = new DocketNumber(office).run(seen, given.number());
        } catch (Refused e) {
            x.docketNo = given.number();
        }
        if (given.filing() == null) return;
        var was = x.filings.stream().filter(f -> f.no() == given.filing()).findFirst().orElseThrow();
        x.filings = x.filings.stream().map(f -> f == was ? (given.dated() == null ? f : f.datedOn(given.dated())).handedIn(given.submitted(), given.accepted()) : f).toList();
        // the story tells the first filing; later ones are told by what they change
        if (given.filing() != FIRST) return;
        told(x, EventKind.COMPLAINT_SUBMITTED, was.submitted(), given.submitted());
        told(x, EventKind.CASE_ACCEPTED, was.accepted(), given.accepted());
    }

    private static void told(CaseChange x, EventKind kind, LocalDate was, LocalDate now) {
        if (was != null || now != null) DocketStory.move(x, kind, was, now, Words.in(Lang.ZH).say("docket.event." + kind), Words.in(Lang.EN).say("docket.event." + kind), List.of());
    }
}
