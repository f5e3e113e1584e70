package plaint.desk;

import java.nio.file.Path;
import java.time.Instant;
import plaint.casefile.CaseDraft;
import plaint.evidence.SealedFile;
import plaint.pdf.Quarantine;
import plaint.store.Vault;
import plaint.text.Hidden;
import plaint.text.Refused;

/// Takes one file in: copied, looked into, kept. What is looked into is the copy, so the pages counted are those of the very bytes sealed.
final class Sealing {
    private Sealing() { }

    static SealedFile take(Vault vault, Path file, Instant at, String by) throws Refused {
        var shown = Hidden.marked(file.getFileName().toString());
        try (var staged = vault.stage(file, shown)) {
            var seen = Quarantine.inspect(staged.file(), shown);
            staged.keep();
            return new SealedFile(shown, staged.digest(), staged.bytes(), seen.kind(), seen.pages(), at, by, seen.warnings());
        }
    }

    /// A file that a text names: sealed now, or, where it was sealed before, only if it still has that digest; then it keeps its name and the time of its sealing.
    static SealedFile take(Vault vault, CaseDraft.Loose loose, Instant at, String by) throws Refused {
        var before = loose.sealed();
        if (before == null) return take(vault, loose.path(), at, by);
        try (var staged = vault.stage(loose.path(), loose.path().getFileName().toString())) {
            if (!staged.digest().equals(before.digest())) throw new Refused("desk.refused.sealBroken", loose.path().getFileName());
            var seen = Quarantine.inspect(staged.file(), before.name());
            staged.keep();
            return new SealedFile(before.name(), before.digest(), staged.bytes(), seen.kind(), seen.pages(), before.sealedAt(), before.sealedBy(), seen.warnings());
        }
    }
}
