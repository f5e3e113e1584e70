package plaint.claim;

import java.time.LocalDate;
import java.util.List;
import plaint.key.PartyId;
import plaint.text.Money;

/// The claim as it stood from `on`: its heads, the election between contract and tort, who answers first and who jointly.
/// `joint` answer jointly for every sum; `liabilities` say who answers for a part, up to a limit, or in the second place.
/// `by` null: the plaintiff claims; else the defendant who claims in turn (反诉).
public record ClaimVersion(int no, LocalDate on, String reason, String latinReason, Election election, List<Head> heads, List<String> nonMoney,
                           List<PartyId> principal, List<PartyId> joint, PartyId by, List<Liability> liabilities) {
    public ClaimVersion {
        heads = heads == null ? List.of() : List.copyOf(heads);
        nonMoney = nonMoney == null ? List.of() : List.copyOf(nonMoney);
        principal = principal == null ? List.of() : List.copyOf(principal);
        joint = joint == null ? List.of() : List.copyOf(joint);
        liabilities = liabilities == null ? List.of() : List.copyOf(liabilities);
    }

    /// A version in which nobody answers for a part.
    public ClaimVersion(int no, LocalDate on, String reason, String latinReason, Election election, List<Head> heads, List<String> nonMoney, List<PartyId> principal, List<PartyId> joint, PartyId by) {
        this(no, on, reason, latinReason, election, heads, nonMoney, principal, joint, by, null);
    }

    /// The sum of the heads: the amount in dispute (标的额). The one source of every figure and word on paper.
    public Money total() {
        return heads.stream().map(Head::claimed).reduce(Money::plus).orElse(Money.ZERO);
    }

    /// What the claim may come to at least, and at most: the estimate of each head, or what is claimed where there is none. Heads for reference are left out.
    public Money low() {
        return pleadedHeads().stream().map(h -> h.low() == null ? h.claimed() : h.low()).reduce(Money::plus).orElse(Money.ZERO);
    }

    public Money high() {
        return pleadedHeads().stream().map(h -> h.high() == null ? h.claimed() : h.high()).reduce(Money::plus).orElse(Money.ZERO);
    }

    /// The heads that are claimed, without those shown for reference.
    public List<Head> pleadedHeads() {
        return heads.stream().filter(h -> !h.reference()).toList();
    }

    /// What the court is asked: the version without the office's own estimates, other methods and heads for reference.
    public ClaimVersion pleaded() {
        return withHeads(pleadedHeads().stream().map(Head::bare).toList());
    }

    public ClaimVersion withHeads(List<Head> now) {
        return new ClaimVersion(no, on, reason, latinReason, election, now, nonMoney, principal, joint, by, liabilities);
    }

    /// The same version answered for, in the first place, by these.
    public ClaimVersion answeredBy(List<PartyId> now) {
        return new ClaimVersion(no, on, reason, latinReason, election, heads, nonMoney, now, joint, by, liabilities);
    }

    /// The heads that are losses, without the reasonable costs (head D).
    public Money loss() {
        return heads.stream().filter(h -> h.kind() != Head.Kind.D).map(Head::claimed).reduce(Money::plus).orElse(Money.ZERO);
    }

    /// Reasonable costs (合理支出), head D.
    public Money costs() {
        return heads.stream().filter(h -> h.kind() == Head.Kind.D).map(Head::claimed).reduce(Money::plus).orElse(Money.ZERO);
    }

    /// Contract Law art. 122, Civil Code art. 186: one of the two, or tort only in the alternative.
    public enum Election { CONTRACT, TORT, CONTRACT_THEN_TORT }
}
