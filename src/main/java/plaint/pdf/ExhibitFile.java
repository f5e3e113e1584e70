package plaint.pdf;

import java.nio.file.Path;
import plaint.evidence.SealedFile;
import plaint.evidence.Sha256;
import plaint.evidence.SealedFile.Kind;

/// A file of an exhibit to be put into a bundle: where its bytes lie, the name to speak of, what it is by content, the pages it was found to make, what was allowed for it,
/// how it is written where that is known already (else null), which standard a bundle with it can keep: pictures all of them, a PDF what was found by [Quarantine#judge]; and the digest of its bytes
/// where that was proved (else null).
public record ExhibitFile(Path path, String name, Kind kind, int pages, Allowance allowance, Recipe recipe, Conformance standing, Sha256 digest) {
    public ExhibitFile(Path path, String name, Kind kind, int pages, Allowance allowance, Recipe recipe) {
        this(path, name, kind, pages, allowance, recipe, null);
    }

    private ExhibitFile(Path path, String name, Kind kind, int pages, Allowance allowance, Recipe recipe, Sha256 digest) {
        this(path, name, kind, pages, allowance, recipe, kind == Kind.PDF ? Conformance.NONE : Conformance.ACCESSIBLE, digest);
    }

    public ExhibitFile(Path path, String name, Kind kind, int pages) {
        this(path, name, kind, pages, Allowance.USUAL, null);
    }

    /// A file as it was sealed at intake; if it went into a set before, it goes into the next as it was told then.
    public static ExhibitFile of(Path path, SealedFile sealed) {
        return new ExhibitFile(path, sealed.name(), sealed.kind(), sealed.pages(), Allowance.USUAL, Recipes.of(path, sealed), sealed.digest());
    }

    public ExhibitFile standing(Conformance now) {
        return new ExhibitFile(path, name, kind, pages, allowance, recipe, now, digest);
    }

    ExhibitFile withoutRecipe() {
        return new ExhibitFile(path, name, kind, pages, allowance, null, standing, digest);
    }
}
