package plaint.desk;

import java.time.LocalDate;
import plaint.casefile.CaseFile;
import plaint.casefile.Filing;
import plaint.text.Dates;
import plaint.text.Notice;
import plaint.text.Refused;

/// Changes the date on the papers of a filing still open, and the version of the claim it pleads: what was begun on Monday is handed in on Friday, for the sum that is claimed by then.
public final class AmendFiling {
    private final Office office;

    public AmendFiling(Office office) {
        this.office = office;
    }

    /// Refused where the filing was handed in, where the date lies before that of an earlier one that was, and where the case has no such version.
    public CaseFile run(CaseFile seen, int filing, LocalDate dated, int claim) throws Refused {
        var was = seen.filings().stream().filter(f -> f.no() == filing).findFirst().orElseThrow(() -> new Refused("desk.refused.noFiling", seen.no(), filing));
        if (!was.open()) throw new Refused("desk.refused.filingSubmitted", seen.no(), filing);
        if (seen.claims().stream().noneMatch(v -> v.no() == claim)) throw new Refused("desk.refused.noClaimVersion", seen.no(), claim);
        var last = seen.filings().stream().filter(f -> f.no() < filing && !f.open()).map(Filing::dated).max(LocalDate::compareTo);
        if (last.isPresent() && dated.isBefore(last.get())) throw new Refused("desk.refused.filingBefore", Dates.table(dated), Dates.table(last.get()));
        var now = was.amended(dated, claim);
        if (now.equals(was)) return seen;
        return new EditCase(office).run(seen, d -> d.filings = seen.filings().stream().map(f -> f == was ? now : f).toList(), Notice.of("history.filingAmended", filing, Dates.table(dated), claim));
    }
}
