package plaint.view;

import java.util.Arrays;
import java.util.List;

/// Which leads, a bit a lead, and how many they are.
record Bits(long[] words, int count) {
    /// So many words at a time stay near while all parts are joined.
    private static final int NEAR = 1024;

    /// The leads below `leads` that are in every one of the parts; a part that is shorter has none behind its end. `parts` is not empty.
    static Bits inAll(List<long[]> parts, int leads) {
        var words = new long[(leads >> 6) + 1];
        int count = 0;
        for (int from = 0; from < words.length; from += NEAR) {
            int to = Math.min(words.length, from + NEAR);
            var first = parts.getFirst();
            if (first.length > from) System.arraycopy(first, from, words, from, Math.min(to, first.length) - from);
            for (int p = 1; p < parts.size(); p++) {
                var part = parts.get(p);
                int end = Math.clamp(part.length, from, to);
                for (int i = from; i < end; i++) words[i] &= part[i];
                if (end < to) Arrays.fill(words, end, to, 0);
            }
            for (int i = from; i < to; i++) count += Long.bitCount(words[i]);
        }
        return new Bits(words, count);
    }

    boolean has(int id) {
        return (words[id >> 6] >>> id & 1) != 0;
    }

    /// In the order of arrival.
    int[] ids() {
        var ids = new int[count];
        int n = 0;
        for (int i = 0; i < words.length; i++) for (long left = words[i]; left != 0; left &= left - 1) ids[n++] = (i << 6) + Long.numberOfTrailingZeros(left);
        return ids;
    }

    /// The sum of the numbers of all of them.
    long sum(long[] numbers) {
        long sum = 0;
        for (int i = 0; i < words.length; i++) for (long left = words[i]; left != 0; left &= left - 1) sum += numbers[(i << 6) + Long.numberOfTrailingZeros(left)];
        return sum;
    }
}
