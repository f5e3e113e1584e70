package plaint.claim;

import java.util.List;
import plaint.key.ExhibitId;

/// 酌定因素: one factor a court weighs when it estimates a loss. `key` is a key of the forum pack's factors, `weight` runs from 0 to 3, `reasoning` is what is printed.
public record Factor(String key, int weight, List<ExhibitId> exhibits, String reasoning) {
    public Factor {
        exhibits = exhibits == null ? List.of() : List.copyOf(exhibits);
    }
}
