package plaint.docket;

import java.time.LocalDate;
import java.util.List;
import plaint.key.ExhibitId;

/// Something that happened, with its source. `day` is a date of law without time zone; `vague` marks one known only to the month or disputed between sources.
/// `doubts` are sources that say otherwise: shown, never silently dropped.
public record Event(LocalDate day, boolean vague, Track track, EventKind kind, String title, String latin, String detail, String latinDetail,
                    List<ExhibitId> exhibits, String source, List<String> doubts) {
    public Event {
        exhibits = exhibits == null ? List.of() : List.copyOf(exhibits);
        doubts = doubts == null ? List.of() : List.copyOf(doubts);
    }
}
