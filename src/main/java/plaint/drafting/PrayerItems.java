package plaint.drafting;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import plaint.claim.ClaimVersion;
import plaint.claim.Head;
import plaint.text.Money;

/// The sums a Chinese prayer begins with, an item each where there is one: what was agreed for a breach (违约金), other loss, reasonable costs. They are asked for by different rules, so no item mixes
/// them: 第1项, 第1、2项.
record PrayerItems(int penalties, int others, int expenses) {
    static PrayerItems of(ClaimVersion c) {
        return new PrayerItems(penalty(c).minor() > 0 ? 1 : 0, loss(c).minor() > 0 ? 1 : 0, c.costs().minor() > 0 ? 1 : 0);
    }

    /// What the heads of an agreed sum come to.
    static Money penalty(ClaimVersion c) {
        return c.pleadedHeads().stream().filter(h -> h.kind() == Head.Kind.A).map(Head::claimed).reduce(Money::plus).orElse(Money.ZERO);
    }

    /// The loss without what was agreed for a breach.
    static Money loss(ClaimVersion c) {
        return c.pleadedHeads().stream().filter(h -> h.kind() != Head.Kind.A && h.kind() != Head.Kind.D).map(Head::claimed).reduce(Money::plus).orElse(Money.ZERO);
    }

    int sums() {
        return penalties + others + expenses;
    }

    String all() {
        return numbered(1, sums());
    }

    /// The agreed sum and the other loss, without the costs.
    String losses() {
        return numbered(1, penalties + others);
    }

    String costs() {
        return numbered(sums(), sums());
    }

    private static String numbered(int first, int last) {
        return "第" + IntStream.rangeClosed(first, Math.max(first, last)).mapToObj(String::valueOf).collect(Collectors.joining("、")) + "项";
    }
}
