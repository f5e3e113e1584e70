package plaint.claim;

import java.util.List;
import plaint.text.Money;

/// What the sums of the claim rest on: sales, vouchers, factors for the court's estimate, consumers wronged.
public record Damages(List<SalesPeriod> sales, List<Voucher> vouchers, List<Factor> factors, List<Complaint> complaints) {
    public static final Damages EMPTY = new Damages(null, null, null, null);

    public Damages {
        sales = list(sales);
        vouchers = list(vouchers);
        factors = list(factors);
        complaints = list(complaints);
    }

    /// What the vouchers come to.
    public Money costs() {
        return vouchers.stream().map(Voucher::amount).reduce(Money::plus).orElse(Money.ZERO);
    }

    /// What the platform paid back to consumers, by the complaints recorded.
    public Money compensated() {
        return complaints.stream().filter(c -> c.refundedBy() == Complaint.RefundedBy.PLATFORM && c.refunded() != null).map(Complaint::refunded).reduce(Money::plus).orElse(Money.ZERO);
    }

    private static <T> List<T> list(List<T> given) {
        return given == null ? List.of() : List.copyOf(given);
    }

    public Damages withSales(List<SalesPeriod> now) {
        return new Damages(now, vouchers, factors, complaints);
    }

    public Damages withVouchers(List<Voucher> now) {
        return new Damages(sales, now, factors, complaints);
    }

    public Damages withFactors(List<Factor> now) {
        return new Damages(sales, vouchers, now, complaints);
    }

    public Damages withComplaints(List<Complaint> now) {
        return new Damages(sales, vouchers, factors, now);
    }
}
