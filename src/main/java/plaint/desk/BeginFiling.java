package plaint.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import plaint.casefile.Beside;
import plaint.casefile.CaseFile;
import plaint.casefile.Filing;
import plaint.casefile.Sides;
import plaint.claim.ClaimVersion;
import plaint.docket.Application;
import plaint.evidence.Exhibit;
import plaint.forum.Forum;
import plaint.forum.Forum.FilingKind;
import plaint.key.CaseNo;
import plaint.text.Dates;
import plaint.text.Notice;
import plaint.text.Refused;

/// Begins the next filing of a case: exhibits that wait for it, and those added from now on, stand in it. It may be begun beside one that is still open ([Beside]) where the paper allows that. One
/// durable save and one entry of history.
public final class BeginFiling {
    private final Office office;

    public BeginFiling(Office office) {
        this.office = office;
    }

    /// `kind` is one of the forum's filing kinds; `dated` is the date its papers will carry. It pleads the newest claim version; beside an open filing, what was pleaded last. Refused where the date
    /// lies before the last handed-in filing's, where the forum does not know the kind, or where what the court gets would not fit together. A kind that hands in applications takes those of the
    /// case that wait for it, and is refused where none does.
    public CaseFile run(CaseNo no, String kind, LocalDate dated) throws Refused {
        var before = new ShowCase(office).run(no);
        var forum = office.forums().get(before.forum());
        var chosen = forum.filingKind(kind);
        return office.archive().write(w -> {
            var c = w.caseFile(no);
            var open = c.filings().stream().filter(Filing::open).toList();
            besides(c, open, forum, chosen);
            if (!chosen.by().isEmpty() && Sides.defending(c) != chosen.by().equals("defendant")) throw new Refused(chosen.by().equals("defendant") ? "desk.refused.notDefending" : "desk.refused.notSuing", chosen.name());
            var last = c.filings().stream().filter(f -> !f.open()).map(Filing::dated).max(LocalDate::compareTo);
            if (last.isPresent() && dated.isBefore(last.get())) throw new Refused("desk.refused.filingBefore", Dates.table(dated), Dates.table(last.get()));
            int claim = chosen.counter() ? counterclaim(c) : claim(c, open);
            var filings = new ArrayList<>(c.filings());
            int number = c.lastFiling() + 1;
            filings.add(new Filing(number, kind, dated, claim, null, null, null, null, open.stream().map(Filing::no).toList()));
            var asked = c.docket().applications().stream().map(a -> waits(a, chosen) ? a.in(number) : a).toList();
            if (!chosen.application().isEmpty() && asked.equals(c.docket().applications())) throw new Refused("desk.refused.noApplication");
            return w.save(c.changed(d -> {
                d.filings = filings;
                d.docket = d.docket.withApplications(asked);
            }), Notice.of("history.filing", number, Dates.table(dated)));
        });
    }

    /// The court reads filings in the order they come in. What an open filing would still change in a later one keeps that from running beside it.
    private static void besides(CaseFile c, List<Filing> open, Forum forum, FilingKind kind) throws Refused {
        int next = c.lastFiling() + 1;
        for (var f : open) {
            if (forum.bundle().continues()) throw new Refused("desk.refused.besidePages", f.no());
            var joining = c.seats().stream().filter(s -> f.no() > 1 && s.filing() == f.no()).map(s -> c.party(s.party()).name()).toList();
            if (!joining.isEmpty() && !kind.courtOnly()) throw new Refused("desk.refused.besideParties", f.no(), joining);
            var numbered = Beside.exhibits(c, f.no());
            if (numbered.isEmpty()) continue;
            var waiting = Beside.exhibits(c, next);
            if (!waiting.isEmpty()) throw new Refused("desk.refused.besideWaiting", f.no(), numbered.size(), waiting.stream().map(Exhibit::title).toList());
            if (kind.needsExhibits()) throw new Refused("desk.refused.besideNumbers", f.no(), numbered.size());
        }
    }

    private static int claim(CaseFile c, List<Filing> open) throws Refused {
        var pleaded = open.isEmpty() ? null : c.filings().stream().filter(f -> !f.open()).reduce((a, b) -> b).orElse(open.getFirst());
        return pleaded != null ? pleaded.claim() : c.currentClaim().orElseThrow(() -> new Refused("desk.refused.noClaim", c.no())).no();
    }

    private static int counterclaim(CaseFile c) throws Refused {
        var ours = Sides.ours(c);
        return c.claims().stream().filter(v -> ours.contains(v.by())).mapToInt(ClaimVersion::no).max().orElseThrow(() -> new Refused("desk.refused.noCounterclaim", c.no()));
    }

    private static boolean waits(Application a, FilingKind kind) {
        return a.filing() == 0 && a.kind().equals(kind.application());
    }
}
