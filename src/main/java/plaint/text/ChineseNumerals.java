package plaint.text;

/// Plain Chinese numerals (not the capitals of [AmountInWords]) as laws and dates are numbered: 一百二十四, 第一百二十四条, 二〇一七.
public final class ChineseNumerals {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String[] PLACES = {"", "十", "百", "千"};

    private ChineseNumerals() { }

    /// 1 to 9999 in words: 十, 十一, 一百一十, 一百零七. In a number 零 fills an empty place; 〇 is only for digits read one by one.
    public static String of(int n) {
        if (n < 1 || n > 9999) throw new IllegalArgumentException("numerals are written for 1 to 9999: " + n);
        var text = places(n, DIGITS, PLACES);
        return text.startsWith("一十") ? text.substring(1) : text;
    }

    /// 1 to 9999 with the digits and place names of either way of writing; empty places between written ones give one 零.
    static String places(int n, String digits, String[] names) {
        var out = new StringBuilder();
        boolean zero = false;
        for (int place = 3, unit = 1000; place >= 0; place--, unit /= 10) {
            int digit = n / unit % 10;
            if (digit == 0) {
                zero = !out.isEmpty();
                continue;
            }
            if (zero) out.append('零');
            zero = false;
            out.append(digits.charAt(digit)).append(names[place]);
        }
        return out.toString();
    }

    /// 第一百二十四条.
    public static String article(int n) {
        return "第" + of(n) + "条";
    }

    /// The digits of a number read one by one, with 〇 (U+3007) for nought: 二〇一七.
    public static String digits(int n) {
        var out = new StringBuilder();
        for (char c : Integer.toString(n).toCharArray()) out.append(DIGITS.charAt(c - '0'));
        return out.toString();
    }
}
