package plaint.docket;

import java.time.LocalDate;
import plaint.forum.Forum.Word;
import plaint.key.PartyId;

/// A recorded fact that starts or settles what is due: `on` is its kind in the words of the forum pack (`accepted`, `served-judgment`). `way` is a way of service the pack knows,
/// or null; `subject` names the record it belongs to (a judgment, a preservation), null where it concerns the whole case; `detail` is added to the title, `note` to the reasons.
public record DueFact(String on, LocalDate day, String way, PartyId party, String subject, Word detail, Word note) {
    public DueFact(String on, LocalDate day) {
        this(on, day, null, null, null, null, null);
    }

    public DueFact(String on, LocalDate day, PartyId party, String subject) {
        this(on, day, null, party, subject, null, null);
    }

    /// True where this fact settles what `start` began.
    boolean settles(DueFact start) {
        if (party != null && start.party != null && !party.equals(start.party)) return false;
        if (subject != null && start.subject != null) return subject.equals(start.subject);
        return on.equals("closed") || !day.isBefore(start.day);
    }
}
