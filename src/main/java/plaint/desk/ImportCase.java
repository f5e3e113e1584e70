package plaint.desk;

import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.List;
import plaint.casefile.CaseDraft;
import plaint.casefile.CaseFile;
import plaint.casefile.CaseText;
import plaint.claim.AgreementVersion;
import plaint.party.NumberCheck;
import plaint.text.Lang;
import plaint.text.Named;
import plaint.text.Notice;
import plaint.text.Now;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// Takes a case in from its form for people, a `case.yaml` with the files of its exhibits beside it, as [ExportCase] writes it. All of it or nothing: a fault in the text,
/// a file that is missing, cannot be printed or no longer has the digest it was sealed under refuses the whole, by name, and every such file is named at once. A case already there is never overwritten.
public final class ImportCase {
    private final Office office;

    public ImportCase(Office office) {
        this.office = office;
    }

    /// The case as saved; null where a file was refused, and then `refused` names every one of them. `noted`: what looks wrong with the numbers of its parties.
    public record Imported(CaseFile caseFile, List<RefusedFile> refused, List<Notice> noted) { }

    /// A file that cannot be taken: the title of its exhibit, and why, by the name of the file.
    public record RefusedFile(String exhibit, Notice reason) { }

    public Imported run(Path text, Progress progress) throws Refused, Cancelled {
        return run(text, Allowed.USUAL, progress);
    }

    /// The same with what is allowed for its files beyond the usual.
    public Imported run(Path text, Allowed allowed, Progress progress) throws Refused, Cancelled {
        var now = Now.instant().truncatedTo(ChronoUnit.MILLIS);
        var read = CaseText.read(text);
        var draft = new CaseDraft(read.caseFile().changed(d -> d.agreements = AgreementVersion.ended(read.caseFile().agreements())), read.files(), read.filed());
        var taken = new CaseIntake(office).run(draft, _ -> now, office.who(), allowed, Notice.of("history.imported", text.getFileName(), draft.caseFile().exhibits().size()), progress);
        return new Imported(taken.caseFile(), taken.refused(), taken.caseFile() == null ? List.of() : noted(taken.caseFile()));
    }

    private static List<Notice> noted(CaseFile c) {
        return c.parties().stream().flatMap(p -> NumberCheck.of(p).stream().map(n -> Notice.of("check.found.number", Named.of(p.name(), p.latin()), new Named(n.in(Lang.ZH), n.in(Lang.EN))))).toList();
    }
}
