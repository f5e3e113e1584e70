package plaint.desk;

import java.nio.file.Path;
import java.util.List;
import plaint.casefile.CaseFile;
import plaint.key.CaseNo;
import plaint.key.ExhibitId;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// Takes files in as new exhibits of a case: each is inspected, sealed by its digest and kept in the vault; a file that is refused is named with the reason and the rest goes on. Files that need no exhibit of their own are added one exhibit each.
public final class AddExhibits {
    private final Office office;

    public AddExhibits(Office office) {
        this.office = office;
    }

    /// `theme` and `filing` place the new exhibits; they are appended to their theme. Returns what became of each file, in the order given.
    public Taken run(CaseNo no, List<Path> files, String theme, int filing, Progress progress) throws Refused, Cancelled {
        throw new IllegalStateException(office + ": being built");
    }

    /// What became of the files: the case as saved, and a line per file.
    public record Taken(CaseFile caseFile, List<TakenFile> files) { }

    /// `exhibit` is null where the file was refused; then `notices` holds the reason, else the warnings.
    public record TakenFile(Path file, ExhibitId exhibit, List<Notice> notices) { }
}
