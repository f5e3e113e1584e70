package plaint.casefile;

import java.time.LocalDate;

/// One hand-in to the court. `dated` is the date on its papers; `submitted`, `announced` and `accepted` are apart and null until they happen.
/// `claim` is the number of the claim version it pleads; `kind` is a key of the forum pack's filing kinds, which says which papers belong to it.
public record Filing(int no, String kind, LocalDate dated, int claim, LocalDate submitted, LocalDate announced, LocalDate accepted) { }
