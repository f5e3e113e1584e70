package plaint.desk;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import plaint.casefile.CaseFile;
import plaint.store.CaseRow;
import plaint.text.Money;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// What the cases of the office come to: how long brand owners take to authenticate, and what was claimed and awarded by year.
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
    /// year of that judgment.
    public record Year(int year, int cases, Money claimed, Money awarded, int judgments) { }

    public Figures run(Progress progress) throws Refused, Cancelled {
        var rows = office.archive().read(v -> v.cases());
        var days = new TreeMap<String, List<Integer>>();
        var waiting = new TreeMap<String, Integer>();
        var years = new TreeMap<Integer, Year>();
        for (CaseRow row : rows) {
            progress.stopIfCancelled();
            var c = office.archive().read(v -> v.caseFile(row.no()));
            authentications(c, days, waiting);
            money(c, years);
        }
        var all = new ArrayList<Turnaround>();
        var names = new java.util.TreeSet<>(days.keySet());
        names.addAll(waiting.keySet());
        for (var name : names) {
            var took = new ArrayList<>(days.getOrDefault(name, List.of()));
            Collections.sort(took);
            all.add(new Turnaround(name, took.size(), waiting.getOrDefault(name, 0), took.isEmpty() ? null : took.get((took.size() - 1) / 2), took.isEmpty() ? null : took.getLast()));
        }
        return new Figures(List.copyOf(all), List.copyOf(years.values()));
    }

    private static void authentications(CaseFile c, TreeMap<String, List<Integer>> days, TreeMap<String, Integer> waiting) {
        for (var a : c.authentications()) {
            if (a.requested() == null || a.brandOwner() == null) continue;
            var name = c.party(a.brandOwner()).name();
            if (a.reported() == null) waiting.merge(name, 1, Integer::sum);
            else days.computeIfAbsent(name, k -> new ArrayList<>()).add((int) ChronoUnit.DAYS.between(a.requested(), a.reported()));
        }
    }

    private static void money(CaseFile c, TreeMap<Integer, Year> years) {
        var own = c.claims().stream().filter(v -> v.by() == null).toList();
        if (!own.isEmpty()) years.merge(own.getFirst().on().getYear(), new Year(own.getFirst().on().getYear(), 1, own.getLast().total(), Money.ZERO, 0), OfficeFigures::plus);
        var last = c.docket().judgments().stream().max(java.util.Comparator.comparing(j -> j.on()));
        last.ifPresent(j -> years.merge(j.on().getYear(), new Year(j.on().getYear(), 0, Money.ZERO, j.total(), 1), OfficeFigures::plus));
    }

    private static Year plus(Year a, Year b) {
        return new Year(a.year(), a.cases() + b.cases(), a.claimed().plus(b.claimed()), a.awarded().plus(b.awarded()), a.judgments() + b.judgments());
    }
}
