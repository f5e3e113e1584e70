package plaint.party;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import plaint.text.Notice;

/// 统一社会信用代码 (GB 32100-2015): authority, class, six digits of region, nine signs of organisation code (GB 11714-1997, the ninth its own check sign), check
/// sign; letters without I, O, S, V, Z. A few codes in the register fail the check, so what is wrong is told as notices, never refused.
public final class CreditCode {
    private static final String SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final String ORGANISATION_SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int LENGTH = 18;

    private CreditCode() { }

    /// What is wrong with the code, sign by sign; empty when nothing is.
    public static List<Notice> check(String given) {
        var code = tidy(given);
        if (code.length() != LENGTH) return List.of(Notice.of("party.check.codeLength", code.length()));
        var wrong = new ArrayList<Notice>();
        for (int i = 0; i < LENGTH; i++) {
            boolean region = i >= 2 && i < 8;
            if (SIGNS.indexOf(code.charAt(i)) < 0 || region && !Character.isDigit(code.charAt(i))) wrong.add(Notice.of("party.check.codeSign", i + 1, code.charAt(i)));
        }
        if (!wrong.isEmpty()) return wrong;
        char inner = organisationCheck(code.substring(8, 16));
        if (code.charAt(16) != inner) wrong.add(Notice.of("party.check.codeOrganisation", 17, code.charAt(16), inner));
        char outer = checkSign(code);
        if (code.charAt(17) != outer) wrong.add(Notice.of("party.check.codeCheck", LENGTH, code.charAt(17), outer));
        return wrong;
    }

    /// Whether the code is that of an 个体工商户: authority 9 (market regulation), class 2.
    public static boolean soleTrader(String code) {
        return tidy(code).startsWith("92");
    }

    /// First four and last four signs, stars between.
    public static String mask(String code) {
        return Masked.middle(tidy(code));
    }

    private static String tidy(String given) {
        return given == null ? "" : given.strip().toUpperCase(Locale.ROOT);
    }

    private static char checkSign(String code) {
        int sum = 0;
        for (int i = 0; i < 17; i++) sum += SIGNS.indexOf(code.charAt(i)) * WEIGHTS[i];
        return SIGNS.charAt((31 - sum % 31) % 31);
    }

    private static char organisationCheck(String eight) {
        int sum = 0;
        for (int i = 0; i < 8; i++) sum += ORGANISATION_SIGNS.indexOf(eight.charAt(i)) * ORGANISATION_WEIGHTS[i];
        int left = 11 - sum % 11;
        return left == 10 ? 'X' : left == 11 ? '0' : (char) ('0' + left);
    }
}
