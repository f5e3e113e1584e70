package plaint.ui.leads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import plaint.ui.Backstage;
import plaint.ui.kit.JobRunner;

class PagedRowsTest {
    /// What was read of a million rows so that a property could tell one list from another kept all six threads busy.
    @Test void aListThatTakesThePlaceOfAnotherIsNotReadForIt() {
        Backstage.startScreen();
        var asked = new AtomicInteger();
        PagedRows.Source source = (from, size) -> {
            asked.incrementAndGet();
            return List.of();
        };
        var jobs = new JobRunner(n -> { });
        var shown = new SimpleObjectProperty<PagedRows>();
        var told = new AtomicInteger();
        shown.addListener((o, was, now) -> told.incrementAndGet());
        Backstage.onScreen(() -> {
            for (int i = 0; i < 3; i++) shown.set(new PagedRows(1_000_000, source, List.of(new LeadRow(0, null, null)), jobs, () -> { }));
        });
        jobs.close();
        assertThat(told).hasValue(3);
        assertThat(asked).hasValue(0);
    }
}
