package plaint.store;

import plaint.key.CaseNo;

/// Somebody, or a shop, as named in a case. One of `partyId` and `shopId` is null, both for an agent. `part` is the role (DEFENDANT, …), SHOP, AGENT or NONE; `punished`: convicted there,
/// or a shop of somebody convicted.
public record KnownName(CaseNo caseNo, String partyId, String shopId, String part, boolean punished, String name, String nameKey, String pinyin) { }
