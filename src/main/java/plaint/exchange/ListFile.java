package plaint.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import org.slf4j.LoggerFactory;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// Writes a list to a file: CSV where its name ends in `.csv`, else XLSX. Written beside and renamed, so a file there is whole; a file of that name is replaced.
public final class ListFile {
    private ListFile() { }

    /// Returns the number of rows written, without the header.
    public static long write(Listing list, Path to, Progress progress) throws Refused, Cancelled {
        return write(List.of(list), to, progress);
    }

    /// Several lists, a sheet each, where the format has sheets; in CSV the first alone. Returns the number of rows of all.
    public static long write(List<Listing> lists, Path to, Progress progress) throws Refused, Cancelled {
        boolean csv = to.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".csv");
        try {
            return replace(to, out -> csv ? CsvWriting.write(lists.getFirst(), out, progress) : XlsxWriting.write(lists, out, progress));
        } catch (Listing.Unread e) {
            throw e.why();
        }
    }

    /// What is written into a file.
    @FunctionalInterface interface Content<T> {
        T write(OutputStream out) throws IOException, Refused, Cancelled;
    }

    /// Writes beside `to` and renames; nothing is left where it is refused or cancelled.
    static <T> T replace(Path to, Content<T> content) throws Refused, Cancelled {
        var beside = to.toAbsolutePath().resolveSibling("." + to.getFileName() + ".part");
        boolean done = false;
        try {
            T result;
            try (var out = new BufferedOutputStream(Files.newOutputStream(beside))) {
                result = content.write(out);
            }
            move(beside, to);
            done = true;
            return result;
        } catch (IOException e) {
            throw new Refused("exchange.refused.unwritable", to);
        } finally {
            if (!done) drop(beside);
        }
    }

    private static void move(Path beside, Path to) throws IOException {
        try {
            Files.move(beside, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(beside, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void drop(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LoggerFactory.getLogger(ListFile.class).warn("an unfinished file stays: {}", e.getClass().getSimpleName());
        }
    }
}
