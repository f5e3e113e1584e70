package plaint.claim;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import plaint.text.Money;

/// What one unit of the currency `of` costs `in` another on a day, and who says so: 1 USD = 6.9370 CNY by the central parity of 30 December 2016. It turns sums either way, half up to
/// the cent. A forum whose sums are in another currency than the claim needs one.
public record ExchangeRate(String of, String in, BigDecimal rate, LocalDate on, String source) {
    /// True where it turns one of the two currencies into the other.
    public boolean between(String one, String other) {
        return one.equals(of) && other.equals(in) || one.equals(in) && other.equals(of);
    }

    /// `sum`, which is in one of the two currencies, in the other.
    public Money turn(Money sum) {
        return sum.currency().equals(of) ? Money.of(sum.amount().multiply(rate).setScale(2, RoundingMode.HALF_UP), in) : Money.of(sum.amount().divide(rate, 2, RoundingMode.HALF_UP), of);
    }
}
