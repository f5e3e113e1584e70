package plaint.party;

import java.time.LocalDateTime;
import java.util.List;
import plaint.key.CaseNo;
import plaint.key.PartyId;

/// 利益冲突检索: what was found when a party was held against everybody the office knows; Beijing time. `decision` is what the office made of it (empty: open).
public record ConflictCheck(LocalDateTime at, String by, PartyId party, String name, List<Hit> hits, String decision) {
    public ConflictCheck {
        hits = hits == null ? List.of() : List.copyOf(hits);
    }

    /// Somebody met before: in which case, under what name and role, and by what they were told to be the same.
    public record Hit(CaseNo caseNo, String name, String role, How how, String detail) { }

    /// The same name, a variant of it, the same pinyin, or a shared identifier.
    public enum How { NAME, VARIANT, PINYIN, IDENTIFIER }
}
