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
    private static final char BETWEEN = '\u001F';
    private static final int PARTS = 29;

    public enum SellerKind { INDIVIDUAL, COMPANY, UNKNOWN }

    /// One line that [#read] gives back; the form the store keeps.
    public String line() {
        var parts = new String[] {no, source, shopId, shopName, sellerKind.name(), sellerName, idNo, creditCode, company, phone, bank, account, address, device, province, city,
            brand, category, title, url, price == null ? "" : price.plain(), Integer.toString(units), turnover.plain(), score.toPlainString(), stage, day(firstSeen), day(lastSeen),
            agreement, day(agreed)};
        return String.join(String.valueOf(BETWEEN), parts);
    }

    /// Fails with IllegalArgumentException (or a DateTimeException) on anything [#line] did not write.
    public static Suspect read(String line) {
        var p = split(line);
        if (p.size() != PARTS) throw new IllegalArgumentException("a lead of " + p.size() + " parts");
        return new Suspect(p.get(0), p.get(1), p.get(2), p.get(3), SellerKind.valueOf(p.get(4)), p.get(5), p.get(6), p.get(7), p.get(8), p.get(9), p.get(10), p.get(11), p.get(12),
            p.get(13), p.get(14), p.get(15), p.get(16), p.get(17), p.get(18), p.get(19), p.get(20).isEmpty() ? null : Money.cny(p.get(20)), Integer.parseInt(p.get(21)),
            Money.cny(p.get(22)), new BigDecimal(p.get(23)), p.get(24), date(p.get(25)), date(p.get(26)), p.get(27), date(p.get(28)));
    }

    private static List<String> split(String line) {
        var parts = new ArrayList<String>(PARTS);
        int from = 0;
        for (int at = line.indexOf(BETWEEN); at >= 0; at = line.indexOf(BETWEEN, from)) {
            parts.add(line.substring(from, at));
            from = at + 1;
        }
        parts.add(line.substring(from));
        return parts;
    }

    private static String day(LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static LocalDate date(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
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
