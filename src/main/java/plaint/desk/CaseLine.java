package plaint.desk;

import java.time.LocalDate;
import plaint.docket.Stage;
import plaint.key.CaseNo;
import plaint.text.Money;

/// One case as a line of a list. `court` is the court's name; `lastDay` the day of the newest event; docket number and last day may be null.
public record CaseLine(CaseNo no, String title, String latinTitle, Stage stage, String court, String docketNo, Money total, boolean sample, LocalDate lastDay,
                       int exhibits, int pages) { }
