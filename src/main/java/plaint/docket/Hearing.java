package plaint.docket;

import java.time.LocalDateTime;
import java.util.List;
import plaint.key.ExhibitId;

/// 开庭: a sitting fixed by the court, Beijing time. `held` tells that it took place; `outcome` what came of it. `room` is the courtroom, or how to join when `online`.
public record Hearing(String id, LocalDateTime at, Kind kind, String room, boolean online, String judge, boolean held, String outcome, List<ExhibitId> exhibits) {
    public Hearing {
        exhibits = exhibits == null ? List.of() : List.copyOf(exhibits);
    }

    /// Whether its time has passed and nobody said whether it took place.
    public boolean unreported(LocalDateTime now) {
        return !held && at.isBefore(now);
    }

    /// 开庭、庭前会议、质证、调解、宣判.
    public enum Kind { TRIAL, PRETRIAL, EXAMINATION, MEDIATION, VERDICT }
}
