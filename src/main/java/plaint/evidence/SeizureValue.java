package plaint.evidence;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import plaint.evidence.Raid.Basis;
import plaint.text.Money;

/// What a seizure is worth by each basis, by the figures adopted, and which figures for the whole contradict each other. Sums are exact; a line counts quantity times unit.
public record SeizureValue(List<Total> totals, Total adopted, Conflict conflict) {
    /// A total by one basis (null: the unit value adopted): `valued` of `goods` lines of goods have a figure by it.
    public record Total(Basis basis, Money sum, int valued, int goods) { }

    /// Figures that differ; `ratio` is the greatest by the least, to two decimals (null where the least is 0).
    public record Conflict(List<Figure> figures, BigDecimal ratio) { }

    /// A figure for the whole: `source` is who gave it, null for the sum of the lines.
    public record Figure(Money sum, String source, boolean adopted) { }

    public static SeizureValue of(Raid raid, String currency) {
        var totals = new ArrayList<Total>();
        for (var b : Basis.values()) {
            var t = total(raid, b, currency);
            if (t.valued() > 0) totals.add(t);
        }
        var adopted = total(raid, null, currency);
        return new SeizureValue(List.copyOf(totals), adopted, conflict(raid, adopted));
    }

    /// What one line comes to by a basis (null: the unit value adopted); null where it has no figure by it.
    public static Money line(Raid.Seized s, Basis basis) {
        var unit = basis == null ? s.unitValue() : s.values().stream().filter(v -> v.basis() == basis).map(Raid.Value::unit).findFirst().orElse(null);
        return unit == null ? null : unit.times(BigDecimal.valueOf(s.quantity()));
    }

    private static Total total(Raid raid, Basis basis, String currency) {
        var sum = new Money(0, currency);
        int valued = 0;
        int goods = 0;
        for (var s : raid.seized()) {
            if (item(s) == Raid.Item.GOODS) goods++;
            var line = line(s, basis);
            if (line == null || !line.currency().equals(currency)) continue;
            sum = sum.plus(line);
            if (item(s) == Raid.Item.GOODS) valued++;
        }
        return new Total(basis, sum, valued, goods);
    }

    /// The kind of a line; one not told counts as goods where it has a value.
    public static Raid.Item item(Raid.Seized s) {
        if (s.item() != null) return s.item();
        return s.unitValue() != null || !s.values().isEmpty() ? Raid.Item.GOODS : Raid.Item.OTHER;
    }

    private static Conflict conflict(Raid raid, Total adopted) {
        var figures = new ArrayList<Figure>();
        if (adopted.valued() > 0) figures.add(new Figure(adopted.sum(), null, false));
        for (var v : raid.valuations()) figures.add(new Figure(v.value(), v.source(), v.adopted()));
        var sums = figures.stream().map(Figure::sum).filter(m -> m.currency().equals(adopted.sum().currency())).map(Money::minor).distinct().sorted().toList();
        if (sums.size() < 2) return null;
        var ratio = sums.getFirst() == 0 ? null : BigDecimal.valueOf(sums.getLast()).divide(BigDecimal.valueOf(sums.getFirst()), 2, RoundingMode.HALF_UP);
        return new Conflict(List.copyOf(figures), ratio);
    }

    /// The figure that counts: the valuation adopted, else the sum of the lines; null where neither is there.
    public static Money counted(Raid raid, String currency) {
        var chosen = raid.valuations().stream().filter(Raid.Valuation::adopted).map(Raid.Valuation::value).findFirst();
        if (chosen.isPresent()) return chosen.get();
        var sum = total(raid, null, currency);
        return sum.valued() == 0 ? null : sum.sum();
    }
}
