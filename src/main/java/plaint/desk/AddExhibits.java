package plaint.desk;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import plaint.casefile.CaseFile;
import plaint.evidence.SealedFile;
import plaint.forum.Forum;
import plaint.key.CaseNo;
import plaint.key.ExhibitId;
import plaint.text.Notice;
import plaint.text.Now;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// Takes files in as new exhibits of a case: each is inspected, sealed by its digest and kept in the vault; a file that is refused is named with the reason and the rest
/// goes on. Files are added one exhibit each. All that were taken enter the case in one save at the end; cancelled before, none does.
public final class AddExhibits {
    private final Office office;

    public AddExhibits(Office office) {
        this.office = office;
    }

    /// `theme` is a proof theme of the case's forum. `filing` is the filing worked on: a new exhibit belongs to it while it is open, else to the next open one ([OpenFiling]),
    /// and then says so among its notices. New exhibits stand behind those of their theme and filing. Returns what became of each file, in the order given.
    public Taken run(CaseNo no, List<Path> files, String theme, int filing, Progress progress) throws Refused, Cancelled {
        return run(no, files, theme, filing, Allowed.USUAL, progress);
    }

    /// The same with what is allowed beyond the usual.
    public Taken run(CaseNo no, List<Path> files, String theme, int filing, Allowed allowed, Progress progress) throws Refused, Cancelled {
        return take(no, files, (c, f) -> new Placing(c, theme, f), theme, filing, allowed, progress);
    }

    /// Files that came with an exhibit: of its theme, behind it where it is of the same filing, with `source` as where they are from.
    Taken behind(CaseNo no, List<Path> files, ExhibitId with, String source, int filing, Allowed allowed, Progress progress) throws Refused, Cancelled {
        var theme = new ShowCase(office).run(no).exhibit(with).orElseThrow(() -> new Refused("desk.refused.noExhibit", no, with)).theme();
        return take(no, files, (c, f) -> new Placing(c, theme, f).behind(with, source), theme, filing, allowed, progress);
    }

    /// Finds new exhibits their places.
    private interface Places {
        Placing in(CaseFile now, int filing);
    }

    private Taken take(CaseNo no, List<Path> files, Places places, String theme, int filing, Allowed allowed, Progress progress) throws Refused, Cancelled {
        var before = new ShowCase(office).run(no);
        var themes = office.forums().get(before.forum()).themes().stream().map(Forum.Theme::key).toList();
        if (!themes.contains(theme)) throw new Refused("desk.refused.theme", theme, before.forum(), themes);
        var now = Now.instant().truncatedTo(ChronoUnit.MILLIS);
        var sealed = new ArrayList<List<SealedFile>>();
        var refusals = new ArrayList<Notice>();
        for (var file : files) {
            progress.stopIfCancelled();
            progress.step(Notice.of("desk.work.intake", file.getFileName()), sealed.size(), files.size());
            take(file, now, allowed, sealed, refusals);
        }
        progress.stopIfCancelled();
        if (sealed.stream().allMatch(java.util.Objects::isNull)) return new Taken(before, taken(files, refusals, List.of()));
        return office.archive().write(w -> {
            var placed = places.in(w.caseFile(no), filing);
            var exhibits = new ArrayList<Placing.Placed>();
            for (var f : sealed) exhibits.add(f == null ? null : placed.add(f));
            var names = sealed.stream().filter(java.util.Objects::nonNull).map(f -> f.getLast().name()).toList();
            var saved = w.save(placed.caseFile(), Notice.of("history.exhibits", names.size(), String.join(", ", names)));
            return new Taken(saved, taken(files, refusals, exhibits));
        });
    }

    /// Adds to both lists, so that they stay side by side with the files.
    private void take(Path file, Instant now, Allowed allowed, List<List<SealedFile>> sealed, List<Notice> refusals) {
        try {
            sealed.add(Sealing.take(office.vault(), file, now, office.who(), allowed));
            refusals.add(null);
        } catch (Refused e) {
            sealed.add(null);
            refusals.add(e.notice());
        }
    }

    private static List<TakenFile> taken(List<Path> files, List<Notice> refusals, List<Placing.Placed> exhibits) {
        var all = new ArrayList<TakenFile>();
        for (int i = 0; i < files.size(); i++) {
            var refused = refusals.get(i);
            all.add(refused != null ? new TakenFile(files.get(i), null, List.of(refused), List.of())
                : new TakenFile(files.get(i), exhibits.get(i).exhibit().id(), exhibits.get(i).notices(), exhibits.get(i).twins()));
        }
        return List.copyOf(all);
    }

    /// What became of the files: the case as saved, and a line per file.
    public record Taken(CaseFile caseFile, List<TakenFile> files) { }

    /// `exhibit` is null where the file was refused; then `notices` holds the reason, else the warnings. `twins`: what was in the case before with the same bytes; the file came in all
    /// the same, and whoever takes it in decides.
    public record TakenFile(Path file, ExhibitId exhibit, List<Notice> notices, List<ExhibitId> twins) { }
}
