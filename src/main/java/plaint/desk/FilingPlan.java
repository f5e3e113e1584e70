package plaint.desk;

import java.util.List;
import plaint.bundle.PagePlan;
import plaint.casefile.CaseFile;
import plaint.casefile.Filing;
import plaint.check.Finding;

/// A filing laid out: its sets (one kind of content each) and the findings of the check. `court` is the set the court keeps.
public record FilingPlan(CaseFile caseFile, Filing filing, List<SetPlan> sets, List<Finding> findings) {
    /// One content and how many are printed of it. `key`: court, defendants, new-defendants, former-defendants, opponents; `recipients` are the names it goes to
    /// (the court itself first), `copies` = recipients, plus the office's own for the court set.
    public record SetPlan(String key, List<String> recipients, int copies, PagePlan plan) { }

    public SetPlan court() {
        return sets.getFirst();
    }

    public boolean stopped() {
        return findings.stream().anyMatch(f -> f.rank() == Finding.Rank.STOP);
    }
}
