package plaint.view;

import com.ibm.icu.text.AlphabeticIndex;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Map;

/// The initials of the pinyin of names.
final class Initials {
    private static final int FIRST_HAN = 0x4E00;
    private static final int LAST_HAN = 0x9FFF;
    /// Surnames that are read otherwise than the same sign elsewhere.
    private static final Map<Character, Character> SURNAMES = new HashMap<>(Map.ofEntries(Map.entry('单', 's'), Map.entry('仇', 'q'), Map.entry('曾', 'z'), Map.entry('查', 'z'), Map.entry('解', 'x'),
        Map.entry('区', 'o'), Map.entry('朴', 'p'), Map.entry('盖', 'g'), Map.entry('翟', 'z'), Map.entry('缪', 'm'), Map.entry('覃', 'q'), Map.entry('召', 's'), Map.entry('种', 'c'),
        Map.entry('秘', 'b'), Map.entry('冼', 'x'), Map.entry('乐', 'y'), Map.entry('员', 'y'), Map.entry('尉', 'y'), Map.entry('重', 'c'), Map.entry('贾', 'j'), Map.entry('薄', 'b')));

    /// By the order of pinyin that the library sorts by, which loads in a tenth of the time of its transcription.
    private static final class Letters {
        private static final char[] OF = make();

        private static char[] make() {
            var index = new AlphabeticIndex<String>(new ULocale("zh@collation=pinyin")).buildImmutableIndex();
            var of = new char[LAST_HAN - FIRST_HAN + 1];
            for (int i = 0; i < of.length; i++) {
                var label = index.getBucket(index.getBucketIndex(String.valueOf((char) (FIRST_HAN + i)))).getLabel();
                if (label.length() == 1 && label.charAt(0) >= 'A' && label.charAt(0) <= 'Z') of[i] = Character.toLowerCase(label.charAt(0));
            }
            return of;
        }
    }

    private Initials() { }

    /// The first letter of each Chinese sign's pinyin: 水晶坊 gives sjf; empty where there are fewer than two.
    static String of(String given) {
        var out = new StringBuilder();
        for (int i = 0; i < given.length(); i++) {
            char c = given.charAt(i);
            if (c < FIRST_HAN || c > LAST_HAN) continue;
            char l = Letters.OF[c - FIRST_HAN];
            if (l != 0) out.append(l);
        }
        return out.length() < 2 ? "" : out.toString();
    }

    /// The initials of a person's name with the surname read as a surname; empty where that makes no difference.
    static String bySurname(String name) {
        var first = name.isEmpty() || name.charAt(0) < FIRST_HAN ? null : SURNAMES.get(name.charAt(0));
        if (first == null) return "";
        var usual = of(name);
        return usual.isEmpty() || usual.charAt(0) == first ? "" : first + usual.substring(1);
    }
}
