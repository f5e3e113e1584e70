package plaint.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import plaint.casefile.CaseDraft;
import plaint.casefile.CaseFile;
import plaint.evidence.Exhibit;
import plaint.evidence.SealedFile;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// Brings a case read from text into the store, all of it or nothing: every file of every exhibit first, then the case in one save.
final class CaseIntake {
    private final Office office;

    CaseIntake(Office office) {
        this.office = office;
    }

    /// The case as saved; or, where a file was refused, `caseFile` null and a line per refused file: the title of its exhibit and the reason.
    record Taken(CaseFile caseFile, List<ImportCase.RefusedFile> refused) { }

    /// `at` and `by` say when and by whom a file not sealed before is sealed. Goes on after a file that is refused, so that all of them are named at once.
    Taken run(CaseDraft draft, Function<Exhibit, Instant> at, String by, Notice what, Progress progress) throws Refused, Cancelled {
        var c = draft.caseFile();
        if (office.archive().read(v -> v.has(c.no()))) throw new Refused("store.refused.caseThere", c.no());
        var exhibits = new ArrayList<Exhibit>();
        var refused = new ArrayList<ImportCase.RefusedFile>();
        for (var x : c.exhibits()) {
            progress.stopIfCancelled();
            progress.step(Notice.of("desk.work.intake", x.title()), exhibits.size(), c.exhibits().size());
            var files = new ArrayList<SealedFile>();
            for (var loose : draft.of(x.id())) {
                try {
                    files.add(Sealing.take(office.vault(), loose, at.apply(x), by));
                } catch (Refused e) {
                    refused.add(new ImportCase.RefusedFile(x.title(), e.notice()));
                }
            }
            exhibits.add(x.withFiles(files));
        }
        progress.stopIfCancelled();
        if (!refused.isEmpty()) return new Taken(null, List.copyOf(refused));
        return new Taken(office.archive().write(w -> w.add(c.withExhibits(exhibits), what)), List.of());
    }
}
