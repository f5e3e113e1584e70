package plaint.store;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import plaint.text.Refused;

/// Connections for reading, used again: the engine takes longer to make one than to answer what most reads ask. The engine ends all of them when the store is closed. Thread-safe.
final class ReadHandles {
    private static final int KEPT = 6;
    private final DataSource source;
    private final ConcurrentLinkedQueue<Handle> idle = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();

    ReadHandles(DataSource source) {
        this.source = source;
    }

    /// One that failed is not used again.
    <T> T use(Archive.Reading<T> reading) throws Refused {
        var known = idle.poll();
        if (known != null) count.decrementAndGet();
        var handle = known == null ? Handle.open(source) : known;
        boolean kept = false;
        try {
            var answer = reading.run(new ArchiveView(handle));
            kept = count.incrementAndGet() <= KEPT;
            if (kept) idle.add(handle);
            else count.decrementAndGet();
            return answer;
        } finally {
            if (!kept) handle.close();
        }
    }
}
