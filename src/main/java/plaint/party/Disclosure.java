package plaint.party;

import java.time.LocalDate;
import plaint.key.ExhibitId;
import plaint.key.ShopId;
import plaint.text.Money;

/// 信息提供: a consumer or an authority asked for the seller's real name, address and valid contact, and when they were given (null: not yet). What the platform may have
/// to pay while it cannot give them is `exposure` (Consumer Protection Law art. 44).
public record Disclosure(ShopId shop, String to, LocalDate asked, LocalDate given, String how, Money exposure, ExhibitId proof) { }
