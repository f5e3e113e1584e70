package plaint.text;

import java.text.Normalizer;

/// Texts in the form in which two ways to write one thing meet: full and half width, capitals, brackets of any kind, dashes; blanks count only between two Latin words, since numbers and Chinese are written with
/// and without.
public final class Folded {
    private static final String OPENS = "[{〔【〖「『";
    private static final String CLOSES = "]}〕】〗」』";
    private static final String DASHES = "‐‑‒–—―−";
    private static final String STABLE = "—‘’“”·×¥÷→";
    private static final int LAST_LATIN = 0x24F;
    /// The wide forms of what ASCII prints, in its order.
    private static final char WIDE = '！';
    private static final char LAST_WIDE = '～';

    private Folded() { }

    /// A tab stays, to part what must not be read together.
    public static String of(String given) {
        var narrow = plain(given) ? given : Normalizer.normalize(given, Normalizer.Form.NFKC);
        // a blank is written where one or more stood: never more than there were
        var out = new char[narrow.length()];
        int n = 0;
        boolean blank = false;
        for (int i = 0; i < narrow.length(); i++) {
            char c = narrow.charAt(i);
            if (c >= WIDE && c <= LAST_WIDE) c -= WIDE - '!';
            if (ideograph(c)) {
                // nearly all of a Chinese text: neither a blank nor a sign that is written in several ways
                blank = false;
                out[n++] = c;
                continue;
            }
            if (c != '\t' && (c <= ' ' || Character.isSpaceChar(c) || Hidden.is(c))) {
                blank = true;
                continue;
            }
            char f = sign(c);
            if (blank && n > 0 && latin(f) && latin(out[n - 1])) out[n++] = ' ';
            blank = false;
            out[n++] = f;
        }
        return new String(out, 0, n);
    }

    /// What is typed to be looked for, word by word; empty where nothing is.
    public static String[] words(String typed) {
        return java.util.Arrays.stream(typed.split("[\\s\\u00A0\\u3000]+")).map(Folded::of).filter(w -> !w.isEmpty()).toArray(String[]::new);
    }

    private static char sign(char c) {
        if (c >= '0' && c <= '9' || c >= 'a' && c <= 'z') return c;
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
