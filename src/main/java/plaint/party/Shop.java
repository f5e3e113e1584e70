package plaint.party;

import java.time.LocalDate;
import plaint.key.PartyId;
import plaint.key.ShopId;

/// An online shop: the account it trades under, who registered it and who really runs it (a borrowed identity shows as two different people).
public record Shop(ShopId id, String name, String account, PartyId registeredTo, PartyId runBy, LocalDate opened, LocalDate closed) { }
