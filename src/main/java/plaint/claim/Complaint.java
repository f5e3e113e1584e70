package plaint.claim;

import java.time.LocalDate;
import plaint.key.ExhibitId;
import plaint.key.ShopId;
import plaint.text.Money;

/// 消费者投诉: a consumer wronged by a shop, as evidence of harm and as somebody the fund may pay. `refunded` null: nothing was paid back; `refundedBy` says by whom.
public record Complaint(String id, ShopId shop, String consumer, LocalDate on, String orderNo, Money paid, String subject, Money refunded, LocalDate refundedOn,
                        RefundedBy refundedBy, ExhibitId exhibit) {
    /// 卖家退款、平台先行赔付.
    public enum RefundedBy { SELLER, PLATFORM }
}
