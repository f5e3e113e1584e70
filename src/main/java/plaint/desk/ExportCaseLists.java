package plaint.desk;

import java.nio.file.Path;
import java.util.Locale;
import plaint.exchange.ListFile;
import plaint.key.CaseNo;
import plaint.text.Lang;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// All lists of a case (story, parties, evidence, docket, …) as one XLSX file, a sheet each. Whole or not at all; a file there is replaced.
public final class ExportCaseLists {
    private final Office office;

    public ExportCaseLists(Office office) {
        this.office = office;
    }

    /// How much was written.
    public record Written(int sheets, long rows) { }

    /// Refused where `to` names a format that has no sheets.
    public Written run(CaseNo no, Lang lang, Path to, Progress progress) throws Refused, Cancelled {
        if (!to.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) throw new Refused("lists.refused.format", to.getFileName());
        var opened = new OpenCase(office).run(no);
        var lists = CaseLists.of(opened, office.forums().get(opened.file().forum()), new CaseDue(office).run(opened.file()).items(), new ShowCase(office).history(no), lang);
        return new Written(lists.size(), ListFile.write(lists, to, progress));
    }
}
