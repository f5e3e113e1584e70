package plaint.view;

import java.util.Arrays;

/// Texts by number, packed: a sign of ASCII takes one byte, most Chinese ones two, the rest of them three, any other four. Bytes below 128 are ASCII and nothing else; where a Chinese sign seems to
/// begin, the signs before it decide whether it does. The bytes lie by eight in numbers, the first one lowest, so that they are looked through by eight: the window's compiler reads numbers from
/// arrays of numbers in one step, and from arrays of bytes in up to sixteen.
final class TextStore {
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGH = 0x8080_8080_8080_8080L;
    /// Bytes, and so many eights of them.
    private static final int PIECE = 1 << 20;
    private static final int EIGHTS = PIECE >> 3;
    private static final int FIRST_HAN = 0x4E00;
    private static final int LAST_HAN = 0x9FFF;
    private static final int RARER = 0xFE;
    private static final int OTHER = 0xFF;
    /// So many Chinese signs take two bytes.
    private static final int COMMON = (RARER - 0x80) << 7;
    /// Every so many eights are counted to know which bytes are rare.
    private static final int SAMPLED = 16;
    /// Each has room for one number more, so that the one behind the last may be read.
    private long[][] pieces = new long[4][];
    private int[] starts = new int[1 << 10];
    private byte[] packed = new byte[1 << 8];
    private final int[] often = new int[1 << 8];
    private int size;
    private long end;

    int size() {
        return size;
    }

    int add(char[] text, int length) {
        if (size + 1 >= starts.length) starts = Arrays.copyOf(starts, size + (size >> 1) + 16);
        if (packed.length < 4 * length) packed = new byte[5 * length];
        int n = pack(text, length, packed);
        if (end + n > 0xFFFF_FFFFL) throw new IllegalStateException("texts of more than four thousand million bytes");
        for (int from = 0; from < n; ) {
            int piece = (int) (end >> 20);
            if (piece == pieces.length) pieces = Arrays.copyOf(pieces, piece * 2);
            if (pieces[piece] == null) pieces[piece] = new long[EIGHTS + 1];
            else if (pieces[piece].length <= EIGHTS) pieces[piece] = Arrays.copyOf(pieces[piece], EIGHTS + 1);
            int begin = (int) end & PIECE - 1;
            int some = Math.min(n - from, PIECE - begin);
            put(packed, from, some, pieces[piece], begin);
            from += some;
            end += some;
        }
        starts[++size] = (int) end;
        return size - 1;
    }

    /// What lies behind `begin` is still 0.
    private static void put(byte[] bytes, int from, int n, long[] to, int begin) {
        int at = begin >> 3;
        int shift = (begin & 7) << 3;
        long eight = to[at];
        for (int i = from; i < from + n; i++) {
            eight |= (bytes[i] & 0xFFL) << shift;
            shift += 8;
            if (shift < 64) continue;
            to[at++] = eight;
            eight = 0;
            shift = 0;
        }
        if (shift > 0) to[at] = eight;
    }

    private static int pack(char[] text, int length, byte[] to) {
        int n = 0;
        for (int i = 0; i < length; i++) {
            char c = text[i];
            if (c < 128) to[n++] = (byte) c;
            else if (c >= FIRST_HAN && c < FIRST_HAN + COMMON) {
                to[n++] = (byte) (0x80 + (c - FIRST_HAN >> 7));
                to[n++] = (byte) (0x80 | c - FIRST_HAN);
            } else if (c >= FIRST_HAN && c <= LAST_HAN) {
                to[n++] = (byte) RARER;
                to[n++] = (byte) (0x80 | c - FIRST_HAN - COMMON >> 7);
                to[n++] = (byte) (0x80 | c - FIRST_HAN - COMMON);
            } else {
                to[n++] = (byte) OTHER;
                to[n++] = (byte) (0x80 | c >> 14);
                to[n++] = (byte) (0x80 | c >> 7);
                to[n++] = (byte) (0x80 | c);
            }
        }
        return n;
    }

    private long start(int number) {
        return starts[number] & 0xFFFF_FFFFL;
    }

    /// Gives back the room kept for what may still come, also that in the last piece: there may be more stores than pieces are full.
    void trim() {
        starts = Arrays.copyOf(starts, size + 1);
        int last = (int) (end >> 20);
        if (last < pieces.length && pieces[last] != null) pieces[last] = Arrays.copyOf(pieces[last], (((int) end & PIECE - 1) >> 3) + 2);
        Arrays.fill(often, 0);
        for (var piece : pieces) if (piece != null) for (int i = 0; i < piece.length; i += SAMPLED) for (int shift = 0; shift < 64; shift += 8) often[(int) (piece[i] >>> shift) & 0xFF]++;
    }

