package plaint.store;

import plaint.key.CaseNo;

/// Somebody, or a shop, that stands in a case, with what identifies it. `partyId` null: a shop, and then only `shopId` is told. `kind` is person or company.
public record KnownParty(CaseNo caseNo, String partyId, String kind, String name, String identifier, String phone, String address, String shopId) { }
