package plaint.desk;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import plaint.evidence.Exhibit;
import plaint.evidence.Sha256;
import plaint.key.CaseNo;
import plaint.key.ExhibitId;
import plaint.store.EvidenceView;
import plaint.text.Refused;

/// Exhibits over all cases, and the purchases and authentications still under way with the days they have taken.
public final class ListEvidence {
    /// No list is longer; a narrower filter shows the rest.
    public static final int MOST = 2000;
    private final Office office;

    public ListEvidence(Office office) {
        this.office = office;
    }

    /// A file of an exhibit.
    public record Line(CaseNo no, ExhibitId exhibit, String title, String latin, Exhibit.Kind kind, Exhibit.Held held, String name, Sha256 digest, long bytes, int pages) { }

    /// A purchase or authentication without an end; `step` the last step of a purchase (null: none), `days` since it began, null where that day is not known.
    public record Open(CaseNo no, boolean purchase, String id, String title, String latin, String step, int gaps, LocalDate since, Integer days) { }

    /// `more`: there are others beyond the longest list.
    public record Result(List<Line> files, boolean more, List<Open> open) { }

    public Result run(String text, Exhibit.Kind kind, LocalDate today) throws Refused {
        return office.archive().read(view -> {
            var e = view.evidence();
            var files = e.files(text, kind, MOST + 1).stream().map(f -> new Line(f.no(), f.exhibit(), f.title(), f.latin(), f.kind(), f.held(), f.name(), f.digest(), f.bytes(), f.pages())).toList();
            var open = java.util.stream.Stream.concat(e.open(false, MOST).stream(), e.open(true, MOST).stream()).map(l -> open(l, today)).toList();
            return new Result(files.size() > MOST ? files.subList(0, MOST) : files, files.size() > MOST, open);
        });
    }

    private static Open open(EvidenceView.Line l, LocalDate today) {
        var since = l.sent() == null ? l.started() : l.sent();
        return new Open(l.no(), l.purchase(), l.id(), l.title(), l.latin(), l.step(), l.gaps(), since, since == null ? null : (int) ChronoUnit.DAYS.between(since, today));
    }

    /// Compares one file's bytes in the vault with its digest.
    public VerifyExhibits.State compare(Sha256 digest) throws Refused {
        return VerifyExhibits.State.valueOf(office.vault().verify(digest).name());
    }
}
