package plaint.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The operators of a page as they are written, byte by byte: a page has thousands.
final class Ascii {
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
    private static final int THOUSANDTHS = 1000;
    private static final int FINE = 100_000;
    private byte[] out = new byte[1 << 12];
    private int size;

    int size() {
        return size;
    }

    private void room(int more) {
        if (size + more > out.length) out = Arrays.copyOf(out, Math.max(size + more, 2 * out.length));
    }

    Ascii add(char c) {
        room(1);
        out[size++] = (byte) c;
        return this;
    }

    Ascii add(String text) {
        int length = text.length();
        room(length);
        for (int i = 0; i < length; i++) out[size++] = (byte) text.charAt(i);
        return this;
    }

    /// Four digits.
    void code(int value) {
        room(4);
        out[size++] = HEX[value >> 12 & 0xF];
        out[size++] = HEX[value >> 8 & 0xF];
        out[size++] = HEX[value >> 4 & 0xF];
        out[size++] = HEX[value & 0xF];
    }

    /// A number as PDF writes it: no exponent, at most three decimals, no trailing zeros.
    Ascii number(double value) {
        return decimal(value, THOUSANDTHS);
    }

    /// The same with five decimals: it counts for each character of a line.
    Ascii fine(double value) {
        return decimal(value, FINE);
    }

    /// What [#fine] will be read as.
    static double fine5(double value) {
        return Math.round(value * FINE) / (double) FINE;
    }

    private Ascii decimal(double value, int parts) {
        long all = Math.round(Math.abs(value) * parts);
        if (all == 0) return add('0');
        if (value < 0) add('-');
        whole(all / parts);
        int rest = (int) (all % parts);
        if (rest > 0) add('.');
        for (int unit = parts / 10; rest > 0; unit /= 10) {
            add((char) ('0' + rest / unit));
            rest %= unit;
        }
        return this;
    }

    private void whole(long value) {
        if (value >= 10) whole(value / 10);
        add((char) ('0' + value % 10));
    }

    Ascii insert(int at, String text) {
        room(text.length());
        System.arraycopy(out, at, out, at + text.length(), size - at);
        for (int i = 0; i < text.length(); i++) out[at + i] = (byte) text.charAt(i);
        size += text.length();
        return this;
    }

    byte[] bytes() {
        return Arrays.copyOf(out, size);
    }

    @Override public String toString() {
        return new String(out, 0, size, StandardCharsets.US_ASCII);
    }
}
