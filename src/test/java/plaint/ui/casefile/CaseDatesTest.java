package plaint.ui.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import plaint.desk.CaseDue;
import plaint.docket.DueItem;

/// The header of a case names what is overdue before what is due next, and never what only others have to meet.
class CaseDatesTest {
    private static final LocalDate TODAY = LocalDate.of(2018, 3, 23);

    private static DueItem due(DueItem.Kind kind, LocalDate on) {
        return new DueItem(kind + " " + on, null, kind, null, null, on, on, on, on, null, null, null, List.of(), null, null);
    }

    @Test void whatIsOverdueIsNamedBeforeWhatComesNext() {
        var watched = due(DueItem.Kind.WATCH, TODAY.minusDays(40));
        var late = due(DueItem.Kind.DEADLINE, TODAY.minusDays(2));
        var next = due(DueItem.Kind.FOLLOW_UP, TODAY.plusDays(3));
        assertThat(CaseDates.of(new CaseDue.Result(List.of(watched, late, next), Map.of()), TODAY)).isEqualTo(new CaseDates(late, 1));
        assertThat(CaseDates.of(new CaseDue.Result(List.of(watched, next), Map.of()), TODAY)).isEqualTo(new CaseDates(next, 0));
        assertThat(CaseDates.of(new CaseDue.Result(List.of(watched), Map.of()), TODAY)).isEqualTo(new CaseDates(null, 0));
        assertThat(CaseDates.of(null, TODAY)).as("not counted yet").isEqualTo(new CaseDates(null, 0));
    }
}
