package plaint.text;

import java.text.Normalizer;
import java.util.Arrays;

/// Texts in the form in which two ways to write one thing meet: full and half width, capitals, brackets of any kind, dashes; blanks count only between two Latin words, since numbers and Chinese are written with
/// and without, and so are dashes inside a number: SF-0000 is sf0000, while a T-shirt keeps its dash.
public final class Folded {
    private static final String OPENS = "[{〔【〖「『";
    private static final String CLOSES = "]}〕】〗」』";
    private static final String DASHES = "‐‑‒–—―−";
    private static final String STABLE = "—‘’“”·×¥÷→";
    private static final int LAST_LATIN = 0x24F;
    /// The wide forms of what ASCII prints, in its order.
    private static final char WIDE = '！';
    private static final char LAST_WIDE = '～';

    /// What of ASCII is written in one way only, whatever stands beside it.
    private static final boolean[] STAYS = new boolean[128];

    static {
        for (char c = '!'; c < 127; c++) STAYS[c] = c != '-' && sign(c) == c;
    }

    private Folded() { }

    /// A tab stays, to part what must not be read together.
    public static String of(String given) {
        if (stays(given)) return given;
        var narrow = plain(given) ? given : Normalizer.normalize(given, Normalizer.Form.NFKC);
        // a blank is written where one or more stood: never more than there were
        var out = new char[narrow.length()];
        int n = 0;
        boolean blank = false;
        boolean dash = false;
        for (int i = 0; i < narrow.length(); i++) {
            char c = narrow.charAt(i);
            if (c >= WIDE && c <= LAST_WIDE) c -= WIDE - '!';
            if (!ideograph(c) && c != '\t' && (c <= ' ' || Character.isSpaceChar(c) || Hidden.is(c))) {
                blank = true;
                continue;
            }
            // nearly all of a Chinese text is neither a blank nor a sign that is written in several ways
            char f = ideograph(c) ? c : sign(c);
            if (dash) {
                if (!inNumber(out[n - 1], f)) out[n++] = '-';
                dash = false;
            }
            if (f == '-' && n > 0 && counted(out[n - 1])) {
                // whether it counts is seen by what follows
                dash = true;
                blank = false;
                continue;
            }
            if (blank && n > 0 && latin(f) && latin(out[n - 1])) out[n++] = ' ';
            blank = false;
            out[n++] = f;
        }
        if (dash) out[n++] = '-';
        return new String(out, 0, n);
    }

    private static boolean stays(String given) {
        for (int i = 0; i < given.length(); i++) {
            char c = given.charAt(i);
            if (c < 128 ? !STAYS[c] : !ideograph(c)) return false;
        }
        return true;
    }

    /// Whether a dash between these two is one inside a number.
    private static boolean inNumber(char before, char behind) {
        return counted(behind) && (digit(before) || digit(behind));
    }

    private static boolean counted(char c) {
        return digit(c) || c >= 'a' && c <= 'z';
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    /// What is typed to be looked for, word by word; empty where nothing is. A dash at the end of a word may stand inside a number that is not typed to its end yet.
    public static String[] words(String typed) {
        return Arrays.stream(typed.split("[\\s\\u00A0\\u3000]+")).map(w -> bare(of(w))).filter(w -> !w.isEmpty()).toArray(String[]::new);
    }

    private static String bare(String word) {
        int from = 0;
        int to = word.length();
        while (from < to && word.charAt(from) == '-') from++;
        while (to > from && word.charAt(to - 1) == '-') to--;
        return word.substring(from, to);
    }

    private static char sign(char c) {
        if (counted(c)) return c;
        if (OPENS.indexOf(c) >= 0) return '(';
        if (CLOSES.indexOf(c) >= 0) return ')';
        return DASHES.indexOf(c) >= 0 ? '-' : Character.toLowerCase(c);
    }

    /// Whether the text needs no normalizing, which takes ten times as long: Latin, Chinese, and the signs between, of which only the wide ones have another form.
    private static boolean plain(String given) {
        for (int i = 0; i < given.length(); i++) {
            char c = given.charAt(i);
            if (c > 127 && !ideograph(c) && (c < 0x3000 || c > 0x3020) && (c < WIDE || c > LAST_WIDE) && STABLE.indexOf(c) < 0) return false;
        }
        return true;
    }

    private static boolean ideograph(char c) {
        return c >= 0x4E00 && c <= 0x9FFF;
    }

    private static boolean latin(char c) {
        return c <= LAST_LATIN && Character.isLetter(c);
    }
}
