package plaint.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import plaint.check.Gap;
import plaint.key.CaseNo;
import plaint.store.ArchiveView;
import plaint.text.Dates;
import plaint.text.Refused;

/// What a lawyer wants to know at the start of a day: what is due, which hearings are ahead, which cases lack something, what changed, how far leads got, and the money.
/// Read from rows kept at each save; no case is opened for it.
public final class TodayBoard {
    private static final int SHOWN = 40;
    /// More than a screen shows of any list.
    private static final int FIRST = 8;
    private final Office office;

    public TodayBoard(Office office) {
        this.office = office;
    }

    /// A gap and its case.
    public record OpenGap(CaseNo no, Gap gap) { }

    /// An entry of history and the case it is of; null where it is of none.
    public record Change(CaseNo no, HistoryLine line) { }

    /// `gaps` and `changes` are the first of `casesWithGaps` and the newest of `changesToday`; `funnel` null while leads are not counted anew.
    /// Of [#first] nothing is counted yet: the numbers are -1, `money` is null.
    public record Board(LocalDate today, DueList.Result due, List<OpenGap> gaps, int casesWithGaps, List<Change> changes, int changesToday, LeadFunnel.Result funnel,
                        MoneySummary.Sums money) {
        public Board with(LeadFunnel.Result counted) {
            return new Board(today, due, gaps, casesWithGaps, changes, changesToday, counted, money);
        }
    }

    /// How far leads got, where the board came without it: apart, because all of them are read for it.
    public LeadFunnel.Result funnel() throws Refused {
        return new LeadFunnel(office).keep();
    }

    /// The beginning of each list, for the first picture: read at once however many cases there are.
    public Board first(LocalDate today) throws Refused {
        var lists = new DueList(office).first(new DueList.Query(today, null, false, FIRST, 30));
        var funnel = new LeadFunnel(office).kept();
        return office.archive().read(v -> new Board(today, lists, gaps(v, FIRST), -1, changes(v, FIRST), -1, funnel, null));
    }

    /// The gaps of all cases, as many as `limit`: first what is booked otherwise than judged.
    public List<OpenGap> gaps(LocalDate today, int limit) throws Refused {
        var books = new Books(office);
        return office.archive().read(v -> gaps(v, differing(v, books, today), limit));
    }

    private static List<OpenGap> differing(ArchiveView v, Books books, LocalDate today) throws Refused {
        return BookedAwards.all(v, books, today).stream().map(d -> new OpenGap(d.no(), new Gap(d.told(), "money", ""))).toList();
    }

    private static List<OpenGap> gaps(ArchiveView v, List<OpenGap> first, int limit) {
        return Stream.concat(first.stream(), gaps(v, limit).stream()).limit(limit).toList();
    }

    private static List<OpenGap> gaps(ArchiveView v, int limit) {
        return v.gaps(limit).stream().map(g -> new OpenGap(g.no(), g.gap())).toList();
    }

    private static List<Change> changes(ArchiveView v, int limit) {
        return v.newest(limit).stream().map(e -> new Change(e.caseNo(), HistoryLine.of(e))).toList();
    }

    /// With the funnel as last counted, null where that holds no more.
    public Board run(DueList.Query due) throws Refused {
        var today = due.today();
        Instant midnight = today.atStartOfDay(Dates.BEIJING).toInstant();
        var lists = new DueList(office).kept(due);
        var money = new MoneySummary(office).run(today);
        var funnel = new LeadFunnel(office).keptBeside();
        var books = new Books(office);
        return office.archive().read(v -> {
            var differing = differing(v, books, today);
            int more = (int) differing.stream().map(OpenGap::no).distinct().filter(no -> !v.hasGap(no)).count();
            return new Board(today, lists, gaps(v, differing, SHOWN), v.casesWithGaps() + more, changes(v, SHOWN), v.changesSince(midnight), funnel, money);
        });
    }
}
