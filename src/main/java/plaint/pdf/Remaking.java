package plaint.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Program;
import plaint.work.Progress;
import plaint.work.Sweep;

/// An exhibit's file made anew for bundles, in a PDF of the same pages: mended, or as pictures of its pages, or as it is; with the text that a reading program of this machine finds in
/// its pictures lying invisibly under them. The original stays as it is. The same file and the same program give the same bytes.
public final class Remaking {
    private static final Duration LOOK = Duration.ofSeconds(20);
    private static final Duration READ = Duration.ofSeconds(120);
    private static final AtomicReference<Optional<Reader>> READER = new AtomicReference<>();
    private final ExhibitFile file;
    private final Path folder;

    private Remaking(ExhibitFile file, Path folder) {
        this.file = file;
        this.folder = folder;
    }

    /// Which pages the new file has.
    public enum Way { AS_IS, REPAIR, PICTURE }

    /// The program that reads text in pictures, and the languages it has learnt of those we need.
    private record Reader(Path program, String languages) { }

    /// Whether this machine has a program that reads Chinese or English in pictures.
    public static boolean reads() {
        return reader().isPresent();
    }

    private static Optional<Reader> reader() {
        var known = READER.get();
        if (known != null) return known;
        var found = Program.find("tesseract").flatMap(Remaking::learnt);
        READER.set(found);
        return found;
    }

    private static Optional<Reader> learnt(Path program) {
        try {
            var said = Program.says(List.of(program.toString(), "--list-langs"), program.getParent(), Map.of(), LOOK);
            var known = said.map(s -> s.text().lines().map(String::strip).toList()).orElse(List.of());
            var wanted = new ArrayList<>(List.of("chi_sim", "eng"));
            wanted.retainAll(known);
            return wanted.isEmpty() ? Optional.empty() : Optional.of(new Reader(program, String.join("+", wanted)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// Writes `to`; `folder` is an empty one for what is needed on the way. With `text`, pages without text of their own are read where [#reads].
    public static void make(ExhibitFile file, Way way, boolean text, Path folder, Path to, Progress progress) throws Refused, Cancelled {
        if (!Laid.needed(file.kind())) {
            makeOf(file, way, text, folder, to, progress);
            return;
        }
        try (var laid = Laid.of(file.kind(), file.path(), file.name())) {
            makeOf(new ExhibitFile(laid.file(), file.name(), laid.kind(), file.pages(), file.allowance(), null), way, text, folder, to, progress);
        }
    }

    private static void makeOf(ExhibitFile file, Way way, boolean text, Path folder, Path to, Progress progress) throws Refused, Cancelled {
        var remaking = new Remaking(file, folder);
        try {
            Files.createDirectories(folder);
            if (text && reader().isPresent() || way == Way.PICTURE) remaking.draw(text, progress);
            var beside = folder.resolve("made.pdf");
            Quarantine.build(file, way, folder, beside);
            Files.createDirectories(to.getParent());
            Files.move(beside, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw Unwritable.file(to, e);
        } finally {
            Sweep.quietly(remaking.folder);
        }
    }

    /// Whether a file is laid out by another program before it has pages, and can so be looked at only as a PDF made of it.
    public static boolean laidOut(plaint.evidence.SealedFile.Kind kind) {
        return kind == plaint.evidence.SealedFile.Kind.OFFICE;
    }

    private void draw(boolean text, Progress progress) throws IOException, Refused, Cancelled {
        for (int i = 0; i < file.pages(); i++) {
            progress.stopIfCancelled();
            progress.step(Notice.of("pdf.work.draw", file.name(), i + 1, file.pages()), i, file.pages());
            boolean hasText = Quarantine.draw(file, i, folder);
            if (text && !(hasText && file.kind() == plaint.evidence.SealedFile.Kind.PDF)) read(i);
        }
    }

    /// A page that takes too long or cannot be read stays without text.
    private void read(int page) throws IOException {
        var with = reader();
        if (with.isEmpty()) return;
        var picture = Remaker.picture(folder, page);
        var base = Remaker.table(folder, page).toString().replaceAll("\\.tsv$", "");
        var ended = Program.run(List.of(with.get().program().toString(), picture.toString(), base, "-l", with.get().languages(), "--dpi", "300", "tsv"), folder,
            Map.of("OMP_THREAD_LIMIT", "1"), READ);
        if (ended.isEmpty() || ended.get() != 0) Files.deleteIfExists(Remaker.table(folder, page));
    }
}
