package plaint.desk;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import plaint.lead.Decision;
import plaint.lead.LeadNames;
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

/// What the office makes of leads, one or many at once: one durable save, one entry of history. Ids as [plaint.lead.Tracked] tells them. A lead that stands in a case is
/// settled there and refused here. `on` is the day it was decided.
public final class DecideLeads {
    private final Office office;

    public DecideLeads(Office office) {
        this.office = office;
    }

    /// Gives leads to somebody; a new one becomes ASSIGNED. Blank takes the owner away.
    public int assign(Collection<Integer> ids, String owner, LocalDate on) throws Refused {
        var name = owner == null || owner.isBlank() ? null : owner.strip();
        return save(ids, on, s -> s.ownedBy(name, on), Notice.of("history.leadsAssigned", ids.size(), name == null ? "-" : name));
    }

    /// Drops leads, saying why.
    public int drop(Collection<Integer> ids, Loss why, String reason, LocalDate on) throws Refused {
        if (why == null || why == Loss.OTHER && (reason == null || reason.isBlank())) throw new Refused("desk.refused.noReason");
        return go(ids, LeadState.DROPPED, on, s -> s.decided(Decision.DROP, why, blank(reason), on).at(LeadState.DROPPED, on), Notice.of("history.leadsDropped", ids.size(), said(LeadNames.of(why))));
    }

    /// Decides what to do next; a decision to watch or to drop moves the lead, the others leave it where it stands until they are carried out.
    public int decide(Collection<Integer> ids, Decision decision, String reason, LocalDate on) throws Refused {
        if (decision == Decision.DROP) return drop(ids, Loss.OTHER, reason, on);
        return save(ids, on, s -> {
            var decided = s.decided(decision, null, reason, on);
            return decision == Decision.WATCH ? decided.at(LeadState.WATCHED, on) : decided;
        }, Notice.of("history.leadsDecided", ids.size(), said(LeadNames.of(decision))));
    }

    /// Says where leads stand from a day on: a later standing of the usual way, or WATCHED, or taken up again from there. What that carries out counts as decided. IN_CASE comes only from
    /// [OpenCaseFromLeads] and [AddLeadsToCase], DROPPED only from [#drop]. Refused where a lead cannot stand there next, on a day to come, and before the day of its last step.
    public int move(Collection<Integer> ids, LeadState state, String reason, LocalDate on) throws Refused {
        if (state == LeadState.IN_CASE || state == LeadState.DROPPED) throw new Refused("desk.refused.leadState", said(LeadNames.of(state)));
        return go(ids, state, on, s -> s.decided(state.carriesOut(), null, blank(reason), on).at(state, on), Notice.of("history.leadsMoved", ids.size(), said(LeadNames.of(state))));
    }

    /// Takes the last step of each lead back, as recorded by mistake: it stands where it stood before, and counts as having got no further than its other steps say. What was decided with the step goes
    /// with it. Refused where a lead has taken none.
    public int takeBack(Collection<Integer> ids) throws Refused {
        if (ids.isEmpty()) throw new Refused("desk.refused.noLeads");
        return office.archive().write(w -> {
            for (var t : w.leads().of(ids)) {
                var s = t.standing();
                if (s.state() == LeadState.IN_CASE) throw new Refused("desk.refused.leadInCase", t.suspect().no(), s.caseNo() == null ? "-" : s.caseNo());
                var steps = w.leads().steps(t.id());
                if (steps.isEmpty()) throw new Refused("desk.refused.leadNoStep", t.suspect().no());
                var left = steps.subList(0, steps.size() - 1);
                var arrived = Standing.arriving(t.suspect().stage());
                var far = Stream.concat(Stream.ofNullable(arrived.furthest()), left.stream().map(x -> x.state().reaches()).filter(Objects::nonNull)).max(Comparator.naturalOrder()).orElse(null);
                var state = left.isEmpty() ? arrived.state() : left.getLast().state();
                w.leads().unstep(t.id(), new Standing(state, far, s.owner(), null, left.isEmpty() ? arrived.loss() : null, null, left.isEmpty() ? null : left.getLast().on(), null));
            }
            w.note(Notice.of("history.leadsBack", ids.size()));
            return ids.size();
        });
    }

    private static String blank(String reason) {
        return reason == null || reason.isBlank() ? null : reason.strip();
    }

    private static Named said(String key) {
        return Named.of(Words.in(Lang.ZH).say(key), Words.in(Lang.EN).say(key));
    }

    /// Refused for what [#assign] is refused; saves nothing.
    public void assignable(Collection<Integer> ids, LocalDate on) throws Refused {
        look(ids, on, null);
    }

    /// Refused for what [#move] and [#drop] are refused by the leads and the day; saves nothing.
    public void mayGo(Collection<Integer> ids, LeadState state, LocalDate on) throws Refused {
        look(ids, on, guard(state, on));
    }

    private void look(Collection<Integer> ids, LocalDate on, Guard guard) throws Refused {
        office.archive().read(v -> {
            for (var t : v.leads().of(ids)) standing(t, on, guard, () -> v.leads().steps(t.id()));
            return null;
        });
    }

    private int go(Collection<Integer> ids, LeadState state, LocalDate on, Step step, Notice what) throws Refused {
        return save(ids, on, guard(state, on), step, what);
    }

    private static Guard guard(LeadState state, LocalDate on) throws Refused {
        if (on.isAfter(Now.today())) throw new Refused("desk.refused.leadAhead", said(LeadNames.of(state)), on);
        return (t, steps) -> {
            if (!t.standing().mayGo(state)) throw new Refused("desk.refused.leadStep", t.suspect().no(), said(LeadNames.of(t.standing().state())), said(LeadNames.of(state)));
            var last = steps.stream().map(LeadRows.Step::on).max(LocalDate::compareTo);
            if (last.isPresent() && on.isBefore(last.get())) throw new Refused("desk.refused.leadDay", t.suspect().no(), on, last.get());
        };
    }

    private interface Guard {
        void check(Tracked t, List<LeadRows.Step> steps) throws Refused;
    }

    private interface Steps {
        List<LeadRows.Step> get() throws Refused;
    }

    private static void standing(Tracked t, LocalDate on, Guard guard, Steps steps) throws Refused {
        if (t.standing().state() == LeadState.IN_CASE) throw new Refused("desk.refused.leadInCase", t.suspect().no(), t.standing().caseNo() == null ? "-" : t.standing().caseNo());
        if (on.isBefore(t.suspect().firstSeen())) throw new Refused("desk.refused.leadBefore", t.suspect().no(), on, t.suspect().firstSeen());
        if (guard != null) guard.check(t, steps.get());
    }

    private interface Step {
        Standing of(Standing now);
    }

    private int save(Collection<Integer> ids, LocalDate on, Step step, Notice what) throws Refused {
        return save(ids, on, null, step, what);
    }

    private int save(Collection<Integer> ids, LocalDate on, Guard guard, Step step, Notice what) throws Refused {
        if (ids.isEmpty()) throw new Refused("desk.refused.noLeads");
        return office.archive().write(w -> {
            var next = new LinkedHashMap<Integer, Standing>();
            for (var t : w.leads().of(ids)) {
                standing(t, on, guard, () -> w.leads().steps(t.id()));
                next.put(t.id(), step.of(t.standing()));
            }
            w.leads().stand(next, on);
            w.note(what);
            return next.size();
        });
    }
}
