package plaint.forum;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import plaint.forum.Forum.Fee;
import plaint.text.Money;

/// One scale of fees in force for a time. A bracket gives the whole fee of an amount in it, amount × percent + plus, as the quick tables do; the loader proves
/// that the brackets leave no gap, do not overlap, and that the fee makes no jump from one to the next, which is what charging each part at its rate means.
record FeeScale(Period period, Spot spot, String rule, Money cap, List<Bracket> brackets) implements Period.Dated {
    /// Amounts over `over` up to and including `upto` (null: without end).
    record Bracket(Money over, Money upto, BigDecimal percent, Money plus) {
        Money of(Money amount) {
            return amount.times(percent.movePointLeft(2)).plus(plus);
        }
    }

    static FeeScale read(Row row) {
        var cap = row.has("cap") ? money(row, "cap") : null;
        var brackets = new ArrayList<Bracket>();
        for (var item : row.rows("brackets")) brackets.add(bracket(item, brackets.isEmpty() ? null : brackets.getLast()));
        if (row.faults().none() && brackets.getLast().upto() != null) row.faults().add(row.spot("brackets"), "forum.fault.bracketEnd", brackets.getLast().upto().plain());
        var scale = new FeeScale(row.period(), row.spot(), row.text("rule"), cap, List.copyOf(brackets));
        row.text("source");
        row.flag("verified");
        row.done();
        return scale;
    }

    private static Bracket bracket(Row row, Bracket before) {
        var upto = row.has("upto") ? money(row, "upto") : null;
        var bracket = new Bracket(money(row, "over"), upto, row.decimal("percent"), money(row, "plus"));
        row.done();
        if (row.faults().none()) follow(row, before, bracket);
        return bracket;
    }

    private static void follow(Row row, Bracket before, Bracket now) {
        var at = row.spot();
        var faults = row.faults();
        var start = before == null ? Money.ZERO : before.upto();
        if (now.upto() != null && now.upto().compareTo(now.over()) <= 0) faults.add(at, "forum.fault.bracketEmpty", now.over().plain(), now.upto().plain());
        if (start == null) faults.add(at, "forum.fault.bracketAfterEnd");
        else if (now.over().compareTo(start) > 0) faults.add(at, "forum.fault.bracketGap", start.plain(), now.over().plain());
        else if (now.over().compareTo(start) < 0) faults.add(at, "forum.fault.bracketOverlap", now.over().plain(), start.plain());
        else if (before != null && !before.of(start).equals(now.of(start))) faults.add(at, "forum.fault.bracketJump", start.plain(), before.of(start).plain(), now.of(start).plain());
    }

    private static Money money(Row row, String key) {
        var number = row.decimal(key);
        if (number.stripTrailingZeros().scale() > 2) {
            row.faults().add(row.spot(key), "forum.fault.badNumber", key, number.toPlainString());
            return Money.ZERO;
        }
        return Money.of(number, Money.CNY);
    }

    Fee of(Money amount) {
        var bracket = brackets.stream().filter(b -> b.upto() == null || amount.compareTo(b.upto()) <= 0).findFirst().orElseThrow();
        var whole = bracket.of(amount);
        var steps = new ArrayList<String>();
        steps.add(bracket.percent().signum() == 0 ? whole.grouped() : amount.grouped() + " × " + plain(bracket.percent()) + " %" + signed(bracket.plus()) + " = " + whole.grouped());
        if (cap == null || whole.compareTo(cap) <= 0) return new Fee(whole, List.copyOf(steps), rule);
        steps.add(whole.grouped() + " > " + cap.grouped() + " → " + cap.grouped());
        return new Fee(cap, List.copyOf(steps), rule);
    }

    private static String signed(Money plus) {
        if (plus.minor() == 0) return "";
        return plus.minor() > 0 ? " + " + plus.grouped() : " − " + Money.ZERO.minus(plus).grouped();
    }

    static String plain(BigDecimal percent) {
        return percent.stripTrailingZeros().toPlainString();
    }
}
