package plaint.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import plaint.text.Dates;
import plaint.text.Now;
import plaint.text.Refused;

/// Holds a store for one process. What counts is the operating system's lock on `plaint.lock`, which ends with the process however it ends; the text in `holder.txt` only
/// says to the next who it is. Nothing is left that anybody would have to delete.
final class Holder implements AutoCloseable {
    static final String LOCK = "plaint.lock";
    static final String TEXT = "holder.txt";
    /// Folders held by this process: opening and closing the lock file a second time would let go of the first lock.
    private static final Set<Path> HERE = new HashSet<>();
    private final Path folder;
    private final FileChannel channel;
    private final boolean looking;

    private Holder(Path folder, FileChannel channel, boolean looking) {
        this.folder = folder;
        this.channel = channel;
        this.looking = looking;
    }

    /// Takes hold of `folder` (a real path), or refuses with who holds it.
    static Holder take(Path folder) throws Refused {
        synchronized (HERE) {
            if (HERE.contains(folder)) throw held(folder);
            try {
                var channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                if (channel.tryLock() == null) {
                    channel.close();
                    throw held(folder);
                }
                write(folder);
                HERE.add(folder);
                return new Holder(folder, channel, false);
            } catch (IOException e) {
                throw new Refused("store.refused.unwritable", folder);
            }
        }
    }

    /// Looks at a store that cannot be written, which nobody can be kept from by a lock of ours; refused where somebody who may write to it holds it.
    static Holder look(Path folder) throws Refused {
        synchronized (HERE) {
            if (HERE.contains(folder)) throw held(folder);
            var channel = shared(folder);
            HERE.add(folder);
            return new Holder(folder, channel, true);
        }
    }

    /// Null where there is no lock file, or none that may be opened.
    private static FileChannel shared(Path folder) throws Refused {
        FileChannel channel;
        try {
            channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.READ);
        } catch (IOException e) {
            return null;
        }
        try {
            if (channel.tryLock(0, Long.MAX_VALUE, true) != null) return channel;
            channel.close();
        } catch (IOException e) {
            // some file systems know no locks for those who may only read
            return channel;
        }
        throw held(folder);
    }

    private static void write(Path folder) throws IOException {
        // put together by hand: every start waits for it, and to make ready what writes days by a pattern, or looks for one, takes longer than all else here
        var since = Now.instant().atZone(Dates.BEIJING).toOffsetDateTime().truncatedTo(ChronoUnit.MINUTES);
        var text = "user=" + plain(System.getProperty("user.name")) + "\nhost=" + plain(host()) + "\npid=" + ProcessHandle.current().pid()
            + "\nsince=" + since.toLocalDate() + " " + since.toLocalTime() + " " + since.getOffset() + "\n";
        Files.writeString(folder.resolve(TEXT), text, StandardCharsets.UTF_8);
    }

    private static String plain(String text) {
        if (text == null) return "?";
        var plain = new StringBuilder(text);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (!Character.isLetterOrDigit(c) && c != '.' && c != '_' && c != '-') plain.setCharAt(i, '_');
        }
        return plain.toString();
    }

    /// The computer's name as the system tells it, without asking any network.
    private static String host() throws IOException {
        var named = System.getenv("COMPUTERNAME");
        var file = Path.of("/etc/hostname");
        if (named != null) return named;
        return Files.isReadable(file) ? Files.readString(file).strip() : "?";
    }

    private static Refused held(Path folder) {
        var who = new Properties();
        try (var in = Files.newBufferedReader(folder.resolve(TEXT), StandardCharsets.UTF_8)) {
            who.load(in);
        } catch (IOException e) {
            // the holder has not written its name yet, or it cannot be read: the lock alone counts
            who.clear();
        }
        if (who.isEmpty()) return new Refused("store.refused.inUse", folder);
        return new Refused("store.refused.held", folder, who.getProperty("user", "?"), who.getProperty("host", "?"), who.getProperty("pid", "?"), who.getProperty("since", "?"));
    }

    @Override public void close() {
        synchronized (HERE) {
            if (!HERE.remove(folder)) return;
            try {
                if (!looking) Files.deleteIfExists(folder.resolve(TEXT));
                if (channel != null) channel.close();
            } catch (IOException e) {
                org.slf4j.LoggerFactory.getLogger(Holder.class).warn("store let go of with {}", e.getClass().getSimpleName());
            }
        }
    }
}
