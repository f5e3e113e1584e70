package plaint.claim;

import java.math.BigDecimal;
import java.util.List;
import plaint.key.ExhibitId;
import plaint.text.Money;

/// 赔偿项: one head of damage with its basis, formula, inputs and the sum claimed.
/// The sum must equal what the inputs give: [#computed]. `low` and `high` bound what it may come to (null: not estimated). `methods` are other ways to arrive at it, shown beside
/// the one pleaded; `reference` marks a head that is shown and not claimed: its sum is 0.
public record Head(Kind kind, String label, String latin, String basis, List<Input> inputs, Money claimed, Money low, Money high, List<Method> methods, boolean reference) {
    public Head {
        inputs = inputs == null ? List.of() : List.copyOf(inputs);
        methods = methods == null ? List.of() : List.copyOf(methods);
    }

    /// Another way to arrive at the sum; `key` is a key of the forum pack's methods, or empty for one of the office's own.
    public record Method(String key, String name, String latin, List<Input> inputs, String note) {
        public Method {
            inputs = inputs == null ? List.of() : List.copyOf(inputs);
        }

        /// What the inputs give, as with a head; null where there are none.
        public Money computed(String currency) {
            return sum(inputs, currency);
        }
    }

    /// A liquidated damages, B goodwill, C direct loss, D reasonable costs, E gain, F recourse, G trademark heads, H other than money.
    public enum Kind { A, B, C, D, E, F, G, H }

    /// One figure in the arithmetic. Inputs are multiplied within a `line` and the lines are added. `unit` is printed behind the value (元, 人, …).
    public record Input(String line, String name, BigDecimal value, String unit, ExhibitId exhibit) { }

    /// What the inputs give: lines added, each line the product of its inputs, HALF_UP to the fen. Null where there are no inputs.
    public Money computed() {
        return sum(inputs, claimed.currency());
    }

    private static Money sum(List<Input> inputs, String currency) {
        if (inputs.isEmpty()) return null;
        var lines = new java.util.LinkedHashMap<String, BigDecimal>();
        for (var in : inputs) lines.merge(in.line(), in.value(), BigDecimal::multiply);
        var sum = lines.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return Money.of(sum.setScale(2, java.math.RoundingMode.HALF_UP), currency);
    }
}
