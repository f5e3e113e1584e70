package plaint.party;

/// An identity number as shown where the full one is not needed.
final class Masked {
    private static final int SHOWN = 4;

    private Masked() { }

    /// First four and last four signs, a star for each between; nothing of a number too short to hide anything.
    static String middle(String number) {
        if (number.length() <= 2 * SHOWN) return "*".repeat(number.length());
        return number.substring(0, SHOWN) + "*".repeat(number.length() - 2 * SHOWN) + number.substring(number.length() - SHOWN);
    }
}
