package plaint.view;

import java.util.Arrays;

/// Texts by number, packed: a sign of ASCII takes one byte, a common Chinese one two, any other three.
final class TextStore {
    private static final int PIECE = 1 << 20;
    private static final int FIRST_HAN = 0x4E00;
    private static final int LAST_HAN = 0x9FFF;
    private static final int OTHER = 0xFF;
    private byte[][] pieces = new byte[4][];
    private long[] starts = new long[1 << 10];
    private int size;
    private long end;

    int size() {
        return size;
    }

    int add(char[] text, int length) {
        if (size + 1 >= starts.length) starts = Arrays.copyOf(starts, starts.length * 2);
        for (int i = 0; i < length; i++) {
            char c = text[i];
            if (c < 128) put(c);
            else if (c >= FIRST_HAN && c <= LAST_HAN) {
                put(0x80 | c - FIRST_HAN >> 8);
                put(c - FIRST_HAN & 0xFF);
            } else {
                put(OTHER);
                put(c >> 8);
                put(c & 0xFF);
            }
        }
        starts[++size] = end;
        return size - 1;
    }

    private void put(int b) {
        int piece = (int) (end >> 20);
        if (piece == pieces.length) pieces = Arrays.copyOf(pieces, piece * 2);
        if (pieces[piece] == null) pieces[piece] = new byte[PIECE];
        pieces[piece][(int) end & PIECE - 1] = (byte) b;
        end++;
    }

    private int at(long i) {
        return pieces[(int) (i >> 20)][(int) i & PIECE - 1] & 0xFF;
    }

    /// Writes the text of a number into `to`, which is emptied first.
    void read(int number, StringBuilder to) {
        to.setLength(0);
        for (long i = starts[number]; i < starts[number + 1]; i++) {
            int b = at(i);
            if (b < 128) to.append((char) b);
            else if (b == OTHER) {
                to.append((char) (at(i + 1) << 8 | at(i + 2)));
                i += 2;
            } else {
                to.append((char) (FIRST_HAN + ((b & 0x7F) << 8) + at(i + 1)));
                i++;
            }
        }
    }
}
