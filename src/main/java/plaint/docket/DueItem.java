package plaint.docket;

import java.time.LocalDate;
import java.util.List;
import plaint.forum.Deadlines.Step;
import plaint.forum.Forum.Word;
import plaint.key.PartyId;

/// Something that is due in a case, computed from what is recorded or set by the office. `key` is the rule's key in the forum pack (null for a follow-up), `from` the day it runs from,
/// `raw` where the count ends, `due` the last day in time, `safe` by when it is better done. `sum` is the arithmetic on one line, `why` what moved it and the rule, `steps` all of it.
/// `owner` null: whoever is in charge of the case. `struck` null: still open. What is due never depends on the day it is looked at.
public record DueItem(String id, String key, Kind kind, PartyId party, String subject, LocalDate from, LocalDate raw, LocalDate due, LocalDate safe, Word title, Word sum, Word why,
                      List<Step> steps, String owner, Due struck) {
    /// DEADLINE (期限): ours, lost when missed. WATCH: the court's or the other side's, only to be known. FOLLOW_UP (跟进): set by the office, computed from nothing.
    public enum Kind { DEADLINE, WATCH, FOLLOW_UP }

    DueItem struckBy(Due due) {
        return new DueItem(id, key, kind, party, subject, from, raw, this.due, safe, title, sum, why, steps, due.owner() == null ? owner : due.owner(), due.struck() ? due : null);
    }
}
