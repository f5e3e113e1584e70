package plaint.lead;

import java.time.LocalDate;
import plaint.text.Money;

/// What of a lead counts in the funnel: how much it is, by the line of which day, and how far the source says it came. All else of it is passed over, which is a quarter of the work.
public record Reckoned(Money turnover, LocalDate firstSeen, String stage) {
    /// From what [Suspect#line] wrote, in UTF-8, between two places. Fails as [Suspect#read].
    public static Reckoned read(byte[] line, int from, int to) {
        var p = new SuspectLine(line, from, to);
        var turnover = p.money(22);
        if (turnover == null) throw new IllegalArgumentException("a lead without turnover");
        return new Reckoned(turnover, p.day(25), p.text(24));
    }
}
