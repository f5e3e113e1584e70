package plaint.view;

import java.util.Arrays;

/// A number for each of many 64-bit keys, in flat arrays: open addressing, at most three quarters full. Numbers are not negative.
final class LongTable {
    static final int NONE = -1;
    private long[] keys = new long[1 << 12];
    private int[] numbers = new int[1 << 12];
    private int used;

    LongTable() {
        Arrays.fill(numbers, NONE);
    }

    /// -1 where the key is not there.
    int find(long key) {
        return numbers[slot(key)];
    }

    /// The number of `key`; where it has none, `fresh` becomes it and -1 is given back.
    int findOrPut(long key, int fresh) {
        int at = slot(key);
        if (numbers[at] != NONE) return numbers[at];
        if (++used > keys.length / 4 * 3) {
            grow();
            at = slot(key);
        }
        keys[at] = key;
        numbers[at] = fresh;
        return NONE;
    }

    private int slot(long key) {
        int at = (int) key & keys.length - 1;
        while (numbers[at] != NONE && keys[at] != key) at = at + 1 & keys.length - 1;
        return at;
    }

    private void grow() {
        var k = keys;
        var n = numbers;
        keys = new long[k.length * 2];
        numbers = new int[k.length * 2];
        Arrays.fill(numbers, NONE);
        for (int i = 0; i < k.length; i++)
            if (n[i] != NONE) {
                int at = slot(k[i]);
                keys[at] = k[i];
                numbers[at] = n[i];
            }
    }
}
