package plaint.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plaint.forum.Forum;
import plaint.key.CaseNo;
import plaint.store.ArchiveView;
import plaint.store.CaseRow;
import plaint.text.Now;
import plaint.text.Refused;

/// All cases as lines of a list, by number.
public final class ListCases {
    private final Office office;

    public ListCases(Office office) {
        this.office = office;
    }

    public List<CaseLine> run() throws Refused {
        return office.archive().read(view -> lines(view, view.cases()));
    }

    /// How many there are.
    public int size() throws Refused {
        return office.archive().read(view -> view.size());
    }

    /// The first `limit` after `after` (null: from the first): what a list shows before the rest is read.
    public List<CaseLine> page(CaseNo after, int limit) throws Refused {
        return office.archive().read(view -> lines(view, view.cases(after, limit)));
    }

    /// Lines of rows that stand in the order of their numbers. What is ahead is no last event: where a row's newest event is, the days of all its events are looked at.
    List<CaseLine> lines(ArchiveView view, List<CaseRow> rows) throws Refused {
        if (rows.isEmpty()) return List.of();
        var today = Now.today();
        var sittings = view.sittings(rows.getFirst().no(), rows.getLast().no(), today);
        var lines = new ArrayList<CaseLine>(rows.size());
        for (var r : rows) {
            var last = r.lastDay();
            var next = sittings.get(r.no());
            if (last != null && last.isAfter(today)) {
                var days = view.eventDays(r.no());
                last = days.stream().filter(d -> !d.isAfter(today)).max(LocalDate::compareTo).orElse(null);
                next = Stream.concat(Stream.ofNullable(next), days.stream().filter(d -> d.isAfter(today))).min(LocalDate::compareTo).orElse(null);
            }
            lines.add(line(r, last, next));
        }
        return lines;
    }

    /// By its row alone: without a last event where the newest is ahead, and without what is ahead.
    CaseLine line(CaseRow r, LocalDate today) {
        return line(r, r.lastDay() == null || r.lastDay().isAfter(today) ? null : r.lastDay(), null);
    }

    private CaseLine line(CaseRow r, LocalDate last, LocalDate next) {
        return new CaseLine(r.no(), r.title(), r.latinTitle(), r.stage(), court(r).map(Forum.Court::name).orElse(r.court()), r.docketNo(), r.total(), r.sample(), last, next,
            r.exhibits(), r.pages());
    }

    /// Empty where the pack or the court is not there: a list is shown all the same, with the court's key.
    private Optional<Forum.Court> court(CaseRow r) {
        try {
            return Optional.of(office.forums().get(r.forum()).court(r.court()));
        } catch (Refused e) {
            return Optional.empty();
        }
    }
}
