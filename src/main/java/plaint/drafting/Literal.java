package plaint.drafting;

import java.util.regex.Pattern;

/// Values on their way through the Markdown parser: each ASCII sign that could be markup, and each blank, is carried as a private-use character (U+F0000 + sign)
/// and turned back in the finished document, so nothing a field holds is ever read as markup, whatever its place on the line.
final class Literal {
    /// Toggles bold; stands for the `**` of a template.
    static final char[] BOLD = Character.toChars(0xF0300);
    private static final int BASE = 0xF0000;
    private static final int LAST = 0xF03FF;
    private static final int MARK = 0xF0100;
    private static final int SHIFTED = 0xF1000;
    private static final Pattern CJK_FOLD = Pattern.compile("(?<=[^\\x00-\\x7F])[ \\t]*\\R\\s*|[ \\t]*\\R\\s*(?=[^\\x00-\\x7F])");
    private static final Pattern FOLD = Pattern.compile("[ \\t]*\\R\\s*");

    private Literal() { }

    /// A value as it may stand in Markdown. Line breaks inside it become a blank, or nothing next to a Chinese character.
    static String guard(String value) {
        var text = FOLD.matcher(CJK_FOLD.matcher(value.strip()).replaceAll("")).replaceAll(" ");
        var out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            if (c >= BASE && c <= LAST) out.appendCodePoint(MARK).appendCodePoint(SHIFTED + c - BASE);
            else if (c < 128 && !Character.isLetterOrDigit(c)) out.appendCodePoint(BASE + c);
            else out.appendCodePoint(c);
        });
        return out.toString();
    }

    /// The text as it was before [#guard]; bold marks must have been taken out.
    static String open(String guarded) {
        var out = new StringBuilder(guarded.length());
        var all = guarded.codePoints().toArray();
        for (int i = 0; i < all.length; i++) {
            int c = all[i];
            if (c == MARK && i + 1 < all.length) out.appendCodePoint(all[++i] - SHIFTED + BASE);
            else out.appendCodePoint(c >= BASE && c < BASE + 128 ? c - BASE : c);
        }
        return out.toString();
    }
}
