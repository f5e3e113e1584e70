package plaint.desk;

import plaint.casefile.CaseFile;
import plaint.casefile.Seat;
import plaint.docket.Application;
import plaint.text.Notice;
import plaint.text.Refused;

/// Takes back a filing that was begun by mistake. Its exhibits and applications wait for the next one; what was written in its papers, finished papers filed in place of a draft and reasons given for its
/// warnings go with it.
public final class DropFiling {
    private final Office office;

    public DropFiling(Office office) {
        this.office = office;
    }

    /// Refused where it was handed in, where another was begun after it, whose number would change, and where parties come into the case with it.
    public CaseFile run(CaseFile seen, int filing) throws Refused {
        var was = seen.filings().stream().filter(f -> f.no() == filing).findFirst().orElseThrow(() -> new Refused("desk.refused.noFiling", seen.no(), filing));
        if (!was.open()) throw new Refused("desk.refused.filingSubmitted", seen.no(), filing);
        if (filing != seen.lastFiling()) throw new Refused("desk.refused.notLastFiling", filing, seen.lastFiling());
        var joining = seen.seats().stream().filter(s -> filing > 1 && s.filing() == filing).map(s -> seen.party(s.party()).name()).toList();
        if (!joining.isEmpty()) throw new Refused("desk.refused.filingJoins", filing, joining);
        return new EditCase(office).run(seen, d -> {
            d.filings = seen.filings().stream().filter(f -> f != was).toList();
            // those who sue and are sued from the first filing on are in the case before there is one
            d.seats = seen.seats().stream().map(s -> s.filing() == filing ? new Seat(s.party(), s.role(), 0, s.counterclaims()) : s).toList();
            // what waited for the filing after it waits for the next, which has its number
            d.exhibits = seen.exhibits().stream().map(x -> x.filing() > filing ? x.in(filing) : x).toList();
            d.docket = d.docket.withApplications(seen.docket().applications().stream().map(a -> waiting(a, filing)).toList());
            d.rewrites = seen.rewrites().stream().filter(r -> r.filing() != filing).toList();
            d.filed = seen.filed().stream().filter(f -> f.filing() != filing).toList();
            d.passed = seen.passed().stream().filter(p -> p.filing() != filing).toList();
        }, Notice.of("history.filingDropped", filing));
    }

    private static Application waiting(Application a, int filing) {
        return a.filing() == filing ? a.in(0) : a;
    }
}
