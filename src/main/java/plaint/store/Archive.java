package plaint.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import plaint.casefile.CaseFile;
import plaint.casefile.CaseText;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Lane;
import plaint.work.Progress;
import plaint.work.Sweep;

/// An open store: the cases in its database, the exhibits in its [Vault], held by this process alone. Thread-safe: reads run on the caller's thread beside each other,
/// writes one after another on a thread of their own. A write that returns is on the disk; one that fails changed nothing, and none is taken after it until the store is
/// opened again.
public final class Archive implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Archive.class);
    /// Where what is only looked at lies; nothing in it outlives the process.
    private static final String WORK = "work";
    private static final Set<String> OWN = Set.of(Holder.LOCK, Holder.TEXT, "vault", WORK, StoreAddress.BESIDE + ".mv.db", StoreAddress.NAME + ".trace.db",
        StoreAddress.BESIDE + ".trace.db");
    private final StoreAddress address;
    private final Holder holder;
    private final Handle writing;
    private final Vault vault;
    private final Lane lane = new Lane("plaint-store");
    private final ReadHandles idle;
    private final String who;
    private final Deriving deriving;
    private final Path work;
    private final boolean looking;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Set<Integer> moved = java.util.concurrent.ConcurrentHashMap.newKeySet();
    private final AtomicLong writes = new AtomicLong();
    private volatile boolean failed;
    private boolean shut;

    private Archive(StoreAddress address, Holder holder, Engine.Open database, Vault vault, Path work, boolean looking, String who, Deriving deriving) {
        this.work = work;
        this.looking = looking;
        this.address = address;
        this.holder = holder;
        this.writing = database.first();
        this.idle = new ReadHandles(database.source());
        this.vault = vault;
        this.who = who;
        this.deriving = deriving;
    }

    /// Asks something of the archive.
    @FunctionalInterface public interface Reading<T> {
        T run(ArchiveView view) throws Refused;
    }

    /// Does something to the archive.
    @FunctionalInterface public interface Writing<T> {
        T run(ArchiveEdit edit) throws Refused;
    }

    /// Opens the store in `folder`, making folder and store where there is none; `who` is written into history. A store that lies where nothing can be written is opened to look at. Refused where another
    /// process holds it, where the folder holds something else, and where the store is of a newer Plaint.
    public static Archive open(Path folder, String who) throws Refused {
        return open(folder, who, Deriving.NOTHING);
    }

    /// The same; `deriving` computes at each save what lists show of the case.
    public static Archive open(Path folder, String who, Deriving deriving) throws Refused {
        try {
            return open(folder, who, deriving, Progress.NONE);
        } catch (Cancelled e) {
            throw new IllegalStateException("nobody asked to stop", e);
        }
    }

    /// The same; `progress` is told of a store of an older schema being brought to this one, which takes a minute for a hundred thousand cases. Cancelled meanwhile, the store is as it was.
    public static Archive open(Path folder, String who, Deriving deriving, Progress progress) throws Refused, Cancelled {
        var real = real(folder);
        if (isStore(real) && !(Files.isWritable(real) && Files.isWritable(StoreAddress.file(real)))) return look(real, who, deriving);
        var holder = Holder.take(real);
        var address = StoreAddress.of(real);
        boolean opened = false;
        try {
            Sweep.away(real.resolve(WORK));
            var archive = new Archive(address, holder, Engine.open(address, progress), Vault.open(real.resolve("vault")), real.resolve(WORK), false, who, deriving);
            opened = true;
            return archive;
        } catch (IOException e) {
            throw new Refused("store.refused.unwritable", folder);
        } catch (SqlFault e) {
            throw Engine.told((SQLException) e.getCause(), address);
        } finally {
            if (!opened) {
                address.forget();
                holder.close();
            }
        }
    }

    /// Opens the store in `folder` to look at it: not a byte in it changes, every write is refused. Refused where there is none, where a process that writes to it holds it, and where it is of another version.
    public static Archive look(Path folder, String who, Deriving deriving) throws Refused {
        if (!isStore(folder)) throw new Refused("store.refused.noStore", folder);
        StoreAddress address = null;
        Holder holder = null;
        boolean opened = false;
        try {
            var real = folder.toRealPath();
            holder = Holder.look(real);
            address = StoreAddress.of(real);
            var work = Files.createTempDirectory("plaint-looking");
            var archive = new Archive(address, holder, Engine.look(address), Vault.look(real.resolve("vault"), work), work, true, who, deriving);
            opened = true;
            return archive;
        } catch (IOException e) {
            throw new Refused("store.refused.unreadable", folder);
        } finally {
            if (!opened && address != null) address.forget();
            if (!opened && holder != null) holder.close();
        }
    }

    /// Nothing can be saved.
    public boolean looking() {
        return looking;
    }

    /// Where what is only looked at lies, inside the store or, of one that cannot be written, beside it in the system's own place; emptied at the next opening, or when it is closed.
    public Path work() {
        return work;
    }

    private static Path real(Path folder) throws Refused {
        try {
            // H2 takes a backslash for a separator everywhere
            if (folder.toAbsolutePath().toString().contains("\\") && !folder.getFileSystem().getSeparator().equals("\\"))
                throw new Refused("store.refused.backslash", folder);
            if (Files.exists(folder) && !Files.isDirectory(folder)) throw new Refused("store.refused.notFolder", folder);
            var real = Files.createDirectories(folder).toRealPath();
            if (isStore(real)) return real;
            if (!Files.isWritable(real)) throw new Refused("store.refused.readOnly", folder);
            refuseForeign(real);
            return real;
        } catch (IOException e) {
            throw new Refused("store.refused.unwritable", folder);
        }
    }

    /// True where `folder` holds a store.
    public static boolean isStore(Path folder) {
        return Files.isRegularFile(StoreAddress.file(folder));
    }

    private static void refuseForeign(Path folder) throws IOException, Refused {
        try (var found = Files.list(folder)) {
            var foreign = found.map(p -> p.getFileName().toString()).filter(n -> !OWN.contains(n) && !n.startsWith(".")).sorted().findFirst();
            if (foreign.isPresent()) throw new Refused("store.refused.foreign", folder, foreign.get());
        }
    }

    public Vault vault() {
        return vault;
    }

    public Path folder() {
        return address.folder();
    }

    public <T> T read(Reading<T> reading) throws Refused {
        if (closed.get()) throw new Refused("store.refused.closed", address.folder());
        try {
            return idle.use(reading);
        } catch (SqlFault e) {
            // a read that closing ended is no fault
            if (closed.get()) throw new Refused("store.refused.closed", address.folder());
            LOG.error("a read failed: {}", e.said());
            throw new Refused("store.refused.readFailed", address.folder());
        }
    }

    /// One transaction, acknowledged by returning: then it is on the disk.
    public <T> T write(Writing<T> writing) throws Refused {
        try {
            return lane.run(() -> writeNow(writing));
        } catch (java.util.concurrent.RejectedExecutionException e) {
            throw new Refused("store.refused.closed", address.folder());
        }
    }

    private <T> T writeNow(Writing<T> step) throws Refused {
        if (shut) throw new Refused("store.refused.closed", address.folder());
        if (looking) throw new Refused("store.refused.looking", address.folder());
        if (failed) throw new Refused("store.refused.closedForWriting", address.folder());
        boolean done = false;
        try {
            writing.begin();
            var edit = new ArchiveEdit(writing, who, deriving);
            var result = step.run(edit);
            writing.commit();
            writes.incrementAndGet();
            writing.execute("CHECKPOINT SYNC");
            moved.addAll(edit.moved());
            done = true;
            return result;
        } catch (SqlFault e) {
            // after a failed write nobody knows what reached the disk, so no later one may claim success
            failed = true;
            LOG.error("a write failed: {}", e.said());
            throw new Refused("store.refused.writeFailed", address.folder());
        } finally {
            if (!done) rollback();
        }
    }

    /// How often something was written since it was opened: what was read stays true as long as this stays.
    public long writes() {
        return writes.get();
    }

    /// The leads that stand otherwise since this was last asked.
    public Set<Integer> moved() {
        var taken = new java.util.HashSet<Integer>();
        for (var id : moved) if (moved.remove(id)) taken.add(id);
        return taken;
    }

    /// Computes what a save of this case would put beside it, and writes none of it: the first save of a session makes large tables for that, while every other waits its turn.
    public void rehearse(CaseFile c) {
        CaseText.json(c);
        Derived.of(c);
        KnownRows.of(c);
        deriving.of(c);
    }

    /// Copies the database, as it is between two writes, to `to`; reads go on.
    void copyDatabase(Path to) throws Refused {
        lane.run(() -> {
            try {
                if (!looking) writing.execute("CHECKPOINT SYNC");
                Files.copy(address.database(), to);
                return null;
            } catch (SqlFault e) {
                LOG.error("a copy failed: {}", e.said());
                throw new Refused("store.refused.readFailed", address.folder());
            } catch (IOException e) {
                throw new Refused("store.refused.copy", to);
            }
        });
    }

    private void rollback() {
        try {
            if (writing.isInTransaction()) writing.rollback();
        } catch (SqlFault e) {
            failed = true;
            LOG.error("a write could not be taken back: {}", e.said());
        }
    }

    /// Finishes the write under way, then closes for good. Closing twice is closing once.
    @Override public void close() {
        if (closed.getAndSet(true)) return;
        try {
            lane.run(this::shut);
        } catch (Refused e) {
            throw new IllegalStateException("closing refuses nothing", e);
        } finally {
            lane.close();
            address.forget();
            holder.close();
            if (looking) dropped(work);
        }
    }

    private static void dropped(Path work) {
        try {
            Sweep.away(work);
        } catch (IOException e) {
            LOG.warn("what was looked at stays in the system's place for such things: {}", e.getClass().getSimpleName());
        }
    }

    private Void shut() {
        shut = true;
        try (var s = writing.connection().createStatement()) {
            // ends reads still running; by its address the store rewrites nothing while it closes
            s.execute("SHUTDOWN");
        } catch (SQLException e) {
            LOG.error("the store was closed with SQL error {}", e.getErrorCode());
        }
        return null;
    }
}
