package plaint.view;

/// A number a lead, and of each sixty-four neighbours what they come to: so a sum over leads never looks at more than half of them. The numbers do not change.
final class Sums {
    private final long[] each;
    private final long[] bySixtyFour;
    private final int size;

    /// Of the first `size` numbers.
    Sums(long[] each, int size) {
        this.each = each;
        this.size = size;
        bySixtyFour = new long[(size >> 6) + 1];
        for (int i = 0; i < size; i++) bySixtyFour[i >> 6] += each[i];
    }

    long all() {
        long all = 0;
        for (long s : bySixtyFour) all += s;
        return all;
    }

    /// Of the `count` leads whose bit is set; behind the last number there is none.
    long of(long[] bits, int count) {
        return count > size / 2 ? all(bits) - rest(bits) : some(bits);
    }

    private long some(long[] bits) {
        long sum = 0;
        for (int i = 0; i < bits.length; i++) for (long left = bits[i]; left != 0; left &= left - 1) sum += each[(i << 6) + Bits.lowest(left)];
        return sum;
    }

    /// Of all sixty-fours that any of the bits is in.
    private long all(long[] bits) {
        long sum = 0;
        for (int i = 0; i < bits.length && i < bySixtyFour.length; i++) if (bits[i] != 0) sum += bySixtyFour[i];
        return sum;
    }

    /// What [#all] has too much.
    private long rest(long[] bits) {
        long sum = 0;
        for (int i = 0; i < bits.length && i < bySixtyFour.length; i++) {
            if (bits[i] == 0) continue;
            int begin = i << 6;
            for (long left = ~bits[i] & (size - begin < 64 ? (1L << size - begin) - 1 : -1L); left != 0; left &= left - 1) sum += each[begin + Bits.lowest(left)];
        }
        return sum;
    }
}
