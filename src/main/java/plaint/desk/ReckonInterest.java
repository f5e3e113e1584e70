package plaint.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import plaint.forum.Forum;
import plaint.forum.Interest.Reckoned;
import plaint.text.Money;
import plaint.text.Refused;

/// Interest on any sum by the table of a forum pack, with its arithmetic: what it would come to, whether or not a case is there.
public final class ReckonInterest {
    /// ORDINARY runs by the year (LPR in China), DELAY is the double part for delay that runs by the day.
    public enum Kind { ORDINARY, DELAY }

    private final Forum forum;

    public ReckonInterest(Forum forum) {
        this.forum = forum;
    }

    /// From one day to another; whether the first is counted is the pack's, the last is. Refused where the last lies before the first, or the pack has no rate for a day.
    public Reckoned run(Money amount, LocalDate from, LocalDate to, Kind kind) throws Refused {
        if (to.isBefore(from)) throw new Refused("desk.refused.interestDays", to, from);
        if (amount.minor() <= 0) throw new Refused("desk.refused.interestSum", amount.grouped());
        return forum.interest().between(amount, from, to, kind == Kind.DELAY);
    }

    /// Each stretch of days as arithmetic: 2019-08-20 – 2019-09-19: 1,000.00 × 4.25 % × 31 ÷ 365 = 3.61.
    public List<String> steps(Reckoned r, Kind kind) {
        var out = new ArrayList<String>();
        for (var l : r.lines())
            out.add(l.from() + " – " + l.to() + ": " + l.base().grouped() + " × " + l.percent().stripTrailingZeros().toPlainString() + " % × " + l.days() + (kind == Kind.DELAY ? "" : " ÷ " + forum.interest().yearDays()) + " = " + l.interest().grouped());
        return List.copyOf(out);
    }
}
