package plaint.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import plaint.casefile.Beside;
import plaint.casefile.CaseChange;
import plaint.casefile.CaseFile;
import plaint.casefile.CaseMerge;
import plaint.casefile.Fault;
import plaint.text.Notice;
import plaint.text.Refused;

/// Changes the records of a case: parties, purchases, claims, docket, whatever a form holds. One durable save and one entry of history. What has its own verb (exhibits and
/// their order, filings, events) keeps it.
public final class EditCase {
    private final Office office;

    public EditCase(Office office) {
        this.office = office;
    }

    /// The case changed by `how` from `seen`; `what` goes into history. Where somebody else saved since `seen` was read, both changes are kept if they touch different things; if
    /// they touch the same thing it is refused with both texts, and nothing is overwritten. Refused too where a rule of the case would be newly broken (the first is told).
    /// Where nothing changes nothing is saved.
    public CaseFile run(CaseFile seen, Consumer<CaseChange> how, Notice what) throws Refused {
        var next = Beside.settled(seen, seen.changed(how));
        if (next.equals(seen)) return seen;
        var faults = faults(seen, next);
        if (!faults.isEmpty()) throw new Refused(faults.getFirst().told());
        return office.archive().write(w -> {
            var now = w.caseFile(seen.no());
            return w.save(now.revision() == seen.revision() ? next : merged(seen, now, next), what);
        });
    }

    private static CaseFile merged(CaseFile seen, CaseFile now, CaseFile next) throws Refused {
        var merged = CaseMerge.merge(seen, now, next, Map.of());
        if (!merged.open()) return merged.caseFile();
        var both = merged.conflicts().getFirst();
        throw new Refused("desk.refused.bothChanged", String.join(" / ", both.at().names()), both.ours(), both.theirs());
    }

    /// What would be newly wrong if `seen` became `next`: for a form to tell at its fields before saving.
    public List<Fault> faults(CaseFile seen, CaseFile next) {
        var there = CourtClock.today(office.forums(), seen);
        var today = CourtClock.later(there);
        var before = new ArrayList<>(seen.faults(today, there).stream().map(Fault::told).toList());
        var found = new ArrayList<>(next.faults(today, there).stream().filter(f -> !before.remove(f.told())).toList());
        found.addAll(seen.rewritten(next));
        return List.copyOf(found);
    }
}
