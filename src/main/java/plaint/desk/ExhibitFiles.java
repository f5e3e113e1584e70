package plaint.desk;

import java.nio.file.Path;
import plaint.evidence.SealedFile;
import plaint.text.Refused;

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
}
