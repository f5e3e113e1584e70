package plaint.evidence;

import java.time.LocalDate;
import java.util.List;
import plaint.key.ExhibitId;

/// 证据: one numbered item of the evidence catalogue. Its number and pages come from its place in the bundle. `theme` is a key of the forum pack's proof themes;
/// `filing` is the number of the filing it was first handed in with. `proves` is the object of proof (证明对象) as printed in the catalogue.
public record Exhibit(ExhibitId id, String title, String latin, Kind kind, Held held, String theme, String source, String proves,
                      LocalDate dated, int filing, List<SealedFile> files) {
    public Exhibit {
        files = files == null ? List.of() : List.copyOf(files);
    }

    public int pages() {
        return files.stream().mapToInt(SealedFile::pages).sum();
    }

    public Exhibit withFiles(List<SealedFile> now) {
        return new Exhibit(id, title, latin, kind, held, theme, source, proves, dated, filing, now);
    }

    /// The eight statutory kinds (Civil Procedure Law art. 66).
    public enum Kind { PARTY_STATEMENT, DOCUMENT, PHYSICAL, AUDIO_VISUAL, ELECTRONIC, TESTIMONY, EXPERT_OPINION, INSPECTION }

    /// What the office holds: the original or a copy of it.
    public enum Held { ORIGINAL, COPY }
}
