package plaint.view;

import java.util.Map;
import plaint.lead.FunnelStep;
import plaint.lead.Loss;

/// How many leads over the criminal line came how far, and why the others went no further. `over` counts all of them.
public record FunnelCount(Map<FunnelStep, Integer> reached, Map<Loss, Integer> lost) {
    public FunnelCount {
        reached = Map.copyOf(reached);
        lost = Map.copyOf(lost);
    }

    public int at(FunnelStep step) {
        return reached.getOrDefault(step, 0);
    }
}
