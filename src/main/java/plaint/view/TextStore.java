package plaint.view;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Texts by number, packed: a sign of ASCII takes one byte, most Chinese ones two, the rest of them three, any other four. Bytes below 128 are ASCII and nothing else, so signs of ASCII are looked for
/// byte by byte; where a Chinese one seems to begin, the signs before it decide whether it does.
final class TextStore {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGH = 0x8080_8080_8080_8080L;
    private static final int PIECE = 1 << 20;
    private static final int FIRST_HAN = 0x4E00;
    private static final int LAST_HAN = 0x9FFF;
    private static final int RARER = 0xFE;
    private static final int OTHER = 0xFF;
    /// So many Chinese signs take two bytes.
    private static final int COMMON = (RARER - 0x80) << 7;
    private byte[][] pieces = new byte[4][];
    private int[] starts = new int[1 << 10];
    private byte[] packed = new byte[1 << 8];
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
            if (pieces[piece] == null) pieces[piece] = new byte[PIECE];
            else if (pieces[piece].length < PIECE) pieces[piece] = Arrays.copyOf(pieces[piece], PIECE);
            int some = Math.min(n - from, PIECE - ((int) end & PIECE - 1));
            System.arraycopy(packed, from, pieces[piece], (int) end & PIECE - 1, some);
            from += some;
            end += some;
        }
        starts[++size] = (int) end;
        return size - 1;
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
        if (last < pieces.length && pieces[last] != null) pieces[last] = Arrays.copyOf(pieces[last], (int) end & PIECE - 1);
    }

    /// Signs as they stand here.
    static byte[] packed(String text) {
        var bytes = new byte[4 * text.length()];
        return Arrays.copyOf(bytes, pack(text.toCharArray(), text.length(), bytes));
    }

    /// Whether the text of a number holds these signs, given [#packed] and not empty.
    boolean holds(int number, byte[] signs) {
        long begin = start(number);
        int length = (int) (start(number + 1) - begin);
        int from = (int) begin & PIECE - 1;
        if (from + length <= PIECE) return holds(pieces[(int) (begin >> 20)], from, length, signs);
        var whole = new byte[length];
        for (int i = 0; i < length; i++) whole[i] = pieces[(int) (begin + i >> 20)][(int) (begin + i) & PIECE - 1];
        return holds(whole, 0, length, signs);
    }

    /// Eight places at a time: those where the first two bytes stand are looked at closely. What lies behind the text is read too, where there is anything, and told apart by its place.
    private static boolean holds(byte[] text, int from, int length, byte[] signs) {
        int last = from + length - signs.length;
        int i = from;
        if (signs.length > 1) {
            long first = (signs[0] & 0xFFL) * ONES;
            long second = (signs[1] & 0xFFL) * ONES;
            for (int safe = Math.min(last, text.length - 9); i <= safe; i += 8) {
                long a = (long) EIGHT.get(text, i) ^ first;
                long b = (long) EIGHT.get(text, i + 1) ^ second;
                for (long met = a - ONES & ~a & b - ONES & ~b & HIGH; met != 0; met &= met - 1) {
                    int at = i + (Long.numberOfTrailingZeros(met) >>> 3);
                    if (at <= last && stands(text, from, at, signs)) return true;
                }
            }
        }
        for (; i <= last; i++) if (stands(text, from, i, signs)) return true;
        return false;
    }

    private static boolean stands(byte[] text, int from, int at, byte[] signs) {
        return text[at] == signs[0] && same(text, at, signs) && (signs[0] >= 0 || begins(text, from, at));
    }

    private static boolean same(byte[] text, int at, byte[] signs) {
        for (int i = 1; i < signs.length; i++) if (text[at + i] != signs[i]) return false;
        return true;
    }

    /// Whether a sign begins at `at`: counted from the last place before it where one surely does.
    private static boolean begins(byte[] text, int from, int at) {
        int i = at;
        while (i > from && text[i - 1] < 0) i--;
        while (i < at) i += (text[i] & 0xFF) < RARER ? 2 : (text[i] & 0xFF) == RARER ? 3 : 4;
        return i == at;
    }
}
