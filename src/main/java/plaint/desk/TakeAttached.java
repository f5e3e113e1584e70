package plaint.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.stream.Collectors;
import plaint.evidence.SealedFile;
import plaint.evidence.SealedFile.Kind;
import plaint.key.CaseNo;
import plaint.key.ExhibitId;
import plaint.pdf.Allowance;
import plaint.pdf.Quarantine;
import plaint.pdf.Unwritable;
import plaint.store.Vault;
import plaint.text.Lang;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.text.Words;
import plaint.work.Cancelled;
import plaint.work.Progress;
import plaint.work.Sweep;

/// Takes the files attached to the mails of an exhibit as exhibits of their own, behind it, under safe names and with the mail as their source. The mail itself stays as it is. What is among the
/// exhibits already is not taken twice.
public final class TakeAttached {
    private final Office office;

    public TakeAttached(Office office) {
        this.office = office;
    }

    /// Whether an exhibit holds a mail that files are attached to.
    public static boolean has(SealedFile file) {
        return file.kind() == Kind.MAIL && file.warnings().stream().anyMatch(w -> w.key().equals("pdf.warn.attached"));
    }

    /// What became of each attached file, as [AddExhibits] tells it; refused where none is attached, or all are there already.
    public AddExhibits.Taken run(CaseNo no, ExhibitId id, int filing, Allowed allowed, Progress progress) throws Refused, Cancelled {
        var before = new ShowCase(office).run(no);
        var x = before.exhibit(id).orElseThrow(() -> new Refused("desk.refused.noExhibit", no, id));
        var known = before.exhibits().stream().flatMap(e -> e.files().stream()).map(SealedFile::digest).collect(Collectors.toSet());
        var folder = office.workFolder().resolve("attached-" + id);
        try {
            Sweep.quietly(folder);
            var files = new ArrayList<Path>();
            int mails = 0;
            for (var f : x.files()) {
                if (f.kind() != Kind.MAIL) continue;
                if (office.vault().verify(f.digest()) != Vault.State.SOUND) throw new Refused("pdf.refused.changed", f.name());
                progress.step(Notice.of("desk.work.intake", f.name()), mails, x.files().size());
                var own = Files.createDirectories(folder.resolve("mail" + ++mails));
                for (var a : Quarantine.attached(office.vault().path(f.digest()), f.name(), new Allowance(null, allowed.megabytes()), own)) if (known.add(FileDigest.of(a))) files.add(a);
            }
            if (files.isEmpty()) throw new Refused("desk.refused.nothingAttached", x.title());
            var lang = office.forums().get(before.forum()).language().startsWith("zh") ? Lang.ZH : Lang.EN;
            var source = Words.in(lang).say("desk.attached.source", lang.of(x.title(), x.latin()));
            return new AddExhibits(office).behind(no, files, id, source, filing, allowed, progress);
        } catch (IOException e) {
            throw Unwritable.folder(folder, e);
        } finally {
            Sweep.quietly(folder);
        }
    }
}
