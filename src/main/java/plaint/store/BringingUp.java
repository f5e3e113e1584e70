package plaint.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import plaint.casefile.CaseFile;
import plaint.casefile.CaseText;
import plaint.key.CaseNo;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// Makes the database of a store, or brings an older one to the schema of this program: always beside and renamed into place, so that a kill leaves the old or the new and nothing between. What is beside is
/// thrown away by the next opening, which begins again.
final class BringingUp {
    private static final Logger LOG = LoggerFactory.getLogger(BringingUp.class);
    /// The newest script that gave cases tables to be derived from their bodies.
    private static final int DERIVED = 17;
    /// The script that gave them their names and numbers, which are dear to compute.
    private static final int NAMED = 5;
    /// The script that put leads into pieces.
    private static final int PIECES = 15;
    /// From which on leads follow the case they stand in.
    private static final int FOLLOWING = 16;
    /// How many cases are given their rows between two commits: each writes anew the parts of the indexes it met, and what a large one would keep for taking it back grows to several times the store.
    private static final int PIECE = 2_000;
    /// Beside the copy itself room is needed for what is added to it; more than that is left to whoever else writes to the disk.
    private static final long ROOM = 64L << 20;
    private final StoreAddress address;
    private final int found;
    private final Progress progress;

    private BringingUp(StoreAddress address, int found, Progress progress) {
        this.address = address;
        this.found = found;
        this.progress = progress;
    }

    /// `found`: the schema it has; 0 where there is none yet. Refused where the disk has no room for a second one; cancelled, nothing has changed.
    static void run(StoreAddress address, int found, Progress progress) throws IOException, Refused, Cancelled {
        boolean done = false;
        try {
            new BringingUp(address, found, progress).run();
            done = true;
        } finally {
            if (!done) Files.deleteIfExists(address.beside());
        }
    }

    private void run() throws IOException, Refused, Cancelled {
        // never by its version alone: what lies there is not replaced by an empty one
        if (Files.exists(address.database())) copied();
        var source = address.making();
        // held to the end: with the last connection the database is closed, and what it had read of itself is gone
        try (var h = Handle.open(source)) {
            Flyway.configure().dataSource(source).locations("classpath:plaint/store").placeholderReplacement(false).load().migrate();
            if (found > 0 && found < DERIVED) fill(h);
            if (found < PIECES) Handle.inTransaction(source, LeadMove::run);
            if (found > 0 && found < FOLLOWING) Handle.inTransaction(source, BringingUp::follow);
            // the engine keeps it in the file, where it is for the making alone
            h.execute("SET RETENTION_TIME " + StoreAddress.RETENTION);
            h.execute("CHECKPOINT SYNC");
        } catch (FlywayException e) {
            if (found == 0) throw new IllegalStateException("the schema could not be brought to version " + Engine.SCHEMA, e);
            // its tables are not those of its version: the engine went back to a state that never was
            LOG.error("the schema could not be brought from version {} to {}", found, Engine.SCHEMA, e);
            throw new Refused("store.refused.damaged", address.folder(), found);
        }
        try (var c = FileChannel.open(address.beside(), StandardOpenOption.WRITE)) {
            c.force(true);
        }
        Files.move(address.beside(), address.database(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Disk.syncFolder(address.folder());
    }

    private void copied() throws IOException, Refused {
        long needed = Files.size(address.database()) / 4 * 5 + ROOM;
        long free = Files.getFileStore(address.folder()).getUsableSpace();
        if (free < needed) throw new Refused("store.refused.room", address.folder(), needed >> 20, free >> 20);
        progress.step(Notice.of("store.work.copy"), 0, 0);
        Files.copy(address.database(), address.beside());
    }

    /// Gives the cases of an older store the rows they are found by; what cannot be read is left to the check of the store, which names it. Piece by piece: the whole is done on a copy that nobody sees
    /// before its end.
    private void fill(Handle h) throws Cancelled {
        var numbers = h.select("select case_no from case_file order by case_no").mapTo(String.class).list();
        for (int i = 0; i < numbers.size(); i += PIECE) {
            var some = numbers.subList(i, Math.min(numbers.size(), i + PIECE));
            h.begin();
            for (int n = 0; n < some.size(); n++) {
                progress.stopIfCancelled();
                progress.step(Notice.of("store.work.bringUp", i + n + 1, numbers.size()), i + n, numbers.size());
                fill(h, some.get(n));
            }
            h.commit();
        }
    }

    private void fill(Handle h, String no) {
        var c = read(h, no);
        if (c == null) return;
        Derived.of(c).mend(h, new CaseNo(no));
        if (found < NAMED) KnownRows.of(c).write(h, new CaseNo(no));
    }

    /// Null where it cannot be read.
    private static CaseFile read(Handle h, String no) {
        try {
            return CaseText.fromJson(h.select("select body from case_file where case_no = ?", no).mapTo(String.class).one(), no);
        } catch (Refused e) {
            LOG.warn("case {} could not be read: {}", no, e.notice().key());
            return null;
        }
    }

    /// Has leads of an older store follow the cases they stand in.
    private static void follow(Handle h) {
        for (var no : h.select("select distinct s.case_no from lead_standing s join case_file c on c.case_no = s.case_no order by s.case_no").mapTo(String.class).list()) {
            var c = read(h, no);
            if (c != null) new LeadsOfCase(h, new LeadEdit(h, new HashSet<>())).follow(c);
        }
    }
}
