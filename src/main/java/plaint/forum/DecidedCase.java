package plaint.forum;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import plaint.forum.Forum.Word;
import plaint.text.Money;

/// A decided case to hold a claim against: what was claimed and what was given, as its source tells. Never a forecast. `decided` is a day, a month or a year (`2018-05`), empty
/// where it was not seen; `claimed` and `awarded` are null where no sum was seen, which is not nought. `atLeast`: of the sum claimed only the lower bound was seen.
/// `appeal` is null where there was none or nothing was seen of it. `verified` false: not held against its source.
public record DecidedCase(String key, Word name, Word about, Word court, String docketNo, String filed, String decided, boolean atLeast, List<Part> claimed, List<Part> awarded,
                          Appeal appeal, Word note, String source, boolean verified) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal ROUND_FROM = BigDecimal.valueOf(20);

    /// One thing asked or given; `amount` null: other than money.
    public record Part(Word what, Money amount) { }

    /// What the second instance gave.
    public record Appeal(Word court, List<Part> awarded, Word note, boolean verified) {
        public Optional<Money> sum() {
            return total(awarded);
        }
    }

    public Optional<Money> claimedSum() {
        return total(claimed);
    }

    public Optional<Money> awardedSum() {
        return total(awarded);
    }

    /// What was given of what was claimed, in per cent; empty where one of the two was not seen.
    public Optional<BigDecimal> share() {
        if (claimedSum().isEmpty() || awardedSum().isEmpty() || claimedSum().get().minor() == 0) return Optional.empty();
        return Optional.of(HUNDRED.multiply(awardedSum().get().amount()).divide(claimedSum().get().amount(), 6, RoundingMode.HALF_UP));
    }

    /// The share as it is shown: one decimal below twenty, whole above; `~` before it where only a lower bound was seen; empty where unknown.
    public String shownShare() {
        return share().map(s -> (atLeast ? "~" : "") + s.setScale(s.compareTo(ROUND_FROM) < 0 ? 1 : 0, RoundingMode.HALF_UP).toPlainString()).orElse("");
    }

    private static Optional<Money> total(List<Part> parts) {
        return parts == null ? Optional.empty() : parts.stream().map(Part::amount).filter(java.util.Objects::nonNull).reduce(Money::plus);
    }
}
