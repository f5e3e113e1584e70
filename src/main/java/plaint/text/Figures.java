package plaint.text;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;

/// A sum as a person types it: `1400000`, `1,400,000.00`, `¥1,400,000`, full-width signs, 元 behind it. Commas must stand at the thousands;
/// negative sums and more than two decimals are refused, never rounded.
public final class Figures {
    private static final Pattern SUM = Pattern.compile("(?<mark>[A-Z]{3}|¥|人民币|US\\$|\\$|£|€)?(?<minus>-)?(?<whole>\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.(?<part>\\d+))?(?<yuan>元)?");
    private static final Map<String, String> MARKS = Map.of("RMB", Money.CNY, "¥", Money.CNY, "人民币", Money.CNY, "US$", "USD", "$", "USD", "£", "GBP", "€", "EUR");
    private static final int LONGEST = 40;

    private Figures() { }

    /// In renminbi.
    public static Money read(String typed) throws Refused {
        return read(typed, Money.CNY);
    }

    /// In `currency`, whose three letters or sign may stand before the sum; those of another are refused.
    public static Money read(String typed, String currency) throws Refused {
        var text = halfWidth(typed == null ? "" : typed).replace(" ", "");
        if (text.length() > LONGEST) throw new Refused("text.refused.notFigures", text.substring(0, LONGEST) + "…");
        var m = SUM.matcher(text);
        if (!m.matches()) throw new Refused("text.refused.notFigures", typed == null ? "" : typed.strip());
        var mark = m.group("mark") == null ? m.group("yuan") == null ? currency : Money.CNY : MARKS.getOrDefault(m.group("mark"), m.group("mark"));
        if (!mark.equals(currency)) throw new Refused("text.refused.otherCurrency", typed.strip(), currency);
        if (m.group("minus") != null) throw new Refused("text.refused.negative", typed.strip());
        var part = m.group("part") == null ? "" : m.group("part");
        if (part.length() > 2) throw new Refused("text.refused.decimals", typed.strip());
        var whole = m.group("whole").replace(",", "");
        if (whole.length() > 16) throw new Refused("text.refused.tooGreat", typed.strip());
        return Money.of(new BigDecimal(whole + "." + part + "0"), currency);
    }

    private static String halfWidth(String text) {
        var out = new StringBuilder();
        for (char c : text.strip().toCharArray()) {
            if (c >= '！' && c <= '～') out.append((char) (c - '！' + '!'));
            else out.append(c == '　' ? ' ' : c == '￥' ? '¥' : c);
        }
        return out.toString();
    }
}
