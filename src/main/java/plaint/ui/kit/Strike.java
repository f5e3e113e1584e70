package plaint.ui.kit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Asks before something due is struck: a deadline twice, with what was done; a follow-up at once.
public final class Strike {
    private Strike() { }

    /// The reason, empty text where none is needed; empty where the act is given up.
    public static Optional<String> ask(Desktop desktop, String what, LocalDate due, boolean followUp) {
        if (followUp) return Optional.of("");
        var form = new RecordForm(desktop, desktop.say("due.strike.head", what, due));
        var why = form.area(desktop.say("due.strike.why"), null, 3).needed();
        var said = form.ask(desktop.say("due.strike"), () -> why.get(), w -> List.of());
        return said.filter(w -> desktop.dialogs().confirm(desktop.say("due.strike.sure", what), desktop.say("due.strike.sure.detail", due, w), desktop.say("due.strike")));
    }
}
