package plaint.view;

import java.util.Arrays;

/// A column of small numbers, one a lead, in as few bytes as the largest needs: one, two or four.
final class Codes {
    private byte[] narrow = new byte[1 << 10];
    private char[] wide;
    private int[] full;

    int get(int at) {
        return narrow != null ? narrow[at] & 0xFF : wide != null ? wide[at] : full[at];
    }

    /// `number` is not negative. Room must have been made with [#room].
    void set(int at, int number) {
        if (narrow != null) {
            if (number <= 0xFF) {
                narrow[at] = (byte) number;
                return;
            }
            wide = new char[narrow.length];
            for (int i = 0; i < wide.length; i++) wide[i] = (char) (narrow[i] & 0xFF);
            narrow = null;
        }
        if (wide != null) {
            if (number <= 0xFFFF) {
                wide[at] = (char) number;
                return;
            }
            full = new int[wide.length];
            for (int i = 0; i < full.length; i++) full[i] = wide[i];
            wide = null;
        }
        full[at] = number;
    }

    void room(int leads) {
        if (narrow != null) narrow = Arrays.copyOf(narrow, leads);
        if (wide != null) wide = Arrays.copyOf(wide, leads);
        if (full != null) full = Arrays.copyOf(full, leads);
    }
}
