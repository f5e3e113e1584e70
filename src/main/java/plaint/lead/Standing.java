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

    /// Whether the office may say that the lead stands there from now on: later on the usual way, watched, or dropped. What was watched or dropped is taken up again no earlier than it got, and
    /// by somebody. What was convicted is no longer lost; a lead in a case follows the case.
    public boolean mayGo(LeadState next) {
        if (state == LeadState.IN_CASE || next == state) return false;
        boolean rests = state == LeadState.WATCHED || state == LeadState.DROPPED;
        return switch (next) {
            case NEW, IN_CASE -> false;
            case ASSIGNED -> rests && owner != null && furthest == null;
            case WATCHED -> true;
            case DROPPED -> furthest != FunnelStep.CONVICTED;
            case TEST_PURCHASE, AUTHENTICATING, HANDED_OVER, ACCEPTED, ACTIONABLE, CONVICTED -> rests ? furthest == null || next.reaches() != null && next.reaches().compareTo(furthest) >= 0
                : next.compareTo(state) > 0;
        };
    }

    /// The same lead, having got as far as a step of the funnel (null: none), whatever it did before.
    public Standing reaching(FunnelStep step) {
        return new Standing(state, step, owner, decision, loss, reason, decidedOn, caseNo);
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
