package plaint.evidence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import plaint.key.ExhibitId;
import plaint.key.ShopId;
import plaint.text.Money;

/// 神秘抽检: one purchase made as an ordinary customer. Times are Beijing time. `certificateNo` is the notarial deed's number (公证书编号).
public record TestPurchase(String id, ShopId shop, String goods, LocalDateTime ordered, String orderNo, Money price, String paymentRef, String courier,
                           LocalDateTime received, String receivedAt, String sealNo, String notaryOffice, String certificateNo, LocalDate opened,
                           String storedAt, List<ExhibitId> exhibits) {
    public TestPurchase {
        exhibits = exhibits == null ? List.of() : List.copyOf(exhibits);
    }
}
