package plaint.desk;

import java.util.ArrayList;
import java.util.List;
import plaint.casefile.CaseFile;
import plaint.check.Finding;
import plaint.key.CaseNo;
import plaint.text.Notice;
import plaint.text.Refused;

/// The check before filing. Where the papers cannot be drafted or set at all (a fact they must hold is missing, a character has no glyph), the records are checked without them and the reason
/// is told beside.
public final class CheckFiling {
    private final Office office;

    public CheckFiling(Office office) {
        this.office = office;
    }

    /// `plan` is null where the papers could not be made; then `refused` says why, and `missing` what else they lack. `findings` in the order stop, warn, passed.
    public record Checked(FilingPlan plan, Notice refused, List<Notice> missing, List<Finding> findings) {
        public Checked {
            missing = List.copyOf(missing);
            findings = List.copyOf(findings);
        }

        public boolean stopped() {
            return refused != null || findings.stream().anyMatch(f -> f.rank() == Finding.Rank.STOP);
        }
    }

    /// Refused where there is no such case, filing or pack.
    public Checked run(CaseNo no, int filing) throws Refused {
        return run(new ShowCase(office).run(no), filing);
    }

    /// The same for a case as it is given, kept in the store or transposed.
    public Checked run(CaseFile file, int filing) throws Refused {
        var planner = new PlanFiling(office);
        if (file.filings().stream().noneMatch(f -> f.no() == filing)) throw new Refused("desk.refused.noFiling", file.no(), filing);
        try {
            var plan = planner.plan(file, filing, planner.lay(file, filing));
            return new Checked(plan, null, List.of(), plan.findings());
        } catch (Refused e) {
            var findings = new ArrayList<>(planner.findings(file, filing));
            // a glyph that stopped the papers is among the findings, with its place
            boolean told = e.notice().key().equals("pdf.refused.glyph") && findings.stream().anyMatch(f -> f.check().equals("glyph") && f.rank() == Finding.Rank.STOP);
            var why = told ? findings.getFirst().what() : e.notice();
            boolean lacking = why.key().startsWith("drafting.missing.");
            return new Checked(null, why, lacking ? planner.missing(file, filing).stream().filter(m -> !m.key().equals(why.key()) || !m.args().getLast().equals(why.args().getLast())).toList() : List.of(), findings);
        }
    }
}
