package plaint.text;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// 人民币大写: a sum of renminbi in capital numerals as banks and courts write it, and back. One spelling is written; every spelling the rules leave open is
/// read: 零 at the 万 or 元 place before a full section, 零 between 元 and 角 where the 元 place is zero, 整 after 角, 正 for 整, 圆 for 元, with or without
/// 人民币 before it. Anything else is refused with the spelling that was expected, so that words and figures never part unseen.
/// Source: 《支付结算办法》附件一《正确填写票据和结算凭证的基本规定》第一条至第三条.
/// Covers 0 up to, not including, 10,000,000,000,000,000 (一亿亿) yuan; negative sums and other currencies are refused.
public final class AmountInWords {
    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final long LIMIT = 10_000_000_000_000_000L;
    private static final int LONGEST = 80;

    private AmountInWords() { }

    /// `人民币壹佰肆拾万元整` for 1,400,000.
    public static String of(Money money) throws Refused {
        check(money);
        return spell(money.minor(), Style.WRITTEN);
    }

    /// The sum a text in capitals states; refused where it is none, or where it is not a spelling the rules allow for the sum it seems to state.
    public static Money parse(String text) throws Refused {
        var given = text.strip();
        if (given.isEmpty() || given.length() > LONGEST) throw new Refused("text.refused.notWords", text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
        var money = new Money(read(given), Money.CNY);
        check(money);
        if (!Pattern.matches(spell(money.minor(), Style.READ), given)) throw new Refused("text.refused.misspelt", given, money.grouped(), of(money));
        return money;
    }

    private static void check(Money money) throws Refused {
        if (!money.currency().equals(Money.CNY)) throw new Refused("text.refused.notRenminbi", money);
        if (money.minor() < 0) throw new Refused("text.refused.negative", money.grouped());
        if (money.minor() / 100 >= LIMIT) throw new Refused("text.refused.tooGreat", money.grouped());
    }

    /// How the places the rules leave open are spelled: as one text, or as a regular expression for all of them.
    private enum Style {
        WRITTEN("人民币", "", "整", "整", "元"), READ("(?:人民币)?", "零?", "[整正]", "[整正]?", "[元圆]");

        private final String prefix;
        private final String openZero;
        private final String end;
        private final String endAfterJiao;
        private final String yuan;

        Style(String prefix, String openZero, String end, String endAfterJiao, String yuan) {
            this.prefix = prefix;
            this.openZero = openZero;
            this.end = end;
            this.endAfterJiao = endAfterJiao;
            this.yuan = yuan;
        }
    }

    private static String spell(long fen, Style style) {
        long yuan = fen / 100;
        int jiao = (int) (fen / 10 % 10);
        int cent = (int) (fen % 10);
        var out = new StringBuilder(style.prefix);
        if (yuan > 0 || fen == 0) out.append(yuan == 0 ? "零" : whole(yuan, style)).append(style.yuan);
        if (jiao == 0 && cent == 0) return out.append(style.end).toString();
        if (yuan > 0 && jiao == 0) out.append('零');
        if (yuan > 0 && jiao > 0 && yuan % 10 == 0) out.append(style.openZero);
        if (jiao > 0) out.append(DIGITS.charAt(jiao)).append('角');
        return cent > 0 ? out.append(DIGITS.charAt(cent)).append('分').toString() : out.append(style.endAfterJiao).toString();
    }

    /// A whole number above 0: what stands before 亿, then what stands before 万, then the rest.
    private static String whole(long n, Style style) {
        if (n >= 100_000_000) return joined(whole(n / 100_000_000, style) + "亿", n / 100_000_000, n % 100_000_000, 10_000_000, style);
        if (n >= 10_000) return joined(section((int) (n / 10_000)) + "万", n / 10_000, n % 10_000, 1_000, style);
        return section((int) n);
    }

    /// `rest` behind a section already written: one 零 where its highest place `top` is empty, none or one where only the place before it is zero.
    private static String joined(String written, long before, long rest, long top, Style style) {
        if (rest == 0) return written;
        if (rest < top) return written + "零" + whole(rest, style);
        return written + (before % 10 == 0 ? style.openZero : "") + whole(rest, style);
    }

    /// 1 to 9999.
    private static String section(int n) {
        return ChineseNumerals.places(n, DIGITS, PLACES);
    }

    /// The sum in fen that the signs add up to, in whatever order they stand; [#parse] then holds the text against the right spelling.
    private static long read(String text) throws Refused {
        BigDecimal total = BigDecimal.ZERO, upper = BigDecimal.ZERO, section = BigDecimal.ZERO;
        int digit = 0;
        var body = text.startsWith("人民币") ? text.substring(3) : text;
        for (char sign : body.toCharArray()) {
            int d = DIGITS.indexOf(sign);
            if (d >= 0) {
                digit = d;
                continue;
            }
            var unit = UNITS.get(sign);
            if (unit == null) throw new Refused("text.refused.notWords", text);
            switch (sign) {
                case '拾', '佰', '仟' -> section = section.add(unit.multiply(BigDecimal.valueOf(digit)));
                case '万' -> {
                    upper = upper.add(section.add(BigDecimal.valueOf(digit)).multiply(unit));
                    section = BigDecimal.ZERO;
                }
                case '亿' -> {
                    total = total.add(upper.add(section).add(BigDecimal.valueOf(digit)).multiply(unit));
                    upper = section = BigDecimal.ZERO;
                }
                case '元', '圆' -> {
                    total = total.add(upper).add(section).add(BigDecimal.valueOf(digit));
                    upper = section = BigDecimal.ZERO;
                }
                default -> total = total.add(unit.multiply(BigDecimal.valueOf(digit)));
            }
            digit = 0;
        }
        return fen(total, text);
    }

    private static long fen(BigDecimal total, String text) throws Refused {
        if (total.compareTo(BigDecimal.valueOf(LIMIT)) >= 0) throw new Refused("text.refused.tooGreat", text);
        return total.movePointRight(2).longValueExact();
    }

    private static final Map<Character, BigDecimal> UNITS = units();

    private static Map<Character, BigDecimal> units() {
        var units = new HashMap<Character, BigDecimal>();
        var signs = "分角元圆拾佰仟万亿整正";
        var values = new String[] {"0.01", "0.1", "1", "1", "10", "100", "1000", "10000", "100000000", "0", "0"};
        for (int i = 0; i < signs.length(); i++) units.put(signs.charAt(i), new BigDecimal(values[i]));
        return Map.copyOf(units);
    }
}
