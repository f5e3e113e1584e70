package plaint.claim;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import plaint.key.ExhibitId;
import plaint.text.Money;

/// 赔偿项: one head of damage with its basis, formula, inputs and the sum claimed.
/// The sum must equal what the inputs give: [#computed]. `low` and `high` bound what it may come to (null: not estimated). `method` is the forum pack's key of the method pleaded
/// (null: none of those); `methods` are other ways to arrive at the sum, shown beside it. `reference` marks a head that is shown and not claimed: its sum is 0.
public record Head(Kind kind, String label, String latin, String basis, List<Input> inputs, Money claimed, Money low, Money high, List<Method> methods, boolean reference, String method) {
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

    /// One figure in the arithmetic. Inputs are multiplied within a `line`, divided by where they say so, and the lines are added. `unit` is printed behind the value (元, 人, …).
    public record Input(String line, String name, BigDecimal value, String unit, ExhibitId exhibit, boolean divides) { }

    /// One line of the arithmetic with what it gives, HALF_UP to the fen.
    public record Line(String name, List<Input> inputs, Money gives) { }

    /// What the inputs give: lines added, each line the product of its inputs, HALF_UP to the fen. Null where there are no inputs.
    public Money computed() {
        return sum(inputs, claimed.currency());
    }

    /// The lines of what is pleaded, in order.
    public List<Line> lines() {
        return lines(inputs, claimed.currency());
    }

    /// The lines of any inputs, in order.
    public static List<Line> lines(List<Input> inputs, String currency) {
        var out = new ArrayList<Line>();
        byLine(inputs).forEach((name, all) -> out.add(new Line(name, List.copyOf(all), Money.of(product(all).setScale(2, RoundingMode.HALF_UP), currency))));
        return List.copyOf(out);
    }

    /// True where a line divides by nought, so that it gives nothing.
    public static boolean byNought(List<Input> inputs) {
        return inputs.stream().anyMatch(i -> i.divides() && i.value() != null && i.value().signum() == 0);
    }

    public Head withInputs(List<Input> now) {
        var sum = sum(now, claimed.currency());
        return new Head(kind, label, latin, basis, now, reference ? claimed : sum == null ? claimed : sum, low, high, methods, reference, method);
    }

    public Head withMethods(List<Method> now) {
        return new Head(kind, label, latin, basis, inputs, claimed, low, high, now, reference, method);
    }

    /// Pleads the other method at `at`: its figures become the head's, the sum follows, and what was pleaded is kept in its place.
    public Head pleading(int at, String nameOfPleaded, String latinOfPleaded) {
        var chosen = methods.get(at);
        var others = new ArrayList<>(methods);
        others.set(at, new Method(method == null ? "" : method, nameOfPleaded, latinOfPleaded, inputs, null));
        var sum = sum(chosen.inputs(), claimed.currency());
        return new Head(kind, label, latin, basis, chosen.inputs(), reference || sum == null ? claimed : sum, low, high, others, reference, chosen.key() == null || chosen.key().isEmpty() ? null : chosen.key());
    }

    /// What the court is asked, without the office's own estimates.
    Head bare() {
        return new Head(kind, label, latin, basis, inputs, claimed, null, null, null, false, null);
    }

    private static LinkedHashMap<String, List<Input>> byLine(List<Input> inputs) {
        var lines = new LinkedHashMap<String, List<Input>>();
        for (var in : inputs) lines.computeIfAbsent(in.line(), k -> new ArrayList<>()).add(in);
        return lines;
    }

    private static BigDecimal product(List<Input> line) {
        var above = BigDecimal.ONE;
        var below = BigDecimal.ONE;
        for (var in : line) {
            if (in.divides()) below = below.multiply(in.value());
            else above = above.multiply(in.value());
        }
        return below.signum() == 0 ? BigDecimal.ZERO : below.equals(BigDecimal.ONE) ? above : above.divide(below, 10, RoundingMode.HALF_UP);
    }

    private static Money sum(List<Input> inputs, String currency) {
        if (inputs.isEmpty()) return null;
        var sum = byLine(inputs).values().stream().map(Head::product).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Money.of(sum.setScale(2, RoundingMode.HALF_UP), currency);
    }
}
