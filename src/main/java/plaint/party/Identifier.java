package plaint.party;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import plaint.key.ExhibitId;
import plaint.key.PartyId;
import plaint.key.ShopId;

/// A phone, account, address or device by which sellers are told to belong together, with whom it was seen and when. Masked on screens. `proof` null: unproved.
public record Identifier(Kind kind, String value, PartyId party, ShopId shop, LocalDate since, LocalDate until, ExhibitId proof) {
    public enum Kind { PHONE, BANK_ACCOUNT, PAYMENT_ACCOUNT, ADDRESS, DEVICE, EMAIL, WECHAT }

    public String masked() {
        return Masked.of(kind, value);
    }

    /// The value as two writings of it meet.
    public String key() {
        return key(kind, value);
    }

    /// A telephone without country code and signs, an account without blanks, an address without signs; empty where nothing is left.
    public static String key(Kind kind, String value) {
        if (value == null || value.isBlank()) return "";
        var narrow = Normalizer.normalize(value, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return switch (kind) {
            case PHONE -> telephone(narrow.replaceAll("[^0-9]", ""));
            case BANK_ACCOUNT -> narrow.replaceAll("[^0-9a-z*]", "");
            case ADDRESS -> NameKey.letters(value);
            case PAYMENT_ACCOUNT, DEVICE, EMAIL, WECHAT -> narrow.replaceAll("\\s", "");
        };
    }

    private static String telephone(String digits) {
        var local = digits.startsWith("0086") ? digits.substring(4) : digits.length() == 13 && digits.startsWith("86") ? digits.substring(2) : digits;
        // a row of noughts is written where nothing is known
        return local.matches("0*") ? "" : local;
    }
}
