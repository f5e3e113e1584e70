package plaint.docket;

import plaint.key.PartyId;

/// What a criminal court gave one person; months, suspended for `suspended` months (0: not suspended).
public record Conviction(PartyId party, String court, String offence, int months, int suspended) { }
