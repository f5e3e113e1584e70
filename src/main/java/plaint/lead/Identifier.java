package plaint.lead;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import plaint.party.CreditCode;
import plaint.party.ResidentId;

/// Something two leads can share, written one way: full-width signs made narrow, blanks, dashes and points left out, letters large. Numbers nobody owns (one sign
/// repeated, too short) are no identifiers: they would join strangers.
public record Identifier(Kind kind, String value) {
    /// `code` is what the store keeps; `least` the shortest value that tells one owner from another.
    public enum Kind {
        SHOP(1, 1), PERSON_ID(2, 15), CREDIT_CODE(3, 15), PHONE(4, 7), ACCOUNT(5, 8), ADDRESS(6, 8), DEVICE(7, 4);

        private final int code;
        private final int least;

        Kind(int code, int least) {
            this.code = code;
            this.least = least;
        }

        public int code() {
            return code;
        }
    }

    public static Optional<Identifier> of(Kind kind, String given) {
        return Optional.ofNullable(value(kind, given)).map(v -> new Identifier(kind, v));
    }

    /// The value alone, null where there is none: of a million leads seven are asked each.
    public static String value(Kind kind, String given) {
        if (given == null || given.isEmpty()) return null;
        var value = tidy(given);
        if (kind == Kind.PERSON_ID) value = ResidentId.normal(value);
        if (kind == Kind.PHONE && (value.startsWith("+") || value.startsWith("0"))) value = value.replaceFirst("^(\\+86|0086)(?=1\\d{10}$)", "");
        return value.length() < kind.least || kind != Kind.SHOP && oneSign(value) ? null : value;
    }

    private static String tidy(String given) {
        if (isTidy(given)) return given;
        var out = new StringBuilder(given.length());
        var narrow = ascii(given) ? given : Normalizer.normalize(given, Normalizer.Form.NFKC);
        for (int i = 0; i < narrow.length(); i++) {
            char c = narrow.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == '+') out.append(Character.toUpperCase(c));
        }
        return out.toString();
    }

    /// Digits and large letters only, or Chinese signs, as most are given.
    private static boolean isTidy(String given) {
        for (int i = 0; i < given.length(); i++) {
            char c = given.charAt(i);
            if (!(c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c == '+' || c >= 0x4E00 && c <= 0x9FFF)) return false;
        }
        return true;
    }

    private static boolean oneSign(String value) {
        char first = value.charAt(0);
        for (int i = 1; i < value.length(); i++) if (value.charAt(i) != first) return false;
        return true;
    }

    private static boolean ascii(String text) {
        for (int i = 0; i < text.length(); i++) if (text.charAt(i) >= 128) return false;
        return true;
    }

    /// As shown on screens and by commands: first and last signs, stars between; an address keeps its first nine signs.
    public String masked() {
        return mask(kind, value);
    }

    /// The same for a value as the source wrote it; empty stays empty.
    public static String mask(Kind kind, String value) {
        if (value == null || value.isBlank()) return "";
        return switch (kind) {
            case SHOP -> value;
            case PERSON_ID -> ResidentId.mask(value);
            case CREDIT_CODE -> CreditCode.mask(value);
            case PHONE -> ends(value, 3, 4);
            case ACCOUNT -> ends(value, 0, 4);
            case ADDRESS -> ends(value, 9, 0);
            case DEVICE -> ends(value.toUpperCase(Locale.ROOT), 2, 2);
        };
    }

    private static String ends(String text, int first, int last) {
        if (text.length() <= first + last) return "*".repeat(text.length());
        return text.substring(0, first) + "*".repeat(Math.min(text.length() - first - last, 8)) + text.substring(text.length() - last);
    }
}
