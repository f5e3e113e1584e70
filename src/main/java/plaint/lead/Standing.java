package plaint.lead;

import java.time.LocalDate;
import plaint.key.CaseNo;

/// What the office adds to a lead. `furthest` is the furthest funnel step ever reached (null: none beyond being found); it stays when a lead is dropped or goes into a case.
/// `owner`, `decision`, `loss`, `reason`, `decidedOn` and `caseNo` are null until there are any.
public record Standing(LeadState state, FunnelStep furthest, String owner, Decision decision, Loss loss, String reason, LocalDate decidedOn, CaseNo caseNo) {
    /// A lead as it arrives: its state is what the source says.
    public static Standing arriving(String sourceStage) {
        var state = LeadState.ofSource(sourceStage);
        return new Standing(state, state.reaches(), null, null, state == LeadState.DROPPED ? Loss.CLOSED_BY_SOURCE : null, null, null, null);
    }

    /// Whether the office has done anything about it; until then it follows its source.
    public boolean touched() {
        return owner != null || decision != null || decidedOn != null || caseNo != null;
    }

    public Standing at(LeadState next, LocalDate on) {
        var step = next.reaches();
        var far = step == null || furthest != null && furthest.compareTo(step) >= 0 ? furthest : step;
        return new Standing(next, far, owner, decision, next == LeadState.DROPPED ? loss : null, reason, on, caseNo);
    }

    public Standing ownedBy(String next, LocalDate on) {
        var s = state == LeadState.NEW && next != null ? LeadState.ASSIGNED : state;
        return new Standing(s, furthest, next, decision, loss, reason, on, caseNo);
    }

    public Standing decided(Decision next, Loss why, String because, LocalDate on) {
        return new Standing(state, furthest, owner, next, why, because, on, caseNo);
    }

    public Standing inCase(CaseNo no, LocalDate on) {
        return new Standing(LeadState.IN_CASE, furthest, owner, Decision.SUE, null, reason, on, no);
    }
}
