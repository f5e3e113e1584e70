package plaint.desk;

import java.nio.file.Path;
import java.util.List;
import plaint.exchange.ListFile;
import plaint.exchange.Listing;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// Writes any list a screen shows or a command prints as a spreadsheet: CSV where the file's name ends in `.csv`, else XLSX. Whole or not at all; a file there is replaced.
public final class ExportList {
    /// Several lists, a sheet each; CSV takes the first alone. Returns the number of rows written.
    public long run(List<Listing> lists, Path to, Progress progress) throws Refused, Cancelled {
        return ListFile.write(lists, to, progress);
    }
}
