package plaint.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import plaint.claim.Complaint;
import plaint.fund.Act;
import plaint.fund.Ledger;
import plaint.fund.Role;
import plaint.key.CaseNo;
import plaint.text.Money;
import plaint.text.Refused;

/// Consumers who complained of a shop, as those the fund may pay: what they lost, what they got back, what the fund allotted and paid.
public final class WrongedConsumers {
    private final Office office;

    public WrongedConsumers(Office office) {
        this.office = office;
    }

    /// `payee` is the name the ledger knows them by. `refunded`: by seller or platform. `open`: what is lost and neither refunded nor allotted.
    public record Line(String payee, CaseNo caseNo, Complaint complaint, Money lost, Money refunded, Money allotted, Money paid, Money open) { }

    /// Those of every case from which money went into the fund.
    public List<Line> run(LocalDate at) throws Refused {
        var chart = office.chart();
        return office.archive().read(v -> {
            var all = new ArrayList<Line>();
            for (var no : v.fund().movedByCase(Act.TRANSFER, chart.code(Role.FUND_BANK), at).keySet()) all.addAll(lines(v, no, at));
            return List.copyOf(all);
        });
    }

    /// Those of one case.
    public List<Line> of(CaseNo no, LocalDate at) throws Refused {
        return office.archive().read(v -> lines(v, no, at));
    }

    private List<Line> lines(plaint.store.ArchiveView v, CaseNo no, LocalDate at) throws Refused {
        var standing = new Ledger(v.fund().of(no)).standing(at);
        var code = office.chart().code(Role.CONSUMERS);
        var all = new ArrayList<Line>();
        for (var c : v.caseFile(no).damages().complaints()) {
            var payee = payee(no, c);
            var sums = new Money[] {Money.ZERO, Money.ZERO};
            for (var e : standing) {
                if (!payee.equals(e.party())) continue;
                if (e.act() == Act.ALLOT) sums[0] = sums[0].minus(e.on(code));
                if (e.act() == Act.PAY) sums[1] = sums[1].plus(e.on(code));
            }
            var lost = c.paid() == null ? Money.ZERO : c.paid();
            var refunded = c.refunded() == null ? Money.ZERO : c.refunded();
            var open = lost.minus(refunded).minus(sums[0]);
            all.add(new Line(payee, no, c, lost, refunded, sums[0], sums[1], open.minor() < 0 ? Money.ZERO : open));
        }
        return all;
    }

    /// A name that tells two consumers called alike from each other.
    static String payee(CaseNo no, Complaint c) {
        return (c.consumer() == null || c.consumer().isBlank() ? "—" : c.consumer().strip()) + " (" + no + "/" + c.id() + ")";
    }
}
