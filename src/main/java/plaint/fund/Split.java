package plaint.fund;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import plaint.text.Money;
import plaint.text.Refused;

/// How a payment falls on what is owed; `over` is what exceeds all of it.
public record Split(Map<Part, Money> parts, Money over) {
    /// Part by part in the order of the law: the sums of the judgment before the interest on delay.
    public static Split of(Standing owed, Money amount, List<String> order) throws Refused {
        if (amount.minor() <= 0) throw new Refused("fund.refused.negative", amount.grouped());
        var parts = new EnumMap<Part, Money>(Part.class);
        var rest = amount;
        for (var key : order) {
            var part = Part.of(key);
            var left = owed.left(part);
            var take = left.compareTo(rest) < 0 ? left : rest;
            if (take.minor() <= 0) continue;
            parts.put(part, take);
            rest = rest.minus(take);
        }
        return new Split(parts, rest);
    }

    /// As agreed otherwise; refused where it is not the sum paid, or a part gets more than is owed of it.
    public static Split agreed(Standing owed, Money amount, Map<Part, Money> parts) throws Refused {
        var sum = parts.values().stream().reduce(Money.ZERO, Money::plus);
        if (!sum.equals(amount)) throw new Refused("fund.refused.split", sum.grouped(), amount.grouped());
        for (var p : parts.entrySet())
            if (p.getValue().minor() < 0 || p.getValue().compareTo(owed.left(p.getKey())) > 0)
                throw new Refused("fund.refused.splitPart." + p.getKey(), p.getValue().grouped(), owed.left(p.getKey()).grouped());
        return new Split(Map.copyOf(parts), Money.ZERO);
    }
}
