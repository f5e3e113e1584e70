package plaint.casefile;

import java.time.LocalDate;
import java.util.List;

/// One hand-in to the court. `dated` is the date on its papers; `submitted`, `announced` and `accepted` are apart and null until they happen.
/// `claim` is the number of the claim version it pleads; `kind` is a key of the forum pack's filing kinds, which says which papers belong to it.
/// `chosen` is what somebody decided otherwise about its papers; null: nothing. `beside` are the numbers of the earlier filings it does not rest on, because they were still open when it was handed in
/// (or are, as long as it is open itself): see [Beside].
/// `court` and `cause` are null but where the case went on to another court or under another cause after it was handed in: then those it was handed in with.
public record Filing(int no, String kind, LocalDate dated, int claim, LocalDate submitted, LocalDate announced, LocalDate accepted, ChosenPapers chosen, List<Integer> beside, String court, String cause) {
    public Filing {
        if (chosen != null && chosen.equals(ChosenPapers.NONE)) chosen = null;
        beside = beside == null ? List.of() : beside.stream().sorted().distinct().toList();
    }

    /// A filing with the court and the cause of its case.
    public Filing(int no, String kind, LocalDate dated, int claim, LocalDate submitted, LocalDate announced, LocalDate accepted, ChosenPapers chosen, List<Integer> beside) {
        this(no, kind, dated, claim, submitted, announced, accepted, chosen, beside, null, null);
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
        return new Filing(no, kind, dated, claim, submitted, announced, accepted, now, beside, court, cause);
    }

    /// The same with another date on its papers.
    public Filing datedOn(LocalDate day) {
        return new Filing(no, kind, day, claim, submitted, announced, accepted, chosen, beside, court, cause);
    }

    /// The same as handed in and docketed on these days; null: not yet.
    public Filing handedIn(LocalDate submitted, LocalDate accepted) {
        return new Filing(no, kind, dated, claim, submitted, announced, accepted, chosen, beside, submitted == null ? null : court, submitted == null ? null : cause);
    }

    /// The same, kept with the court and the cause it was handed in with; one that is open, or has them already, as it is.
    public Filing handedInAt(String itsCourt, String itsCause) {
        return open() ? this : new Filing(no, kind, dated, claim, submitted, announced, accepted, chosen, beside, court == null ? itsCourt : court, cause == null ? itsCause : cause);
    }

    /// The same under another date, pleading another version of the claim.
    public Filing amended(LocalDate date, int version) {
        return new Filing(no, kind, date, version, submitted, announced, accepted, chosen, beside, court, cause);
    }

    Filing besides(List<Integer> now) {
        return new Filing(no, kind, dated, claim, submitted, announced, accepted, chosen, now, court, cause);
    }
}
