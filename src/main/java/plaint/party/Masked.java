package plaint.party;

/// A number as shown where the full one is not needed.
public final class Masked {
    private static final int SHOWN = 4;

    private Masked() { }

    /// First four and last four signs, a star for each between; nothing of a number too short to hide anything.
    public static String middle(String number) {
        if (number.length() <= 2 * SHOWN) return "*".repeat(number.length());
        return number.substring(0, SHOWN) + "*".repeat(number.length() - 2 * SHOWN) + number.substring(number.length() - SHOWN);
    }

    /// A text that may be anything: an identity number or a telephone number is masked, all else stands as it is.
    public static String told(String text) {
        var plain = text.strip();
        if (plain.matches("\\d{17}[0-9Xx]")) return ResidentId.mask(plain);
        return plain.matches("1[3-9]\\d{9}") ? telephone(plain) : text;
    }

    /// As short as it can be told apart: of a number its ends, of an address its first signs, of a telephone its first three and last four.
    public static String of(Identifier.Kind kind, String value) {
        return switch (kind) {
            case ADDRESS -> value.codePointCount(0, value.length()) <= 6 ? value : value.substring(0, value.offsetByCodePoints(0, 6)) + "****";
            case PHONE -> telephone(Identifier.key(kind, value));
            case EMAIL -> value.indexOf('@') > 0 ? value.charAt(0) + "****" + value.substring(value.indexOf('@')) : middle(value);
            case BANK_ACCOUNT -> "**** " + value.substring(Math.max(0, value.length() - SHOWN));
            case DEVICE, WECHAT, PAYMENT_ACCOUNT -> value.length() <= 2 * SHOWN ? "****" + value.substring(Math.max(0, value.length() - 2)) : middle(value);
        };
    }

    /// An account of a bank or of a payment service, which may be a telephone number or an e-mail address.
    public static String account(String number) {
        var plain = number.strip();
        if (plain.indexOf('@') > 0) return of(Identifier.Kind.EMAIL, plain);
        if (plain.matches("1[3-9]\\d{9}")) return telephone(plain);
        return plain.length() <= SHOWN ? "*".repeat(plain.length()) : of(Identifier.Kind.BANK_ACCOUNT, plain);
    }

    private static String telephone(String digits) {
        return digits.length() < 11 ? middle(digits) : digits.substring(0, 3) + "*".repeat(digits.length() - 7) + digits.substring(digits.length() - SHOWN);
    }
}
