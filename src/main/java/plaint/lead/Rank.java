package plaint.lead;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// The visible score of a lead on the prosecution list: each part from 0 to 1000, and `score`, their weighted mean, rounded down.
/// `amount`: turnover against five times the criminal line. `proof`: how many of six things are there: identity, address, phone, accepted agreement, goods bought,
/// goods authenticated. `repeat`: 1000 where somebody of the ring was punished before, 500 where the seller has other shops. `limitation`: 1000 where the claim is barred
/// within 90 days, 0 where it is barred already or more than two years are left, evenly between. `assets`: 1000 where the account the money went to is known.
/// `barredOn` is the last day to sue if nothing interrupted the period, counted from the day the shop was found, as in the case opened of it; null where the pack's calendar does not reach it.
public record Rank(int id, int score, int amount, int proof, int repeat, int limitation, int assets, LocalDate barredOn) {
    private static final int FULL = 1000;
    private static final long SOON = 90;
    private static final long FAR = 730;
    private static final int TIMES = 5;

    /// What is there of a lead, as bits: see [#proof].
    public static int proofBits(Suspect s) {
        int bits = 0;
        if (!s.idNo().isEmpty() || !s.creditCode().isEmpty()) bits |= 1;
        if (!s.address().isEmpty()) bits |= 2;
        if (!s.phone().isEmpty()) bits |= 4;
        if (!s.agreement().isEmpty() && s.agreed() != null) bits |= 8;
        if (!s.account().isEmpty()) bits |= 16;
        return bits;
    }

    /// `turnover` and `line` in the smallest unit; `others` whether the seller has other shops, `punished` whether one of his ring was punished.
    public static Rank of(int id, long turnover, long line, int bits, LeadState state, FunnelStep furthest, boolean others, boolean punished, LocalDate barredOn, LocalDate today,
                          RankWeights w) {
        int there = Integer.bitCount(bits & 15);
        if (state.compareTo(LeadState.AUTHENTICATING) >= 0 && state.compareTo(LeadState.CONVICTED) <= 0 || furthest != null) there++;
        if (state.compareTo(LeadState.HANDED_OVER) >= 0 && state.compareTo(LeadState.CONVICTED) <= 0 || furthest != null) there++;
        return of(id, new Parts(amount(turnover, line), proof(there), repeat(others, punished), assets((bits & 16) != 0), barredOn), today, w);
    }

    /// The parts of a score that do not change with the day.
    public record Parts(int amount, int proof, int repeat, int assets, LocalDate barredOn) { }

    /// The score of these parts as of `today`.
    public static Rank of(int id, Parts p, LocalDate today, RankWeights w) {
        int limitation = p.barredOn() == null ? 0 : urgency(ChronoUnit.DAYS.between(today, p.barredOn()));
        int score = (p.amount() * w.amount() + p.proof() * w.proof() + p.repeat() * w.repeat() + limitation * w.limitation() + p.assets() * w.assets()) / w.sum();
        return new Rank(id, score, p.amount(), p.proof(), p.repeat(), limitation, p.assets(), p.barredOn());
    }

    /// A sum against five times the criminal line, both in the smallest unit; nought where there is no line.
    public static int amount(long sum, long line) {
        return line == Long.MAX_VALUE ? 0 : (int) Math.min(FULL, sum / TIMES * FULL / Math.max(1, line));
    }

    /// How many of the six things are there.
    public static int proof(int there) {
        return FULL * there / 6;
    }

    public static int repeat(boolean others, boolean punished) {
        return punished ? FULL : others ? FULL / 2 : 0;
    }

    public static int assets(boolean known) {
        return known ? FULL : 0;
    }

    private static int urgency(long left) {
        if (left < 0 || left > FAR) return 0;
        return left <= SOON ? FULL : (int) (FULL * (FAR - left) / (FAR - SOON));
    }
}
