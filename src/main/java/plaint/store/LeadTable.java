package plaint.store;

import java.util.Arrays;

/// Leads by the digest of their number, and the digest of what was found of each, in flat arrays: open addressing, at most half full.
final class LeadTable {
    static final int NONE = -1;
    private long[] keys;
    private int[] ids;
    private long[] contents;
    private int size;

    LeadTable(int expected) {
        allocate(Math.max(1 << 12, Integer.highestOneBit(Math.max(expected, 1)) << 2));
        contents = new long[Math.max(1 << 11, expected)];
    }

    private void allocate(int slots) {
        keys = new long[slots];
        ids = new int[slots];
        Arrays.fill(ids, NONE);
    }

    /// The lead of this key; -1 where there is none.
    int find(long key) {
        return ids[slot(key)];
    }

    private int slot(long key) {
        int at = (int) key & keys.length - 1;
        while (ids[at] != NONE && keys[at] != key) at = at + 1 & keys.length - 1;
        return at;
    }

    void put(long key, int id) {
        if (++size > keys.length / 2) grow();
        int at = slot(key);
        keys[at] = key;
        ids[at] = id;
    }

    long content(int id) {
        return contents[id];
    }

    void content(int id, long digest) {
        if (id >= contents.length) contents = Arrays.copyOf(contents, Math.max(id + 1, contents.length + (contents.length >> 1)));
        contents[id] = digest;
    }

    /// The keys of all leads from `id` on, sorted.
    long[] keysFrom(int id) {
        var found = new long[size];
        int n = 0;
        for (int i = 0; i < keys.length; i++) if (ids[i] >= id) found[n++] = keys[i];
        Arrays.sort(found, 0, n);
        return Arrays.copyOf(found, n);
    }

    private void grow() {
        var k = keys;
        var i = ids;
        allocate(k.length * 2);
        for (int n = 0; n < k.length; n++)
            if (i[n] != NONE) {
                int at = slot(k[n]);
                keys[at] = k[n];
                ids[at] = i[n];
            }
    }
}
