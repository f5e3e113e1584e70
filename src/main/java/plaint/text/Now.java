package plaint.text;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/// What time it is, asked by the whole program here alone: one act sees one day, a machine in another country tells the same times as the court, and tests set the day.
/// Moments and days are those of Beijing ([Dates#BEIJING]), as papers and lists tell them; only the hour of a court that has a zone of its own is told by that.
public final class Now {
    private static volatile Clock clock = Clock.systemUTC();

    private Now() { }

    /// For tests, which lie beside this class; nothing else sets it.
    static void set(Clock other) {
        clock = other;
    }

    public static Instant instant() {
        return clock.instant();
    }

    /// The last day on which something can have happened.
    public static LocalDate today() {
        return moment().toLocalDate();
    }

    public static LocalDateTime moment() {
        return at(Dates.BEIJING);
    }

    /// The same moment by another clock: that of a court abroad.
    public static LocalDateTime at(ZoneId zone) {
        return LocalDateTime.ofInstant(clock.instant(), zone);
    }
}
