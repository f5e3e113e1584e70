package plaint.pdf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicReference;
import plaint.text.Refused;
import plaint.work.Lane;

/// A file that grows from its beginning to its end, portion by portion. Full portions go straight to the disk where that can be had, past the memory in which the system keeps what it read and wrote: nothing is
/// copied on the way, and what others have in that memory stays there. While the disk takes one, the next is filled. Where it cannot be had, they are handed to the disk while more is being written.
final class DiskFile implements AutoCloseable {
    /// What goes past the system's memory begins on a block of the disk, in the file and in ours.
    private static final int BLOCK = 1 << 12;
    /// The disk takes what comes in pieces of this size a quarter faster than in pieces of half a megabyte; larger ones gain nothing more.
    private static final int PORTION = 1 << 21;
    /// So much is handed to the disk at a time, while more is being written.
    private static final long HANDED = 128L << 20;
    /// The portion of a file that is done serves the next.
    private static final AtomicReference<ByteBuffer> SPARE = new AtomicReference<>();
    /// A public name that the compiler takes for an internal one; null in a Java that has lost it.
    private static final OpenOption STRAIGHT = option("com.sun.nio.file.ExtendedOpenOption", "DIRECT");
    private final Path path;
    private final FileChannel file;
    private final boolean durable;
    private ByteBuffer portion;
    /// Filled next, while the disk takes the other; null until a portion was full.
    private ByteBuffer other;
    private final BlockSums sums = new BlockSums();
    private FileChannel straight;
    private volatile boolean usual;
    private Lane disk;
    private Lane.Begun<IOException> taking;
    private Lane.Begun<Boolean> underway;
    private volatile boolean lost;
    private boolean finished;
    private long length;
    private long handed;

    /// `durable`: handed to the disk as it grows.
    DiskFile(Path path, boolean durable) throws IOException {
        this.path = path;
        this.durable = durable;
        file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        var spare = SPARE.getAndSet(null);
        portion = spare == null ? aligned(PORTION) : spare;
    }

    private static OpenOption option(String of, String name) {
        try {
            return (OpenOption) Class.forName(of).getField(name).get(null);
        } catch (ReflectiveOperationException e) {
            return null;
        }
    }

    /// A file opened past the system's memory; refused where that cannot be had.
    static FileChannel straight(Path path, OpenOption use) throws IOException {
        if (STRAIGHT == null) throw new IOException("no way past the system's memory");
        try {
            return FileChannel.open(path, use, STRAIGHT);
        } catch (UnsupportedOperationException e) {
            throw new IOException(e);
        }
    }

    /// Memory outside the heap that can be written and read past the system's own.
    static ByteBuffer aligned(int size) {
        return ByteBuffer.allocateDirect(size + BLOCK).alignedSlice(BLOCK).slice(0, size);
    }

    /// What comes next is put in here; another one after each [#write].
    ByteBuffer portion() {
        return portion;
    }

    /// How long the file is with all that was put.
    long length() {
        return length + portion.position();
    }

    /// The sums of all that was written.
    BlockSums sums() {
        return sums;
    }

    /// Writes what was put into the portion, or begins to; the one to be filled next is empty. A fault of the portion before is told now.
    void write() throws IOException {
        sums.add(portion.flip());
        long at = length;
        length += portion.remaining();
        taken();
        if (portion.limit() == PORTION && at % PORTION == 0 && !usual) {
            begin(portion, at);
        } else {
            put(portion, at);
            portion.clear();
        }
        if (durable && usual && length - handed > HANDED && (underway == null || underway.isDone())) hand();
    }

    private void begin(ByteBuffer full, long at) {
        if (other == null) other = aligned(PORTION);
        portion = other.clear();
        other = full;
        taking = disk().begin(() -> {
            try {
                straight(full, at);
                put(full, at);
                return null;
            } catch (IOException e) {
                return e;
            }
        });
    }

    /// Waits until the disk has the portion before.
    private void taken() throws IOException {
        if (taking == null) return;
        try {
            var fault = taking.end();
            taking = null;
            if (fault != null) throw fault;
        } catch (Refused e) {
            throw new IllegalStateException("nothing is refused here", e);
        }
    }

    private Lane disk() {
        if (disk == null) disk = new Lane("disk");
        return disk;
    }

    private void put(ByteBuffer bytes, long at) throws IOException {
        while (bytes.hasRemaining()) file.write(bytes, at + bytes.position());
    }

    /// Not every disk can: what is left then goes the usual way, which tells what is really wrong.
    private void straight(ByteBuffer full, long at) {
        try {
            if (straight == null) straight = straight(path, StandardOpenOption.WRITE);
            while (full.hasRemaining()) straight.write(full, at + full.position());
        } catch (IOException e) {
            usual = true;
        }
    }

    private void hand() {
        handed = length;
        underway = disk().begin(this::force);
    }

    private boolean force() {
        try {
            file.force(true);
            return true;
        } catch (IOException e) {
            // the system may have dropped what it could not write: the file is lost, and [#onDisk] says so
            lost = true;
            return false;
        }
    }

    /// Writes the last of it; a large file is on its way to the disk.
    void end() throws IOException {
        write();
        taken();
        if (durable && length > HANDED) hand();
        else finished = true;
    }

    /// Waits until all of the file is on the disk.
    void onDisk() throws IOException {
        taken();
        settle();
        // the disk takes in a small file while nobody else could do anything for it
        if (finished) force();
        if (lost) throw new IOException("the disk did not take all of the file");
    }

    private void settle() {
        try {
            if (underway != null) underway.end();
        } catch (Refused e) {
            throw new IllegalStateException("nothing is refused here", e);
        }
    }

    @Override public void close() throws IOException {
        if (!file.isOpen()) return;
        try {
            taken();
            settle();
        } finally {
            if (disk != null) disk.close();
            if (straight != null) straight.close();
            file.close();
            SPARE.set(portion.clear());
        }
    }
}
