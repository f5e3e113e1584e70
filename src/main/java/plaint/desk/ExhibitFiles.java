package plaint.desk;

import java.nio.file.Files;
import java.nio.file.Path;
import plaint.evidence.SealedFile;
import plaint.pdf.ExhibitFile;
import plaint.pdf.Remaking;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// Where the bytes of an exhibit's file lie, for looking at; refused where they are gone or no longer what was sealed.
public final class ExhibitFiles {
    private final Office office;

    public ExhibitFiles(Office office) {
        this.office = office;
    }

    public Path path(SealedFile file) throws Refused {
        return switch (office.vault().verify(file.digest())) {
            case MISSING -> throw new Refused("pdf.refused.missing", file.name());
            case CHANGED -> throw new Refused("pdf.refused.changed", file.name());
            case SOUND -> office.vault().path(file.digest());
        };
    }

    /// What can be shown of it: the file itself, or, of an office document, its pages as they will stand in a bundle, laid out once and kept.
    public Path shown(SealedFile file, Progress progress) throws Refused, Cancelled {
        var sealed = path(file);
        if (!Remaking.laidOut(file.kind())) return sealed;
        var laid = office.vault().made(file.digest(), "laid.pdf");
        if (!Files.isRegularFile(laid))
            Remaking.make(ExhibitFile.of(sealed, file), Remaking.Way.AS_IS, false, office.workFolder().resolve("lay-" + file.digest().hex().substring(0, 16)), laid, progress);
        return laid;
    }
}
