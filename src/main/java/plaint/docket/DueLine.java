package plaint.docket;

import java.time.LocalDate;
import java.time.ZoneId;
import plaint.forum.Forum.Word;
import plaint.key.CaseNo;

/// One open item of the due list with the case it belongs to, as a list shows it. `zone` is its court's, by whose day it is due; null: that of Beijing.
public record DueLine(CaseNo no, Word title, boolean sample, String id, String key, DueItem.Kind kind, String party, LocalDate from, LocalDate raw, LocalDate due, LocalDate safe,
                      Word what, Word sum, Word why, String owner, ZoneId zone) { }
