package plaint.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/// A clerk at four in the afternoon in London looks at the list of a lawyer in Shanghai, for whom the next day has begun: both see one day.
@Isolated("sets the clock of the whole process")
class NowTest {
    @Test void theDayIsThatOfBeijingWhereverTheMachineStands() {
        try (var _ = TestClock.standing(Instant.parse("2028-02-28T16:00:00Z"))) {
            assertThat(Now.today()).isEqualTo(LocalDate.of(2028, 2, 29));
            assertThat(Now.moment()).isEqualTo(LocalDateTime.of(2028, 2, 29, 0, 0));
            assertThat(Now.at(ZoneId.of("America/Los_Angeles"))).isEqualTo(LocalDateTime.of(2028, 2, 28, 8, 0));
            assertThat(Now.instant()).isEqualTo(Instant.parse("2028-02-28T16:00:00Z"));
        }
        assertThat(Now.instant()).isAfter(Instant.parse("2026-01-01T00:00:00Z")).isNotEqualTo(Instant.parse("2028-02-28T16:00:00Z"));
    }
}
