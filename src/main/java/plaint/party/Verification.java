package plaint.party;

import java.time.LocalDate;
import plaint.key.ExhibitId;
import plaint.key.ShopId;

/// 身份核验: when the platform checked a seller's real name, address and contact, how, and which of them held (Consumer Protection Law art. 44; E-Commerce Law art. 27).
public record Verification(ShopId shop, LocalDate on, String by, String method, boolean name, boolean address, boolean contact, ExhibitId proof) { }
