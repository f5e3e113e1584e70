package plaint.text;

/// Numbers as letters and in Roman figures, from 1 on.
public final class Ordinals {
    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] FIGURES = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};

    private Ordinals() { }

    /// A to Z, then AA, AB, … AZ, BA, as columns of a sheet.
    public static String letters(int number) {
        if (number < 1) throw new IllegalArgumentException("no letter for " + number);
        var out = new StringBuilder();
        for (int n = number; n > 0; n = (n - 1) / 26) out.insert(0, (char) ('A' + (n - 1) % 26));
        return out.toString();
    }

    /// I, II, III, IV, …
    public static String roman(int number) {
        if (number < 1 || number > 3999) throw new IllegalArgumentException("no Roman figure for " + number);
        var out = new StringBuilder();
        int rest = number;
        for (int i = 0; i < VALUES.length; i++) {
            for (; rest >= VALUES[i]; rest -= VALUES[i]) out.append(FIGURES[i]);
        }
        return out.toString();
    }
}
