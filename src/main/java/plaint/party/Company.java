package plaint.party;

import plaint.key.PartyId;

/// A legal entity (法人): its 统一社会信用代码, domicile and legal representative (法定代表人) with post.
public record Company(PartyId id, String name, String latin, String creditCode, String address, String legalRepresentative,
                      String representativePost, String phone) implements Party { }
