package plaint.evidence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// How far a test purchase has come, and what is missing for what has been done: the steps from the order to the sample handed to the brand owner, and the gaps the other
/// side would name. Only what is due by the step reached counts as a gap.
public record PurchaseCourse(List<Passed> steps, Set<Gap> gaps) {
    public PurchaseCourse {
        steps = List.copyOf(steps);
        gaps = java.util.Collections.unmodifiableSet(gaps.isEmpty() ? EnumSet.noneOf(Gap.class) : EnumSet.copyOf(gaps));
    }

    /// 下单、收货、拆封、分样、送品牌方鉴定.
    public enum Step { ORDERED, RECEIVED, OPENED, SPLIT, SENT }

    /// What is missing, in the order it would have been made.
    public enum Gap { CAPTURE, CAPTURE_DIGEST, ACCOUNT, ORDER_NO, PAYMENT, COURIER, RECEIPT, SEAL, SEAL_PHOTO, NOTARY, DEED, OPENING, STORAGE, COURT_SAMPLE, BRAND_SAMPLE, SAMPLE_SEAL }

    /// A step; `on` is null where its day is not known. A later step passed means the earlier ones were, with or without a day.
    public record Passed(Step step, boolean done, LocalDate on) { }

    /// The course of `p`; `sent` are the authentications asked for in the case.
    public static PurchaseCourse of(TestPurchase p, List<Authentication> sent) {
        var mine = sent.stream().filter(a -> p.id().equals(a.purchase())).toList();
        var handed = mine.stream().map(Authentication::sent).filter(java.util.Objects::nonNull).min(LocalDate::compareTo).orElse(null);
        boolean sentOff = handed != null || mine.stream().anyMatch(a -> a.reported() != null);
        var days = new LocalDate[] {day(p.ordered()), day(p.received()), p.opened(), p.split(), handed};
        var done = new boolean[] {p.ordered() != null, p.received() != null, p.opened() != null, p.split() != null || !p.samples().isEmpty(), sentOff};
        for (int i = done.length - 2; i >= 0; i--) done[i] |= done[i + 1];
        var steps = new ArrayList<Passed>();
        for (var s : Step.values()) steps.add(new Passed(s, done[s.ordinal()], days[s.ordinal()]));
        return new PurchaseCourse(steps, gaps(p, done));
    }

    private static LocalDate day(LocalDateTime at) {
        return at == null ? null : at.toLocalDate();
    }

    private static Set<Gap> gaps(TestPurchase p, boolean[] done) {
        var gaps = EnumSet.noneOf(Gap.class);
        if (done[Step.ORDERED.ordinal()]) {
            need(gaps, p.listing() != null && p.listing().at() != null, Gap.CAPTURE);
            need(gaps, p.listing() == null || p.listing().at() == null || p.listing().digest() != null || p.listing().exhibit() != null, Gap.CAPTURE_DIGEST);
            need(gaps, said(p.account()), Gap.ACCOUNT);
            need(gaps, said(p.orderNo()), Gap.ORDER_NO);
            need(gaps, said(p.paymentRef()), Gap.PAYMENT);
        }
        if (done[Step.RECEIVED.ordinal()]) {
            need(gaps, said(p.courier()), Gap.COURIER);
            need(gaps, said(p.receipt()), Gap.RECEIPT);
        }
        if (done[Step.OPENED.ordinal()]) {
            need(gaps, said(p.sealNo()), Gap.SEAL);
            need(gaps, p.sealPhoto() != null, Gap.SEAL_PHOTO);
            need(gaps, said(p.notaryOffice()), Gap.NOTARY);
            need(gaps, said(p.certificateNo()), Gap.DEED);
            need(gaps, said(p.opening()), Gap.OPENING);
            need(gaps, said(p.storedAt()), Gap.STORAGE);
        }
        if (done[Step.SPLIT.ordinal()]) {
            need(gaps, has(p, TestPurchase.Use.COURT), Gap.COURT_SAMPLE);
            need(gaps, has(p, TestPurchase.Use.BRAND), Gap.BRAND_SAMPLE);
            need(gaps, p.samples().stream().allMatch(s -> said(s.sealNo())), Gap.SAMPLE_SEAL);
        }
        return gaps;
    }

    private static boolean has(TestPurchase p, TestPurchase.Use use) {
        return p.samples().stream().anyMatch(s -> s.use() == use);
    }

    private static void need(Set<Gap> gaps, boolean there, Gap gap) {
        if (!there) gaps.add(gap);
    }

    private static boolean said(String s) {
        return s != null && !s.isBlank();
    }

    /// The last step passed; null where nothing was ordered yet.
    public Step reached() {
        return steps.reversed().stream().filter(Passed::done).map(Passed::step).findFirst().orElse(null);
    }
}
