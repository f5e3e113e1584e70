package plaint.pdf;

import java.nio.file.Path;
import plaint.evidence.SealedFile;
import plaint.evidence.SealedFile.Kind;

/// A file of an exhibit to be put into a bundle: where its bytes lie, the name to speak of, what it is by content, the pages it was found to make, what was allowed for it,
/// how it is written where that is known already (else null), and which standard a bundle with it can keep: pictures all of them, a PDF what was found by [Quarantine#judge].
public record ExhibitFile(Path path, String name, Kind kind, int pages, Allowance allowance, Recipe recipe, Conformance standing) {
    public ExhibitFile(Path path, String name, Kind kind, int pages, Allowance allowance, Recipe recipe) {
        this(path, name, kind, pages, allowance, recipe, kind == Kind.PDF ? Conformance.NONE : Conformance.ACCESSIBLE);
    }

    public ExhibitFile(Path path, String name, Kind kind, int pages) {
        this(path, name, kind, pages, Allowance.USUAL, null);
    }

    /// A file as it was sealed at intake.
    public static ExhibitFile of(Path path, SealedFile sealed) {
        return new ExhibitFile(path, sealed.name(), sealed.kind(), sealed.pages());
    }

    public ExhibitFile standing(Conformance now) {
        return new ExhibitFile(path, name, kind, pages, allowance, recipe, now);
    }

    ExhibitFile withoutRecipe() {
        return new ExhibitFile(path, name, kind, pages, allowance, null, standing);
    }
}
