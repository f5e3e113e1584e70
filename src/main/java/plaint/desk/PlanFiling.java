package plaint.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import plaint.casefile.Beside;
import plaint.casefile.CaseFile;
import plaint.check.FilingCheck;
import plaint.check.Finding;
import plaint.check.Spot;
import plaint.check.Subject;
import plaint.drafting.Document;
import plaint.evidence.Sha256;
import plaint.key.CaseNo;
import plaint.text.Notice;
import plaint.text.Refused;

/// What a filing will be, without writing it: papers typeset in memory, the page plan of each set, and what the check found.
public final class PlanFiling {
    private final Office office;

    public PlanFiling(Office office) {
        this.office = office;
    }

    /// Refused where a paper cannot be drafted or set (a fact it needs is missing, a character has no glyph, it did not exist on its date).
    public FilingPlan run(CaseNo no, int filing) throws Refused {
        return run(new ShowCase(office).run(no), filing);
    }

    /// The same for a case as it is given, kept in the store or transposed.
    public FilingPlan run(CaseFile file, int filing) throws Refused {
        return plan(file, filing, lay(file, filing));
    }

    List<FilingLayout.LaidSet> lay(CaseFile file, int filing) throws Refused {
        if (file.filings().stream().noneMatch(f -> f.no() == filing)) throw new Refused("desk.refused.noFiling", file.no(), filing);
        return layout(file, filing).sets();
    }

    /// All facts that the papers lack, each once.
    List<Notice> missing(CaseFile file, int filing) throws Refused {
        return layout(file, filing).missing();
    }

    private FilingLayout layout(CaseFile file, int filing) throws Refused {
        return new FilingLayout(office, file, file.filing(filing));
    }

    FilingPlan plan(CaseFile file, int filing, List<FilingLayout.LaidSet> sets) throws Refused {
        var court = sets.getFirst();
        var handed = sets.stream().map(s -> new Subject.Handed(s.plan().key(), s.plan().recipients(), s.plan().copies())).toList();
        var findings = findings(file, filing, layout(file, filing).documents(court), handed).stream().map(f -> f.at(placed(f.spot(), court))).toList();
        return new FilingPlan(file, file.filing(filing), sets.stream().map(FilingLayout.LaidSet::plan).toList(), findings);
    }

    /// What the check finds in the records alone, where the papers could not be drafted or set.
    List<Finding> findings(CaseFile file, int filing) throws Refused {
        return findings(file, filing, List.of(), List.of());
    }

    private List<Finding> findings(CaseFile file, int filing, List<Document> documents, List<Subject.Handed> sets) throws Refused {
        var forum = office.forums().get(file.forum());
        var fonts = office.fonts();
        var subject = new Subject(documents, sets, held(), c -> fonts.lacking(Character.toString(c)) < 0, office.dueCount().limitationsBefore(file, filing, forum), office.dueCount().countsBefore(file, filing, forum), office.dueCount().remedies(file), CourtClock.today(office.forums(), file));
        return new FilingCheck(forum, Beside.seen(file, filing), file.filing(filing), subject).run();
    }

    /// The spot with the printed number of the page its text stands on; a text over two pages is on the first.
    private static Spot placed(Spot spot, FilingLayout.LaidSet court) {
        if (spot.exhibit() != null) return court.plan().plan().exhibit(spot.exhibit()).map(p -> spot.on(p.number(0))).orElse(spot);
        if (spot.paper() == null) return spot;
        for (var f : court.filled()) {
            if (f.paper() == null || !f.part().key().equals(spot.paper())) continue;
            var text = new StringBuilder();
            var ends = new ArrayList<Integer>();
            for (int i = 0; i < f.paper().pages(); i++) ends.add(text.append(flat(f.paper().text(i))).length());
            var quote = flat(spot.quote());
            int at = quote.isEmpty() ? 0 : text.indexOf(quote);
            if (at < 0) at = text.indexOf(quote.substring(0, Math.min(12, quote.length())));
            for (int i = 0; at >= 0 && i < ends.size(); i++) if (at < ends.get(i)) return spot.on(f.part().number(i));
            return spot.on(f.part().number(0));
        }
        return spot;
    }

    private static String flat(String text) {
        return text == null ? "" : text.replaceAll("\\s", "");
    }

    /// Whether the vault holds the very bytes of a digest.
    private Function<Sha256, Subject.Held> held() {
        return digest -> {
            try {
                return Subject.Held.valueOf(office.vault().verify(digest).name());
            } catch (Refused e) {
                return Subject.Held.MISSING;
            }
        };
    }
}
