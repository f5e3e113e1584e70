package plaint.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import plaint.casefile.Filing;
import plaint.forum.Forum;
import plaint.pdf.Unwritable;
import plaint.text.Refused;

/// The office's own templates: they lie with the store, for everybody who works on it, beside the pack's, which are never written to. A folder for each pack and each day on which
/// something was changed; the newest holds. A filing that was handed in keeps those of that day, so that it can be made again as it was.
final class OwnTemplates {
    private final Path folder;

    OwnTemplates(Office office, String pack) {
        folder = office.folder().resolve("templates").resolve(pack);
    }

    /// The folders that hold for a filing, the newest first; for none while it is only looked at what there is.
    List<Path> folders(Filing filing) {
        var until = filing == null ? null : filing.submitted();
        return days().stream().filter(d -> until == null || !d.isAfter(until)).map(d -> folder.resolve(d.toString())).toList();
    }

    private List<LocalDate> days() {
        if (!Files.isDirectory(folder)) return List.of();
        try (var below = Files.list(folder)) {
            return below.filter(Files::isDirectory).map(f -> f.getFileName().toString()).filter(n -> n.matches("\\d{4}-\\d\\d-\\d\\d")).map(LocalDate::parse).sorted(Comparator.reverseOrder()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The office's text of a template now; empty where the pack's holds.
    Optional<Path> newest(String template) {
        return folders(null).stream().map(f -> f.resolve(template)).filter(Files::isRegularFile).findFirst();
    }

    void write(String template, String text, LocalDate day) throws Refused {
        var to = folder.resolve(day.toString()).resolve(template);
        try {
            Files.createDirectories(to.getParent());
            WholeFile.write(to, text);
        } catch (IOException e) {
            throw Unwritable.file(to, e);
        }
    }

    /// The pack's text from `day` on; what held before stays for what was handed in before.
    void reset(String template, Forum forum, LocalDate day) throws Refused {
        var today = folder.resolve(day.toString()).resolve(template);
        try {
            Files.deleteIfExists(today);
        } catch (IOException e) {
            throw Unwritable.file(today, e);
        }
        var packs = pack(template, forum);
        if (newest(template).isPresent() && packs.isPresent()) write(template, read(packs.get()), day);
    }

    /// The pack's own text of a template.
    static Optional<Path> pack(String template, Forum forum) {
        return forum.folders().stream().map(f -> f.resolve(template)).filter(Files::isRegularFile).findFirst();
    }

    static String read(Path file) throws Refused {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new Refused("forum.refused.unreadable", file, e.getMessage());
        }
    }
}
