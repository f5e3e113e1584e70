package plaint.evidence;

import java.time.Instant;
import java.util.List;
import plaint.text.Notice;

/// One file of an exhibit as it was taken in: its given name, digest, size, kind and page count. The bytes lie in the vault under the digest and never change.
/// `warnings` were found at intake and are shown again before filing.
public record SealedFile(String name, Sha256 digest, long bytes, Kind kind, int pages, Instant sealedAt, String sealedBy, List<Notice> warnings) {
    public SealedFile {
        warnings = warnings == null ? List.of() : List.copyOf(warnings);
    }

    /// What is told of the file and says nothing against it.
    private static final String NOTE = "pdf.note.";

    /// The warnings that put the file in doubt, without what is only told: that its links and tags stay behind.
    public List<Notice> doubts() {
        return doubts(warnings);
    }

    public static List<Notice> doubts(List<Notice> told) {
        return told.stream().filter(w -> !w.key().startsWith(NOTE)).toList();
    }

    /// Told by content, not by name; text, mails, web pages and office documents by both. LOCKED opens with a password alone: it is kept as it came, has no pages, and stands behind the copy of it
    /// that goes into bundles.
    public enum Kind { PDF, JPEG, PNG, TIFF, BMP, GIF, WEBP, TEXT, MAIL, HTML, OFFICE, LOCKED, HEIF }
}
