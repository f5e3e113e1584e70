package plaint.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Function;
import plaint.docket.Limitation;
import plaint.drafting.Document;
import plaint.evidence.Sha256;
import plaint.key.PartyId;

/// What the check reads besides the case file. `documents`: the papers of the court's set, none where they could not be drafted; `sets`: who gets how many; `held`: whether the vault still
/// holds the bytes of a digest, or others; `printable`: whether a character has a glyph in the fonts papers are set in; `limitations`: how the time stood against each defendant the day before the filing, `counts`: for each
/// count pleaded that has a time of its own;
/// `remedies`: until when a judgment can be appealed against (`appeal`) or its retrial be asked for (`retrial`), by its id; `today`: the day the check is made.
public record Subject(List<Document> documents, List<Handed> sets, Function<Sha256, Held> held, IntPredicate printable, Map<PartyId, Limitation.Result> limitations,
                      Map<String, Map<PartyId, Limitation.Result>> counts, Map<String, Map<String, LocalDate>> remedies, LocalDate today) {
    /// What the vault says of a file: the very bytes sealed, others, or none.
    public enum Held { SOUND, CHANGED, MISSING }

    /// One content of the filing and who gets it.
    public record Handed(String key, List<String> recipients, int copies) { }

    /// The title of the paper of that key; the key where it is not among them.
    String title(String paper) {
        return documents.stream().filter(d -> d.key().equals(paper)).findFirst().map(Document::title).orElse(paper);
    }
}
