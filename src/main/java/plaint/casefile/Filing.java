package plaint.casefile;

import java.time.LocalDate;

/// One hand-in to the court. `dated` is the date on its papers; `submitted`, `announced` and `accepted` are apart and null until they happen.
/// `claim` is the number of the claim version it pleads; `kind` is a key of the forum pack's filing kinds, which says which papers belong to it.
/// `chosen` is what somebody decided otherwise about its papers; null: nothing.
public record Filing(int no, String kind, LocalDate dated, int claim, LocalDate submitted, LocalDate announced, LocalDate accepted, ChosenPapers chosen) {
    public Filing {
        if (chosen != null && chosen.equals(ChosenPapers.NONE)) chosen = null;
    }

    /// A filing with the papers of its kind.
    public Filing(int no, String kind, LocalDate dated, int claim, LocalDate submitted, LocalDate announced, LocalDate accepted) {
        this(no, kind, dated, claim, submitted, announced, accepted, null);
    }

    /// What was chosen; never null.
    public ChosenPapers choice() {
        return chosen == null ? ChosenPapers.NONE : chosen;
    }

    public Filing choosing(ChosenPapers now) {
        return new Filing(no, kind, dated, claim, submitted, announced, accepted, now);
    }
}
