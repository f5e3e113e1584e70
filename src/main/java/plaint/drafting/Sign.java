package plaint.drafting;

import java.util.function.BinaryOperator;
import java.util.regex.Pattern;

/// What this room writes into merged text for itself, to be read again when the paper is put together: where a paragraph begins, and running numbers that are counted only once it is
/// known which paragraphs stay. Made of characters that [Literal] keeps from fields; ends with a sign that Markdown takes for punctuation.
final class Sign {
    static final String PLACE = "a";
    static final String CHINESE = "n";
    static final String FIGURE = "c";
    static final String LETTER = "l";
    static final String PARAGRAPH = "p";
    private static final String START = Character.toString(0xF0302);
    private static final char END = '\u00A6';
    private static final Pattern ANY = Pattern.compile(START + "([a-z])([^\u00A6]*)\u00A6");
    private static final Pattern ALONE = Pattern.compile("(?m)^[ \\t]*(?:" + START + PLACE + "[^\u00A6]*\u00A6[ \\t]*)+$");

    private Sign() { }

    /// `name` as a field may stand in Markdown.
    static String of(String kind, String name) {
        return START + kind + Literal.guard(name.replace(END, ' ')) + END;
    }

    /// The same where no Markdown is read any more.
    static String plain(String kind, String name) {
        return START + kind + name.replace(END, ' ') + END;
    }

    /// Lines on which nothing but the beginning of a paragraph is left are empty lines.
    static String blank(String merged) {
        return ALONE.matcher(merged).replaceAll("");
    }

    static boolean in(String text) {
        return text.contains(START);
    }

    /// The text with each sign replaced by what `said` makes of its kind and name.
    static String replace(String text, BinaryOperator<String> said) {
        return in(text) ? ANY.matcher(text).replaceAll(m -> java.util.regex.Matcher.quoteReplacement(said.apply(m.group(1), m.group(2)))) : text;
    }
}
