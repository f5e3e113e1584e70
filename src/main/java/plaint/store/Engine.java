package plaint.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import plaint.casefile.CaseText;
import plaint.key.CaseNo;
import plaint.text.Refused;

/// Opens the database of a store: makes it, or brings its schema up to date, always beside and renamed into place, so that a kill leaves the old or the new and nothing
/// between; and says in plain words what H2 says in numbers.
final class Engine {
    /// The newest script below `plaint/store`; the schema of a store that was already brought here is not looked at again by Flyway, which takes its time.
    static final int SCHEMA = 15;
    /// The newest script that gave cases tables to be derived from their bodies.
    private static final int DERIVED = 13;
    /// The script that put leads into pieces.
    private static final int PIECES = 15;
    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);
    private static final int IN_USE = 90020;
    private static final int WRONG_KEY = 90049;

    private Engine() { }

    /// The way to the database, its schema up to date. No connection is left open: the database is open exactly as long as somebody holds one.
    static DataSource open(StoreAddress address) throws Refused {
        try {
            Files.deleteIfExists(address.beside());
            int found = Files.exists(address.database()) ? version(address) : 0;
            if (found > SCHEMA) throw new Refused("store.refused.newer", address.folder());
            if (found < SCHEMA) bringUp(address, found);
            else Trimming.ifDue(address);
            return address.source(StoreAddress.NAME);
        } catch (SQLException e) {
            throw told(e, address);
        } catch (IOException e) {
            throw new Refused("store.refused.unwritable", address.folder());
        }
    }

    private static int version(StoreAddress address) throws SQLException, Refused {
        try (var c = address.looking().getConnection(); var s = c.createStatement();
             var tables = s.executeQuery("select count(*) from information_schema.tables where table_schema = 'PUBLIC' and table_name = 'flyway_schema_history'")) {
            tables.next();
            if (tables.getInt(1) == 0) throw new Refused("store.refused.notStore", address.folder());
            try (var newest = s.executeQuery("select \"version\" from \"flyway_schema_history\" where \"success\" and \"version\" is not null")) {
                int found = 0;
                while (newest.next()) found = Math.max(found, Integer.parseInt(newest.getString(1)));
                return found;
            }
        }
    }

    private static void bringUp(StoreAddress address, int found) throws SQLException, IOException, Refused {
        if (Files.exists(address.database())) Files.copy(address.database(), address.beside());
        try {
            var source = address.source(StoreAddress.BESIDE);
            Flyway.configure().dataSource(source).locations("classpath:plaint/store").placeholderReplacement(false).load().migrate();
            if (found > 0 && found < DERIVED) fill(source);
            if (found < PIECES) Jdbi.create(source).useTransaction(LeadMove::run);
            try (var c = source.getConnection(); var s = c.createStatement()) {
                s.execute("CHECKPOINT SYNC");
            }
            Files.move(address.beside(), address.database(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Disk.syncFolder(address.folder());
        } catch (FlywayException e) {
            throw new IllegalStateException("the schema could not be brought to version " + SCHEMA, e);
        }
    }

    /// Gives the cases of an older store the rows they are found by; what cannot be read is left to the check of the store, which names it.
    private static void fill(DataSource source) {
        Jdbi.create(source).useTransaction(h -> {
            for (var no : h.select("select case_no from case_file order by case_no").mapTo(String.class).list()) {
                try {
                    var c = CaseText.fromJson(h.select("select body from case_file where case_no = ?", no).mapTo(String.class).one(), no);
                    Derived.of(c).write(h, new CaseNo(no));
                    KnownRows.of(c).write(h, new CaseNo(no));
                } catch (Refused e) {
                    LOG.warn("case {} could not be read: {}", no, e.notice().key());
                }
            }
        });
    }

    static Refused told(SQLException e, StoreAddress address) {
        var keys = Map.of(IN_USE, "store.refused.inUse", WRONG_KEY, "store.refused.passphrase");
        return new Refused(keys.getOrDefault(e.getErrorCode(), "store.refused.damaged"), address.folder(), e.getErrorCode());
    }
}
