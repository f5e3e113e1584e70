package plaint.text;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Sets the day for tests: for one alone, or, by `-Dplaint.clock=2028-02-29`, for all that are started together, to find those that would fail for the day alone.
public final class TestClock implements BeforeAllCallback, AutoCloseable {
    private static final String DAY = "plaint.clock";
    private static final Clock GIVEN = given(System.getProperty(DAY));

    public static Clock clock() {
        return GIVEN;
    }

    private static Clock given(String day) {
        return day == null ? Clock.systemUTC() : on(LocalDate.parse(day).atTime(10, 0).atZone(Dates.BEIJING).toInstant());
    }

    /// A clock that runs on from a moment.
    private static Clock on(Instant from) {
        return Clock.offset(Clock.systemUTC(), Duration.between(Clock.systemUTC().instant(), from));
    }

    @Override public void beforeAll(ExtensionContext context) {
        if (System.getProperty(DAY) != null) Now.set(GIVEN);
    }

    /// What time it is until this is closed; for tests that no other runs beside.
    public static TestClock standing(Instant at) {
        Now.set(InstantSource.fixed(at).withZone(Dates.BEIJING));
        return new TestClock();
    }

    @Override public void close() {
        Now.set(GIVEN);
    }
}
