package plaint.text;

import java.util.Locale;

/// Characters that change how a text reads without being seen.
public final class Hidden {
    private Hidden() { }

    /// Bidirectional controls, zero-width characters, soft hyphens, tags, byte-order marks.
    public static boolean is(int c) {
        return c == 0x00AD || c == 0x061C || c == 0x180E || c >= 0x200B && c <= 0x200F || c >= 0x202A && c <= 0x202E || c >= 0x2060 && c <= 0x206F || c == 0xFEFF || c >= 0xE0000 && c <= 0xE007F
            || Character.getType(c) == Character.CONTROL && !Character.isWhitespace(c);
    }

    /// Those of a text by their numbers, each once; empty where there are none.
    public static String in(String text) {
        return text == null ? "" : String.join(", ", text.codePoints().filter(Hidden::is).distinct().mapToObj(Hidden::number).toList());
    }

    /// A name of a file with each such character, and each end of a line, as its number: what stands beside it is not turned about, cut or hidden.
    public static String marked(String name) {
        if (name.codePoints().noneMatch(Hidden::odd)) return name;
        var out = new StringBuilder();
        name.codePoints().forEach(c -> out.append(odd(c) ? "[" + number(c) + "]" : Character.toString(c)));
        return out.toString();
    }

    /// A character by its number: U+200B.
    public static String number(int c) {
        return String.format(Locale.ROOT, "U+%04X", c);
    }

    private static boolean odd(int c) {
        return is(c) || Character.isISOControl(c) || c == 0x2028 || c == 0x2029 || Character.getType(c) == Character.SURROGATE;
    }
}
