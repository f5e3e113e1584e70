package plaint.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import plaint.store.Archive;
import plaint.store.Backup;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Progress;
import plaint.work.Sweep;

/// Brings a store back from a backup. It is taken out beside, opened and proved there, and only then takes its place; a store that stood there is put aside whole, never written over.
public final class RestoreStore {
    private final Home home;

    public RestoreStore(Home home) {
        this.home = home;
    }

    /// `aside` null: nothing stood there.
    public record Restored(Path store, Path aside, int cases) { }

    /// Refused, with nothing changed, where the backup is damaged or none, what it holds does not prove, or the store in `folder` is open somewhere.
    public Restored run(Path from, Path folder, Progress progress) throws Refused, Cancelled {
        if (!Files.isRegularFile(from)) throw new Refused("store.refused.missing", from);
        var target = folder.toAbsolutePath();
        var there = standing(target);
        var beside = target.resolveSibling("." + target.getFileName() + ".restored");
        Sweep.quietly(beside);
        try {
            Backup.unpack(from, beside, progress);
            var found = new CheckStore(beside, home).run(progress).findings();
            if (!found.isEmpty()) throw new Refused("store.refused.backupUnproved", from, found.size());
            int cases = cases(beside);
            var aside = there ? aside(target) : null;
            if (there) Files.move(target, aside, StandardCopyOption.ATOMIC_MOVE);
            else Files.deleteIfExists(target);
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
            return new Restored(target, aside, cases);
        } catch (IOException e) {
            throw new Refused("store.refused.backupUnwritable", folder);
        } finally {
            Sweep.quietly(beside);
        }
    }

    private int cases(Path store) throws Refused {
        try (var office = Office.open(store, home, "restore")) {
            return new ListCases(office).run().size();
        }
    }

    /// Whether a store stands in the folder; opened once, so that one held by somebody is refused.
    private static boolean standing(Path folder) throws Refused {
        if (!Archive.isStore(folder)) {
            if (Files.isDirectory(folder) && !empty(folder)) throw new Refused("store.refused.notEmpty", folder);
            return false;
        }
        try (var held = Archive.open(folder, "restore")) {
            return held != null;
        }
    }

    private static boolean empty(Path folder) throws Refused {
        try (var in = Files.list(folder)) {
            return in.findAny().isEmpty();
        } catch (IOException e) {
            throw new Refused("store.refused.unreadable", folder);
        }
    }

    private static Path aside(Path folder) {
        for (int n = 1; ; n++) {
            var name = folder.resolveSibling(folder.getFileName() + "-before-" + n);
            if (Files.notExists(name)) return name;
        }
    }
}
