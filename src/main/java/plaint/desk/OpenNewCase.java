package plaint.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import plaint.casefile.CaseFile;
import plaint.casefile.Seat;
import plaint.forum.Forum;
import plaint.party.ConflictCheck;
import plaint.text.Refused;

/// Opens one case: of leads, or of what is written about a seller. What every suit of a platform has in common (plaintiff, agents, agreements, court, cause) is taken over
/// from the case named under `like`. What is claimed may stay open until the workbench knows it. Says what a row of a batch says ([BatchRow#COLUMNS]), for one case and without papers.
public final class OpenNewCase {
    private final Office office;

    public OpenNewCase(Office office) {
        this.office = office;
    }

    /// What there is to choose from: the cases that one may be like, and the courts and causes of the forum on a day.
    public record Choices(List<CaseLine> like, List<Forum.Court> courts, List<Forum.Cause> causes) { }

    public Choices choices(LocalDate on) throws Refused {
        var forum = office.forums().get(Office.LEADS_FORUM);
        return new Choices(new ListCases(office).page(null, MOST), forum.courts(), forum.causes(on));
    }

    private static final int MOST = 500;

    /// Gets the next free number of the year of its papers; each defendant is checked for conflicts, and the case keeps what was met. Refused where the seller, the plaintiff, court or cause are not known, or a lead stands in a case already.
    public CaseFile run(Map<String, String> cells) throws Refused {
        var row = new BatchRow(1, cells);
        if (!row.opens()) throw new Refused("batch.refused.blank", 1, "defendant");
        var opened = new BatchOpening(office, null, null).single(row);
        for (var p : opened.seated(Seat.Role.DEFENDANT, Integer.MAX_VALUE)) opened = new CheckConflicts(office).run(opened, p.id());
        return opened;
    }

    /// How many the checks at the opening met.
    public static int met(CaseFile opened) {
        return opened.relations().conflicts().stream().mapToInt(ConflictCheck::found).sum();
    }
}
