package plaint.cli;

import java.time.LocalDate;
import plaint.text.Refused;
import plaint.text.Typed;

/// Days as typed behind an option, in any of the forms a field of the window takes too.
final class Days {
    private Days() { }

    static LocalDate read(String typed) throws Refused {
        return Typed.date(typed).orElseThrow(() -> new Refused("cli.refused.date", typed));
    }
}
