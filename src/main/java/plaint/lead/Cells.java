package plaint.lead;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plaint.text.Money;
import plaint.text.Refused;

/// What stands in a cell, read exactly or refused: no rounding, no guess between day and month, no number a spreadsheet has spoilt.
final class Cells {
    private static final Pattern DAY = Pattern.compile("(\\d{4})(?:-(\\d{1,2})-(\\d{1,2})|/(\\d{1,2})/(\\d{1,2})|\\.(\\d{1,2})\\.(\\d{1,2})|年(\\d{1,2})月(\\d{1,2})日|(\\d{2})(\\d{2}))(?:[T ]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)?");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}(?:\\.0+)?");
    private static final LocalDate SINCE_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate SINCE_1904 = LocalDate.of(1904, 1, 1);
    private static final LocalDate EARLIEST = LocalDate.of(1995, 1, 1);
    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,15}|\\d{1,3}(?:,\\d{3}){1,4})(\\.\\d{1,8})?([万亿]?)");
    private static final Pattern POWER = Pattern.compile("\\d(?:\\.\\d+)?[eE]\\+?\\d{1,2}");
    private static final int ROUNDED_FROM = 18;
    private static final int KEPT_DIGITS = 15;

    private Cells() { }

    /// Blank gives null.
    static LocalDate day(String heading, String given, LocalDate today) throws Refused {
        var text = narrow(given);
        if (text.isEmpty()) return null;
        var day = calendar(heading, given, text);
        if (day.isBefore(EARLIEST) || day.isAfter(today)) throw new Refused("lead.row.dayRange", heading, day, EARLIEST, today);
        return day;
    }

    private static LocalDate calendar(String heading, String given, String text) throws Refused {
        if (text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-') return usual(heading, given, text);
        if (SERIAL.matcher(text).matches()) {
            int serial = Integer.parseInt(text.substring(0, 5));
            throw new Refused("lead.row.serial", heading, given, SINCE_1900.plusDays(serial), SINCE_1904.plusDays(serial));
        }
        var m = DAY.matcher(text);
        if (!m.matches()) throw new Refused("lead.row.day", heading, given);
        try {
            return LocalDate.of(Integer.parseInt(m.group(1)), part(m, 2), part(m, 3));
        } catch (DateTimeException e) {
            throw new Refused("lead.row.day", heading, given);
        }
    }

    /// The way most lists write a day, read without a pattern: lists are long.
    private static LocalDate usual(String heading, String given, String text) throws Refused {
        try {
            return IsoDay.read(text);
        } catch (DateTimeException e) {
            throw new Refused("lead.row.day", heading, given);
        }
    }

    private static int part(Matcher m, int from) {
        for (int g = from; g <= m.groupCount(); g += 2) if (m.group(g) != null) return Integer.parseInt(m.group(g));
        throw new IllegalStateException("every way of writing a day has a month and a day");
    }

    /// Renminbi: `3400`, `￥3,400.00`, `1.2万`, `RMB 5,000元`. Blank gives null.
    static Money money(String heading, String given) throws Refused {
        long plain = plain(given);
        if (plain >= 0) return new Money(plain, Money.CNY);
        var text = narrow(given).replaceFirst("^(?:¥|RMB|CNY|人民币)\\s*", "").replaceFirst("\\s*(?:元|圆)整?$", "");
        if (text.isEmpty() && given.isBlank()) return null;
        try {
            return Money.of(number(text), Money.CNY);
        } catch (ArithmeticException | NumberFormatException e) {
            throw new Refused("lead.row.money", heading, given);
        }
    }

    /// The smallest units of an amount written with digits and at most two decimals; -1 where it is written otherwise.
    private static long plain(String text) {
        int point = text.indexOf('.');
        int decimals = point < 0 ? 0 : text.length() - point - 1;
        if (text.isEmpty() || text.length() > 15 || point == 0 || point > 0 && (decimals == 0 || decimals > 2)) return -1;
        long sum = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (i == point) continue;
            if (c < '0' || c > '9') return -1;
            sum = sum * 10 + c - '0';
        }
        return decimals == 2 ? sum : decimals == 1 ? sum * 10 : sum * 100;
    }

    private static BigDecimal number(String text) {
        var m = AMOUNT.matcher(text);
        if (!m.matches()) throw new NumberFormatException(text);
        var number = new BigDecimal(m.group(1).replace(",", "") + (m.group(2) == null ? "" : m.group(2)));
        return switch (m.group(3)) {
            case "万" -> number.movePointRight(4);
            case "亿" -> number.movePointRight(8);
            default -> number;
        };
    }

    /// Blank gives 0.
    static int count(String heading, String given) throws Refused {
        long plain = given.length() <= 9 && given.indexOf('.') < 0 ? plain(given) : -1;
        if (plain >= 0) return (int) (plain / 100);
        var text = narrow(given).replaceFirst("\\s*[件个]$", "");
        if (text.isEmpty()) return 0;
        try {
            return number(text).intValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new Refused("lead.row.count", heading, given);
        }
    }

    /// From 0 to 1, or as a percentage.
    static BigDecimal score(String heading, String given) throws Refused {
        // most lists write 0.873; read without a pattern
        if (given.length() > 2 && given.length() <= 10 && given.startsWith("0.") && digits(given, 2)) return new BigDecimal(given);
        var text = narrow(given);
        boolean percent = text.endsWith("%");
        try {
            var score = number(percent ? text.substring(0, text.length() - 1).strip() : text);
            if (percent) score = score.movePointLeft(2);
            if (score.compareTo(BigDecimal.ONE) <= 0) return score;
        } catch (NumberFormatException e) {
            // told below
        }
        throw new Refused("lead.row.score", heading, given);
    }

    private static boolean digits(String text, int from) {
        for (int i = from; i < text.length(); i++) if (text.charAt(i) < '0' || text.charAt(i) > '9') return false;
        return true;
    }

    /// A number that names something (identity, account, phone): narrow signs, no blanks. Refused where a spreadsheet turned it into a power of ten or cut its last
    /// digits: eighteen or more of which only fifteen are left, though nothing (`sound`: its check sign) speaks for the number.
    static String number(String heading, String given, boolean sound) throws Refused {
        var text = narrow(given);
        if (text.indexOf(' ') >= 0) text = text.replace(" ", "");
        if (text.startsWith("'")) text = text.substring(1);
        if ((text.indexOf('E') >= 0 || text.indexOf('e') >= 0) && POWER.matcher(text).matches()) throw new Refused("lead.row.power", heading, given);
        if (!sound && rounded(text)) throw new Refused("lead.row.rounded", heading, given);
        return text;
    }

    /// Digits of which all behind the fifteenth are naught; looked at from their end, where most numbers already tell that they are not.
    private static boolean rounded(String text) {
        if (text.length() < ROUNDED_FROM) return false;
        int at = text.length() - 1;
        while (at >= KEPT_DIGITS && text.charAt(at) == '0') at--;
        return at == KEPT_DIGITS - 1 && digits(text.substring(0, KEPT_DIGITS), 0);
    }

    /// Whether a card number has its check digit (ISO/IEC 7812-1).
    static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int d = digits.charAt(digits.length() - 1 - i) - '0';
            if (d < 0 || d > 9) return false;
            sum += i % 2 == 0 ? d : d > 4 ? 2 * d - 9 : 2 * d;
        }
        return sum % 10 == 0;
    }

    /// Full-width signs made narrow, blanks at both ends gone.
    static String narrow(String given) {
        for (int i = 0; i < given.length(); i++)
            if (given.charAt(i) > 127) return Normalizer.normalize(given.replace('￥', '¥'), Normalizer.Form.NFKC).replace('￥', '¥').strip();
        return given.strip();
    }

    /// A text without invisible signs and without blanks at its ends; the same text where there were none.
    static String visible(String given) {
        StringBuilder out = null;
        for (int i = 0; i < given.length(); i++) {
            char c = given.charAt(i);
            boolean keep = c >= 0x4E00 && c <= 0x9FFF || c == '\n' || c == '\t' || c >= 32 && c < 127 || c > 0xA0 && Character.getType(c) != Character.FORMAT && Character.getType(c) != Character.CONTROL && c != '\uFE0F';
            if (keep && out != null) out.append(c);
            if (!keep && out == null) out = new StringBuilder(given.length()).append(given, 0, i);
            if (!keep && c == '\u00A0') out.append(' ');
        }
        return (out == null ? given : out.toString()).strip();
    }
}
