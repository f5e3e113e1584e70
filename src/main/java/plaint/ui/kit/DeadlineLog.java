package plaint.ui.kit;

import java.time.LocalDate;
import plaint.desk.PrintDueLog;
import plaint.text.Notice;

/// The deadline log of a day as a PDF where the person wants it.
public final class DeadlineLog {
    private DeadlineLog() { }

    /// `owner` null: everybody's.
    public static void print(Desktop desktop, LocalDate day, String owner) {
        desktop.dialogs().chooseTarget(desktop.say("due.print"), desktop.say("due.print.file", day) + ".pdf").ifPresent(to -> desktop.jobs().run(
            p -> new PrintDueLog(desktop.office()).run(day, owner, desktop.lang(), to, p), done -> desktop.statusProperty().set(Notice.of("due.status.printed", done.getFileName()))));
    }
}