    /// Signs to be looked for, of two bytes at least: as they stand here, by eight, and of all neighbours among their bytes the two that are rarest.
    static final class Sought {
        private final int length;
        private final long[] eights;
        /// Of the last eight, the bytes that are meant.
        private final long meant;
        /// Whether the first sign is beyond ASCII.
        private final boolean wide;
        private final int pair;
        private final long first;
        private final long second;

        private Sought(byte[] signs, int length, int[] often) {
            this.length = length;
            eights = new long[length + 7 >> 3];
            put(signs, 0, length, eights, 0);
            meant = -1L >>> 64 - (((length - 1 & 7) + 1) << 3);
            wide = signs[0] < 0;
            int rarest = 0;
            for (int i = 1; i + 1 < length; i++) if (met(often, signs, i) < met(often, signs, rarest)) rarest = i;
            pair = rarest;
            first = (signs[rarest] & 0xFFL) * ONES;
            second = (signs[rarest + 1] & 0xFFL) * ONES;
        }

        private static long met(int[] often, byte[] signs, int at) {
            return (long) often[signs[at] & 0xFF] * often[signs[at + 1] & 0xFF];
        }

        private boolean standsAt(long[] text, int at) {
            int last = eights.length - 1;
            for (int k = 0; k < last; k++) if (eight(text, at + (k << 3)) != eights[k]) return false;
            return ((eight(text, at + (last << 3)) ^ eights[last]) & meant) == 0;
        }
    }

    /// Signs of two bytes or more.
    Sought sought(String text) {
        var bytes = new byte[4 * text.length()];
        return new Sought(bytes, pack(text.toCharArray(), text.length(), bytes), often);
    }

    /// Whether the text of a number holds these signs.
    boolean holds(int number, Sought signs) {
        long begin = start(number);
        int length = (int) (start(number + 1) - begin);
        int from = (int) begin & PIECE - 1;
        if (from + length <= PIECE) return length >= signs.length && holds(pieces[(int) (begin >> 20)], from, length, signs);
        var whole = new long[(length >> 3) + 3];
        for (int i = 0; i < whole.length - 1; i++) {
            long at = (begin >> 3) + i;
            if (at << 3 < end) whole[i] = pieces[(int) (at >> 17)][(int) at & EIGHTS - 1];
        }
        return holds(whole, from & 7, length, signs);
    }

    /// Eight places at a time: those where the rarest two bytes stand are looked at closely. What lies beside the text is read too, and told apart by its place.
    private static boolean holds(long[] text, int from, int length, Sought signs) {
        int last = from + length - signs.length;
        int end = last + signs.pair >> 3;
        int i = from + signs.pair >> 3;
        long first = signs.first;
        long second = signs.second;
        long here = text[i];
        for (; i <= end; i++) {
            long next = text[i + 1];
            long a = here ^ first;
            long b = (here >>> 8 | next << 56) ^ second;
            for (long met = a - ONES & ~a & b - ONES & ~b & HIGH; met != 0; met &= met - 1) {
                int at = (i << 3) + (Bits.lowest(met) >>> 3) - signs.pair;
                if (at >= from && at <= last && signs.standsAt(text, at) && (!signs.wide || begins(text, from, at))) return true;
            }
            here = next;
        }
        return false;
    }

    private static long eight(long[] text, int at) {
        int shift = (at & 7) << 3;
        return shift == 0 ? text[at >> 3] : text[at >> 3] >>> shift | text[(at >> 3) + 1] << 64 - shift;
    }

    private static int one(long[] text, int at) {
        return (int) (text[at >> 3] >>> ((at & 7) << 3)) & 0xFF;
    }

    /// Whether a sign begins at `at`: counted from the last place before it where one surely does. Where no sign takes more than two bytes, every other place is such a one.
    private static boolean begins(long[] text, int from, int at) {
        int i = at;
        boolean even = true;
        for (; i > from; i--) {
            int before = one(text, i - 1);
            if (before < 0x80) break;
            even &= before < RARER;
        }
        if (even) return (at - i & 1) == 0;
        while (i < at) i += one(text, i) < RARER ? 2 : one(text, i) == RARER ? 3 : 4;
        return i == at;
    }
}
