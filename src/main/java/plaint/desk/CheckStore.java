package plaint.desk;

import java.nio.file.Path;
import java.util.List;
import plaint.store.Archive;
import plaint.store.StoreCheck;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// Proves a store by itself: the chain of its history, its cases against history and lists, every exhibit's bytes against the digest sealed at intake. Opens the store for
/// the time of the check; changes nothing in it.
public final class CheckStore {
    private final Path folder;
    private final Home home;

    public CheckStore(Path folder, Home home) {
        this.folder = folder;
        this.home = home;
    }

    /// `ok` when nothing was found.
    public record Result(boolean ok, List<Notice> findings) { }

    /// Refused where there is no store, or another process holds it.
    public Result run(Progress progress) throws Refused, Cancelled {
        if (!Archive.isStore(folder)) throw new Refused("store.refused.noStore", folder);
        try (var office = Office.open(folder, home, "check", progress)) {
            var findings = StoreCheck.run(office.archive());
            return new Result(findings.isEmpty(), findings);
        }
    }
}
