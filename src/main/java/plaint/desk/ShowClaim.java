package plaint.desk;

import java.util.List;
import java.util.Optional;
import plaint.casefile.CaseFile;
import plaint.claim.ClaimVersion;
import plaint.claim.Head;
import plaint.forum.DamageRules;
import plaint.forum.DecidedCase;
import plaint.text.Money;
import plaint.text.Refused;

/// One claim version beside what the forum pack knows of damages: heads, methods, factors, the line for liquidated damages on its day, decided cases.
public final class ShowClaim {
    private final Office office;

    public ShowClaim(Office office) {
        this.office = office;
    }

    /// `frozen`: the version was handed in. `penalty` is empty where no liquidated sum is claimed, or no rule held on its day.
    public record Board(ClaimVersion version, boolean frozen, DamageRules rules, Optional<Penalty> penalty, List<DecidedCase> comparables) { }

    /// A liquidated sum against the losses beside it: `line` is the most that is not too high as a rule, null where no loss is estimated.
    public record Penalty(Money claimed, Money loss, Money line, boolean above, DamageRules.PenaltyLine rule) { }

    public Board run(CaseFile file, int version) throws Refused {
        var forum = office.forums().get(file.forum());
        var claim = file.claim(version);
        return new Board(claim, file.filed(version), forum.damages(), penalty(claim, forum.damages()), forum.comparables());
    }

    private static Optional<Penalty> penalty(ClaimVersion claim, DamageRules rules) {
        var liquidated = claim.pleadedHeads().stream().filter(h -> h.kind() == Head.Kind.A).map(Head::claimed).reduce(Money::plus);
        var rule = rules.penalty(claim.on());
        if (liquidated.isEmpty() || rule.isEmpty()) return Optional.empty();
        var loss = loss(claim);
        var line = loss.map(rule.get()::of).orElse(null);
        return Optional.of(new Penalty(liquidated.get(), loss.orElse(null), line, line != null && liquidated.get().compareTo(line) > 0, rule.get()));
    }

    /// The losses the liquidated sum is held against: goodwill, direct loss and recourse, claimed or shown for reference; costs and gains are none.
    private static Optional<Money> loss(ClaimVersion claim) {
        return claim.heads().stream().filter(h -> h.kind() == Head.Kind.B || h.kind() == Head.Kind.C || h.kind() == Head.Kind.F)
            .map(h -> h.reference() && h.computed() != null ? h.computed() : h.claimed()).reduce(Money::plus);
    }
}
