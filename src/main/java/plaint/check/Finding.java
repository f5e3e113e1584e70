package plaint.check;

import java.nio.charset.StandardCharsets;
import plaint.casefile.Passed;
import plaint.evidence.Sha256;
import plaint.forum.CheckRules.Rule;
import plaint.text.Notice;

/// One result of the check. A STOP keeps the filing from being produced but as a draft, a WARN passes with a reason, PASSED says what was looked at and held. `rule` is what the forum pack says of
/// this check; `why` says what comes of it; `waived` is how a warning was let pass, or null.
public record Finding(Rank rank, Rule rule, Notice what, Notice why, Spot spot, Passed waived) {
    public enum Rank { STOP, WARN, PASSED }

    /// The key of the check that found it.
    public String check() {
        return rule.key();
    }

    /// What of the finding must stay the same for a reason to hold: a digest of the check, of what was found, and of the text or record it was found in; not of the page it stands on.
    public String facts() {
        var sum = Sha256.sum();
        for (var part : new String[] {check(), what.key(), String.join("\u0000", what.args()), spot.paper(), spot.quote(), spot.exhibit() == null ? "" : spot.exhibit().value(), spot.item()})
            sum.update(((part == null ? "" : part) + "\n").getBytes(StandardCharsets.UTF_8));
        return Sha256.of(sum).hex();
    }

    /// A warning nobody gave a reason for yet.
    public boolean open() {
        return rank == Rank.WARN && waived == null;
    }

    public Finding at(Spot now) {
        return new Finding(rank, rule, what, why, now, waived);
    }

    Finding waived(Passed how) {
        return new Finding(rank, rule, what, why, spot, how);
    }
}
