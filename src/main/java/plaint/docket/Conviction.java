package plaint.docket;

import java.time.LocalDate;
import plaint.key.ExhibitId;
import plaint.key.PartyId;
import plaint.text.Money;

/// What a criminal court gave one person: `months` of imprisonment, or of the shorter `detention` (拘役), suspended for `suspended` months (0: not suspended), and a fine. No months: a fine alone, or no
/// punishment. `on`: the day of the judgment; left out, it is the day of the first conviction in the story. `effective`: since when it can be relied on.
public record Conviction(PartyId party, String court, String docketNo, String offence, int months, int suspended, boolean detention, Money fine, LocalDate on, LocalDate effective, ExhibitId exhibit) {
    /// Of the day of the first conviction in the story, with no more than the sentence.
    public Conviction(PartyId party, String court, String offence, int months, int suspended) {
        this(party, court, null, offence, months, suspended, false, null, null, null, null);
    }

    public Conviction movedTo(LocalDate day) {
        return new Conviction(party, court, docketNo, offence, months, suspended, detention, fine, day, effective, exhibit);
    }
}
