package plaint.key;

/// A name by which one thing in a case file is told from another of its kind: short, latin, stable, never shown on paper.
public sealed interface Key permits CaseNo, PartyId, ShopId, ExhibitId {
    /// The name itself.
    String value();

    /// Refuses what could not stand in a file name or a template.
    static String checked(String kind, String value) {
        if (value == null || !fits(value))
            throw new IllegalArgumentException(kind + " must be 1 to 64 letters, digits, dots or dashes, got: " + value);
        return value;
    }

    /// Letters and numbers of any script, and after the first dots, dashes and low lines, 64 at most. By hand: a list of a hundred thousand cases makes as many keys, and a pattern is read anew each time.
    private static boolean fits(String value) {
        int count = 0;
        for (int i = 0; i < value.length(); i += Character.charCount(value.codePointAt(i))) {
            int c = value.codePointAt(i);
            int type = Character.getType(c);
            boolean number = type == Character.DECIMAL_DIGIT_NUMBER || type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
            if (!number && !Character.isLetter(c) && (count == 0 || c != '.' && c != '_' && c != '-') || ++count > 64) return false;
        }
        return count > 0;
    }
}
