package plaint.desk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import plaint.casefile.CaseFile;
import plaint.evidence.Authentication;
import plaint.evidence.AuthorityChain;
import plaint.evidence.CustodyChain;
import plaint.evidence.PurchaseCourse;
import plaint.evidence.Raid;
import plaint.evidence.SeizureValue;
import plaint.evidence.TestPurchase;
import plaint.forum.Forum;
import plaint.text.AmountInWords;
import plaint.text.Money;
import plaint.text.Refused;

/// How the evidence of a case was come by: each test purchase with its course and gaps, each authentication with the flaws of its authority, each seizure with its sums held
/// against the criminal lines of its day, each chain of custody with its breaks.
public final class ShowSourcing {
    private final Office office;

    public ShowSourcing(Office office) {
        this.office = office;
    }

    public record Result(List<Purchase> purchases, List<Report> reports, List<Seizure> seizures, List<CustodyChain> chains, List<Forum.Aspect> aspects) { }

    public record Purchase(TestPurchase purchase, PurchaseCourse course) { }

    /// `days`: from the day the sample was sent (else asked for) to the report, or, where `open`, to today; null where that day is not known.
    public record Report(Authentication authentication, List<AuthorityChain.Flaw> flaws, Integer days, boolean open) {
        /// The key of the words that tell how long the report is awaited, and from which day that is counted.
        public String awaited() {
            return days == null ? "sourcing.awaited" : authentication.sent() == null ? "sourcing.awaited.days.asked" : "sourcing.awaited.days";
        }

        /// The same of a report that is back.
        public String took() {
            return authentication.sent() == null ? "sourcing.took.asked" : "sourcing.took";
        }
    }

    /// `counted`: the figure that counts (null: none), `words` the same in words; `lines` the criminal lines in force on the day of the raid.
    public record Seizure(Raid raid, SeizureValue value, Money counted, String words, List<Forum.Line> lines) { }

    public Result run(CaseFile c, LocalDate today) throws Refused {
        var forum = office.forums().get(c.forum());
        var seizures = new java.util.ArrayList<Seizure>();
        for (var r : c.raids()) {
            var counted = SeizureValue.counted(r, Money.CNY);
            seizures.add(new Seizure(r, SeizureValue.of(r, Money.CNY), counted, counted == null ? "" : AmountInWords.of(counted), forum.criminalLines(r.on())));
        }
        var purchases = c.purchases().stream().map(p -> new Purchase(p, PurchaseCourse.of(p, c.authentications()))).toList();
        var reports = c.authentications().stream().map(a -> report(c, a, today)).toList();
        return new Result(purchases, reports, List.copyOf(seizures), chains(c), forum.aspects());
    }

    private static Report report(CaseFile c, Authentication a, LocalDate today) {
        var from = a.sent() == null ? a.requested() : a.sent();
        var to = a.reported() == null ? today : a.reported();
        return new Report(a, AuthorityChain.flaws(a, c.party(a.brandOwner()).name(), to), from == null ? null : (int) ChronoUnit.DAYS.between(from, to), a.reported() == null);
    }

    /// The chains of a case; the seal each sample was given stands at the start of its chain.
    static List<CustodyChain> chains(CaseFile c) {
        var seals = new HashMap<String, String>();
        for (var p : c.purchases()) for (var s : p.samples()) if (s.sealNo() != null) seals.putIfAbsent(s.id(), s.sealNo());
        return CustodyChain.of(c.custody(), seals::get);
    }
}
