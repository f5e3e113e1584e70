package plaint.desk;

import java.nio.file.Path;
import java.util.List;
import plaint.pdf.FinishedBundle;
import plaint.text.Notice;
import plaint.text.Refused;

/// Proves a finished bundle by itself, offline: page labels equal printed numbers, exhibits carry their labels, numbers run without a gap, links and outline
/// lead where they say.
public final class CheckBundle {
    /// `ok` when nothing was found.
    public record Result(boolean ok, int pages, List<Notice> findings) { }

    public Result run(Path pdf) throws Refused {
        var found = FinishedBundle.check(pdf);
        return new Result(found.findings().isEmpty(), found.pages(), found.findings());
    }
}
