package plaint.desk;

import java.time.LocalDate;
import plaint.docket.Stage;
import plaint.key.CaseNo;
import plaint.text.Money;

/// One case as a line of a list. `court` is the court's name; `lastDay` the day of the newest event that has happened, `nextDay` that of the next hearing or other event ahead; docket number
/// and both days may be null.
public record CaseLine(CaseNo no, String title, String latinTitle, Stage stage, String court, String docketNo, Money total, boolean sample, LocalDate lastDay, LocalDate nextDay,
                       int exhibits, int pages) { }
