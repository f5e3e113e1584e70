package plaint.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalLong;
import plaint.store.Archive;

/// A folder somebody chose for a store, looked at before anything is made in it.
public final class StoreFolder {
    private static final double THOUSAND = 1000;
    private static final int TEN = 10;
    private static final String[] UNITS = {"B", "KB", "MB", "GB", "TB"};

    private StoreFolder() { }

    /// A store lies in it.
    public static boolean holdsStore(Path folder) {
        return Archive.isStore(folder);
    }

    /// The folder itself where it is empty, not there yet or a store; else one of that name in it, so that a store is never mixed with other things.
    public static Path within(Path chosen, String name) {
        if (holdsStore(chosen) || !Files.isDirectory(chosen)) return chosen;
        try (var in = Files.list(chosen)) {
            return in.findAny().isEmpty() ? chosen : chosen.resolve(name);
        } catch (IOException e) {
            // told when it is opened
            return chosen;
        }
    }

    /// The bytes there are for a store in it; empty where that cannot be told.
    public static OptionalLong free(Path folder) {
        for (var at = folder.toAbsolutePath(); at != null; at = at.getParent())
            if (Files.isDirectory(at)) try {
                return OptionalLong.of(Files.getFileStore(at).getUsableSpace());
            } catch (IOException e) {
                return OptionalLong.empty();
            }
        return OptionalLong.empty();
    }

    /// `96 GB`, `1.2 GB`.
    public static String size(long bytes) {
        double size = bytes;
        int unit = 0;
        while (size >= THOUSAND && unit < UNITS.length - 1) {
            size /= THOUSAND;
            unit++;
        }
        return String.format(Locale.ROOT, size < TEN && unit > 0 ? "%.1f %s" : "%.0f %s", size, UNITS[unit]);
    }
}
