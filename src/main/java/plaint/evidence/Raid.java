package plaint.evidence;

import java.time.LocalDate;
import java.util.List;
import plaint.key.ExhibitId;
import plaint.key.PartyId;
import plaint.text.Money;

/// 联合查处: who raided where, who was held, what was seized (扣押清单), and every figure put on its value with its source. `officers` (two at least) and `witness` signed the list.
public record Raid(String id, LocalDate on, List<PartyId> authorities, List<String> places, List<PartyId> held, List<Seized> seized,
                   List<Valuation> valuations, String policeCase, List<String> officers, String witness, List<ExhibitId> exhibits) {
    public Raid {
        authorities = authorities == null ? List.of() : List.copyOf(authorities);
        places = places == null ? List.of() : List.copyOf(places);
        held = held == null ? List.of() : List.copyOf(held);
        seized = seized == null ? List.of() : List.copyOf(seized);
        valuations = valuations == null ? List.of() : List.copyOf(valuations);
        officers = officers == null ? List.of() : List.copyOf(officers);
        exhibits = exhibits == null ? List.of() : List.copyOf(exhibits);
    }

    public Raid withSeized(List<Seized> now) {
        return new Raid(id, on, authorities, places, held, now, valuations, policeCase, officers, witness, exhibits);
    }

    public Raid withValuations(List<Valuation> now) {
        return new Raid(id, on, authorities, places, held, seized, now, policeCase, officers, witness, exhibits);
    }

    /// One line of the inventory. `unitValue` null: not valued; `basis` is what it was valued by, in words; `values` are all figures put on one unit, of which `unitValue` is the one adopted.
    public record Seized(String name, Item item, String brand, String model, int quantity, String unit, String condition, Money unitValue, String basis, List<Value> values) {
        public Seized {
            values = values == null ? List.of() : List.copyOf(values);
        }
    }

    /// 商品、印章、包装、其他.
    public enum Item { GOODS, SEAL, PACKAGING, OTHER }

    /// One figure for one unit, by what and from where.
    public record Value(Basis basis, Money unit, String source, ExhibitId exhibit) { }

    /// 吊牌价、实际销售平均价格、市场中间价格 (IP crime interpretation 2004 art. 12).
    public enum Basis { TAG_PRICE, AVERAGE_REAL_PRICE, MARKET_MIDDLE_PRICE }

    /// One figure somebody gave for the whole; conflicting figures stand side by side, one is adopted.
    public record Valuation(Money value, String source, String note, boolean adopted) { }
}
