package plaint.desk;

import java.nio.file.Path;
import plaint.store.Backup;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// Writes the whole store into one file, read again and compared before it gets its name. The store stays open.
public final class BackUpStore {
    private final Office office;

    public BackUpStore(Office office) {
        this.office = office;
    }

    /// What the file holds.
    public record Held(int files, long bytes) { }

    /// Refused where there is such a file already, or it cannot be written.
    public Held run(Path to, Progress progress) throws Refused, Cancelled {
        var held = Backup.write(office.archive(), to, progress);
        return new Held(held.files(), held.bytes());
    }
}
