package plaint.desk;

import java.nio.file.Path;
import java.util.List;
import plaint.key.CaseNo;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// Drafts a filing and writes its sets as PDF files: written beside, read again and verified, then renamed into place; nothing is left when cancelled or refused.
public final class ProduceFiling {
    private final Office office;

    public ProduceFiling(Office office) {
        this.office = office;
    }

    /// Writes the sets of `filing` into `out`. Refused when a stop finding stands, an exhibit is missing or changed, or a character has no glyph.
    public Produced run(CaseNo no, int filing, Path out, Progress progress) throws Refused, Cancelled {
        throw new IllegalStateException(office + ": being built");
    }

    /// The very same pages of the court set for looking at, in a file inside the store that is swept at the next start.
    public ProducedSet preview(CaseNo no, int filing, Progress progress) throws Refused, Cancelled {
        throw new IllegalStateException(office + ": being built");
    }

    /// The sets written, court set first.
    public record Produced(List<ProducedSet> sets) { }

    /// One file on disk and the plan it was written by and verified against.
    public record ProducedSet(FilingPlan.SetPlan set, Path file) { }
}
