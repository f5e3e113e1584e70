package plaint.pdf;

import java.nio.file.Path;
import plaint.evidence.SealedFile;

/// A file of an exhibit to be put into a bundle: where its bytes lie, and what was sealed at intake.
public record ExhibitFile(Path path, SealedFile sealed) { }
