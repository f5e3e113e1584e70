package plaint.pdf;

import java.nio.file.Path;
import plaint.evidence.SealedFile;
import plaint.evidence.SealedFile.Kind;

/// A file of an exhibit to be put into a bundle: where its bytes lie, the name to speak of, what it is by content, the pages it was found to make, what was allowed for it,
/// and how it is written where that is known already (else null).
public record ExhibitFile(Path path, String name, Kind kind, int pages, Allowance allowance, Recipe recipe) {
    public ExhibitFile(Path path, String name, Kind kind, int pages) {
        this(path, name, kind, pages, Allowance.USUAL, null);
    }

    /// A file as it was sealed at intake.
    public static ExhibitFile of(Path path, SealedFile sealed) {
        return new ExhibitFile(path, sealed.name(), sealed.kind(), sealed.pages());
    }
}
