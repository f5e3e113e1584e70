package plaint.desk;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import plaint.casefile.CaseFile;
import plaint.evidence.Sha256;
import plaint.evidence.TestPurchase;
import plaint.key.ExhibitId;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// Keeps what a listing looked like before it was bought from: the digest of the captured file is computed, and, where wished, the file is taken in as an exhibit.
public final class CaptureListing {
    private final Office office;

    public CaptureListing(Office office) {
        this.office = office;
    }

    /// The SHA-256 of a captured file as it lies there now.
    public Sha256 digest(Path file) throws Refused {
        return FileDigest.of(file);
    }

    /// `at` (Beijing time) is when the listing was seen; `theme` and `filing` as [AddExhibits] takes them, `theme` null where the file shall not become an exhibit. Refused where
    /// the file is gone, where it is no kind of file an exhibit can be, and where the rules of the case say no.
    public CaseFile run(CaseFile seen, String purchase, Path file, LocalDateTime at, String address, String theme, int filing, Progress progress) throws Refused, Cancelled {
        var digest = FileDigest.of(file);
        var checked = seen.changed(d -> d.purchases = captured(seen, purchase, new TestPurchase.Capture(at, address, digest, null)));
        var faults = new EditCase(office).faults(seen, checked);
        if (!faults.isEmpty()) throw new Refused(faults.getFirst().told());
        var now = seen;
        ExhibitId exhibit = null;
        if (theme != null) {
            var taken = new AddExhibits(office).run(seen.no(), List.of(file), theme, filing, progress);
            exhibit = taken.files().getFirst().exhibit();
            if (exhibit == null) throw new Refused(taken.files().getFirst().notices().getFirst());
            now = taken.caseFile();
        }
        var base = now;
        var kept = new TestPurchase.Capture(at, address, digest, exhibit);
        return new EditCase(office).run(base, d -> d.purchases = captured(base, purchase, kept), Notice.of("history.capture", purchase, file.getFileName()));
    }

    private static List<TestPurchase> captured(CaseFile c, String id, TestPurchase.Capture capture) {
        return c.purchases().stream().map(p -> p.id().equals(id) ? p.withListing(capture) : p).toList();
    }
}
