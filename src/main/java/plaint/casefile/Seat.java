package plaint.casefile;

import plaint.key.PartyId;

/// The place a party has in the case; `filing` is the number of the filing that brought it in (0: no filing of ours, as in a
/// case known from reports). Defendants are numbered in the order of their seats. `counterclaims` marks a defendant who claims in turn (反诉).
public record Seat(PartyId party, Role role, int filing, boolean counterclaims) {
    /// 原告、被告、第三人、权利人（品牌方）、机关.
    public enum Role { PLAINTIFF, DEFENDANT, THIRD_PERSON, BRAND_OWNER, AUTHORITY }
}
