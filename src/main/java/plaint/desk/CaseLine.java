package plaint.desk;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import plaint.docket.Stage;
import plaint.key.CaseNo;
import plaint.text.Money;

/// One case as a line of a list. `court` is the court's name; `lastDay` the day of the newest event that has happened, `nextDay` that of the next hearing or other event ahead; docket number
/// and both days may be null.
public record CaseLine(CaseNo no, String title, String latinTitle, Stage stage, String court, String docketNo, Money total, boolean sample, LocalDate lastDay, LocalDate nextDay,
                       int exhibits, int pages) {
    /// As a record's own, which asks each part in turn through what the quick compiler cannot see through: a table that looks for the row it showed among a hundred thousand stood still for a quarter of a second.
    @Override public boolean equals(Object o) {
        return this == o || o instanceof CaseLine c && no.value().equals(c.no.value()) && parts().equals(c.parts());
    }

    @Override public int hashCode() {
        return no.hashCode();
    }

    private List<Object> parts() {
        return Arrays.asList(title, latinTitle, stage, court, docketNo, total, sample, lastDay, nextDay, exhibits, pages);
    }
}
