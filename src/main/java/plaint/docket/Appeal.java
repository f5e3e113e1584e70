package plaint.docket;

import java.time.LocalDate;
import plaint.key.PartyId;

/// 上诉: who appealed against which judgment (its id), when, to which court, and what came of it (null: pending).
public record Appeal(String id, String judgment, PartyId by, LocalDate on, String court, String docketNo, String outcome) { }
