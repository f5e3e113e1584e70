package plaint.text;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// An amount in the smallest unit of its currency (fen for CNY). Exact; never negative sums are not assumed, callers check what they need.
/// Rounding, where a product makes it needed, is HALF_UP to the smallest unit, stated here once.
public record Money(long minor, String currency) implements Comparable<Money> {
    public static final String CNY = "CNY";
    public static final Money ZERO = new Money(0, CNY);

    public Money {
        if (!CNY.equals(currency) && (currency == null || !currency.matches("[A-Z]{3}"))) throw new IllegalArgumentException("currency must be three capitals: " + currency);
    }

    /// Renminbi from a decimal text such as `1400000`, `1,400,000.00` or `17400.5`; more than two decimals are refused.
    public static Money cny(String amount) {
        return of(new BigDecimal(amount.replace(",", "").strip()), CNY);
    }

    public static Money of(BigDecimal amount, String currency) {
        return new Money(amount.movePointRight(2).longValueExact(), currency);
    }

    /// Reads what [#toString] writes: `CNY 1400000.00`; a bare number is renminbi.
    public static Money parse(String text) {
        var parts = text.strip().split("\\s+");
        return parts.length == 1 ? cny(parts[0]) : of(new BigDecimal(parts[1].replace(",", "")), parts[0]);
    }

    public BigDecimal amount() {
        return BigDecimal.valueOf(minor, 2);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minor, same(other).minor), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, same(other).minor), currency);
    }

    public Money times(BigDecimal factor) {
        return new Money(BigDecimal.valueOf(minor).multiply(factor).setScale(0, RoundingMode.HALF_UP).longValueExact(), currency);
    }

    private Money same(Money other) {
        if (!other.currency.equals(currency)) throw new IllegalArgumentException("two currencies in one sum: " + currency + " and " + other.currency);
        return other;
    }

    /// `17400.00`: for data.
    public String plain() {
        return amount().toPlainString();
    }

    /// `17,400.00`: for people; whole amounts keep the two decimals because it may be filed.
    public String grouped() {
        var cents = Math.abs(minor % 100);
        return (minor < 0 ? "-" : "") + thousands(Math.abs(minor / 100)) + (cents < 10 ? ".0" : ".") + cents;
    }

    /// `¥17,400.00`: in a sentence; other money than renminbi by its code.
    public String shown() {
        return (currency.equals(CNY) ? "¥" : currency + " ") + grouped();
    }

    /// `17,400` where there is no fraction, else as [#grouped].
    public String groupedShort() {
        return minor % 100 == 0 ? (minor < 0 ? "-" : "") + thousands(Math.abs(minor / 100)) : grouped();
    }

    /// By hand: lists say thousands of sums, and a general format read anew for each took longer than all else on their rows.
    private static String thousands(long whole) {
        var s = new StringBuilder(Long.toString(whole));
        for (int at = s.length() - 3; at > 0; at -= 3) s.insert(at, ',');
        return s.toString();
    }

    @Override public int compareTo(Money other) {
        return Long.compare(minor, same(other).minor);
    }

    @Override public String toString() {
        return currency + " " + plain();
    }
}
