package plaint.text;

import java.text.Normalizer;

/// Texts in the form in which two ways to write one thing meet: full and half width, capitals, brackets of any kind, dashes; blanks count only between two Latin words, since numbers and Chinese are written with
/// and without.
public final class Folded {
    private static final String OPENS = "[{〔【〖「『";
    private static final String CLOSES = "]}〕】〗」』";
    private static final String DASHES = "‐‑‒–—―−";
    private static final int LAST_LATIN = 0x24F;

    private Folded() { }

    /// A tab stays, to part what must not be read together.
    public static String of(String given) {
        var narrow = plain(given) ? given : Normalizer.normalize(given, Normalizer.Form.NFKC);
        var out = new StringBuilder(narrow.length());
        boolean blank = false;
        for (int i = 0; i < narrow.length(); i++) {
            char c = narrow.charAt(i);
            if (c != '\t' && (c <= ' ' || Character.isSpaceChar(c) || Hidden.is(c))) {
                blank = true;
                continue;
            }
            char f = sign(c);
            if (blank && !out.isEmpty() && latin(f) && latin(out.charAt(out.length() - 1))) out.append(' ');
            blank = false;
            out.append(f);
        }
        return out.toString();
    }

    /// What is typed to be looked for, word by word; empty where nothing is.
    public static String[] words(String typed) {
        return java.util.Arrays.stream(typed.split("[\\s\\u00A0\\u3000]+")).map(Folded::of).filter(w -> !w.isEmpty()).toArray(String[]::new);
    }

    private static char sign(char c) {
        if (OPENS.indexOf(c) >= 0) return '(';
        if (CLOSES.indexOf(c) >= 0) return ')';
        return DASHES.indexOf(c) >= 0 ? '-' : Character.toLowerCase(c);
    }

    private static boolean plain(String given) {
        for (int i = 0; i < given.length(); i++) if (given.charAt(i) > 127 && (given.charAt(i) < 0x4E00 || given.charAt(i) > 0x9FFF)) return false;
        return true;
    }

    private static boolean latin(char c) {
        return c <= LAST_LATIN && Character.isLetter(c);
    }
}
