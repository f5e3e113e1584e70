package plaint.lead;

import java.util.List;
import plaint.text.Notice;

/// One row of a list as read. `suspect` null: refused, and `notes` says why; else `notes` says what was put right or looks wrong, and is most often empty.
/// `no` is the lead's number where it could be read, else empty.
public record LeadLine(int line, String no, Suspect suspect, List<Notice> notes) { }
