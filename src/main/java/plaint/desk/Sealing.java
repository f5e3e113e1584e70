package plaint.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import plaint.casefile.CaseDraft;
import plaint.evidence.SealedFile;
import plaint.evidence.SealedFile.Kind;
import plaint.pdf.Allowance;
import plaint.pdf.Inspected;
import plaint.pdf.Quarantine;
import plaint.store.Vault;
import plaint.text.Hidden;
import plaint.text.Notice;
import plaint.text.Refused;

/// Takes one file in: copied, looked into, kept. What is looked into is the copy, so the pages counted are those of the very bytes sealed.
final class Sealing {
    private Sealing() { }

    static SealedFile take(Vault vault, Path file, Instant at, String by) throws Refused {
        return take(vault, file, at, by, Allowed.USUAL).getFirst();
    }

    /// One file as a rule. Of one that opens with a password, the copy without it that goes into bundles, and behind it the file as it came.
    static List<SealedFile> take(Vault vault, Path file, Instant at, String by, Allowed allowed) throws Refused {
        var shown = Hidden.marked(file.getFileName().toString());
        try (var staged = vault.stage(file, shown)) {
            var seen = allowed.look(staged.file(), shown);
            if (seen.with().password() == null) {
                staged.keep();
                return List.of(sealed(shown, staged, seen.looked().inspected(), at, by));
            }
            var opened = opened(vault, staged.file(), shown, seen.with(), at, by);
            staged.keep();
            return List.of(opened, new SealedFile(shown, staged.digest(), staged.bytes(), Kind.LOCKED, 0, at, by, List.of()));
        }
    }

    private static SealedFile sealed(String shown, Vault.Staged staged, Inspected seen, Instant at, String by) {
        return new SealedFile(shown, staged.digest(), staged.bytes(), seen.kind(), seen.pages(), at, by, seen.warnings());
    }

    private static SealedFile opened(Vault vault, Path locked, String shown, Allowance with, Instant at, String by) throws Refused {
        var beside = locked.resolveSibling(locked.getFileName() + "-opened");
        var name = shown.replaceFirst("(?i)(\\.pdf)?$", "-opened.pdf");
        try {
            Quarantine.unlock(locked, shown, with, beside);
            try (var staged = vault.stage(beside, name)) {
                var seen = Quarantine.look(staged.file(), name, new Allowance(null, with.inflated())).inspected();
                staged.keep();
                var warnings = new ArrayList<>(List.of(Notice.of("desk.note.opened", shown)));
                warnings.addAll(seen.warnings());
                return sealed(name, staged, new Inspected(seen.kind(), seen.pages(), warnings), at, by);
            }
        } finally {
            drop(beside);
        }
    }

    private static void drop(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // swept at the next start with all that lies there
            file.toFile().deleteOnExit();
        }
    }

    /// A file that a text names: sealed now, or, where it was sealed before, only if it still has that digest; then it keeps its name and the time of its sealing.
    static List<SealedFile> take(Vault vault, CaseDraft.Loose loose, Instant at, String by, Allowed allowed) throws Refused {
        var before = loose.sealed();
        if (before == null) return take(vault, loose.path(), at, by, allowed);
        try (var staged = vault.stage(loose.path(), loose.path().getFileName().toString())) {
            if (!staged.digest().equals(before.digest())) throw new Refused("desk.refused.sealBroken", loose.path().getFileName());
            if (before.kind() == Kind.LOCKED) {
                staged.keep();
                return List.of(before);
            }
            // how much room it may take was decided when it was sealed
            var seen = Quarantine.look(staged.file(), before.name(), new Allowance(null, Allowed.MOST_MEGABYTES)).inspected();
            staged.keep();
            var warnings = new ArrayList<>(before.warnings().stream().filter(w -> w.key().equals("desk.note.opened")).toList());
            warnings.addAll(seen.warnings());
            return List.of(new SealedFile(before.name(), before.digest(), staged.bytes(), seen.kind(), seen.pages(), before.sealedAt(), before.sealedBy(), warnings));
        }
    }

    static SealedFile take(Vault vault, CaseDraft.Loose loose, Instant at, String by) throws Refused {
        return take(vault, loose, at, by, Allowed.USUAL).getFirst();
    }
}
