package plaint.lead;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import plaint.text.Money;

/// A suspect as screening (大数据排查) found it. `score` runs from 0 to 1; `turnover` is the illegal turnover; `stage` is the source's own word for how far it had come.
/// Texts are empty where the source is silent, dates and `price` null; `units` is 0 then. Identifiers are in full: mask them for screens and commands.
public record Suspect(String no, String source, String shopId, String shopName, SellerKind sellerKind, String sellerName, String idNo, String creditCode, String company,
                      String phone, String bank, String account, String address, String device, String province, String city, String brand, String category, String title,
                      String url, Money price, int units, Money turnover, BigDecimal score, String stage, LocalDate firstSeen, LocalDate lastSeen, String agreement,
                      LocalDate agreed) {
    public enum SellerKind { INDIVIDUAL, COMPANY, UNKNOWN }

    /// One line that [#read] gives back; the form the store keeps.
    public String line() {
        var parts = new String[] {no, source, shopId, shopName, sellerKind.name(), sellerName, idNo, creditCode, company, phone, bank, account, address, device, province, city,
            brand, category, title, url, price == null ? "" : price.plain(), Integer.toString(units), turnover.plain(), score.toPlainString(), stage, day(firstSeen), day(lastSeen),
            agreement, day(agreed)};
        return String.join(String.valueOf(SuspectLine.BETWEEN), parts);
    }

    /// The suspect whose [#line], in UTF-8, stands between two places. Fails with IllegalArgumentException (or a DateTimeException) on anything [#line] did not write.
    public static Suspect read(byte[] line, int from, int to) {
        var p = new SuspectLine(line, from, to);
        var turnover = p.money(22);
        if (turnover == null) throw new IllegalArgumentException("a lead without turnover");
        return new Suspect(p.text(0), p.text(1), p.text(2), p.text(3), SellerKind.valueOf(p.text(4)), p.text(5), p.text(6), p.text(7), p.text(8), p.text(9), p.text(10), p.text(11), p.text(12),
            p.text(13), p.text(14), p.text(15), p.text(16), p.text(17), p.text(18), p.text(19), p.money(20), p.number(21), turnover, p.decimal(23), p.text(24), p.day(25), p.day(26), p.text(27),
            p.day(28));
    }

    private static String day(LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /// What can join this lead to others; see [Identifier].
    public List<Identifier> identifiers() {
        var all = new ArrayList<Identifier>(7);
        add(all, Identifier.Kind.SHOP, shopId);
        add(all, Identifier.Kind.PERSON_ID, idNo);
        add(all, Identifier.Kind.CREDIT_CODE, creditCode);
        add(all, Identifier.Kind.PHONE, phone);
        add(all, Identifier.Kind.ACCOUNT, account);
        add(all, Identifier.Kind.ADDRESS, address);
        add(all, Identifier.Kind.DEVICE, device);
        return all;
    }

    private static void add(List<Identifier> all, Identifier.Kind kind, String value) {
        Identifier.of(kind, value).ifPresent(all::add);
    }
}
