package plaint.desk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import plaint.forum.Forum;
import plaint.lead.FunnelStep;
import plaint.lead.LeadState;
import plaint.lead.Loss;
import plaint.store.LeadRows;
import plaint.text.Refused;
import plaint.view.FunnelCount;
import plaint.view.FunnelScan;
import plaint.view.LeadQuery;
import plaint.view.LeadView;

/// How many leads over the criminal line got how far, and why the others did not: by year, brand or place, beside the figures published for comparison.
public final class LeadFunnel {
    private static final int SCALE = 4;
    private final Office office;

    public LeadFunnel(Office office) {
        this.office = office;
    }

    /// `share`: of the step before, from 0 to 1, four decimals; of the first step 1. Null where the step before is empty.
    public record Step(FunnelStep step, int count, BigDecimal share) { }

    /// One funnel: of a year, a brand, a place (`name`), or of all (empty name). `overall`: convicted of all over the line; null where there are none.
    public record Funnel(String name, List<Step> steps, BigDecimal overall, Map<Loss, Integer> lost) { }

    /// `published`: figures of others to compare with. `days`: the median of whole days spent in a state before the next, for leads over the line whose days are known.
    public record Result(Funnel all, List<Funnel> parts, List<Published> published, Map<LeadState, Integer> days) { }

    public record Published(Forum.FunnelSeries series, Funnel funnel) { }

    /// `query` narrows which leads are counted; `by` says how they are parted.
    public Result run(LeadQuery query, LeadView.By by) throws Refused {
        var view = office.leads();
        var all = funnel("", view.funnel(query, LeadView.By.ALL).get(""));
        var parts = new ArrayList<Funnel>();
        if (by != LeadView.By.ALL) view.funnel(query, by).forEach((name, count) -> parts.add(funnel(name, count)));
        return new Result(all, List.copyOf(parts), published(), days(view, query));
    }

    /// Of all leads, as last counted, read without the leads themselves; null where they or the rules changed since, and where none is over the line.
    Result kept() throws Refused {
        var reached = office.archive().read(v -> v.leads().reached());
        if (reached.isEmpty() || reached.get().get(FunnelStep.OVER_LINE) == 0) return null;
        return new Result(funnel("", new FunnelCount(reached.get(), Map.of())), List.of(), List.of(), Map.of());
    }

    /// The same beside the published figures.
    Result keptBeside() throws Refused {
        var kept = kept();
        return kept == null ? null : new Result(kept.all(), kept.parts(), published(), kept.days());
    }

    /// Counts all leads and keeps how many got how far; they are not taken into memory for it.
    Result keep() throws Refused {
        var basis = office.archive().read(v -> v.leads().basis());
        var seen = office.leadsIfThere();
        var scan = seen == null ? FunnelScan.of(office.archive(), office::criminalLine) : new FunnelScan(seen.size(), office.leads().funnel(LeadQuery.ALL, LeadView.By.ALL).get(""));
        var funnel = funnel("", scan.count());
        var counts = new EnumMap<FunnelStep, Integer>(FunnelStep.class);
        for (var s : funnel.steps()) counts.put(s.step(), s.count());
        if (!office.looking()) office.archive().write(w -> {
            // a list being taken in stands in the view before it stands in the store
            if (w.leads().count() == scan.leads() && w.leads().basis().equals(basis)) w.leads().reached(counts, basis);
            return null;
        });
        return new Result(funnel, List.of(), published(), Map.of());
    }

    private List<Published> published() throws Refused {
        return office.forums().get(Office.LEADS_FORUM).funnelSeries().stream().map(s -> new Published(s, funnel(Integer.toString(s.year()),
            new FunnelCount(Map.of(FunnelStep.OVER_LINE, s.over(), FunnelStep.ACCEPTED, s.accepted(), FunnelStep.ACTIONABLE, s.actionable(), FunnelStep.CONVICTED, s.convicted()),
                Map.of())))).toList();
    }

    private static Funnel funnel(String name, FunnelCount count) {
        var steps = new ArrayList<Step>();
        int before = -1;
        for (var s : FunnelStep.values()) {
            int now = count.at(s);
            steps.add(new Step(s, now, before < 0 ? BigDecimal.ONE : share(now, before)));
            before = now;
        }
        return new Funnel(name, List.copyOf(steps), share(count.at(FunnelStep.CONVICTED), count.at(FunnelStep.OVER_LINE)), count.lost());
    }

    private static BigDecimal share(int part, int whole) {
        return whole == 0 ? null : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), SCALE, RoundingMode.HALF_UP);
    }

    private Map<LeadState, Integer> days(LeadView view, LeadQuery query) throws Refused {
        var wanted = view.find(query.onlyOverLine(true));
        var steps = new HashMap<Integer, List<LeadRows.Step>>();
        var begun = new HashMap<Integer, LocalDate>();
        office.archive().read(v -> {
            v.leads().steps(s -> {
                if (wanted.holds(s.id())) steps.computeIfAbsent(s.id(), _ -> new ArrayList<>()).add(s);
            });
            // the first state of a lead began on the day it was found, but only where it came in as new
            for (var t : v.leads().of(steps.keySet())) if (LeadState.ofSource(t.suspect().stage()) == LeadState.NEW) begun.put(t.id(), t.suspect().firstSeen());
            return null;
        });
        var spent = new EnumMap<LeadState, List<Integer>>(LeadState.class);
        steps.forEach((id, list) -> {
            // what a case says of its lead may have been before it was brought
            list.sort(java.util.Comparator.comparing(LeadRows.Step::on));
            if (begun.containsKey(id)) add(spent, LeadState.NEW, begun.get(id), list.getFirst().on());
            for (int i = 1; i < list.size(); i++) add(spent, list.get(i - 1).state(), list.get(i - 1).on(), list.get(i).on());
        });
        var medians = new EnumMap<LeadState, Integer>(LeadState.class);
        spent.forEach((state, days) -> medians.put(state, median(days)));
        return medians;
    }

    private static void add(Map<LeadState, List<Integer>> spent, LeadState state, LocalDate from, LocalDate to) {
        spent.computeIfAbsent(state, _ -> new ArrayList<>()).add((int) ChronoUnit.DAYS.between(from, to));
    }

    /// Of an even number the lower of the two in the middle.
    private static int median(List<Integer> days) {
        Collections.sort(days);
        return days.get((days.size() - 1) / 2);
    }
}
