package plaint.forum;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import plaint.forum.Forum.Fee;
import plaint.text.Money;
import plaint.text.Notice;

/// One scale of fees in force for a time. A bracket gives the whole fee of an amount in it, amount × percent + plus, as the quick tables do; the loader proves
/// that the brackets leave no gap and do not overlap, and, unless the scale says that its fee jumps, that it makes no jump from one to the next, which is what charging each part at
/// its rate means. A `flat` scale has one fee for all amounts and for none; `unstated` is the fee where no amount is stated. `base`: what of a claim the amount is. Where the court or the
/// province sets the fee between `least` and `most` (else null), none can be computed.
/// Sums are rounded as `round` says: silent laws are rounded half up.
record FeeScale(Period period, Spot spot, Forum.Word rule, Money cap, Money flat, Money unstated, RoundingMode round, Base base, List<Bracket> brackets, Money least, Money most, String note, String source,
                LocalDate asOf, boolean verified) implements Period.Dated {
    enum Base { CLAIM, CLAIM_AND_INTEREST }

    /// Amounts over `over` up to and including `upto` (null: without end).
    record Bracket(Money over, Money upto, BigDecimal percent, Money plus) {
        Money of(Money amount, RoundingMode round) {
            return Money.of(amount.amount().multiply(percent.movePointLeft(2)).setScale(2, round), amount.currency()).plus(plus);
        }
    }

    static FeeScale read(Row row) {
        var cap = row.has("cap") ? row.money("cap") : null;
        var flat = row.has("flat") ? row.money("flat") : null;
        var unstated = row.has("unstated") ? row.money("unstated") : flat;
        var round = row.has("round") && row.oneOf("round", "half-up", "down").equals("down") ? RoundingMode.FLOOR : RoundingMode.HALF_UP;
        var base = row.has("base") && row.oneOf("base", "claim", "claim-and-interest").equals("claim-and-interest") ? Base.CLAIM_AND_INTEREST : Base.CLAIM;
        boolean jumps = row.flag("jumps", false);
        var brackets = new ArrayList<Bracket>();
        var least = row.has("least") || row.has("most") ? row.money("least") : null;
        var most = least == null ? null : row.money("most");
        if (flat != null || least != null) brackets.add(new Bracket(zero(row), null, BigDecimal.ZERO, flat == null ? zero(row) : flat));
        else for (var item : row.rows("brackets")) brackets.add(bracket(item, brackets.isEmpty() ? null : brackets.getLast(), round, jumps));
        if (row.faults().none() && brackets.getLast().upto() != null) row.faults().add(row.spot("brackets"), "forum.fault.bracketEnd", brackets.getLast().upto().plain());
        var scale = new FeeScale(row.period(), row.spot(), row.word("rule"), cap, flat, unstated, round, base, List.copyOf(brackets), least, most, row.optional("note"), row.text("source"), row.asOf(), row.flag("verified"));
        row.done();
        return scale;
    }

    private static Money zero(Row row) {
        return new Money(0, row.currency());
    }

    private static Bracket bracket(Row row, Bracket before, RoundingMode round, boolean jumps) {
        var upto = row.has("upto") ? row.money("upto") : null;
        var bracket = new Bracket(row.money("over"), upto, row.decimal("percent"), row.money("plus"));
        row.done();
        if (row.faults().none()) follow(row, before, bracket, round, jumps);
        return bracket;
    }

    private static void follow(Row row, Bracket before, Bracket now, RoundingMode round, boolean jumps) {
        var at = row.spot();
        var faults = row.faults();
        var start = before == null ? zero(row) : before.upto();
        if (now.upto() != null && now.upto().compareTo(now.over()) <= 0) faults.add(at, "forum.fault.bracketEmpty", now.over().plain(), now.upto().plain());
        if (start == null) faults.add(at, "forum.fault.bracketAfterEnd");
        else if (now.over().compareTo(start) > 0) faults.add(at, "forum.fault.bracketGap", start.plain(), now.over().plain());
        else if (now.over().compareTo(start) < 0) faults.add(at, "forum.fault.bracketOverlap", now.over().plain(), start.plain());
        else if (before != null && !jumps && !before.of(start, round).equals(now.of(start, round)))
            faults.add(at, "forum.fault.bracketJump", start.plain(), before.of(start, round).plain(), now.of(start, round).plain());
    }

    Fee of(Money amount, LocalDate on) {
        var bracket = brackets.stream().filter(b -> b.upto() == null || amount.compareTo(b.upto()) <= 0).findFirst().orElseThrow();
        var whole = bracket.of(amount, round);
        var steps = new ArrayList<String>();
        steps.add(bracket.percent().signum() == 0 ? whole.grouped() : amount.grouped() + " × " + plain(bracket.percent()) + " %" + signed(bracket.plus()) + " = " + whole.grouped());
        if (cap == null || whole.compareTo(cap) <= 0) return new Fee(whole, List.copyOf(steps), rule, notes(on));
        steps.add(whole.grouped() + " > " + cap.grouped() + " → " + cap.grouped());
        return new Fee(cap, List.copyOf(steps), rule, notes(on));
    }

    /// Where no amount is stated; null where the scale does not say.
    Fee ofNone(LocalDate on) {
        return unstated == null ? null : new Fee(unstated, List.of(unstated.grouped()), rule, notes(on));
    }

    /// What is to be known before relying on it: a figure not held against its source, or last seen long before.
    private List<Notice> notes(LocalDate on) {
        var notes = new ArrayList<Notice>();
        if (base == Base.CLAIM_AND_INTEREST) notes.add(Notice.of("forum.fee.withInterest"));
        if (!note.isEmpty()) notes.add(Notice.of("forum.fee.note", note));
        if (!verified) notes.add(Notice.of("forum.fee.unverified", source));
        if (asOf != null && on.isAfter(asOf.plusYears(1))) notes.add(Notice.of("forum.fee.stale", asOf, source));
        return List.copyOf(notes);
    }

    private static String signed(Money plus) {
        if (plus.minor() == 0) return "";
        return plus.minor() > 0 ? " + " + plus.grouped() : " − " + new Money(-plus.minor(), plus.currency()).grouped();
    }

    static String plain(BigDecimal percent) {
        return percent.stripTrailingZeros().toPlainString();
    }
}
