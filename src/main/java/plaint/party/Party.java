package plaint.party;

import plaint.key.PartyId;

/// A person (自然人), company (法人) or authority (机关) that appears in a case file.
public sealed interface Party permits Person, Company, Authority {
    PartyId id();

    /// The name as it stands on papers.
    String name();

    /// The name in latin letters, for English screens; may be empty.
    String latin();

    /// Domicile (住所) as it stands on papers; may be empty while unknown.
    String address();

    String phone();

    /// The number by which the state knows it: of a person the identity number, of a company its credit code; an authority has none.
    default String number() {
        return switch (this) {
            case Person p -> p.idNumber();
            case Company c -> c.creditCode();
            case Authority a -> "";
        };
    }
}
