package plaint.check;

import plaint.key.ExhibitId;
import plaint.text.Notice;

/// One result of the check. A STOP keeps the filing from being produced, a WARN is shown and passes, PASSED says what was looked at and held.
/// `paper` (pack key) and `exhibit` say where to look; either may be null. `rule` cites the source of the rule; may be empty.
public record Finding(Rank rank, Notice what, String rule, String paper, ExhibitId exhibit) {
    public enum Rank { STOP, WARN, PASSED }
}
