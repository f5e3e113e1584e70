package plaint.store;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;
import plaint.evidence.Sha256;
import plaint.text.Refused;

/// The exhibits' bytes: files named by the SHA-256 of what is in them (`vault/ab/abcd…`), written beside, brought to the disk, renamed into place, read-only from then on.
/// Nothing is ever overwritten with other bytes and nothing is deleted. Thread-safe.
public final class Vault {
    private static final String BESIDE = "incoming";
    private final Path folder;
    /// Where what is made goes in a vault that is only looked at; null in one that is written to.
    private final Path making;
    private final AtomicLong numbers = new AtomicLong();

    private Vault(Path folder, Path making) {
        this.folder = folder;
        this.making = making;
    }

    /// Opens the vault in `folder`, sweeping what a killed intake left half written.
    static Vault open(Path folder) throws IOException {
        var beside = Files.createDirectories(folder.resolve(BESIDE));
        try (var left = Files.list(beside)) {
            for (var file : left.toList()) Files.delete(file);
        }
        return new Vault(folder, null);
    }

    /// A vault looked at only; what is made of its files goes below `making`.
    static Vault look(Path folder, Path making) {
        return new Vault(folder, making);
    }

    /// What a look at one file found.
    public enum State { SOUND, MISSING, CHANGED }

    /// Where the bytes of `digest` lie, whether they do or not.
    public Path path(Sha256 digest) {
        return folder.resolve(digest.hex().substring(0, 2)).resolve(digest.hex());
    }

    /// Where what was made of the bytes of `digest` is kept, whether it is or not: it can be made again, and is never an exhibit itself.
    public Path made(Sha256 digest, String what) {
        var there = made(folder, digest, what);
        return making == null || Files.isRegularFile(there) ? there : made(making, digest, what);
    }

    private static Path made(Path below, Sha256 digest, String what) {
        return below.resolve("made").resolve(digest.hex().substring(0, 2)).resolve(digest.hex() + "." + what);
    }

    /// Reads all bytes again and compares.
    public State verify(Sha256 digest) throws Refused {
        var file = path(digest);
        if (!Files.isRegularFile(file)) return State.MISSING;
        try {
            return Disk.digest(file).equals(digest) ? State.SOUND : State.CHANGED;
        } catch (IOException e) {
            throw new Refused("store.refused.unreadable", file);
        }
    }

    /// Copies a file in without keeping it yet, so that what is looked into is the very bytes that will be sealed. `shown` is the name to speak of.
    public Staged stage(Path file, String shown) throws Refused {
        if (!Files.isRegularFile(file)) throw new Refused(Files.isDirectory(file) ? "store.refused.folder" : "store.refused.missing", shown);
        if (!Files.isReadable(file)) throw new Refused("store.refused.unreadable", shown);
        try (var in = Files.newInputStream(file)) {
            return stage(in, shown);
        } catch (IOException e) {
            throw new Refused("store.refused.copy", shown);
        }
    }

    /// The same from a stream, which is read to its end and not closed; what it fails with is thrown on.
    public Staged stage(java.io.InputStream in, String shown) throws IOException, Refused {
        if (making != null) throw new Refused("store.refused.looking", folder.getParent());
        var beside = folder.resolve(BESIDE).resolve(ProcessHandle.current().pid() + "-" + numbers.incrementAndGet());
        var from = new Watched(in);
        try (var channel = FileChannel.open(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var digest = Disk.copy(from, Channels.newOutputStream(channel));
            channel.force(true);
            return new Staged(beside, digest, channel.size());
        } catch (IOException e) {
            drop(beside);
            if (from.failed) throw e;
            throw new Refused("store.refused.copy", shown);
        }
    }

    /// Tells a stream that fails from a disk that does.
    private static final class Watched extends java.io.FilterInputStream {
        private boolean failed;

        Watched(java.io.InputStream in) {
            super(in);
        }

        @Override public int read(byte[] into, int from, int length) throws IOException {
            failed = true;
            int n = super.read(into, from, length);
            failed = false;
            return n;
        }
    }

    private static void drop(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            org.slf4j.LoggerFactory.getLogger(Vault.class).warn("a staged file stays until the next start: {}", e.getClass().getSimpleName());
        }
    }

    /// A file copied in and not yet kept; closing it without [#keep] leaves nothing behind.
    public final class Staged implements AutoCloseable {
        private final Path file;
        private final Sha256 digest;
        private final long bytes;

        private Staged(Path file, Sha256 digest, long bytes) {
            this.file = file;
            this.digest = digest;
            this.bytes = bytes;
        }

        public Path file() {
            return file;
        }

        public Sha256 digest() {
            return digest;
        }

        public long bytes() {
            return bytes;
        }

        /// Puts the bytes into their place for good; durable when this returns. A sound file already there is left alone, a spoilt one is healed.
        public void keep() throws Refused {
            if (verify(digest) == State.SOUND) return;
            var place = path(digest);
            try {
                if (Files.notExists(place.getParent())) {
                    Files.createDirectories(place.getParent());
                    Disk.syncFolder(folder);
                }
                readOnly(file);
                Files.move(file, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                Disk.syncFolder(place.getParent());
            } catch (IOException e) {
                throw new Refused("store.refused.unwritable", folder);
            }
        }

        @Override public void close() {
            drop(file);
        }
    }

    private static void readOnly(Path file) throws IOException {
        if (!file.toFile().setWritable(false, false)) throw new IOException("cannot be made read-only");
    }
}
