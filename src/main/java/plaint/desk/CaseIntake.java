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
import plaint.text.Now;
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
    Taken run(CaseDraft draft, Function<Exhibit, Instant> at, String by, Allowed allowed, Notice what, Progress progress) throws Refused, Cancelled {
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
                    files.addAll(Sealing.take(office.vault(), loose, at.apply(x), by, allowed));
                } catch (Refused e) {
                    refused.add(new ImportCase.RefusedFile(x.title(), e.notice()));
                }
            }
            exhibits.add(x.withFiles(files));
        }
        var filed = new ArrayList<plaint.casefile.FiledText>();
        for (int i = 0; i < c.filed().size(); i++) {
            var f = c.filed().get(i);
            try {
                var sealed = Sealing.take(office.vault(), draft.filed().get(i), f.on() == null ? Now.instant() : f.on(), by);
                filed.add(new plaint.casefile.FiledText(f.filing(), f.paper(), sealed, f.by(), f.on()));
            } catch (Refused e) {
                refused.add(new ImportCase.RefusedFile(f.paper(), e.notice()));
            }
        }
        progress.stopIfCancelled();
        if (!refused.isEmpty()) return new Taken(null, List.copyOf(refused));
        return new Taken(office.archive().write(w -> w.add(c.withExhibits(exhibits).changed(d -> d.filed = filed), what)), List.of());
    }
}
