package plaint.ui.kit;

import java.time.LocalDate;
import plaint.desk.ExportCalendar;
import plaint.text.Notice;

/// What is due and the hearings ahead as a calendar file, wherever a screen shows them.
public final class CalendarExport {
    private CalendarExport() { }

    /// Asks for the file and writes it; `owner` null: everybody's.
    public static void ask(Desktop desktop, LocalDate day, String owner) {
        desktop.dialogs().chooseTarget(desktop.say("due.calendar"), "plaint.ics").ifPresent(to -> desktop.jobs().run(
            p -> new ExportCalendar(desktop.office()).run(day, owner, desktop.lang(), to), n -> desktop.statusProperty().set(Notice.of("due.status.calendar", n, to.getFileName()))));
    }
}
