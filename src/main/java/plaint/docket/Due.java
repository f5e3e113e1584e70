package plaint.docket;

import java.time.LocalDate;
import plaint.key.PartyId;

/// Something that is due. A deadline names an `event` of the forum pack and the day it runs from, and its date is computed; a follow-up has no event and carries its own
/// day in `on`. Struck (划掉) when done: by whom, when and why, never deleted.
public record Due(String id, String event, LocalDate from, String way, PartyId party, LocalDate on, String title, String latin, String owner,
                  LocalDate struckOn, String struckBy, String struckWhy) {
    /// A follow-up (跟进) is set by the office and computed from nothing.
    public boolean followUp() {
        return event == null || event.isBlank();
    }

    public boolean struck() {
        return struckOn != null;
    }
}
