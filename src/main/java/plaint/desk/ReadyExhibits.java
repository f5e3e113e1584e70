package plaint.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import plaint.evidence.Exhibit;
import plaint.evidence.SealedFile;
import plaint.evidence.SealedFile.Kind;
import plaint.pdf.Allowance;
import plaint.pdf.Conformance;
import plaint.pdf.ExhibitFile;
import plaint.pdf.Judged;
import plaint.pdf.Quarantine;
import plaint.pdf.Remaking;
import plaint.pdf.Unwritable;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// The files of an exhibit as they go into a bundle: each proved to be the bytes that were sealed, made anew where that was chosen, and judged. What was made and what was found is kept
/// by digest, so it is done once, and the same data give the same bytes.
final class ReadyExhibits {
    /// Raised when the judge learns something, or files are made in another way: what was kept before is then no longer asked.
    private static final String EDITION = "3";
    private final Office office;

    ReadyExhibits(Office office) {
        this.office = office;
    }

    List<ExhibitFile> of(Exhibit x, String label, Progress progress) throws Refused, Cancelled {
        var out = new ArrayList<ExhibitFile>();
        for (var sealed : x.files()) {
            switch (office.vault().verify(sealed.digest())) {
                case MISSING -> throw new Refused("pdf.refused.missingExhibit", sealed.name(), label);
                case CHANGED -> throw new Refused("pdf.refused.changed", sealed.name());
                case SOUND -> { }
            }
            if (sealed.kind() == Kind.LOCKED) continue;
            var file = ready(x, sealed, progress);
            out.add(file.standing(judged(file, sealed, what(x, sealed)).standing()));
        }
        return out;
    }

    /// What is found against the files of an exhibit as it would go into a bundle now; without `make`, files not yet made anew are judged as they were sealed.
    Judged judged(Exhibit x, boolean make, Progress progress) throws Refused, Cancelled {
        var worst = Conformance.ACCESSIBLE;
        var all = new ArrayList<Notice>();
        for (var sealed : x.files()) {
            progress.stopIfCancelled();
            if (sealed.kind() == Kind.LOCKED) continue;
            var what = what(x, sealed);
            boolean there = make || what.isEmpty() || Files.isRegularFile(made(sealed, what));
            var judged = there ? judged(ready(x, sealed, progress), sealed, what) : judged(ExhibitFile.of(office.vault().path(sealed.digest()), sealed), sealed, "");
            all.addAll(judged.hindrances());
            if (judged.standing().compareTo(worst) < 0) worst = judged.standing();
        }
        return new Judged(worst, all);
    }

    /// Whether all that was chosen for an exhibit is done already, or nothing has to be.
    boolean isMade(Exhibit x) {
        return x.files().stream().allMatch(f -> f.kind() == Kind.LOCKED || what(x, f).isEmpty() || Files.isRegularFile(made(f, what(x, f))));
    }

    /// How a file goes in: the name of what is made of it, empty for itself.
    private static String what(Exhibit x, SealedFile sealed) {
        var way = way(x, sealed);
        boolean text = x.readable() && Remaking.reads();
        if (way == Remaking.Way.AS_IS && !text) return "";
        return EDITION + "-" + way.name().toLowerCase(java.util.Locale.ROOT) + (text ? "-text" : "");
    }

    private static Remaking.Way way(Exhibit x, SealedFile sealed) {
        if (sealed.kind() != Kind.PDF || x.archive() == null) return Remaking.Way.AS_IS;
        return switch (x.archive()) {
            case KEEP -> Remaking.Way.AS_IS;
            case REPAIR -> Remaking.Way.REPAIR;
            case PICTURE -> Remaking.Way.PICTURE;
        };
    }

    private ExhibitFile ready(Exhibit x, SealedFile sealed, Progress progress) throws Refused, Cancelled {
        var original = ExhibitFile.of(office.vault().path(sealed.digest()), sealed);
        var what = what(x, sealed);
        if (what.isEmpty()) return original;
        var made = made(sealed, what);
        if (!Files.isRegularFile(made)) {
            var folder = office.workFolder().resolve("make-" + sealed.digest().hex().substring(0, 16) + "-" + what);
            Remaking.make(original, way(x, sealed), x.readable(), folder, made, progress);
        }
        return new ExhibitFile(made, sealed.name(), Kind.PDF, sealed.pages());
    }

    private Path made(SealedFile sealed, String what) {
        return office.vault().made(sealed.digest(), what + ".pdf");
    }

    private Judged judged(ExhibitFile file, SealedFile sealed, String what) throws Refused {
        if (file.kind() != Kind.PDF) return new Judged(Conformance.ACCESSIBLE, List.of());
        var kept = office.vault().made(sealed.digest(), (what.isEmpty() ? EDITION : what) + ".judged");
        try {
            if (Files.isRegularFile(kept)) return read(kept, sealed.name());
            var judged = Quarantine.judge(file.path(), sealed.name(), Allowance.USUAL);
            write(judged, kept);
            return judged;
        } catch (IOException | IllegalArgumentException e) {
            throw Unwritable.file(kept, e instanceof IOException io ? io : new IOException(e));
        }
    }

    /// The first line is the standing, each further one what hinders, its parts set apart by tabs; the file's name is left out, since the same bytes may have several.
    private static void write(Judged judged, Path kept) throws IOException {
        var lines = new ArrayList<>(List.of(judged.standing().name()));
        for (var h : judged.hindrances()) lines.add(h.key() + "\t" + String.join("\t", h.args().subList(1, h.args().size()).stream().map(a -> a.replaceAll("\\s", " ")).toList()));
        Files.createDirectories(kept.getParent());
        var beside = Files.createTempFile(kept.getParent(), "judged", ".part");
        Files.write(beside, lines);
        Files.move(beside, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Judged read(Path kept, String name) throws IOException {
        var lines = Files.readAllLines(kept);
        var hindrances = new ArrayList<Notice>();
        for (var line : lines.subList(1, lines.size())) {
            var parts = line.split("\t", -1);
            var args = new ArrayList<>(List.of(name));
            args.addAll(List.of(parts).subList(1, parts.length));
            hindrances.add(new Notice(parts[0], args));
        }
        return new Judged(Conformance.valueOf(lines.getFirst()), hindrances);
    }
}
