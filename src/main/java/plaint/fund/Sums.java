package plaint.fund;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import plaint.text.Figures;
import plaint.text.Money;
import plaint.text.Refused;

/// A sum as banks and people write it: `1,234.56`, `¥ 1,234.56`, full-width figures, `7万`, `1.25万元`, a sign before it. Never rounded.
public final class Sums {
    private static final Pattern TEN_THOUSANDS = Pattern.compile("(?:CNY|RMB|¥|人民币)?(\\d{1,9}(?:\\.\\d{1,10})?)万元?");
    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);

    private Sums() { }

    /// Refused where it is no sum, or below nought.
    public static Money read(String typed) throws Refused {
        var m = signed(typed);
        if (m.minor() < 0) throw new Refused("fund.refused.belowNought", typed.strip());
        return m;
    }

    /// As [#read], with a sign or accountants' brackets.
    public static Money signed(String typed) throws Refused {
        var text = plain(typed == null ? "" : typed);
        if (text.isEmpty()) throw new Refused("fund.refused.noSum");
        boolean minus = text.startsWith("-") || text.startsWith("(") && text.endsWith(")");
        if (minus || text.startsWith("+")) text = text.startsWith("(") ? text.substring(1, text.length() - 1) : text.substring(1);
        var wan = TEN_THOUSANDS.matcher(text);
        var sum = wan.matches() ? ofWan(wan.group(1), typed) : unsigned(text);
        return minus ? Money.ZERO.minus(sum) : sum;
    }

    private static Money unsigned(String text) throws Refused {
        if (text.startsWith("-") || text.startsWith("+")) throw new Refused("text.refused.notFigures", text);
        return Figures.read(text);
    }

    private static Money ofWan(String number, String typed) throws Refused {
        var yuan = new BigDecimal(number).multiply(WAN).stripTrailingZeros();
        if (yuan.scale() > 2) throw new Refused("text.refused.decimals", typed.strip());
        return Money.of(yuan, Money.CNY);
    }

    /// Half-width, without blanks.
    static String plain(String text) {
        var out = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (c >= '！' && c <= '～') out.append((char) (c - '！' + '!'));
            else if (c == '￥') out.append('¥');
            else if (c == '−' || c == '–') out.append('-');
            else if (!Character.isWhitespace(c) && c != '\u00a0' && c != '\u3000') out.append(c);
        }
        return out.toString();
    }
}
