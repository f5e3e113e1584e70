package plaint.party;

import java.time.LocalDate;
import plaint.key.ExhibitId;
import plaint.key.PartyId;
import plaint.key.ShopId;

/// A phone, account, address or device by which sellers are told to belong together, with whom it was seen and when. Masked on screens. `proof` null: unproved.
public record Identifier(Kind kind, String value, PartyId party, ShopId shop, LocalDate since, LocalDate until, ExhibitId proof) {
    public enum Kind { PHONE, BANK_ACCOUNT, PAYMENT_ACCOUNT, ADDRESS, DEVICE, EMAIL, WECHAT }
}
