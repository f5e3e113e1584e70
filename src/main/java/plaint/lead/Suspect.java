package plaint.lead;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
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

    /// The suspect whose [#line], in UTF-8, stands between two places. Fails with IllegalArgumentException (or a DateTimeException) on anything [#line] did not write.
    public static Suspect read(byte[] line, int from, int to) {
        var p = split(line, from, to);
        return new Suspect(p[0], p[1], p[2], p[3], SellerKind.valueOf(p[4]), p[5], p[6], p[7], p[8], p[9], p[10], p[11], p[12], p[13], p[14], p[15], p[16], p[17], p[18], p[19],
            p[20].isEmpty() ? null : money(p[20]), Integer.parseInt(p[21]), money(p[22]), new BigDecimal(p[23]), p[24], date(p[25]), date(p[26]), p[27], date(p[28]));
    }

    private static String[] split(byte[] line, int from, int to) {
        var parts = new String[PARTS];
        int n = 0;
        int begun = from;
        int signs = 0;
        for (int i = from; i <= to; i++) {
            if (i < to && line[i] != BETWEEN) {
                signs |= line[i];
                continue;
            }
            if (n == PARTS) throw new IllegalArgumentException("a lead of too many parts");
            // where all are ASCII, which is seen on the way, nothing is left to decode
            parts[n++] = i == begun ? "" : new String(line, begun, i - begun, signs < 0 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
            begun = i + 1;
            signs = 0;
        }
        if (n != PARTS) throw new IllegalArgumentException("a lead of " + n + " parts");
        return parts;
    }

    /// Amounts were written with two decimals, which needs no detour over decimal fractions; anything else takes it.
    private static Money money(String text) {
        int point = text.length() - 3;
        if (point < 1 || point > 14 || text.charAt(point) != '.') return Money.cny(text);
        long minor = 0;
        for (int i = 0; i < text.length(); i++) {
            if (i == point) continue;
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) return Money.cny(text);
            minor = minor * 10 + digit;
        }
        return new Money(minor, Money.CNY);
    }

    private static String day(LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static LocalDate date(String text) {
        return text.isEmpty() ? null : IsoDay.read(text);
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
