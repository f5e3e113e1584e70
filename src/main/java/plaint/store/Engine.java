package plaint.store;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// Opens the database of a store, made or brought up to date by [BringingUp] before; and says in plain words what H2 says in numbers.
final class Engine {
    /// The newest script below `plaint/store`; the schema of a store that was already brought here is not looked at again by Flyway, which takes its time.
    static final int SCHEMA = 18;
    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);
    private static final int IN_USE = 90020;
    private static final int WRONG_KEY = 90049;
    /// How the states of SQL begin that say a table is not there.
    private static final String NO_TABLE = "42S0";

    private Engine() { }

    /// The way to the database and the first connection to it: the database is open exactly as long as somebody holds one, and to open it takes longer than what the first picture asks of it.
    record Open(DataSource source, Handle first) { }

    /// Opens the database, its schema up to date. Stopped on the way, it is as it was.
    static Open open(StoreAddress address, Progress progress) throws Refused, Cancelled {
        try {
            Files.deleteIfExists(address.beside());
            if (Files.notExists(address.database())) BringingUp.run(address, 0, progress);
            whole(address);
            var database = new Open(address.source(StoreAddress.NAME), Handle.open(address.source(StoreAddress.NAME)));
            boolean kept = false;
            int found;
            boolean trim;
            try {
                found = version(database.first(), address);
                trim = Trimming.isDue(database.first(), address);
                kept = found == SCHEMA && !trim;
            } finally {
                // what was only looked at is left as it was found
                if (!kept) end(database.first());
            }
            if (kept) return database;
            if (found > SCHEMA) throw new Refused("store.refused.newer", address.folder());
            if (found < SCHEMA) BringingUp.run(address, found, progress);
            else {
                progress.step(Notice.of("store.work.trim"), 0, 0);
                Trimming.trim(address);
            }
            return new Open(database.source(), Handle.open(database.source()));
        } catch (SqlFault e) {
            throw told((SQLException) e.getCause(), address);
        } catch (IOException e) {
            throw new Refused("store.refused.unwritable", address.folder());
        }
    }

    /// Opens the database to look only; refused where its schema is not of this program, since it cannot be brought up to date.
    static Open look(StoreAddress address) throws Refused {
        try {
            whole(address);
            var database = new Open(address.looking(), Handle.open(address.looking()));
            boolean kept = false;
            try {
                int found = version(database.first(), address);
                if (found != SCHEMA) throw new Refused(found > SCHEMA ? "store.refused.newer" : "store.refused.lookingOld", address.folder());
                kept = true;
                return database;
            } finally {
                if (!kept) end(database.first());
            }
        } catch (SqlFault e) {
            throw told((SQLException) e.getCause(), address);
        } catch (IOException e) {
            throw new Refused("store.refused.damaged", address.folder(), e.getClass().getSimpleName());
        }
    }

    /// Refused where the end of the file is gone: what would be opened is older than what was saved.
    private static void whole(StoreAddress address) throws IOException, Refused {
        if (FileHead.cutOff(address.database())) throw new Refused("store.refused.cutOff", address.database());
    }

    /// Closes the database without a byte written to it.
    private static void end(Handle h) {
        try {
            h.execute("SHUTDOWN IMMEDIATELY");
            h.close();
        } catch (SqlFault e) {
            // it says so of itself when it has ended
            LOG.debug("ended: {}", e.said());
        }
    }

    private static int version(Handle h, StoreAddress address) throws Refused {
        try {
            return h.select("select \"version\" from \"flyway_schema_history\" where \"success\" and \"version\" is not null").mapTo(String.class).list().stream().mapToInt(Integer::parseInt).max().orElse(0);
        } catch (SqlFault e) {
            if (String.valueOf(((SQLException) e.getCause()).getSQLState()).startsWith(NO_TABLE)) throw new Refused("store.refused.notStore", address.folder());
            throw e;
        }
    }

    static Refused told(SQLException e, StoreAddress address) {
        var keys = Map.of(IN_USE, "store.refused.inUse", WRONG_KEY, "store.refused.passphrase");
        return new Refused(keys.getOrDefault(e.getErrorCode(), "store.refused.damaged"), address.folder(), e.getErrorCode());
    }
}
