package plaint.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the file of a store small again when it is opened. No space in it is used twice while somebody works ([StoreAddress]), so most of an old file is past. A copy beside is made small, held against
/// the original, and renamed into its place: a kill leaves the old file or the new one, and a copy that differs is thrown away.
final class Trimming {
    private static final Logger LOG = LoggerFactory.getLogger(Trimming.class);
    /// A file below this size is left alone; so is one of which more than this share, in per cent, is in use.
    private static final long SMALL = 24L << 20;
    private static final int ENOUGH = 40;
    private static final int CLOSED_BY_ITSELF = 90121;
    private final StoreAddress address;

    private Trimming(StoreAddress address) {
        this.address = address;
    }

    /// Whether the file of the open database is large and most of it past.
    static boolean isDue(Handle h, StoreAddress address) throws IOException {
        return Files.size(address.database()) >= SMALL && isPast(h);
    }

    /// Whether most of it is, however small it is.
    static boolean isPast(Handle h) {
        return used(h) <= ENOUGH;
    }

    /// Does so; a store that cannot be trimmed stays as it is. Whether the file was replaced.
    static boolean trim(StoreAddress address) throws IOException {
        try {
            return new Trimming(address).run();
        } catch (SQLException e) {
            LOG.warn("the store could not be made small: SQL error {}", e.getErrorCode());
            return false;
        } catch (IOException e) {
            // a full disk keeps nobody from his store
            LOG.warn("the store could not be made small: {}", e.getClass().getSimpleName());
            return false;
        } finally {
            Files.deleteIfExists(address.beside());
        }
    }

    private boolean run() throws SQLException, IOException {
        Files.copy(address.database(), address.beside());
        try (var c = address.trimming().getConnection(); var s = c.createStatement()) {
            s.execute("SHUTDOWN COMPACT");
        } catch (SQLException e) {
            // a connection says so whose database has just been closed
            if (e.getErrorCode() != CLOSED_BY_ITSELF) throw e;
        }
        if (!counts(StoreAddress.NAME).equals(counts(StoreAddress.BESIDE))) {
            LOG.warn("the copy made small differs; the store stays as it is");
            return false;
        }
        try (var c = FileChannel.open(address.beside(), StandardOpenOption.WRITE)) {
            c.force(true);
        }
        Files.move(address.beside(), address.database(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Disk.syncFolder(address.folder());
        return true;
    }

    /// How much of the file is in use, in per cent. Asked of the engine itself: its tables about itself, which say the same, are made at the first question to them, and every start would wait for that.
    private static int used(Handle h) {
        try {
            var session = (SessionLocal) h.connection().unwrap(JdbcConnection.class).getSession();
            var file = session.getDatabase().getStore().getMvStore().getFileStore();
            return file.getFillRate() * file.getChunksFillRate() / 100;
        } catch (SQLException e) {
            throw new SqlFault(e);
        }
    }

    /// The rows of every table and the newest digest of history.
    private Map<String, String> counts(String name) throws SQLException {
        var counts = new TreeMap<String, String>();
        try (var c = address.looking(name).getConnection(); var s = c.createStatement()) {
            try (var tables = s.executeQuery("select table_name from information_schema.tables where table_schema = 'PUBLIC'")) {
                while (tables.next()) counts.put(tables.getString(1), "");
            }
            for (var table : List.copyOf(counts.keySet()))
                try (var r = s.executeQuery("select count(*) from \"" + table + "\"")) {
                    r.next();
                    counts.put(table, r.getString(1));
                }
            try (var r = s.executeQuery("select digest from history order by seq desc fetch first 1 row only")) {
                counts.put("newest", r.next() ? r.getString(1) : "");
            }
        }
        return counts;
    }
}
