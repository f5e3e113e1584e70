package plaint.desk;

import java.nio.file.Path;
import plaint.exchange.ListKind;
import plaint.exchange.Template;
import plaint.text.Lang;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// Writes the template of a list that [ImportTable] takes in: CSV where the file's name ends in `.csv`, else XLSX with a sheet of notes in both languages.
public final class ListTemplate {
    public void run(ListKind kind, Lang lang, Path to, Progress progress) throws Refused, Cancelled {
        Template.write(kind, lang, to, progress);
    }
}
