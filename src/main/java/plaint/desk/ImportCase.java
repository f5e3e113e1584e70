package plaint.desk;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import plaint.casefile.CaseFile;
import plaint.casefile.CaseText;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// Takes a case in from its form for people, a `case.yaml` with the files of its exhibits beside it, as [ExportCase] writes it. All of it or nothing: a fault in the text,
/// a file that is missing, cannot be printed or no longer has the digest it was sealed under refuses the whole, by name. A case already there is never overwritten.
public final class ImportCase {
    private final Office office;

    public ImportCase(Office office) {
        this.office = office;
    }

    public CaseFile run(Path text, Progress progress) throws Refused, Cancelled {
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var draft = CaseText.read(text);
        return new CaseIntake(office).run(draft, _ -> now, office.who(), Notice.of("history.imported", text.getFileName(), draft.caseFile().exhibits().size()), progress);
    }
}
