package plaint.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import plaint.key.ExhibitId;

/// 证据: one numbered item of the evidence catalogue. Its number and pages come from its place in the bundle. `theme` is a key of the forum pack's proof themes;
/// `filing` is the number of the filing it was first handed in with. `lawful`: somebody looked into how it was come by and found nothing against it (interpretation of the
/// Civil Procedure Law art. 106); `compared`: a copy was held against its original (evidence rules art. 90). `proves` is the object of proof (证明对象) as printed in the catalogue.
/// `after` (or null): found late, it stands behind this exhibit of an earlier filing and is labelled after it (证据7A), so that no number handed in changes.
/// `archive` is what was chosen for a file that would keep a bundle from being PDF/A (null: nothing yet, it goes in as it is); `readable`: a picture gets the text that is read in it.
public record Exhibit(ExhibitId id, String title, String latin, Kind kind, Held held, String theme, String source, String proves,
                      LocalDate dated, int filing, List<SealedFile> files, boolean lawful, boolean compared, Archive archive, boolean readable, ExhibitId after) {
    public Exhibit {
        files = files == null ? List.of() : List.copyOf(files);
    }

    /// An exhibit at its own place.
    public Exhibit(ExhibitId id, String title, String latin, Kind kind, Held held, String theme, String source, String proves, LocalDate dated, int filing, List<SealedFile> files, boolean lawful,
                   boolean compared, Archive archive, boolean readable) {
        this(id, title, latin, kind, held, theme, source, proves, dated, filing, files, lawful, compared, archive, readable, null);
    }

    /// The same behind another; null: at its own place.
    public Exhibit behind(ExhibitId other) {
        return new Exhibit(id, title, latin, kind, held, theme, source, proves, dated, filing, files, lawful, compared, archive, readable, other);
    }

    /// An exhibit nobody has looked into yet: source not found lawful, copy not compared.
    public Exhibit(ExhibitId id, String title, String latin, Kind kind, Held held, String theme, String source, String proves, LocalDate dated, int filing, List<SealedFile> files) {
        this(id, title, latin, kind, held, theme, source, proves, dated, filing, files, false, false, null, false);
    }

    public int pages() {
        return files.stream().mapToInt(SealedFile::pages).sum();
    }

    /// The same in another filing.
    public Exhibit in(int otherFiling) {
        return new Exhibit(id, title, latin, kind, held, theme, source, proves, dated, otherFiling, files, lawful, compared, archive, readable, after);
    }

    public Exhibit withFiles(List<SealedFile> now) {
        return new Exhibit(id, title, latin, kind, held, theme, source, proves, dated, filing, now, lawful, compared, archive, readable, after);
    }

    public Exhibit withMarks(boolean lawfulNow, boolean comparedNow) {
        return new Exhibit(id, title, latin, kind, held, theme, source, proves, dated, filing, files, lawfulNow, comparedNow, archive, readable, after);
    }

    public Exhibit withArchive(Archive archiveNow, boolean readableNow) {
        return new Exhibit(id, title, latin, kind, held, theme, source, proves, dated, filing, files, lawful, compared, archiveNow == Archive.KEEP ? null : archiveNow, readableNow, after);
    }

    /// What the catalogue prints of it is there: where it comes from and what it proves.
    public boolean worded() {
        return source != null && !source.isBlank() && proves != null && !proves.isBlank();
    }

    /// The same in other words; what is null stays as it is.
    public Exhibit inWords(String titleNow, String themeNow, String sourceNow, String provesNow, LocalDate datedNow, Held heldNow) {
        return new Exhibit(id, titleNow == null ? title : titleNow, latin, kind, heldNow == null ? held : heldNow, themeNow == null ? theme : themeNow, sourceNow == null ? source : sourceNow, provesNow == null ? proves : provesNow,
            datedNow == null ? dated : datedNow, filing, files, lawful, compared, archive, readable, after);
    }

    /// The same without a date.
    public Exhibit undated() {
        return new Exhibit(id, title, latin, kind, held, theme, source, proves, null, filing, files, lawful, compared, archive, readable, after);
    }

    /// Why it cannot carry a fact by itself; empty where it can (evidence rules 2019 art. 90: a party's own statement, electronic data in doubt, a copy that cannot be compared).
    public Optional<Weakness> weakness() {
        if (kind == Kind.PARTY_STATEMENT) return Optional.of(Weakness.OWN_STATEMENT);
        boolean data = kind == Kind.ELECTRONIC || kind == Kind.AUDIO_VISUAL;
        if (data && files.stream().anyMatch(f -> !f.doubts().isEmpty())) return Optional.of(Weakness.DOUBTFUL_DATA);
        // a print-out made by who holds the data counts as the original (art. 15)
        if (!data && held == Held.COPY && !compared) return Optional.of(Weakness.COPY);
        return Optional.empty();
    }

    /// The cases of art. 90 that can be told from the record.
    public enum Weakness { OWN_STATEMENT, DOUBTFUL_DATA, COPY }

    /// The eight statutory kinds (Civil Procedure Law art. 66).
    public enum Kind { PARTY_STATEMENT, DOCUMENT, PHYSICAL, AUDIO_VISUAL, ELECTRONIC, TESTIMONY, EXPERT_OPINION, INSPECTION }

    /// What the office holds: the original or a copy of it.
    public enum Held { ORIGINAL, COPY }

    /// How a file goes into a bundle that would keep it from being PDF/A: as it is, mended where that changes nothing to be seen, or each page as a picture of itself.
    public enum Archive { KEEP, REPAIR, PICTURE }
}
