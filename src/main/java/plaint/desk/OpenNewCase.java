package plaint.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import plaint.casefile.CaseFile;
import plaint.casefile.Seat;
import plaint.forum.Forum;
import plaint.key.CaseNo;
import plaint.party.ConflictCheck;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.work.Progress;

/// Opens one case: of leads, or of what is written about a seller. What every suit of a platform has in common (plaintiff, agents, agreements, court, cause) is taken over
/// from the case named under `like`. What is claimed may stay open until the workbench knows it. Says what a row of a batch says ([BatchRow#COLUMNS]), for one case and without papers.
public final class OpenNewCase {
    private final Office office;

    public OpenNewCase(Office office) {
        this.office = office;
    }

    /// A forum with its courts and the causes in force on a day.
    public record Place(String forum, Forum.Word name, List<Forum.Court> courts, List<Forum.Cause> causes) { }

    /// What there is to choose from: the cases that one may be like, and the forums; the first is the one leads are held against.
    public record Choices(List<CaseLine> like, List<Place> places) { }

    public Choices choices(LocalDate on) throws Refused {
        var places = new ArrayList<Place>();
        for (var id : office.forums().ids()) {
            var forum = office.forums().get(id);
            if (TransposeCase.fileable(forum)) places.add(id.equals(Office.LEADS_FORUM) ? 0 : places.size(), new Place(id, forum.name(), forum.courts(), forum.causes(on)));
        }
        return new Choices(new ListCases(office).page(null, MOST), List.copyOf(places));
    }

    private static final int MOST = 500;

    /// Gets the next free number of the year of its papers; each defendant is checked for conflicts, and the case keeps what was met. Refused where the seller, the plaintiff, court or cause are not known, or a lead stands in a case already.
    public CaseFile run(Map<String, String> cells) throws Refused {
        return run(new BatchOpening(office, null, null), cells);
    }

    private CaseFile run(BatchOpening opening, Map<String, String> cells) throws Refused {
        var row = new BatchRow(1, cells);
        if (!row.opens()) throw new Refused("batch.refused.blank", 1, "defendant");
        var opened = opening.single(row);
        for (var p : opened.seated(Seat.Role.DEFENDANT, Integer.MAX_VALUE)) opened = new CheckConflicts(office).run(opened, p.id());
        return opened;
    }

    /// A case that was not opened: what it was to be opened of, and why not.
    public record NotOpened(String of, Notice why) { }

    /// What came of many: the numbers of the cases opened, how many their checks met, those refused, and how many were not begun because the work was stopped.
    public record Sitting(List<CaseNo> opened, int met, List<NotOpened> refused, int left) { }

    /// Opens one after the other, each saved by itself: one that is refused keeps no other from being opened, and where the work is stopped those opened stay.
    public Sitting all(List<Map<String, String>> cases, Progress progress) {
        var opening = new BatchOpening(office, null, null);
        var opened = new ArrayList<CaseNo>();
        var refused = new ArrayList<NotOpened>();
        int met = 0;
        int begun = 0;
        for (var cells : cases) {
            if (progress.cancelled()) break;
            var of = cells.getOrDefault("leads", cells.getOrDefault("defendant", ""));
            progress.step(Notice.of("desk.work.opening", begun + 1, cases.size(), of), begun, cases.size());
            begun++;
            try {
                var file = run(opening, cells);
                opened.add(file.no());
                met += met(file);
            } catch (Refused e) {
                refused.add(new NotOpened(of, e.notice()));
            }
        }
        return new Sitting(List.copyOf(opened), met, List.copyOf(refused), cases.size() - begun);
    }

    /// How many the checks at the opening met.
    public static int met(CaseFile opened) {
        return opened.relations().conflicts().stream().mapToInt(ConflictCheck::found).sum();
    }
}
