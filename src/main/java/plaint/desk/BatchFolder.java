package plaint.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plaint.casefile.CaseFile;
import plaint.evidence.Sha256;
import plaint.key.CaseNo;
import plaint.pdf.Unwritable;
import plaint.text.Lang;
import plaint.text.Named;
import plaint.text.Notice;
import plaint.text.Refused;

/// The folder of a batch and what it remembers between runs, in hidden files: which case a row has opened, and by which state of a case its files were made.
final class BatchFolder {
    private static final String OPENED = ".batch-cases";
    private final Path folder;

    BatchFolder(Path folder) {
        this.folder = folder;
    }

    private static final String WARNED = "! ";

    /// What was made before, files as they lie there now; `warned` is why it is a draft, nothing where it is none.
    record Made(List<Path> files, int pages, List<Batch.Warned> warned) { }

    Path of(CaseNo no) {
        return folder.resolve(no.value());
    }

    /// A digest of everything the papers of a filing come from; the count of saves is none of it.
    String fingerprint(CaseFile file, int filing, String pack) {
        return Sha256.of(file.withRevision(0).toString() + "\n" + filing + "\n" + pack).hex();
    }

    /// Null where the filing was not made by this state, or a file of it is gone or changed.
    Made done(CaseNo no, int filing, String print) throws Refused {
        var mark = mark(no, filing);
        if (!Files.isRegularFile(mark)) return null;
        var lines = lines(mark);
        if (lines.size() < 2 || !lines.getFirst().equals(print)) return null;
        var files = new ArrayList<Path>();
        var warned = new ArrayList<Batch.Warned>();
        for (var line : lines.subList(2, lines.size())) {
            if (line.startsWith(WARNED)) {
                warned.add(warned(line));
                continue;
            }
            var at = of(no).resolve(line.substring(line.indexOf(' ') + 1));
            if (!Files.isRegularFile(at) || !FileDigest.of(at).hex().equals(line.substring(0, line.indexOf(' ')))) return null;
            files.add(at);
        }
        return new Made(files, Integer.parseInt(lines.get(1)), warned);
    }

    /// What was found, in both languages: the pack that words it may be another by the next run.
    private static Batch.Warned warned(String line) {
        var parts = line.substring(WARNED.length()).split("\t", 3);
        return new Batch.Warned(parts[0], Notice.of("batch.note.warned", Named.of(parts[1], parts[2])));
    }

    private static String written(Batch.Warned w) {
        return WARNED + w.check() + "\t" + line(w.what().in(Lang.ZH)) + "\t" + line(w.what().in(Lang.EN));
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ");
    }

    /// From here on the filing counts as not made. Gives back the files that were made of it and lie there as they were written.
    List<Path> begin(CaseNo no, int filing) throws Refused {
        var before = new ArrayList<Path>();
        var mark = mark(no, filing);
        for (var line : Files.isRegularFile(mark) ? lines(mark) : List.<String>of()) {
            int blank = line.indexOf(' ');
            if (blank != 64) continue;
            var at = of(no).resolve(line.substring(blank + 1));
            if (Files.isRegularFile(at) && FileDigest.of(at).hex().equals(line.substring(0, blank))) before.add(at);
        }
        try {
            Files.createDirectories(of(no));
            Files.deleteIfExists(mark);
        } catch (IOException e) {
            throw Unwritable.folder(of(no), e);
        }
        return before;
    }

    /// What an earlier run left of this filing goes where it was not written over: nobody hands in yesterday's sets because today's are called drafts.
    void finish(CaseNo no, int filing, String print, Made made, List<Path> before) throws Refused {
        var lines = new ArrayList<>(List.of(print, Integer.toString(made.pages())));
        for (var f : made.files()) lines.add(FileDigest.of(f).hex() + " " + f.getFileName());
        for (var w : made.warned()) lines.add(written(w));
        var names = made.files().stream().map(Path::getFileName).toList();
        try {
            for (var old : before) if (!names.contains(old.getFileName())) Files.deleteIfExists(old);
        } catch (IOException e) {
            throw Unwritable.folder(of(no), e);
        }
        write(mark(no, filing), lines);
    }

    /// Which case number a row was given, by the row's key.
    Map<String, String> opened() throws Refused {
        var at = folder.resolve(OPENED);
        var all = new LinkedHashMap<String, String>();
        if (Files.isRegularFile(at)) for (var line : lines(at)) if (line.indexOf(' ') > 0) all.put(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1));
        return all;
    }

    /// Kept before the case is opened, so that a row stopped in between finds its case again.
    void reserve(String key, CaseNo no) throws Refused {
        var all = opened();
        all.put(key, no.value());
        write(folder.resolve(OPENED), all.entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).toList());
    }

    private Path mark(CaseNo no, int filing) {
        return of(no).resolve(".filing-" + filing + ".done");
    }

    private static List<String> lines(Path file) throws Refused {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Refused("pdf.refused.unreadable", file);
        }
    }

    private static void write(Path to, List<String> lines) throws Refused {
        try {
            WholeFile.write(to, lines.stream().map(l -> l + "\n").collect(java.util.stream.Collectors.joining()));
        } catch (IOException e) {
            throw Unwritable.file(to, e);
        }
    }
}
