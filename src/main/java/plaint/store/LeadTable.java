package plaint.store;

import java.util.Arrays;

/// Leads by the digest of their number, in flat arrays: open addressing, at most half full.
final class LeadTable {
    private static final int EMPTY = -1;
    private long[] keys;
    private long[] contents;
    private int[] ids;
    private int size;

    LeadTable(int expected) {
        allocate(Math.max(1 << 12, Integer.highestOneBit(Math.max(expected, 1)) << 2));
    }

    private void allocate(int slots) {
        keys = new long[slots];
        contents = new long[slots];
        ids = new int[slots];
        Arrays.fill(ids, EMPTY);
    }

    /// The slot of `key`, or -1 where it is not there.
    int find(long key) {
        int at = slot(key);
        return ids[at] == EMPTY ? EMPTY : at;
    }

    private int slot(long key) {
        int at = (int) key & keys.length - 1;
        while (ids[at] != EMPTY && keys[at] != key) at = at + 1 & keys.length - 1;
        return at;
    }

    int id(int slot) {
        return ids[slot];
    }

    long content(int slot) {
        return contents[slot];
    }

    void replace(int slot, long content) {
        contents[slot] = content;
    }

    void put(long key, long content, int id) {
        if (++size > keys.length / 2) grow();
        int at = slot(key);
        keys[at] = key;
        contents[at] = content;
        ids[at] = id;
    }

    private void grow() {
        var k = keys;
        var c = contents;
        var i = ids;
        allocate(k.length * 2);
        for (int n = 0; n < k.length; n++)
            if (i[n] != EMPTY) {
                int at = slot(k[n]);
                keys[at] = k[n];
                contents[at] = c[n];
                ids[at] = i[n];
            }
    }
}
