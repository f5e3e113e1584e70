package plaint.desk;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import plaint.evidence.SealedFile.Kind;
import plaint.pdf.ExhibitFile;
import plaint.pdf.Judged;
import plaint.pdf.Quarantine;
import plaint.pdf.Remaking;
import plaint.pdf.Unwritable;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Progress;
import plaint.work.Sweep;

/// What the columns `archive` (keep, repair, picture) and `text` (yes) of a loose list ask for. A list without them is bundled as fast as can be, and nothing is claimed for its files;
/// with one of them each file is judged, and what keeps the bundle from being PDF/A is told.
final class LooseArchive implements AutoCloseable {
    private final boolean asked;
    private final Path folder;
    private final Progress progress;
    private final AtomicInteger numbers = new AtomicInteger();

    LooseArchive(LooseList list, Progress progress) throws Refused {
        this.progress = progress;
        var header = list.rows().isEmpty() ? List.<String>of() : list.rows().getFirst().getHeader();
        asked = header.contains("archive") || header.contains("text");
        try {
            folder = asked ? Files.createTempDirectory("plaint-archive") : null;
        } catch (IOException e) {
            throw Unwritable.folder(Path.of(System.getProperty("java.io.tmpdir")), e);
        }
    }

    /// A row's file as it goes in, and what is said of it.
    record Ready(ExhibitFile file, List<Notice> hindrances, String choice) { }

    Ready ready(NamedCsvRecord row, ExhibitFile file) throws Refused {
        if (!asked) return new Ready(file, List.of(), "");
        var way = way(LooseList.field(row, "archive"), file.kind());
        boolean text = yes(LooseList.field(row, "text"));
        if (text && !Remaking.reads()) throw new Refused("desk.refused.noReader");
        var now = way == Remaking.Way.AS_IS && !text ? file : made(file, way, text);
        var judged = now.kind() == Kind.PDF ? Quarantine.judge(now.path(), file.name(), now.allowance()) : new Judged(now.standing(), List.of());
        return new Ready(now.standing(judged.standing()), judged.hindrances(), way + (text ? " text" : ""));
    }

    private ExhibitFile made(ExhibitFile file, Remaking.Way way, boolean text) throws Refused {
        int number = numbers.incrementAndGet();
        var to = folder.resolve(number + ".pdf");
        try {
            Remaking.make(file, way, text, folder.resolve("make-" + number), to, progress);
            return new ExhibitFile(to, file.name(), Kind.PDF, file.pages());
        } catch (Cancelled e) {
            // told again by whoever waits for all rows
            return file;
        }
    }

    private static Remaking.Way way(String typed, Kind kind) throws Refused {
        return switch (typed.toLowerCase(Locale.ROOT)) {
            case "", "keep" -> Remaking.Way.AS_IS;
            case "repair" -> kind == Kind.PDF ? Remaking.Way.REPAIR : Remaking.Way.AS_IS;
            case "picture" -> kind == Kind.PDF ? Remaking.Way.PICTURE : Remaking.Way.AS_IS;
            default -> throw new Refused("desk.refused.archiveAs", typed);
        };
    }

    private static boolean yes(String typed) throws Refused {
        return switch (typed.toLowerCase(Locale.ROOT)) {
            case "", "no" -> false;
            case "yes" -> true;
            default -> throw new Refused("desk.refused.archiveText", typed);
        };
    }

    @Override public void close() {
        if (folder != null) Sweep.quietly(folder);
    }
}
