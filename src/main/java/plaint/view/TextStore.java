package plaint.view;

import java.util.Arrays;

/// Texts by number, packed: a sign of ASCII takes one byte, a common Chinese one two, any other three.
final class TextStore {
    private static final int PIECE = 1 << 20;
    private static final int FIRST_HAN = 0x4E00;
    private static final int LAST_HAN = 0x9FFF;
    private static final int OTHER = 0xFF;
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
        if (packed.length < 3 * length) packed = new byte[3 * length + (length >> 1)];
        int n = pack(text, length, packed);
        if (end + n > 0xFFFF_FFFFL) throw new IllegalStateException("texts of more than four thousand million bytes");
        for (int from = 0; from < n; ) {
            int piece = (int) (end >> 20);
            if (piece == pieces.length) pieces = Arrays.copyOf(pieces, piece * 2);
            if (pieces[piece] == null) pieces[piece] = new byte[PIECE];
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
            else if (c >= FIRST_HAN && c <= LAST_HAN) {
                to[n++] = (byte) (0x80 | c - FIRST_HAN >> 8);
                to[n++] = (byte) (c - FIRST_HAN);
            } else {
                to[n++] = (byte) OTHER;
                to[n++] = (byte) (c >> 8);
                to[n++] = (byte) c;
            }
        }
        return n;
    }

    private int at(long i) {
        return pieces[(int) (i >> 20)][(int) i & PIECE - 1] & 0xFF;
    }

    private long start(int number) {
        return starts[number] & 0xFFFF_FFFFL;
    }

    void trim() {
        starts = Arrays.copyOf(starts, size + 1);
    }

    /// Signs as they stand here.
    static byte[] packed(String text) {
        var bytes = new byte[3 * text.length()];
        return Arrays.copyOf(bytes, pack(text.toCharArray(), text.length(), bytes));
    }

    /// Whether the text of a number holds these signs, given [#packed] and not empty.
    boolean holds(int number, byte[] signs) {
        long last = start(number + 1) - signs.length;
        for (long i = start(number); i <= last; ) {
            int b = at(i);
            if (b == (signs[0] & 0xFF) && same(i, signs)) return true;
            i += b < 128 ? 1 : b == OTHER ? 3 : 2;
        }
        return false;
    }

    private boolean same(long from, byte[] signs) {
        for (int i = 1; i < signs.length; i++) if (at(from + i) != (signs[i] & 0xFF)) return false;
        return true;
    }
}
