package plaint.lead;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import plaint.text.Money;

/// The parts of what [Suspect#line] wrote, in UTF-8, read where they stand: amounts, numbers and days without a text made of them first. What is not written in the usual way is read as such a text.
final class SuspectLine {
    static final char BETWEEN = '\u001F';
    static final int PARTS = 29;
    private final byte[] line;
    /// Where each part begins; behind each, but for one sign, the next.
    private final int[] begins = new int[PARTS + 1];
    /// A bit for each part that is not all ASCII.
    private int wide;

    SuspectLine(byte[] line, int from, int to) {
        this.line = line;
        int n = 0;
        int signs = 0;
        begins[0] = from;
        for (int i = from; i <= to; i++) {
            if (i < to && line[i] != BETWEEN) {
                signs |= line[i];
                continue;
            }
            if (n == PARTS) throw new IllegalArgumentException("a lead of too many parts");
            if (signs < 0) wide |= 1 << n;
            begins[++n] = i + 1;
            signs = 0;
        }
        if (n != PARTS) throw new IllegalArgumentException("a lead of " + n + " parts");
    }

    private int end(int part) {
        return begins[part + 1] - 1;
    }

    private boolean empty(int part) {
        return end(part) == begins[part];
    }

    String text(int part) {
        if (empty(part)) return "";
        return new String(line, begins[part], end(part) - begins[part], (wide >>> part & 1) != 0 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
    }

    int number(int part) {
        int n = digits(begins[part], end(part), 9);
        return n < 0 ? Integer.parseInt(text(part)) : n;
    }

    /// Null where nothing stands.
    Money money(int part) {
        if (empty(part)) return null;
        int point = end(part) - 3;
        if (point < begins[part] || line[point] != '.') return Money.cny(text(part));
        long cents = digits(point + 1, end(part), 2);
        int head = Math.max(begins[part], point - 9);
        long low = digits(head, point, 9);
        long high = head == begins[part] ? 0 : digits(begins[part], head, 5);
        return cents < 0 || low < 0 || high < 0 ? Money.cny(text(part)) : new Money((high * 1_000_000_000 + low) * 100 + cents, Money.CNY);
    }

    BigDecimal decimal(int part) {
        int point = begins[part];
        while (point < end(part) && line[point] != '.') point++;
        int whole = digits(begins[part], point, 9);
        int places = Math.max(0, end(part) - point - 1);
        int rest = places == 0 ? 0 : digits(point + 1, end(part), 9);
        if (whole < 0 || rest < 0 || point == end(part) - 1) return new BigDecimal(text(part));
        long unscaled = whole;
        for (int i = 0; i < places; i++) unscaled *= 10;
        return BigDecimal.valueOf(unscaled + rest, places);
    }

    /// Null where nothing stands.
    LocalDate day(int part) {
        if (empty(part)) return null;
        int at = begins[part];
        if (end(part) - at != 10 || line[at + 4] != '-' || line[at + 7] != '-') return IsoDay.read(text(part));
        int year = digits(at, at + 4, 4);
        int month = digits(at + 5, at + 7, 2);
        int day = digits(at + 8, at + 10, 2);
        return year < 0 || month < 0 || day < 0 ? IsoDay.read(text(part)) : LocalDate.of(year, month, day);
    }

    /// What is written in digits alone, one at least and `most` at most; else -1.
    private int digits(int from, int to, int most) {
        if (from >= to || to - from > most) return -1;
        int n = 0;
        for (int i = from; i < to; i++) {
            int digit = line[i] - '0';
            if (digit < 0 || digit > 9) return -1;
            n = n * 10 + digit;
        }
        return n;
    }
}
