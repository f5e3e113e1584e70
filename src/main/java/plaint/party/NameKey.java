package plaint.party;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A name in the forms by which two spellings of it meet (利益冲突检索): `variant` is the same for traditional and simplified signs, full and half width, brackets, blanks, capitals
/// and the words of a company's legal form; `pinyin` the same for names that sound alike, tones left out. Both are empty where the name holds no letter.
public record NameKey(String variant, String pinyin) {
    /// Longest first: what says only the legal form.
    private static final List<String> FORMS = List.of("股份有限公司", "有限责任公司", "集团有限公司", "有限公司", "公司", "companylimited", "coltd", "company", "limited", "gmbh", "corp", "inc", "llc", "ltd", "co");
    private static final NameKey NONE = new NameKey("", "");
    private static final int KEPT = 2_000;
    /// Those made lately: who claims, who acts and where they live stand in case after case, and to go through the tables takes longer than to read and write all else of a case.
    private static final Map<String, NameKey> LATELY = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override protected boolean removeEldestEntry(Map.Entry<String, NameKey> eldest) {
            return size() > KEPT;
        }
    });

    /// Made when first asked for; the tables are large.
    private static final class Tables {
        private static final Transliterator SIMPLE = Transliterator.getInstance("Traditional-Simplified");
        private static final Transliterator LATIN = Transliterator.getInstance("Han-Latin/Names; Latin-ASCII; Lower");
    }

    public static NameKey of(String name) {
        if (name == null || name.isBlank()) return NONE;
        var known = LATELY.get(name);
        if (known == null) LATELY.put(name, known = made(name));
        return known;
    }

    private static NameKey made(String name) {
        var letters = letters(name);
        var variant = letters;
        for (var form : FORMS) {
            if (variant.length() <= form.length() + 1 || !variant.endsWith(form)) continue;
            variant = variant.substring(0, variant.length() - form.length());
            break;
        }
        return new NameKey(variant, plain(Tables.LATIN, variant).replaceAll("[^a-z0-9]", ""));
    }

    /// Letters and digits only, narrow, small, simplified.
    static String letters(String text) {
        var narrow = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return plain(Tables.SIMPLE, narrow).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /// A transliterator keeps its place while it works, so one thread at a time.
    private static String plain(Transliterator table, String text) {
        // in no table, and small letters already
        if (text.chars().allMatch(c -> c < 0x80)) return text;
        synchronized (table) {
            return table.transliterate(text);
        }
    }
}
