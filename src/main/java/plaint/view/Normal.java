package plaint.view;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;

/// How texts and words searched for are written so that they meet: narrow, in small letters, no sign between fields. Names also give the initials of their pinyin.
final class Normal {
    private static final int FIRST_HAN = 0x4E00;
    private static final int LAST_HAN = 0x9FFF;
    private static final class Initials {
        private static final char[] OF = make();

        private static char[] make() {
            var latin = Transliterator.getInstance("Han-Latin/Names; Latin-ASCII; Lower");
            var of = new char[LAST_HAN - FIRST_HAN + 1];
            var signs = new StringBuilder();
            for (int c = FIRST_HAN; c <= LAST_HAN; c++) signs.append((char) c).append('\n');
            var lines = latin.transliterate(signs.toString()).split("\n");
            for (int i = 0; i < of.length && i < lines.length; i++) {
                var line = lines[i].strip();
                if (!line.isEmpty() && line.charAt(0) >= 'a' && line.charAt(0) <= 'z') of[i] = line.charAt(0);
            }
            return of;
        }
    }

    private Normal() { }

    static String text(String given) {
        for (int i = 0; i < given.length(); i++) if (given.charAt(i) > 127) return lower(wide(given) ? Normalizer.normalize(given, Normalizer.Form.NFKC) : given);
        return lower(given);
    }

    private static boolean wide(String given) {
        for (int i = 0; i < given.length(); i++) {
            char c = given.charAt(i);
            if (c > 127 && (c < FIRST_HAN || c > LAST_HAN)) return true;
        }
        return false;
    }

    private static String lower(String given) {
        StringBuilder out = null;
        for (int i = 0; i < given.length(); i++) {
            char c = given.charAt(i);
            char l = c < 32 ? ' ' : Character.toLowerCase(c);
            if (l != c && out == null) out = new StringBuilder(given);
            if (out != null) out.setCharAt(i, l);
        }
        return out == null ? given : out.toString();
    }

    /// The first letter of each Chinese sign's pinyin: 水晶坊 gives sjf; empty where there are fewer than two.
    static String initials(String given) {
        var out = new StringBuilder();
        for (int i = 0; i < given.length(); i++) {
            char c = given.charAt(i);
            if (c < FIRST_HAN || c > LAST_HAN) continue;
            char l = Initials.OF[c - FIRST_HAN];
            if (l != 0) out.append(l);
        }
        return out.length() < 2 ? "" : out.toString();
    }
}
