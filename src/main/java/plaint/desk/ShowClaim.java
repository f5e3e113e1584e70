package plaint.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plaint.casefile.CaseFile;
import plaint.casefile.Seat;
import plaint.claim.ClaimVersion;
import plaint.claim.Head;
import plaint.docket.Judgment;
import plaint.forum.DamageRules;
import plaint.forum.DecidedCase;
import plaint.forum.Forum;
import plaint.text.Money;
import plaint.text.Refused;

/// One claim version beside what the forum pack knows of damages: heads, methods, factors, the line for liquidated damages on its day, decided cases.
public final class ShowClaim {
    private final Office office;

    public ShowClaim(Office office) {
        this.office = office;
    }

    /// `frozen`: the version was handed in. `penalty` is empty where no liquidated sum is claimed, or no rule held on its day.
    public record Board(ClaimVersion version, boolean frozen, DamageRules rules, Optional<Penalty> penalty, List<DecidedCase> comparables, Optional<Awarded> awarded, List<Half> halves) { }

    /// What the last judgment gave of the claim, by kind of head; a kind it does not name got nothing.
    public record Awarded(Judgment judgment, Map<Head.Kind, Money> heads, Money total) {
        /// What stands beside a head: the sum of its kind at the first head of that kind, since a judgment gives by kind; empty at the others and at one that only refers.
        public Optional<Money> beside(List<Head> all, Head h) {
            if (h.reference() || all.stream().filter(x -> !x.reference() && x.kind() == h.kind()).findFirst().filter(x -> x == h).isEmpty()) return Optional.empty();
            return Optional.of(heads.getOrDefault(h.kind(), new Money(0, total.currency())));
        }
    }

    /// The fee as it would be on a ground that reduces it.
    public record Half(Forum.Word name, Money amount) { }

    /// A liquidated sum against the losses beside it: `line` is the most that is not too high as a rule, null where no loss is estimated.
    public record Penalty(Money claimed, Money loss, Money line, boolean above, DamageRules.PenaltyLine rule) { }

    public Board run(CaseFile file, int version) throws Refused {
        var forum = office.forums().get(file.forum());
        var claim = file.claim(version);
        return new Board(claim, file.filed(version), forum.damages(), penalty(claim, forum.damages()), forum.comparables(), awarded(file, claim), halves(file, claim, forum));
    }

    /// By the judgment pronounced last: the sums owed by the other side of this claim.
    static Optional<Awarded> awarded(CaseFile file, ClaimVersion claim) {
        var last = file.docket().judgments().stream().filter(j -> j.on() != null).max(Comparator.comparing(Judgment::on).thenComparing(Judgment::instance));
        if (last.isEmpty()) return Optional.empty();
        var claiming = claim.by() == null ? file.seats().stream().filter(s -> s.role() == Seat.Role.PLAINTIFF).map(Seat::party).toList() : List.of(claim.by());
        var heads = new EnumMap<Head.Kind, Money>(Head.Kind.class);
        var total = new Money(0, claim.total().currency());
        for (var a : last.get().awards()) {
            if (claiming.contains(a.party()) || !a.amount().currency().equals(total.currency())) continue;
            heads.merge(a.head(), a.amount(), Money::plus);
            total = total.plus(a.amount());
        }
        return Optional.of(new Awarded(last.get(), heads, total));
    }

    /// A counterclaim has its own reduction already.
    private static List<Half> halves(CaseFile file, ClaimVersion claim, Forum forum) throws Refused {
        var out = new ArrayList<Half>();
        if (claim.by() != null) return out;
        var whole = forum.claimFee(file.cause(), file.in(forum.currency(), claim.total(), claim.on()), claim.on());
        for (var r : forum.reductions()) if (!r.key().equals("counterclaim")) out.add(new Half(r.name(), forum.reduced(whole, r.key(), claim.on()).amount()));
        return out;
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
