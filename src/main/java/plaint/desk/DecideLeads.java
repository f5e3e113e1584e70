package plaint.desk;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import plaint.lead.Decision;
import plaint.lead.LeadState;
import plaint.lead.Loss;
import plaint.lead.Standing;
import plaint.text.Notice;
import plaint.text.Refused;

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
        return save(ids, on, s -> s.decided(Decision.DROP, why, reason, on).at(LeadState.DROPPED, on), Notice.of("history.leadsDropped", ids.size(), why.name()));
    }

    /// Decides what to do next; a decision to watch or to drop moves the lead, the others leave it where it stands until they are carried out.
    public int decide(Collection<Integer> ids, Decision decision, String reason, LocalDate on) throws Refused {
        if (decision == Decision.DROP) return drop(ids, Loss.OTHER, reason, on);
        return save(ids, on, s -> {
            var decided = s.decided(decision, null, reason, on);
            return decision == Decision.WATCH ? decided.at(LeadState.WATCHED, on) : decided;
        }, Notice.of("history.leadsDecided", ids.size(), decision.name()));
    }

    /// Says where leads stand now. IN_CASE comes only from [OpenCaseFromLeads], DROPPED only from [#drop].
    public int move(Collection<Integer> ids, LeadState state, LocalDate on) throws Refused {
        if (state == LeadState.IN_CASE || state == LeadState.DROPPED) throw new Refused("desk.refused.leadState", state.name());
        return save(ids, on, s -> s.at(state, on), Notice.of("history.leadsMoved", ids.size(), state.name()));
    }

    private interface Step {
        Standing of(Standing now);
    }

    private int save(Collection<Integer> ids, LocalDate on, Step step, Notice what) throws Refused {
        if (ids.isEmpty()) throw new Refused("desk.refused.noLeads");
        Map<Integer, Standing> saved = office.archive().write(w -> {
            var next = new LinkedHashMap<Integer, Standing>();
            for (var t : w.leads().of(ids)) {
                if (t.standing().state() == LeadState.IN_CASE) throw new Refused("desk.refused.leadInCase", t.suspect().no(), t.standing().caseNo() == null ? "-" : t.standing().caseNo());
                if (on.isBefore(t.suspect().firstSeen())) throw new Refused("desk.refused.leadBefore", t.suspect().no(), on, t.suspect().firstSeen());
                next.put(t.id(), step.of(t.standing()));
            }
            w.leads().stand(next, on);
            w.note(what);
            return next;
        });
        office.leads().stand(saved);
        return saved.size();
    }
}
