package plaint.view;

import java.util.Arrays;
import java.util.List;

/// Which leads, a bit a lead, and how many they are. Never changed, so an answer that is kept may be handed out as it lies.
final class Bits {
    /// So many words at a time stay near while all parts are joined.
    private static final int NEAR = 1024;
    private final long[] words;
    private final int count;
    /// What the leads come to, once it was asked: the list asks it of every answer, and of an answer that is kept it does not change.
    private Long sum;

    private Bits(long[] words, int count) {
        this.words = words;
        this.count = count;
    }

    /// `words` is not changed afterwards.
    static Bits of(long[] words) {
        int count = 0;
        for (long w : words) count += Long.bitCount(w);
        return new Bits(words, count);
    }

    /// The leads below `leads` that are in every one of the parts; a part that is shorter has none behind its end. `parts` is not empty.
    static Bits inAll(List<Bits> parts, int leads) {
        if (parts.size() == 1) return parts.getFirst();
        var words = new long[(leads >> 6) + 1];
        int count = 0;
        for (int from = 0; from < words.length; from += NEAR) {
            int to = Math.min(words.length, from + NEAR);
            var first = parts.getFirst().words;
            if (first.length > from) System.arraycopy(first, from, words, from, Math.min(to, first.length) - from);
            for (int p = 1; p < parts.size(); p++) {
                var part = parts.get(p).words;
                int end = Math.clamp(part.length, from, to);
                for (int i = from; i < end; i++) words[i] &= part[i];
                if (end < to) Arrays.fill(words, end, to, 0);
            }
            for (int i = from; i < to; i++) count += Long.bitCount(words[i]);
        }
        return new Bits(words, count);
    }

    /// Adds those of `some` to `found`.
    static void addTo(long[] found, long[] some) {
        int n = Math.min(found.length, some.length);
        for (int i = 0; i < n; i++) found[i] |= some[i];
    }

    int count() {
        return count;
    }

    boolean has(int id) {
        int at = id >> 6;
        return at < words.length && (words[at] >>> id & 1) != 0;
    }

    /// In the order of arrival.
    int[] ids() {
        var ids = new int[count];
        int n = 0;
        for (int i = 0; i < words.length; i++) for (long left = words[i]; left != 0; left &= left - 1) ids[n++] = (i << 6) + Long.numberOfTrailingZeros(left);
        return ids;
    }

    /// The sum of the numbers of all of them; always of the same numbers.
    long sum(long[] numbers) {
        var known = sum;
        if (known != null) return known;
        long all = 0;
        for (int i = 0; i < words.length; i++) for (long left = words[i]; left != 0; left &= left - 1) all += numbers[(i << 6) + Long.numberOfTrailingZeros(left)];
        sum = all;
        return all;
    }
}
