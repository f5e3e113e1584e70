package plaint.lead;

import java.time.LocalDate;

/// Days as most lists write them, `2016-03-08`, read by hand: a list of a million leads holds three million of them.
final class IsoDay {
    private IsoDay() { }

    /// Fails with DateTimeException where the text is no such day.
    static LocalDate read(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') return LocalDate.parse(text);
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        return year < 0 || month < 0 || day < 0 ? LocalDate.parse(text) : LocalDate.of(year, month, day);
    }

    private static int number(String text, int from, int to) {
        int n = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) return -1;
            n = n * 10 + digit;
        }
        return n;
    }
}
