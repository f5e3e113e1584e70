package plaint.claim;

import java.time.LocalDate;
import plaint.key.ExhibitId;
import plaint.text.Money;

/// 票据: what was paid to stop the breach and pursue it, with its voucher. `exhibit` null: claimed without a voucher in the bundle.
public record Voucher(String id, Kind kind, String payee, LocalDate on, Money amount, String number, ExhibitId exhibit) {
    /// 律师费、公证费、样品购买费、鉴定费、差旅费、翻译费、保全保险费、其他.
    public enum Kind { LAWYER, NOTARY, SAMPLE, AUTHENTICATION, TRAVEL, TRANSLATION, PRESERVATION, OTHER }
}
