package plaint.party;

import java.time.LocalDate;
import plaint.key.ExhibitId;
import plaint.key.PartyId;

/// Two parties that belong together, since when and until when (null: still), and the exhibit that proves it (null: unproved, drawn dashed).
public record Link(PartyId from, PartyId to, Kind kind, LocalDate since, LocalDate until, ExhibitId proof, String note) {
    public enum Kind { SPOUSE, FAMILY, RUNS_SHOP_OF, SAME_PHONE, SAME_ADDRESS, SAME_ACCOUNT, SAME_DEVICE, EMPLOYEE, OTHER }
}
