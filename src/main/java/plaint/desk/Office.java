package plaint.desk;

import java.nio.file.Path;
import plaint.text.Refused;

/// An open store with everything needed to work on it: archive, vault, forum packs, fonts. One per process and store; every verb is made from one.
/// Thread-safe: reads run beside each other, writes one after another.
public final class Office implements AutoCloseable {
    private final Path folder;
    private final Home home;
    private final String who;

    private Office(Path folder, Home home, String who) {
        this.folder = folder;
        this.home = home;
        this.who = who;
    }

    /// Opens the store in `folder`, making it where there is none. Refused where another process holds it (saying who), or the folder cannot be used.
    public static Office open(Path folder, Home home, String who) throws Refused {
        return new Office(folder, home, who);
    }

    public Path folder() {
        return folder;
    }

    public Home home() {
        return home;
    }

    /// Who works here: written into history.
    public String who() {
        return who;
    }

    @Override public void close() {
    }
}
