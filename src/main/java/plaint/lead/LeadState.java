package plaint.lead;

import java.util.Locale;
import java.util.Map;

/// Where a lead stands. The order is the usual way; a lead may skip states, and goes from any of them to WATCHED or DROPPED.
/// ACCEPTED: the authority has taken the lead up (受理). ACTIONABLE: the police can act on it (可立案查处).
public enum LeadState {
    NEW, ASSIGNED, TEST_PURCHASE, AUTHENTICATING, HANDED_OVER, ACCEPTED, ACTIONABLE, CONVICTED, IN_CASE, WATCHED, DROPPED;

    private static final Map<String, LeadState> BY_SOURCE = Map.ofEntries(Map.entry("TEST_BUY", TEST_PURCHASE), Map.entry("TEST_PURCHASE", TEST_PURCHASE), Map.entry("已抽检", TEST_PURCHASE),
        Map.entry("APPRAISED", AUTHENTICATING), Map.entry("AUTHENTICATING", AUTHENTICATING), Map.entry("已鉴定", AUTHENTICATING), Map.entry("REFERRED", HANDED_OVER),
        Map.entry("HANDED_OVER", HANDED_OVER), Map.entry("已移送", HANDED_OVER), Map.entry("ACCEPTED", ACCEPTED), Map.entry("已受理", ACCEPTED), Map.entry("RAIDED", ACTIONABLE),
        Map.entry("CRIMINAL", ACTIONABLE), Map.entry("ACTIONABLE", ACTIONABLE), Map.entry("已查处", ACTIONABLE), Map.entry("已立案", ACTIONABLE), Map.entry("CONVICTED", CONVICTED),
        Map.entry("已判决", CONVICTED), Map.entry("已定罪", CONVICTED), Map.entry("CIVIL_DRAFT", ASSIGNED), Map.entry("FILED", IN_CASE), Map.entry("JUDGED", IN_CASE),
        Map.entry("已起诉", IN_CASE), Map.entry("CLOSED", DROPPED), Map.entry("已关闭", DROPPED));

    /// Where a lead stands by what its source calls the stage; a word unknown here means NEW, and is kept as it was given.
    public static LeadState ofSource(String stage) {
        return BY_SOURCE.getOrDefault(stage.strip().toUpperCase(Locale.ROOT), NEW);
    }

    /// The step of the funnel this state proves; null where it proves none.
    public FunnelStep reaches() {
        return switch (this) {
            case ACCEPTED -> FunnelStep.ACCEPTED;
            case ACTIONABLE -> FunnelStep.ACTIONABLE;
            case CONVICTED -> FunnelStep.CONVICTED;
            default -> null;
        };
    }

    /// The decision that is carried out where the office moves a lead here; null where that says nothing of one.
    public Decision carriesOut() {
        return switch (this) {
            case TEST_PURCHASE, AUTHENTICATING -> Decision.TEST_PURCHASE;
            case HANDED_OVER, ACCEPTED, ACTIONABLE, CONVICTED -> Decision.HAND_TO_POLICE;
            case WATCHED -> Decision.WATCH;
            case DROPPED -> Decision.DROP;
            case IN_CASE -> Decision.SUE;
            case NEW, ASSIGNED -> null;
        };
    }

    /// Whether a seller of such a lead has been brought before a court: who returns after that is announced.
    public boolean punished() {
        return this == CONVICTED || this == IN_CASE;
    }

    public boolean open() {
        return this != CONVICTED && this != DROPPED && this != IN_CASE;
    }
}
