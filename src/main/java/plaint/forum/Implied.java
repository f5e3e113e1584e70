package plaint.forum;

import java.util.List;
import plaint.forum.Forum.Word;

/// One thing that is due because something is recorded in a case: `on` names the kind of record it starts from (`accepted`, `served-judgment`, `preservation-end`, ...), `event` the
/// event whose period then runs (null: it is due on the recorded day itself), `start` that day in two or three words. `ends` are the kinds of record that settle it.
public record Implied(String key, String on, String event, Word name, Word start, Whose whose, List<String> ends) {
    /// OURS has to be met by us; COURT is what the court owes; PARTY belongs to whoever was served: ours where we were, else only to be watched.
    public enum Whose { OURS, COURT, PARTY }

    /// A paper that is served: what it is called, and by which other names it goes; `starts` is the kind of record its service is (`served-judgment`).
    public record Served(String key, Word name, String starts) { }
}
