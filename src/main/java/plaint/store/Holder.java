package plaint.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
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

    private Holder(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
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
                return new Holder(folder, channel);
            } catch (IOException e) {
                throw new Refused("store.refused.unwritable", folder);
            }
        }
    }

    private static void write(Path folder) throws IOException {
        var text = "user=" + plain(System.getProperty("user.name")) + "\nhost=" + plain(host()) + "\npid=" + ProcessHandle.current().pid()
            + "\nsince=" + ZonedDateTime.now().format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm xxx")) + "\n";
        Files.writeString(folder.resolve(TEXT), text, StandardCharsets.UTF_8);
    }

    private static String plain(String text) {
        return text == null ? "?" : text.replaceAll("[^\\p{L}\\p{N}._-]", "_");
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
        return new Refused("store.refused.held", folder, who.getProperty("user", "?"), who.getProperty("host", "?"), who.getProperty("pid", "?"), who.getProperty("since", "?"));
    }

    @Override public void close() {
        synchronized (HERE) {
            if (!HERE.remove(folder)) return;
            try {
                Files.deleteIfExists(folder.resolve(TEXT));
                channel.close();
            } catch (IOException e) {
                org.slf4j.LoggerFactory.getLogger(Holder.class).warn("store let go of with {}", e.getClass().getSimpleName());
            }
        }
    }
}
