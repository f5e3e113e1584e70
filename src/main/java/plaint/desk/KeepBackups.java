package plaint.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import plaint.store.Backup;
import plaint.text.Notice;
import plaint.text.Now;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Progress;
import plaint.work.Sweep;

/// The backups that are made by themselves after a session with changes: in one folder or in two, the newest ten kept in each. Each is read again and compared before it gets its name. Whether
/// anything changed is told by the end of history, which the name carries: where the newest backup in a folder has it already, nothing is written there.
public final class KeepBackups {
    private static final int KEPT = 10;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");
    private final Office office;

    public KeepBackups(Office office) {
        this.office = office;
    }

    /// What became of one folder. `file` is the newest backup there, null where there is none; `refused` says why none could be written, null where all is well.
    public record Kept(Path folder, Path file, boolean written, int removed, Notice refused) { }

    /// A backup that lies in a folder, and when it was made.
    public record Lying(Path file, LocalDateTime at, String head) { }

    /// The folder beside the store, where backups go unless another is named.
    public static Path beside(Path store) {
        var whole = store.toAbsolutePath().normalize();
        return whole.resolveSibling(whole.getFileName() + "-backups");
    }

    /// The newest backup of a store in a folder.
    public static Optional<Lying> newest(Path store, Path folder) {
        return all(store, folder).stream().findFirst();
    }

    /// Whether the store changed since the newest backup in one of the folders.
    public boolean due(List<Path> folders) throws Refused {
        var head = head();
        if (head.isEmpty() || office.looking()) return false;
        for (var f : folders) if (newest(office.folder(), f).filter(l -> l.head().equals(head.get())).isEmpty()) return true;
        return false;
    }

    /// Writes what is wanting in each folder; a folder that cannot be written (a disk that is not there) is told and keeps no other from being written.
    public List<Kept> run(List<Path> folders, Progress progress) throws Refused, Cancelled {
        var head = head();
        var out = new ArrayList<Kept>();
        Path made = null;
        for (var folder : folders) {
            var there = newest(office.folder(), folder).filter(l -> head.isEmpty() || l.head().equals(head.get()));
            if (head.isEmpty() || there.isPresent()) {
                out.add(new Kept(folder, there.map(Lying::file).orElse(null), false, 0, null));
                made = made == null ? there.map(Lying::file).orElse(null) : made;
                continue;
            }
            try {
                var file = free(folder, head.get());
                if (made == null) Backup.write(office.archive(), file, progress);
                else copy(made, file, progress);
                made = file;
                out.add(new Kept(folder, file, true, trim(folder), null));
            } catch (Refused e) {
                out.add(new Kept(folder, newest(office.folder(), folder).map(Lying::file).orElse(null), false, 0, e.notice()));
            }
        }
        return List.copyOf(out);
    }

    /// The first letters of the digest that stands for all that was done; empty in a store nothing was done in.
    private Optional<String> head() throws Refused {
        return office.archive().read(v -> v.newest().map(e -> e.digest().hex().substring(0, 12)));
    }

    private Path free(Path folder, String head) throws Refused {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Refused("store.refused.backupUnwritable", folder);
        }
        return folder.resolve(name(office.folder()) + "-" + STAMP.format(Now.moment()) + "-" + head + ".plaint-backup");
    }

    /// The second place gets the same bytes, read again and compared there.
    private static void copy(Path from, Path to, Progress progress) throws Refused, Cancelled {
        var beside = to.resolveSibling("." + to.getFileName() + ".part");
        try {
            Files.copy(from, beside, StandardCopyOption.REPLACE_EXISTING);
            Backup.compare(beside, progress);
            Files.move(beside, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new Refused("store.refused.backupUnwritable", to);
        } finally {
            Sweep.quietly(beside);
        }
    }

    private int trim(Path folder) {
        int removed = 0;
        for (var old : all(office.folder(), folder).stream().skip(KEPT).toList()) {
            try {
                if (Files.deleteIfExists(old.file())) removed++;
            } catch (IOException e) {
                // it is in nobody's way but the disk's, and is tried again next time
                continue;
            }
        }
        return removed;
    }

    /// Newest first, of two of one second the one written last; what does not bear the name of such a backup of this store is nobody's business.
    private static List<Lying> all(Path store, Path folder) {
        if (!Files.isDirectory(folder)) return List.of();
        var pattern = Pattern.compile(Pattern.quote(name(store)) + "-(\\d{8}-\\d{6})-([0-9a-f]{12})\\.plaint-backup");
        record Dated(LocalDateTime named, FileTime written, Lying lying) { }
        var found = new ArrayList<Dated>();
        try (var in = Files.list(folder)) {
            for (var f : in.toList()) {
                var m = pattern.matcher(f.getFileName().toString());
                if (!m.matches()) continue;
                var named = LocalDateTime.parse(m.group(1), STAMP);
                found.add(new Dated(named, Files.getLastModifiedTime(f), new Lying(f, named.truncatedTo(ChronoUnit.MINUTES), m.group(2))));
            }
        } catch (IOException | DateTimeParseException e) {
            return List.of();
        }
        return found.stream().sorted(Comparator.comparing(Dated::named).thenComparing(Dated::written).reversed()).map(Dated::lying).toList();
    }

    private static String name(Path store) {
        return store.toAbsolutePath().normalize().getFileName().toString();
    }
}
