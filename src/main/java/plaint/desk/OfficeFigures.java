package plaint.desk;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import plaint.store.FigureView;
import plaint.text.Money;
import plaint.text.Refused;

/// What the cases of the office come to: how long brand owners take to authenticate, and what our side claimed and was awarded by year, in
/// renminbi (sums in other currencies are not added). Read from rows kept at each save; no case is opened for it.
public final class OfficeFigures {
    private final Office office;

    public OfficeFigures(Office office) {
        this.office = office;
    }

    /// `turnaround` by brand owner, `years` by year, oldest first.
    public record Figures(List<Turnaround> turnaround, List<Year> years) { }

    /// `median` in days from request to report (of an even number the lower of the two in the middle), null where none is back; `waiting` are not back yet.
    public record Turnaround(String brandOwner, int back, int waiting, Integer median, Integer longest) { }

    /// `claimed`: the newest claim of the cases whose first claim is of this year, with how many there are; `awarded`: by the latest judgment of each case, in the
    /// year of that judgment; `unverified` of these judgments are not verified and make up `unverifiedSum`.
    public record Year(int year, int cases, Money claimed, Money awarded, int judgments, int unverified, Money unverifiedSum) { }

    public Figures run() throws Refused {
        return office.archive().read(v -> new Figures(turnaround(v.figures().asked()), years(v.figures())));
    }

    private static List<Turnaround> turnaround(List<FigureView.Asked> asked) {
        var days = new TreeMap<String, List<Integer>>();
        var waiting = new TreeMap<String, Integer>();
        for (var a : asked) {
            var took = days.computeIfAbsent(a.brandOwner(), k -> new ArrayList<>());
            if (a.reported() == null) waiting.merge(a.brandOwner(), 1, Integer::sum);
            else if (a.requested() != null) took.add((int) ChronoUnit.DAYS.between(a.requested(), a.reported()));
        }
        var all = new ArrayList<Turnaround>();
        days.forEach((name, took) -> {
            Collections.sort(took);
            all.add(new Turnaround(name, took.size(), waiting.getOrDefault(name, 0), took.isEmpty() ? null : took.get((took.size() - 1) / 2), took.isEmpty() ? null : took.getLast()));
        });
        return List.copyOf(all);
    }

    private static List<Year> years(FigureView v) {
        var years = new TreeMap<Integer, Year>();
        for (var y : v.claimed()) years.put(y.year(), new Year(y.year(), y.count(), y.sum(), Money.ZERO, 0, 0, Money.ZERO));
        for (var y : v.awarded()) years.merge(y.year(), new Year(y.year(), 0, Money.ZERO, y.sum(), y.count(), y.unverified(), y.unverifiedSum()), OfficeFigures::plus);
        return List.copyOf(years.values());
    }

    private static Year plus(Year a, Year b) {
        return new Year(a.year(), a.cases() + b.cases(), a.claimed().plus(b.claimed()), a.awarded().plus(b.awarded()), a.judgments() + b.judgments(), a.unverified() + b.unverified(),
            a.unverifiedSum().plus(b.unverifiedSum()));
    }
}
