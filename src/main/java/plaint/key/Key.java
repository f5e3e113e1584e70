package plaint.key;

/// A name by which one thing in a case file is told from another of its kind: short, latin, stable, never shown on paper.
public sealed interface Key permits CaseNo, PartyId, ShopId, ExhibitId {
    /// The name itself.
    String value();

    /// Refuses what could not stand in a file name or a template.
    static String checked(String kind, String value) {
        if (value == null || !value.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}"))
            throw new IllegalArgumentException(kind + " must be 1 to 64 letters, digits, dots or dashes, got: " + value);
        return value;
    }
}
