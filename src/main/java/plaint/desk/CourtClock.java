package plaint.desk;

import java.time.ZoneId;
import plaint.forum.Forums;
import plaint.text.Dates;
import plaint.text.Refused;

/// The clock of a court: the docket keeps the hour of a hearing as the court told it, and whoever asks what moment that is asks here.
public final class CourtClock {
    private CourtClock() { }

    /// The courts of China give no zone, as the country has one. Of a pack that is no longer there nothing is known, and the hour is taken for one of Beijing.
    public static ZoneId of(Forums forums, String forum, String court) {
        try {
            var zone = forums.get(forum).court(court).zone();
            return zone == null ? Dates.BEIJING : zone;
        } catch (Refused e) {
            return Dates.BEIJING;
        }
    }
}
