package plaint.party;

import java.time.LocalDateTime;
import java.util.List;
import plaint.key.CaseNo;
import plaint.key.PartyId;

/// 利益冲突检索: what was found when a party was held against everybody the office knows; Beijing time. `found` counts all that was met, `hits` holds the first hundred;
/// `decision` is what the office made of it (empty: open).
public record ConflictCheck(LocalDateTime at, String by, PartyId party, String name, List<Hit> hits, int found, String decision) {
    public ConflictCheck {
        hits = hits == null ? List.of() : List.copyOf(hits);
        found = Math.max(found, hits.size());
    }

    /// Somebody met before: in which case, under what name and role, and by what they were told to be the same: `detail` is the spelling there, or the kind of identifier and its
    /// masked value. `punished`: convicted there, or a shop of somebody convicted.
    public record Hit(CaseNo caseNo, String name, String role, How how, String detail, boolean punished) { }

    /// The same name, a variant of it, the same pinyin, or a shared identifier.
    public enum How { NAME, VARIANT, PINYIN, IDENTIFIER }

    public ConflictCheck decided(String now) {
        return new ConflictCheck(at, by, party, name, hits, found, now);
    }

    public boolean open() {
        return !hits.isEmpty() && (decision == null || decision.isBlank());
    }

    /// True where somebody punished before comes back.
    public boolean returns() {
        return hits.stream().anyMatch(Hit::punished);
    }
}
