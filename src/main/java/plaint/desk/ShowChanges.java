package plaint.desk;

import java.time.LocalDate;
import java.util.List;
import plaint.text.Dates;
import plaint.text.Refused;

/// What was done on a day, in all cases and beside them, newest first.
public final class ShowChanges {
    /// No list is longer; of a day of more the newest are shown.
    public static final int MOST = 2000;
    private final Office office;

    public ShowChanges(Office office) {
        this.office = office;
    }

    /// `all` counts the day's entries, `changes` are the newest of them, at most [#MOST].
    public record Day(LocalDate day, int all, List<TodayBoard.Change> changes) {
        public Day {
            changes = List.copyOf(changes);
        }

        /// How many cases the entries shown are of.
        public int cases() {
            return (int) changes.stream().map(TodayBoard.Change::no).filter(java.util.Objects::nonNull).distinct().count();
        }
    }

    public Day run(LocalDate day) throws Refused {
        var from = day.atStartOfDay(Dates.BEIJING).toInstant();
        var to = day.plusDays(1).atStartOfDay(Dates.BEIJING).toInstant();
        return office.archive().read(v -> {
            var found = v.changes(from, to, MOST);
            return new Day(day, found.all(), found.newest().stream().map(e -> new TodayBoard.Change(e.caseNo(), HistoryLine.of(e))).toList());
        });
    }
}
