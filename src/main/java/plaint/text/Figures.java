package plaint.text;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/// A sum of renminbi as a person types it: `1400000`, `1,400,000.00`, `¥1,400,000`, full-width signs, 元 behind it. Commas must stand at the thousands;
/// negative sums and more than two decimals are refused, never rounded.
public final class Figures {
    private static final Pattern SUM = Pattern.compile("(?:CNY|RMB|¥|人民币)?(?<minus>-)?(?<whole>\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.(?<part>\\d+))?元?");
    private static final int LONGEST = 40;

    private Figures() { }

    public static Money read(String typed) throws Refused {
        var text = halfWidth(typed == null ? "" : typed).replace(" ", "");
        if (text.length() > LONGEST) throw new Refused("text.refused.notFigures", text.substring(0, LONGEST) + "…");
        var m = SUM.matcher(text);
        if (!m.matches()) throw new Refused("text.refused.notFigures", typed == null ? "" : typed.strip());
        if (m.group("minus") != null) throw new Refused("text.refused.negative", typed.strip());
        var part = m.group("part") == null ? "" : m.group("part");
        if (part.length() > 2) throw new Refused("text.refused.decimals", typed.strip());
        var whole = m.group("whole").replace(",", "");
        if (whole.length() > 16) throw new Refused("text.refused.tooGreat", typed.strip());
        return Money.of(new BigDecimal(whole + "." + part + "0"), Money.CNY);
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
