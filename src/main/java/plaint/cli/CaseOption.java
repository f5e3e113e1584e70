package plaint.cli;

import plaint.key.CaseNo;
import plaint.text.Refused;

/// A case number as typed.
final class CaseOption {
    private CaseOption() { }

    static CaseNo read(String typed) throws Refused {
        try {
            return new CaseNo(typed.strip());
        } catch (IllegalArgumentException e) {
            throw new Refused("cli.refused.caseNo", typed);
        }
    }
}
