package plaint.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import plaint.casefile.CaseText;
import plaint.key.CaseNo;
import plaint.text.Refused;

/// Opens the database of a store: makes it, or brings its schema up to date, always beside and renamed into place, so that a kill leaves the old or the new and nothing
/// between; and says in plain words what H2 says in numbers.
final class Engine {
    /// The newest script below `plaint/store`; the schema of a store that was already brought here is not looked at again by Flyway, which takes its time.
    static final int SCHEMA = 17;
    /// The newest script that gave cases tables to be derived from their bodies.
    private static final int DERIVED = 17;
    /// The script that put leads into pieces.
    private static final int PIECES = 15;
    /// From which on leads follow the case they stand in.
    private static final int FOLLOWING = 16;
    /// How many cases of an older store are given their rows between two commits.
    private static final int PIECE = 500;
    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);
    private static final int IN_USE = 90020;
    private static final int WRONG_KEY = 90049;
    /// How the states of SQL begin that say a table is not there.
    private static final String NO_TABLE = "42S0";

    private Engine() { }

    /// The way to the database and the first connection to it: the database is open exactly as long as somebody holds one, and to open it takes longer than what the first picture asks of it.
    record Open(DataSource source, Handle first) { }

    /// Opens the database, its schema up to date.
    static Open open(StoreAddress address) throws Refused {
        try {
            Files.deleteIfExists(address.beside());
            if (Files.notExists(address.database())) bringUp(address, 0);
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
            if (found < SCHEMA) bringUp(address, found);
            else Trimming.trim(address);
            return new Open(database.source(), Handle.open(database.source()));
        } catch (SqlFault e) {
            throw told((SQLException) e.getCause(), address);
        } catch (SQLException e) {
            throw told(e, address);
        } catch (IOException e) {
            throw new Refused("store.refused.unwritable", address.folder());
        }
    }

    /// Opens the database to look only; refused where its schema is not of this program, since it cannot be brought up to date.
    static Open look(StoreAddress address) throws Refused {
        try {
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
        }
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

    private static void bringUp(StoreAddress address, int found) throws SQLException, IOException, Refused {
        if (Files.exists(address.database())) Files.copy(address.database(), address.beside());
        try {
            var source = address.source(StoreAddress.BESIDE);
            Flyway.configure().dataSource(source).locations("classpath:plaint/store").placeholderReplacement(false).load().migrate();
            if (found > 0 && found < DERIVED) fill(source);
            if (found < PIECES) Handle.inTransaction(source, LeadMove::run);
            if (found > 0 && found < FOLLOWING) Handle.inTransaction(source, Engine::follow);
            try (var c = source.getConnection(); var s = c.createStatement()) {
                s.execute("CHECKPOINT SYNC");
            }
            Files.move(address.beside(), address.database(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Disk.syncFolder(address.folder());
        } catch (FlywayException e) {
            throw new IllegalStateException("the schema could not be brought to version " + SCHEMA, e);
        }
    }

    /// Gives the cases of an older store the rows they are found by; what cannot be read is left to the check of the store, which names it. Committed piece by piece: the whole is
    /// done on a copy that nobody sees before its end, and what one large transaction would keep for taking it back grows to several times the store.
    private static void fill(DataSource source) {
        try (var h = Handle.open(source)) {
            var numbers = h.select("select case_no from case_file order by case_no").mapTo(String.class).list();
            for (int i = 0; i < numbers.size(); i += PIECE) {
                h.begin();
                for (var no : numbers.subList(i, Math.min(numbers.size(), i + PIECE))) fill(h, no);
                h.commit();
            }
        }
    }

    private static void fill(Handle h, String no) {
        try {
            var c = CaseText.fromJson(h.select("select body from case_file where case_no = ?", no).mapTo(String.class).one(), no);
            Derived.of(c).write(h, new CaseNo(no));
            KnownRows.of(c).write(h, new CaseNo(no));
        } catch (Refused e) {
            LOG.warn("case {} could not be read: {}", no, e.notice().key());
        }
    }

    /// Has leads of an older store follow the cases they stand in.
    private static void follow(Handle h) {
        for (var no : h.select("select distinct case_no from lead_standing where case_no is not null order by case_no").mapTo(String.class).list()) {
            for (var body : h.select("select body from case_file where case_no = ?", no).mapTo(String.class).list()) {
                try {
                    new LeadsOfCase(h, new LeadEdit(h, new java.util.HashSet<>())).follow(CaseText.fromJson(body, no));
                } catch (Refused e) {
                    LOG.warn("case {} could not be read: {}", no, e.notice().key());
                }
            }
        }
    }

    static Refused told(SQLException e, StoreAddress address) {
        var keys = Map.of(IN_USE, "store.refused.inUse", WRONG_KEY, "store.refused.passphrase");
        return new Refused(keys.getOrDefault(e.getErrorCode(), "store.refused.damaged"), address.folder(), e.getErrorCode());
    }
}
