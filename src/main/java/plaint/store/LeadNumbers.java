package plaint.store;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/// Which lead has which number, by digest: runs sorted by key, each cut into blocks that are found by their first key. A list taken in adds a run; it takes in the runs before it that are no longer
/// than itself, so there are never many.
record LeadNumbers(Handle handle) {
    private static final int BLOCK = 1024;
    private static final int BYTES = 12;

    /// Takes each key with its lead.
    interface Each {
        void take(long key, int id);
    }

    void each(Each each) {
        for (var at : handle.select("select run, first_key from lead_number order by run, first_key").map(r -> new Place(r.getInt(1), r.getLong(2))).list()) each(body(at), each);
    }

    private record Place(int run, long first) { }

    private ByteBuffer body(Place at) {
        return ByteBuffer.wrap(handle.select("select body from lead_number where run = ? and first_key = ?", at.run(), at.first()).mapTo(byte[].class).one());
    }

    private static void each(ByteBuffer body, Each each) {
        for (int i = 0; i + BYTES <= body.limit(); i += BYTES) each.take(body.getLong(i), body.getInt(i + 8));
    }

    /// The leads that may have the number of this key: most often one or none.
    List<Integer> find(long key) {
        var found = new ArrayList<Integer>(1);
        var places = handle.select("select run, max(first_key) from lead_number where first_key <= ? group by run", key).map(r -> new Place(r.getInt(1), r.getLong(2))).list();
        for (var at : places) each(body(at), (k, id) -> {
            if (k == key) found.add(id);
        });
        return found;
    }

    /// Adds leads by their keys, which are sorted; `id` tells the lead of each key there is.
    void add(long[] fresh, LongFunction<Integer> id) {
        if (fresh.length == 0) return;
        var keys = fresh;
        var lengths = handle.select("select run, sum(octet_length(body)) from lead_number group by run order by run desc").map(r -> new int[] {r.getInt(1), r.getInt(2) / BYTES}).list();
        int run = lengths.isEmpty() ? 1 : lengths.getFirst()[0] + 1;
        for (var before : lengths) {
            if (before[1] > keys.length) break;
            run = before[0];
            keys = merged(keys, run, before[1]);
            handle.execute("delete from lead_number where run = ?", run);
        }
        var rows = handle.batch("insert into lead_number (run, first_key, body) values (?, ?, ?)");
        for (int from = 0; from < keys.length; from += BLOCK) {
            int to = Math.min(keys.length, from + BLOCK);
            var body = ByteBuffer.allocate((to - from) * BYTES);
            for (int i = from; i < to; i++) body.putLong(keys[i]).putInt(id.apply(keys[i]));
            rows.add(run, keys[from], body.array());
        }
        rows.execute();
    }

    private long[] merged(long[] keys, int run, int more) {
        var all = java.util.Arrays.copyOf(keys, keys.length + more);
        var at = new int[] {keys.length};
        for (long first : handle.select("select first_key from lead_number where run = ? order by first_key", run).mapTo(Long.class).list()) each(body(new Place(run, first)), (k, _) -> all[at[0]++] = k);
        java.util.Arrays.sort(all);
        return all;
    }
}
