package plaint.party;

import plaint.key.PartyId;

/// A legal entity (法人): its 统一社会信用代码, domicile and legal representative (法定代表人) with post; or a sole trader under a trade name (个体工商户), whose operator (经营者) stands in that place.
public record Company(PartyId id, String name, String latin, String creditCode, String address, String legalRepresentative,
                      String representativePost, String phone) implements Party {
    /// Whether its code is that of an 个体工商户: no legal person, so that nobody represents it by law.
    public boolean soleTrader() {
        return CreditCode.soleTrader(creditCode);
    }
}
