package plaint.desk;

import java.util.ArrayList;
import java.util.List;
import plaint.casefile.CaseFile;
import plaint.claim.Complaint;
import plaint.claim.Complaint.RefundedBy;
import plaint.party.Shop;
import plaint.text.Money;

/// Consumers wronged, summed for each shop: how many complained, what they paid, what came back and from whom, what did not.
public final class ComplaintTotals {
    private ComplaintTotals() { }

    /// `shop` null: the sum of all. `open` is what was paid and has not come back; `unproved` counts complaints without an exhibit.
    public record Row(Shop shop, int complaints, int consumers, Money paid, Money bySeller, Money byPlatform, Money open, int unproved) { }

    /// A row for each shop that was complained of, and the sum of all at the end; empty where nobody complained.
    public static List<Row> of(CaseFile c) {
        var rows = new ArrayList<Row>();
        for (var s : c.shops()) {
            var of = c.damages().complaints().stream().filter(x -> x.shop().equals(s.id())).toList();
            if (!of.isEmpty()) rows.add(row(s, of));
        }
        if (!rows.isEmpty()) rows.add(row(null, c.damages().complaints()));
        return List.copyOf(rows);
    }

    private static Row row(Shop shop, List<Complaint> of) {
        var paid = sum(of.stream().map(Complaint::paid).toList());
        var seller = sum(of.stream().filter(x -> x.refundedBy() == RefundedBy.SELLER).map(Complaint::refunded).toList());
        var platform = sum(of.stream().filter(x -> x.refundedBy() == RefundedBy.PLATFORM).map(Complaint::refunded).toList());
        var back = sum(of.stream().map(Complaint::refunded).toList());
        var open = paid.minor() > back.minor() ? paid.minus(back) : Money.ZERO;
        return new Row(shop, of.size(), (int) of.stream().map(Complaint::consumer).distinct().count(), paid, seller, platform, open, (int) of.stream().filter(x -> x.exhibit() == null).count());
    }

    private static Money sum(List<Money> all) {
        return all.stream().filter(java.util.Objects::nonNull).reduce(Money.ZERO, Money::plus);
    }
}
