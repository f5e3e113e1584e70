package plaint.forum;

import java.time.LocalDate;
import java.util.List;
import plaint.forum.Forum.Word;

/// One thing that is due because something is recorded in a case: `on` names the kind of record it starts from (`accepted`, `served-judgment`, `preservation-end`, ...), `event` the
/// event whose period then runs (null: it is due on the recorded day itself), `start` that day in two or three words. `ends` are the kinds of record that settle it.
/// `expected` (null: no) says why the day is only expected: what the period runs from is not recorded yet. `stopped` (null: never) tells when the period stands still.
/// `rules`: where something without a period of its own stands.
public record Implied(String key, String on, String event, Word name, Word start, Whose whose, List<String> ends, Word expected, Stopped stopped, List<Stand> rules) {
    /// OURS has to be met by us; COURT is what the court owes; PARTY belongs to whoever was served: ours where we were, else only to be watched; CHOICE is a right that nobody has to use, and is watched too.
    public enum Whose { OURS, COURT, PARTY, CHOICE }

    /// A paper that is served: what it is called, and by which other names it goes; `starts` is the kind of record its service is (`served-judgment`).
    public record Served(String key, Word name, String starts) { }

    /// The period stands still from a record of kind `by` to one of kind `until`; `name` is that time in two or three words.
    public record Stopped(String by, String until, Word name, List<Stand> rules) { }

    /// An article, for the time it holds.
    public record Stand(LocalDate from, LocalDate to, Word text, boolean verified) { }

    /// A time that is not counted: from the day it begins to the day the period runs on, that day not among it.
    public record Stop(LocalDate from, LocalDate until, Stopped why) { }

    /// The article in force on a day; null: none.
    static Stand on(List<Stand> rules, LocalDate day) {
        return rules.stream().filter(r -> !day.isBefore(r.from()) && (r.to() == null || !day.isAfter(r.to()))).findFirst().orElse(null);
    }

    /// Where it stands on a day; null: nothing is said.
    public Stand rule(LocalDate day) {
        return on(rules, day);
    }
}
