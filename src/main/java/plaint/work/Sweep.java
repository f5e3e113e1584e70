package plaint.work;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/// Takes away what was wanted for a while only: folders of exhibits laid out, of pages drawn, of files half written.
public final class Sweep {
    private Sweep() { }

    /// A folder with all that is in it, or a file; nothing where it is not there. Fails with the first thing that cannot be deleted.
    public static void away(Path what) throws IOException {
        if (Files.notExists(what)) return;
        for (var p : within(what).reversed()) Files.deleteIfExists(p);
    }

    /// The same, asking nobody: what cannot be deleted now, as somebody else still reads it, goes when the program ends.
    public static void quietly(Path what) {
        try {
            away(what);
        } catch (IOException e) {
            left(what);
        }
    }

    private static void left(Path what) {
        try {
            for (var p : within(what).reversed()) p.toFile().delete();
            // deleted in the turn opposite to this one: a folder after what is in it
            for (var p : within(what)) p.toFile().deleteOnExit();
        } catch (IOException e) {
            what.toFile().deleteOnExit();
        }
    }

    /// A folder before what is in it.
    private static List<Path> within(Path what) throws IOException {
        try (var all = Files.walk(what)) {
            return all.sorted(Comparator.naturalOrder()).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
