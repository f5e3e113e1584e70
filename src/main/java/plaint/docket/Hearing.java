package plaint.docket;

import java.time.LocalDateTime;
import java.util.List;
import plaint.key.ExhibitId;

/// 开庭: a sitting fixed by the court, Beijing time. `held` tells that it took place, `off` that it did not and will not on this day (延期、取消); `outcome` what came of it. `room` is the courtroom,
/// or how to join when `online`.
public record Hearing(String id, LocalDateTime at, Kind kind, String room, boolean online, String judge, boolean held, String outcome, List<ExhibitId> exhibits, boolean off) {
    public Hearing {
        exhibits = exhibits == null ? List.of() : List.copyOf(exhibits);
    }

    /// One that was not put off.
    public Hearing(String id, LocalDateTime at, Kind kind, String room, boolean online, String judge, boolean held, String outcome, List<ExhibitId> exhibits) {
        this(id, at, kind, room, online, judge, held, outcome, exhibits, false);
    }

    /// The same put off or cancelled; `why` says so.
    public Hearing putOff(String why) {
        return new Hearing(id, at, kind, room, online, judge, false, why, exhibits, true);
    }

    /// Whether it is still to come or nobody said what became of it.
    public boolean open() {
        return !held && !off;
    }

    /// Whether its time has passed and nobody said whether it took place.
    public boolean unreported(LocalDateTime now) {
        return open() && at.isBefore(now);
    }

    /// 开庭、庭前会议、质证、调解、宣判.
    public enum Kind { TRIAL, PRETRIAL, EXAMINATION, MEDIATION, VERDICT }
}
