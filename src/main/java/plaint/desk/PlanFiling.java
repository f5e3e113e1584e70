package plaint.desk;

import plaint.key.CaseNo;
import plaint.text.Refused;

/// What a filing will be, without writing it: papers typeset in memory, the page plan of each set, and what the check found.
public final class PlanFiling {
    private final Office office;

    public PlanFiling(Office office) {
        this.office = office;
    }

    public FilingPlan run(CaseNo no, int filing) throws Refused {
        throw new IllegalStateException(office + ": being built");
    }
}
