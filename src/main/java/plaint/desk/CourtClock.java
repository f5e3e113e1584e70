package plaint.desk;

import java.time.LocalDate;
import java.time.ZoneId;
import plaint.casefile.CaseFile;
import plaint.forum.Forums;
import plaint.text.Dates;
import plaint.text.Now;
import plaint.text.Refused;

/// The clock of a court, by which its days begin and end: the docket keeps the hour of a hearing as the court told it, and whoever asks what moment that is asks here.
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

    /// What day it is at the court of a case: by it the case's days are due, overdue or to come.
    public static LocalDate today(Forums forums, CaseFile c) {
        return Now.at(of(forums, c.forum(), c.court())).toLocalDate();
    }

    /// The last day on which anything outside the court can have happened: that of Beijing, or of the court where it is a day further.
    static LocalDate later(LocalDate there) {
        return there.isAfter(Now.today()) ? there : Now.today();
    }
}
