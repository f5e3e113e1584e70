package plaint.casefile;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import plaint.evidence.SealedFile;
import plaint.key.ExhibitId;

/// A case as read from a file for people: the case without the files of its exhibits, and where those files lie. They enter the case at intake, which seals them.
/// `filed` are the papers filed in place of drafts, in the order of the case.
public record CaseDraft(CaseFile caseFile, Map<ExhibitId, List<Loose>> files, List<Loose> filed) {
    public CaseDraft {
        files = Map.copyOf(files);
        filed = List.copyOf(filed);
    }

    /// The files of one exhibit in their order; empty where it has none.
    public List<Loose> of(ExhibitId exhibit) {
        return files.getOrDefault(exhibit, List.of());
    }

    /// A file beside the text. `sealed` is what the text says of it where it was sealed before (an exported case), else null; the bytes must then still give that digest.
    public record Loose(Path path, SealedFile sealed) { }
}
