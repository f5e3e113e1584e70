package plaint.store;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.store.fs.FilePath;

/// Where a store lies and what opens it: the one place that knows the engine, its settings and, once there is one, the key. The folder's own path never becomes part
/// of a JDBC address: H2 is given a number, which [StoreFiles] turns back into the folder.
record StoreAddress(Path folder, String alias) {
    /// The name of the database; H2 adds `.mv.db`.
    static final String NAME = "plaint";
    /// Where a new or changed schema is made before it takes the place of [#NAME].
    static final String BESIDE = "plaint-new";
    /// Commit reaches the file before it is acknowledged; a JVM that ends does not close the store behind our back; closing never rewrites the file.
    /// What was once written stays: with space used again, or chunks moved, a store that was closed, opened again and saved to lost the save when the process was killed, because H2 goes back to the last
    /// state whose parts it finds one behind the other. [Trimming] makes the file small again, beside it.
    /// Of what was read little is kept (in KB): nearly every question goes along an index to a few pages, which the system keeps too; left to itself, the engine fills a sixteenth of all memory.
    private static final String SETTINGS = ";WRITE_DELAY=0;CACHE_SIZE=8192;DB_CLOSE_ON_EXIT=FALSE;MAX_COMPACT_TIME=0;AUTO_COMPACT_FILL_RATE=0;REUSE_SPACE=FALSE;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0";
    /// So long, in milliseconds, the engine keeps what is past where it may use space again: its own default.
    static final int RETENTION = 45_000;
    private static final String BESIDES = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0";
    private static final AtomicLong NUMBERS = new AtomicLong();

    static {
        // the engine keeps every value it meets for a while in the hope of meeting it again, which costs more than it saves
        System.setProperty("h2.objectCache", "false");
        FilePath.register(new StoreFiles());
    }

    /// `folder` must be a real path.
    static StoreAddress of(Path folder) {
        var alias = String.valueOf(NUMBERS.incrementAndGet());
        StoreFiles.map(alias, folder);
        return new StoreAddress(folder, alias);
    }

    /// The database of the store in a folder.
    static Path file(Path folder) {
        return folder.resolve(NAME + ".mv.db");
    }

    Path database() {
        return file(folder);
    }

    Path beside() {
        return folder.resolve(BESIDE + ".mv.db");
    }

    DataSource source(String name) {
        return source(name, SETTINGS);
    }

    /// What is made beside: nobody's work is in it alone, so its space is used again at once, and it is not made small by the way.
    DataSource making() {
        return source(BESIDE, BESIDES + ";MAX_COMPACT_TIME=0;AUTO_COMPACT_FILL_RATE=0;RETENTION_TIME=0");
    }

    /// The copy beside, open to be made small.
    DataSource trimming() {
        return source(BESIDE, BESIDES);
    }

    /// To look only: not a byte of the file changes.
    DataSource looking() {
        return looking(NAME);
    }

    DataSource looking(String name) {
        return source(name, SETTINGS + ";ACCESS_MODE_DATA=r");
    }

    private DataSource source(String name, String settings) {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:" + StoreFiles.SCHEME + ":" + alias + "/" + name + settings);
        source.setUser("plaint");
        source.setPassword("");
        return source;
    }

    void forget() {
        StoreFiles.unmap(alias);
    }
}
