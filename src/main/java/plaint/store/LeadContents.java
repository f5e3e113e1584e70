package plaint.store;

import java.nio.ByteBuffer;
import java.util.TreeSet;
import java.util.function.IntToLongFunction;

/// The digest of what was found of each lead, a thousand and twenty-four to a row. How many there are is how many leads there are.
record LeadContents(Handle handle) {
    private static final int BLOCK = 1024;

    int count() {
        return handle.select("select block, octet_length(digests) from lead_content order by block desc fetch first 1 row only").map(r -> r.getInt(1) * BLOCK + r.getInt(2) / Long.BYTES)
            .findFirst().orElse(0);
    }

    /// Takes each lead with its digest.
    interface Each {
        void take(int id, long digest);
    }

    void each(Each each) {
        for (int block : handle.select("select block from lead_content order by block").mapTo(Integer.class).list()) {
            var body = ByteBuffer.wrap(handle.select("select digests from lead_content where block = ?", block).mapTo(byte[].class).one());
            for (int i = 0; i + Long.BYTES <= body.limit(); i += Long.BYTES) each.take(block * BLOCK + i / Long.BYTES, body.getLong(i));
        }
    }

    /// Writes the blocks of these leads anew, and of all from `fresh` up to `count`.
    void write(Iterable<Integer> changed, int fresh, int count, IntToLongFunction digest) {
        var blocks = new TreeSet<Integer>();
        for (int id : changed) blocks.add(id / BLOCK);
        if (fresh < count) for (int block = fresh / BLOCK; block <= (count - 1) / BLOCK; block++) blocks.add(block);
        if (blocks.isEmpty()) return;
        var rows = handle.batch("insert into lead_content (block, digests) values (?, ?)");
        for (int block : blocks) {
            handle.execute("delete from lead_content where block = ?", block);
            int to = Math.min(count, (block + 1) * BLOCK);
            var body = ByteBuffer.allocate((to - block * BLOCK) * Long.BYTES);
            for (int id = block * BLOCK; id < to; id++) body.putLong(digest.applyAsLong(id));
            rows.add(block, body.array());
        }
        rows.execute();
    }
}
