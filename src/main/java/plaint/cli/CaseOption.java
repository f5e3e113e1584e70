package plaint.cli;

import picocli.CommandLine.Option;
import plaint.key.CaseNo;
import plaint.text.Refused;

/// `--case NO` of the commands that work on one case.
final class CaseOption {
    @Option(names = "--case", paramLabel = "NO", required = true, descriptionKey = "cli.option.case")
    private String no;

    CaseNo no() throws Refused {
        return read(no);
    }

    /// A case number as typed.
    static CaseNo read(String typed) throws Refused {
        try {
            return new CaseNo(typed.strip());
        } catch (IllegalArgumentException e) {
            throw new Refused("cli.refused.caseNo", typed);
        }
    }
}
