package plaint.cli;

import picocli.CommandLine.Option;
import plaint.casefile.CaseFile;
import plaint.text.Refused;

/// `--filing N` of the commands that work on one filing.
final class FilingOption {
    @Option(names = "--filing", paramLabel = "N", descriptionKey = "cli.option.filingOne")
    private String filing;

    /// The filing named, else the last one of the case.
    int in(CaseFile file) throws Refused {
        if (file.filings().isEmpty()) throw new Refused("cli.refused.noFilings", file.no());
        int chosen = filing == null ? file.lastFiling() : number(filing);
        if (file.filings().stream().noneMatch(f -> f.no() == chosen)) throw new Refused("desk.refused.noFiling", file.no(), chosen);
        return chosen;
    }

    /// The number of a filing as typed.
    static int number(String typed) throws Refused {
        if (!typed.strip().matches("[1-9][0-9]{0,3}")) throw new Refused("cli.refused.filingNumber", typed);
        return Integer.parseInt(typed.strip());
    }
}
