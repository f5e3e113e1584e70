package plaint.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import plaint.casefile.CaseFile;
import plaint.casefile.Filing;
import plaint.docket.Application;
import plaint.forum.Forum.FilingKind;
import plaint.key.CaseNo;
import plaint.text.Dates;
import plaint.text.Notice;
import plaint.text.Refused;

/// Begins the next filing of a case: exhibits that wait for it, and those added from now on, stand in it. One durable save and one entry of history.
public final class BeginFiling {
    private final Office office;

    public BeginFiling(Office office) {
        this.office = office;
    }

    /// `kind` is one of the forum's filing kinds; `dated` is the date its papers will carry. It pleads the newest claim version. Refused while another filing is
    /// open, where the date lies before the last filing's, or where the forum does not know the kind. A kind that hands in applications takes those of the case that wait for it, and is
    /// refused where none does.
    public CaseFile run(CaseNo no, String kind, LocalDate dated) throws Refused {
        var before = new ShowCase(office).run(no);
        var chosen = office.forums().get(before.forum()).filingKind(kind);
        return office.archive().write(w -> {
            var c = w.caseFile(no);
            var open = c.filings().stream().filter(f -> f.submitted() == null).findFirst();
            if (open.isPresent()) throw new Refused("desk.refused.filingOpen", no, open.get().no());
            var last = c.filings().stream().map(Filing::dated).max(LocalDate::compareTo);
            if (last.isPresent() && dated.isBefore(last.get())) throw new Refused("desk.refused.filingBefore", Dates.table(dated), Dates.table(last.get()));
            var claim = c.currentClaim().orElseThrow(() -> new Refused("desk.refused.noClaim", no));
            var filings = new ArrayList<>(c.filings());
            filings.add(new Filing(c.lastFiling() + 1, kind, dated, claim.no(), null, null, null));
            int number = c.lastFiling() + 1;
            var asked = c.docket().applications().stream().map(a -> waits(a, chosen) ? a.in(number) : a).toList();
            if (!chosen.application().isEmpty() && asked.equals(c.docket().applications())) throw new Refused("desk.refused.noApplication");
            return w.save(c.changed(d -> {
                d.filings = filings;
                d.docket = d.docket.withApplications(asked);
            }), Notice.of("history.filing", c.lastFiling() + 1, Dates.table(dated)));
        });
    }

    private static boolean waits(Application a, FilingKind kind) {
        return a.filing() == 0 && a.kind().equals(kind.application());
    }
}
