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
}
