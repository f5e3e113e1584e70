package plaint.evidence;

import java.time.LocalDate;
import java.util.List;
import plaint.key.ExhibitId;
import plaint.key.PartyId;
import plaint.text.Money;

/// 联合查处: who raided where, who was held, what was seized (扣押清单), and every figure put on its value with its source.
public record Raid(String id, LocalDate on, List<PartyId> authorities, List<String> places, List<PartyId> held, List<Seized> seized,
                   List<Valuation> valuations, String policeCase, List<ExhibitId> exhibits) {
    public Raid {
        authorities = authorities == null ? List.of() : List.copyOf(authorities);
        places = places == null ? List.of() : List.copyOf(places);
        held = held == null ? List.of() : List.copyOf(held);
        seized = seized == null ? List.of() : List.copyOf(seized);
        valuations = valuations == null ? List.of() : List.copyOf(valuations);
        exhibits = exhibits == null ? List.of() : List.copyOf(exhibits);
    }

    /// One line of the inventory. `unitValue` null: not valued. `basis`: tag price (吊牌价), average real price or market middle price.
    public record Seized(String name, String brand, String model, int quantity, String unit, String condition, Money unitValue, String basis) { }

    /// One figure somebody gave for the whole; conflicting figures stand side by side, one is adopted.
    public record Valuation(Money value, String source, String note, boolean adopted) { }
}
