package plaint.evidence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import plaint.key.ExhibitId;
import plaint.key.ShopId;
import plaint.text.Money;

/// 神秘抽检: one purchase made as an ordinary customer (IP evidence rules 2020 art. 7). Times are Beijing time. `account` is the buyer's account, `certificateNo` the notarial
/// deed's number (公证书编号), `sealPhoto` the exhibit with the photograph of the seal, `opening` how the opening was recorded, `split` the day the goods were parted into samples, `cost` what it took besides the price.
public record TestPurchase(String id, ShopId shop, String goods, String account, LocalDateTime ordered, String orderNo, Money price, String paymentRef, Capture listing,
                           String courier, LocalDateTime received, String receivedAt, String receipt, String sealNo, ExhibitId sealPhoto, String notaryOffice,
                           String certificateNo, LocalDate opened, String opening, LocalDate split, String storedAt, Money cost, List<Sample> samples, List<ExhibitId> exhibits) {
    public TestPurchase {
        samples = samples == null ? List.of() : List.copyOf(samples);
        exhibits = exhibits == null ? List.of() : List.copyOf(exhibits);
    }

    public TestPurchase withListing(Capture now) {
        return new TestPurchase(id, shop, goods, account, ordered, orderNo, price, paymentRef, now, courier, received, receivedAt, receipt, sealNo, sealPhoto, notaryOffice, certificateNo,
            opened, opening, split, storedAt, cost, samples, exhibits);
    }

    public TestPurchase withSamples(List<Sample> now) {
        return new TestPurchase(id, shop, goods, account, ordered, orderNo, price, paymentRef, listing, courier, received, receivedAt, receipt, sealNo, sealPhoto, notaryOffice, certificateNo,
            opened, opening, split, storedAt, cost, now, exhibits);
    }

    /// The listing as it was seen: when, at which address, the digest of what was saved, and the exhibit it is kept as (null: none).
    public record Capture(LocalDateTime at, String address, Sha256 digest, ExhibitId exhibit) { }

    /// One part of the goods, sealed by itself and kept for one use.
    public record Sample(String id, Use use, String sealNo, String storedAt) { }

    /// For the court, for the brand owner's opinion, in reserve (法院、品牌方、备用).
    public enum Use { COURT, BRAND, RESERVE }
}
