package plaint.view;

import java.util.Arrays;
import java.util.List;

/// Which leads, a bit a lead, and how many they are. Never changed, so an answer that is kept may be handed out as it lies.
final class Bits {
    /// So many words at a time stay near while all parts are joined.
    private static final int NEAR = 1024;
    /// The places of bits by the highest six of what a bit makes of [#SPREAD]. Counting bits and finding the lowest are written out here, because the compiler the window runs with calls them one by one.
    private static final byte[] PLACES = new byte[64];
    private static final long SPREAD = 0x03F7_9D71_B4CB_0A89L;
    private static final long TWOS = 0x5555_5555_5555_5555L;
    private static final long FOURS = 0x3333_3333_3333_3333L;
    private static final long EIGHTS = 0x0F0F_0F0F_0F0F_0F0FL;
    private static final long ONES = 0x0101_0101_0101_0101L;
    private final long[] words;
    private final int count;
    /// What the leads come to, once it was asked: the list asks it of every answer, and of an answer that is kept it does not change.
    private Long sum;

    static {
        for (int i = 0; i < 64; i++) PLACES[(int) ((1L << i) * SPREAD >>> 58)] = (byte) i;
    }

    private Bits(long[] words, int count) {
        this.words = words;
        this.count = count;
    }

    /// The place of the lowest bit of a word that has one.
    static int lowest(long word) {
        return PLACES[(int) ((word & -word) * SPREAD >>> 58)];
    }

    /// The bits of three words: their sum is written in no more room than that of one.
    private static int count(long first, long second, long third) {
        long a = first - (first >>> 1 & TWOS);
        long b = second - (second >>> 1 & TWOS);
        long c = third - (third >>> 1 & TWOS);
        long all = (a & FOURS) + (a >>> 2 & FOURS) + (b & FOURS) + (b >>> 2 & FOURS) + (c & FOURS) + (c >>> 2 & FOURS);
        return (int) (((all & EIGHTS) + (all >>> 4 & EIGHTS)) * ONES >>> 56);
    }

    /// The bits of the words from one place to another.
    private static int count(long[] words, int from, int to) {
        int count = 0;
        int i = from;
        for (; i < to - 2; i += 3) count += count(words[i], words[i + 1], words[i + 2]);
        for (; i < to; i++) count += Long.bitCount(words[i]);
        return count;
    }

    /// `words` is not changed afterwards.
    static Bits of(long[] words) {
        return new Bits(words, count(words, 0, words.length));
    }

    /// The leads below `leads` that are in every one of the parts; a part that is shorter has none behind its end. `parts` is not empty.
    static Bits inAll(List<Bits> parts, int leads) {
        if (parts.size() == 1) return parts.getFirst();
        var words = new long[(leads >> 6) + 1];
        int all = words.length;
        for (var p : parts) all = Math.min(all, p.words.length);
        int count = 0;
        for (int from = 0; from < all; from += NEAR) {
            int to = Math.min(all, from + NEAR);
            int joined = join(words, part(parts, 0), part(parts, 1), part(parts, 2), part(parts, 3), from, to);
            for (int p = 4; p < parts.size(); p++) narrow(words, part(parts, p), from, to);
            count += parts.size() > 4 ? count(words, from, to) : joined;
        }
        return new Bits(words, count);
    }

    /// The part of that place, or where there are fewer the last.
    private static long[] part(List<Bits> parts, int place) {
        return parts.get(Math.min(place, parts.size() - 1)).words;
    }

    /// Four parts in one go, a list being seldom narrowed by more, and how many are in all of them, counted as [#count] does.
    private static int join(long[] words, long[] a, long[] b, long[] c, long[] d, int from, int to) {
        int count = 0;
        int i = from;
        for (; i < to - 2; i += 3) {
            long x = a[i] & b[i] & c[i] & d[i];
            long y = a[i + 1] & b[i + 1] & c[i + 1] & d[i + 1];
            long z = a[i + 2] & b[i + 2] & c[i + 2] & d[i + 2];
            words[i] = x;
            words[i + 1] = y;
            words[i + 2] = z;
            count += count(x, y, z);
        }
        for (; i < to; i++) {
            words[i] = a[i] & b[i] & c[i] & d[i];
            count += Long.bitCount(words[i]);
        }
        return count;
    }

    /// Takes from `words` what is not in `by`.
    static void narrow(long[] words, long[] by, int from, int to) {
        for (int i = from; i < to; i++) words[i] &= by[i];
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

    /// A bit a number, of `numbers` at least; not to be changed.
    long[] words(int numbers) {
        return words.length > numbers >> 6 ? words : Arrays.copyOf(words, (numbers >> 6) + 1);
    }

    /// In the order of arrival.
    int[] ids() {
        var ids = new int[count];
        int n = 0;
        for (int i = 0; i < words.length; i++) for (long left = words[i]; left != 0; left &= left - 1) ids[n++] = (i << 6) + lowest(left);
        return ids;
    }

    /// The sum of the numbers of all of them; always of the same numbers.
    long sum(Sums numbers) {
        var known = sum;
        if (known != null) return known;
        long all = numbers.of(words, count);
        sum = all;
        return all;
    }
}
