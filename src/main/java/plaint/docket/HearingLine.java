package plaint.docket;

import java.time.LocalDateTime;
import java.time.ZoneId;
import plaint.forum.Forum.Word;
import plaint.key.CaseNo;

/// One hearing ahead with the case it belongs to. Ready or not: `served` of `toServe` summonses, `unready` of `exhibits` that have no file yet, `gaps` in
/// the papers of authority. `forum` and `court` are keys; `courtName` is null where the pack did not know the court,
/// `zone` where it is that of Beijing.
public record HearingLine(CaseNo no, Word title, boolean sample, String forum, String court, String docketNo, String id, LocalDateTime at, Hearing.Kind kind, String room, boolean online,
                          int served, int toServe, int exhibits, int unready, int gaps, String owner, Word courtName, ZoneId zone) { }
