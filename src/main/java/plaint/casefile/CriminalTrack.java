package plaint.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plaint.docket.EventKind;
import plaint.docket.Track;
import plaint.lead.Lead;
import plaint.lead.LeadState;

/// What the criminal track of a case says of its leads. An event speaks for every lead of the case; only a conviction, where the case names who was convicted, for the leads of their shops alone.
public final class CriminalTrack {
    private CriminalTrack() { }

    /// Where a lead stood before police or court from a day on.
    public record Reached(LeadState state, LocalDate on) { }

    /// By the number of each lead in the case: how far it got and when, each further than the one before.
    public static Map<String, List<Reached>> of(CaseFile c) {
        var all = new LinkedHashMap<String, List<Reached>>();
        for (var lead : c.leads()) {
            var way = new ArrayList<Reached>();
            for (var e : c.events()) {
                var state = e.track() == Track.CRIMINAL ? state(e.kind()) : null;
                if (state == null || !way.isEmpty() && way.getLast().state().compareTo(state) >= 0) continue;
                if (state == LeadState.CONVICTED && !convicted(c, lead)) continue;
                way.add(new Reached(state, e.day()));
            }
            all.put(lead.no(), List.copyOf(way));
        }
        return all;
    }

    private static LeadState state(EventKind kind) {
        return switch (kind) {
            case TRANSFERRED -> LeadState.HANDED_OVER;
            case POLICE_ACCEPTED -> LeadState.ACCEPTED;
            case RAID, CRIMINAL_FILED -> LeadState.ACTIONABLE;
            case CONVICTED -> LeadState.CONVICTED;
            default -> null;
        };
    }

    private static boolean convicted(CaseFile c, Lead lead) {
        if (c.convictions().isEmpty()) return true;
        return c.shops().stream().filter(s -> s.id().equals(lead.shop())).anyMatch(s -> c.convictions().stream().anyMatch(v -> v.party().equals(s.registeredTo()) || v.party().equals(s.runBy())));
    }
}
