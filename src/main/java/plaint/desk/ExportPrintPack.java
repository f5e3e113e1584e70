package plaint.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashSet;
import plaint.pdf.Unwritable;
import plaint.text.Lang;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// A print job for a shop that has no Plaint: the PDF of each content, slip sheets, labels, and the pick list as the ticket that says how many of each on what.
public final class ExportPrintPack {
    private final Office office;

    public ExportPrintPack(Office office) {
        this.office = office;
    }

    /// The folder made inside `folder`, named after the job; files of the same name there are replaced.
    public Path run(int no, Lang lang, Path folder, Progress progress) throws Refused, Cancelled {
        var queue = new PrintQueue(office);
        var job = queue.job(no);
        var out = folder.resolve("P" + job.folder());
        try {
            Files.createDirectories(out);
            var names = new LinkedHashSet<String>();
            for (var t : job.tasks()) for (var l : t.legs()) names.add(l.file());
            int done = 0;
            for (var name : names) {
                progress.stopIfCancelled();
                progress.step(Notice.of("print.work.copy", name), done++, names.size());
                Files.copy(queue.folder(job).resolve(name), out.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw Unwritable.folder(out, e);
        }
        new PickList(office).print(no, lang, out.resolve("ticket.pdf"), progress);
        return out;
    }
}
