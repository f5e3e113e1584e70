package plaint.party;

import java.util.List;

/// What is known of the people of a case beyond their names: identifiers, conflict checks, verifications and disclosures.
public record Relations(List<Identifier> identifiers, List<ConflictCheck> conflicts, List<Verification> verifications, List<Disclosure> disclosures) {
    public static final Relations EMPTY = new Relations(null, null, null, null);

    public Relations {
        identifiers = list(identifiers);
        conflicts = list(conflicts);
        verifications = list(verifications);
        disclosures = list(disclosures);
    }

    private static <T> List<T> list(List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }

    public Relations withIdentifiers(List<Identifier> now) {
        return new Relations(now, conflicts, verifications, disclosures);
    }

    public Relations withConflicts(List<ConflictCheck> now) {
        return new Relations(identifiers, now, verifications, disclosures);
    }

    public Relations withVerifications(List<Verification> now) {
        return new Relations(identifiers, conflicts, now, disclosures);
    }

    public Relations withDisclosures(List<Disclosure> now) {
        return new Relations(identifiers, conflicts, verifications, now);
    }
}
