package plaint.lead;

import java.math.BigDecimal;
import java.time.LocalDate;
import plaint.key.ShopId;
import plaint.text.Money;

/// A suspect shop found by data screening (大数据排查), as it belongs to a case. `score` runs from 0 to 1; `threshold` is the criminal line in force on `found`;
/// `agreement` is which version of the agreement the source says the shop accepted, in its own words, and `agreed` the day; null where it is silent.
public record Lead(String no, ShopId shop, String source, LocalDate found, BigDecimal score, Money turnover, Money threshold,
                   String decision, LocalDate decidedOn, String reason, String owner, String brand, String place, String agreement, LocalDate agreed) { }
