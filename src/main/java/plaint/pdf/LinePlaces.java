package plaint.pdf;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/// Where lines may begin by the rules of Unicode. Between two Han characters one always may, and nothing before such a place counts behind it: what lies between two of them is looked at by itself, and
/// as all Han characters, all figures and all Latin letters count alike there, each shape of it is looked at once. Most of a Chinese paper is seen without the rules, which take their time.
/// Not thread-safe.
final class LinePlaces {
    private static final int KEPT = 1000;
    /// Longer ones are hardly ever met again.
    private static final int LONG = 64;
    private static final char HAN = '一';
    private final ULocale language;
    private BreakIterator rules;
    private final Map<String, int[]> shapes = new LinkedHashMap<>(16, 0.75f, true) {
        @Override protected boolean removeEldestEntry(Map.Entry<String, int[]> eldest) {
            return size() > KEPT;
        }
    };

    LinePlaces(ULocale language) {
        this.language = language;
    }

    /// Sets `at` to `mark` for each character a line may begin with, the first one and the end among them.
    void mark(String text, byte[] at, byte mark) {
        var c = text.toCharArray();
        int from = 0;
        boolean han = c.length > 0 && han(c[0]);
        at[0] = mark;
        for (int i = 0; i < c.length; i++) {
            boolean now = han;
            han = i + 1 < c.length && han(c[i + 1]);
            if (i + 1 < c.length && !(now && han)) continue;
            if (i > from || !now) for (int place : places(c, from, i + 1)) at[from + place] = mark;
            from = i + 1;
            at[from] = mark;
        }
    }

    /// Of what the rules call ideographs by far the most, and none that they do not.
    private static boolean han(char c) {
        return c >= '\u4E00' && c <= '\u9FFF';
    }

    private int[] places(char[] text, int from, int to) {
        if (to - from > LONG) return asked(new String(text, from, to - from));
        var shape = Arrays.copyOfRange(text, from, to);
        for (int i = 0; i < shape.length; i++) shape[i] = alike(shape[i]);
        return shapes.computeIfAbsent(new String(shape), this::asked);
    }

    private static char alike(char c) {
        if (han(c)) return HAN;
        if (c >= '0' && c <= '9') return '0';
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' ? 'a' : c;
    }

    private int[] asked(String text) {
        if (rules == null) rules = BreakIterator.getLineInstance(language);
        rules.setText(text);
        var places = new int[text.length() + 1];
        int n = 0;
        for (int i = rules.first(); i != BreakIterator.DONE; i = rules.next()) places[n++] = i;
        return Arrays.copyOf(places, n);
    }
}
