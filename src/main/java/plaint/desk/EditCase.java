package plaint.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import plaint.casefile.CaseChange;
import plaint.casefile.CaseFile;
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

    /// The case changed by `how`, saved as the revision after `seen`; `what` goes into history. Refused where a rule of the case would be newly broken (the first is told), and
    /// where somebody else saved since `seen` was read, so nothing unseen is overwritten. Where nothing changes nothing is saved.
    public CaseFile run(CaseFile seen, Consumer<CaseChange> how, Notice what) throws Refused {
        var next = seen.changed(how);
        if (next.equals(seen)) return seen;
        var faults = faults(seen, next);
        if (!faults.isEmpty()) throw new Refused(faults.getFirst().told());
        return office.archive().write(w -> w.save(next, what));
    }

    /// What would be newly wrong if `seen` became `next`: for a form to tell at its fields before saving.
    public List<Fault> faults(CaseFile seen, CaseFile next) {
        var today = LocalDate.now();
        var before = new ArrayList<>(seen.faults(today).stream().map(Fault::told).toList());
        return next.faults(today).stream().filter(f -> !before.remove(f.told())).toList();
    }
}
