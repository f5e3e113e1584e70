package plaint.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import plaint.key.CaseNo;
import plaint.lead.FunnelStep;
import plaint.lead.LeadState;
import plaint.lead.Loss;
import plaint.lead.Standing;
import plaint.lead.Tracked;
import plaint.store.LeadRows;
import plaint.text.Lang;
import plaint.text.Named;
import plaint.text.Notice;
import plaint.text.Now;
import plaint.text.Refused;
import plaint.text.Words;

/// Takes leads out of the cases they stand in, saying why: a lead then stands where it stood before, has got no further than it had got by itself, and may go into another case. That it was in the
/// case stays in its history and in that of the case. Sellers and shops stay in the case: [RemoveParty] takes them out where nothing rests on them. Leads and cases are saved together.
public final class TakeLeadsOut {
    private final Office office;

    public TakeLeadsOut(Office office) {
        this.office = office;
    }

    /// How many, and of which cases.
    public record Out(int leads, List<CaseNo> cases) { }

    /// `on` is the day it was decided. Refused where a lead stands in no case, without a reason, on a day to come, and before the lead came into the case.
    public Out run(Collection<Integer> ids, String reason, LocalDate on) throws Refused {
        if (ids.isEmpty()) throw new Refused("desk.refused.noLeads");
        if (reason == null || reason.isBlank()) throw new Refused("desk.refused.leadOutReason");
        if (on.isAfter(Now.today())) throw new Refused("desk.refused.leadAhead", said("leadscreen.out"), on);
        var why = reason.strip();
        return office.archive().write(w -> {
            var next = new LinkedHashMap<Integer, Standing>();
            var left = new LinkedHashMap<Integer, Integer>();
            var cases = new LinkedHashMap<CaseNo, List<Tracked>>();
            for (var t : w.leads().of(new HashSet<>(ids))) {
                var no = t.standing().caseNo();
                if (no == null) throw new Refused("desk.refused.leadNoCase", t.suspect().no());
                var steps = w.leads().steps(t.id());
                int in = in(steps);
                if (in >= 0 && on.isBefore(steps.get(in).on())) throw new Refused("desk.refused.leadDay", t.suspect().no(), on, steps.get(in).on());
                // what the case said of the lead goes with it
                left.put(t.id(), steps.size() - in - 1);
                next.put(t.id(), before(t, steps.subList(0, Math.max(in, 0)), why, on));
                cases.computeIfAbsent(no, _ -> new ArrayList<>()).add(t);
            }
            for (var e : cases.entrySet()) {
                var numbers = numbers(e.getValue());
                var first = e.getValue().getFirst().suspect().no();
                w.save(w.caseFile(e.getKey()).changed(d -> d.leads = d.leads.stream().filter(l -> !numbers.contains(l.no())).toList()), Notice.of("history.leadsOut", numbers.size(), first, why));
            }
            for (var e : left.entrySet()) w.leads().unstep(e.getKey(), e.getValue());
            w.leads().stand(next, on);
            return new Out(next.size(), List.copyOf(cases.keySet()));
        });
    }

    private static Set<String> numbers(List<Tracked> leads) {
        return new HashSet<>(leads.stream().map(t -> t.suspect().no()).toList());
    }

    private static Named said(String key) {
        return Named.of(Words.in(Lang.ZH).say(key), Words.in(Lang.EN).say(key));
    }

    /// Where it came into the case it stands in: the last such step, since it may have been in another.
    private static int in(List<LeadRows.Step> steps) {
        for (int i = steps.size() - 1; i >= 0; i--) if (steps.get(i).state() == LeadState.IN_CASE) return i;
        return -1;
    }

    private static Standing before(Tracked t, List<LeadRows.Step> own, String why, LocalDate on) {
        var arrived = Standing.arriving(t.suspect().stage());
        var far = Stream.concat(Stream.ofNullable(arrived.furthest()), own.stream().map(s -> s.state().reaches()).filter(Objects::nonNull)).max(Comparator.<FunnelStep>naturalOrder()).orElse(null);
        var state = own.isEmpty() ? arrived.state() : own.getLast().state();
        var owner = t.standing().owner();
        // what its source calls sued stands in no case of this office
        if (state == LeadState.IN_CASE || state == LeadState.NEW) state = owner == null ? LeadState.NEW : LeadState.ASSIGNED;
        return new Standing(state, far, owner, null, state == LeadState.DROPPED ? Loss.OTHER : null, why, on, null);
    }
}
