package plaint.view;

import java.util.EnumMap;
import java.util.Map;
import plaint.lead.FunnelStep;
import plaint.store.Archive;
import plaint.text.Refused;

/// How far the leads over the criminal line came, counted by reading one after another: for figures that stand on screen while nobody has asked for the leads, which in memory take 270 MB a million.
/// `leads` is how many were read.
public record FunnelScan(int leads, FunnelCount count) {
    public static FunnelScan of(Archive archive, LeadView.CriminalLine line) throws Refused {
        var lines = new LeadView.Lines(line);
        var leads = new int[1];
        // by the furthest step, the first place for those that came nowhere
        var furthest = new int[FunnelStep.values().length + 1];
        archive.read(v -> {
            v.leads().reckoned((t, far) -> {
                leads[0]++;
                if (t.turnover().minor() >= lines.on(t.firstSeen())) furthest[far == null ? 0 : far.ordinal() + 1]++;
            });
            return null;
        });
        lines.refuse();
        Map<FunnelStep, Integer> reached = new EnumMap<>(FunnelStep.class);
        for (var s : FunnelStep.values()) {
            int count = s == FunnelStep.OVER_LINE ? furthest[0] : 0;
            for (int far = s.ordinal() + 1; far < furthest.length; far++) count += furthest[far];
            reached.put(s, count);
        }
        return new FunnelScan(leads[0], new FunnelCount(reached, Map.of()));
    }
}
