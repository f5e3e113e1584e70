package plaint.casefile;

import java.time.LocalDate;
import java.util.List;

/// One hand-in to the court. `dated` is the date on its papers; `submitted`, `announced` and `accepted` are apart and null until they happen.
/// `claim` is the number of the claim version it pleads; `kind` is a key of the forum pack's filing kinds, which says which papers belong to it.
/// `chosen` is what somebody decided otherwise about its papers; null: nothing. `beside` are the numbers of the earlier filings it does not rest on, because they were still open when it was handed in
/// (or are, as long as it is open itself): see [Beside].
public record Filing(int no, String kind, LocalDate dated, int claim, LocalDate submitted, LocalDate announced, LocalDate accepted, ChosenPapers chosen, List<Integer> beside) {
    public Filing {
        if (chosen != null && chosen.equals(ChosenPapers.NONE)) chosen = null;
        beside = beside == null ? List.of() : beside.stream().sorted().distinct().toList();
    }

    /// A filing with the papers of its kind that rests on all before it.
    public Filing(int no, String kind, LocalDate dated, int claim, LocalDate submitted, LocalDate announced, LocalDate accepted) {
        this(no, kind, dated, claim, submitted, announced, accepted, null, null);
    }

    /// What was chosen; never null.
    public ChosenPapers choice() {
        return chosen == null ? ChosenPapers.NONE : chosen;
    }

    public boolean open() {
        return submitted == null;
    }

    public Filing choosing(ChosenPapers now) {
        return new Filing(no, kind, dated, claim, submitted, announced, accepted, now, beside);
    }

    /// The same as handed in and docketed on these days; null: not yet.
    public Filing handedIn(LocalDate submitted, LocalDate accepted) {
        return new Filing(no, kind, dated, claim, submitted, announced, accepted, chosen, beside);
    }

    Filing besides(List<Integer> now) {
        return new Filing(no, kind, dated, claim, submitted, announced, accepted, chosen, now);
    }
}
