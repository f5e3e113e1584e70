package plaint.lead;

/// The keys of the words for what a lead can be; screens, papers and commands say them alike.
public final class LeadNames {
    private LeadNames() { }

    public static String of(LeadState state) {
        return "lead.state." + state.name();
    }

    public static String of(Decision decision) {
        return "lead.decision." + decision.name();
    }

    public static String of(Loss loss) {
        return "lead.loss." + loss.name();
    }

    public static String of(FunnelStep step) {
        return "lead.step." + step.name();
    }

    public static String of(Identifier.Kind kind) {
        return "lead.kind." + kind.name();
    }
}
