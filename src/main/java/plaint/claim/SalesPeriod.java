package plaint.claim;

import java.time.LocalDate;
import plaint.key.ExhibitId;
import plaint.key.ShopId;
import plaint.text.Money;

/// 销售记录: what a shop sold of the counterfeit goods between two days, both counted; 0 where a number is not known.
public record SalesPeriod(ShopId shop, LocalDate from, LocalDate until, int orders, int buyers, Money amount, ExhibitId exhibit) { }
