package plaint.desk;

import java.util.ArrayList;
import java.util.List;
import plaint.bundle.ExhibitNumbers;
import plaint.casefile.CaseFile;
import plaint.evidence.Exhibit;
import plaint.key.CaseNo;
import plaint.key.ExhibitId;
import plaint.pdf.Conformance;
import plaint.pdf.Remaking;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// Which exhibits keep the bundles of a case from being PDF/A, why, and what is chosen for each: as it is, mended, or as pictures; and whether the text in its pictures is read.
public final class ArchiveExhibits {
    private final Office office;

    public ArchiveExhibits(Office office) {
        this.office = office;
    }

    /// One exhibit with files: what is chosen for it, whether a bundle with it can be PDF/A-2b, and be read aloud as well, and what hinders; `reads`: this machine can read the text in
    /// pictures; `made`: what was chosen is done, else the file is judged as it was sealed.
    public record Line(ExhibitId id, String label, String title, Exhibit.Archive choice, boolean readable, boolean archive, boolean aloud, List<Notice> hindrances, boolean reads, boolean made) { }

    /// The exhibits of filings up to `filing`.
    public List<Line> look(CaseNo no, int filing, Progress progress) throws Refused, Cancelled {
        var file = new ShowCase(office).run(no);
        if (filing > 1 && file.filings().stream().noneMatch(f -> f.no() == filing)) throw new Refused("desk.refused.noFiling", no, filing);
        var numbers = new ExhibitNumbers(file.exhibits(), filing, ExhibitLabels.of(office.forums().get(file.forum()), file)).all();
        var lines = new ArrayList<Line>();
        for (var n : numbers) {
            progress.step(Notice.of("pdf.work.exhibit", n.label() + " " + n.exhibit().title()), lines.size(), numbers.size());
            lines.add(line(n.exhibit(), n.label(), true, progress));
        }
        return lines;
    }

    /// One exhibit alone, at once: what would have to be made first is judged as it was sealed.
    public Line look(CaseNo no, ExhibitId id, Progress progress) throws Refused, Cancelled {
        var file = new ShowCase(office).run(no);
        var x = file.exhibit(id).orElseThrow(() -> new Refused("desk.refused.noExhibit", no, id));
        return line(x, "", false, progress);
    }

    private Line line(Exhibit x, String label, boolean make, Progress progress) throws Refused, Cancelled {
        var judged = new ReadyExhibits(office).judged(x, make, progress);
        return new Line(x.id(), label, x.title(), x.archive() == null ? Exhibit.Archive.KEEP : x.archive(), x.readable(), judged.standing() != Conformance.NONE,
            judged.standing() == Conformance.ACCESSIBLE, judged.hindrances(), Remaking.reads(), new ReadyExhibits(office).isMade(x));
    }

    /// Keeps a choice; refused for an exhibit handed in already, and for reading where no program on this machine reads. Null leaves that choice as it is.
    public CaseFile choose(CaseNo no, ExhibitId id, Exhibit.Archive archive, Boolean readable) throws Refused {
        if (Boolean.TRUE.equals(readable) && !Remaking.reads()) throw new Refused("desk.refused.noReader");
        return office.archive().write(w -> {
            var c = w.caseFile(no);
            var x = c.exhibit(id).orElseThrow(() -> new Refused("desk.refused.noExhibit", c.no(), id));
            OpenFiling.refuseFrozen(c, x);
            var now = x.withArchive(archive == null ? x.archive() : archive, readable == null ? x.readable() : readable);
            return now.equals(x) ? c : w.save(c.withExhibits(c.exhibits().stream().map(e -> e.id().equals(id) ? now : e).toList()), Notice.of("history.archive", x.title()));
        });
    }
}
