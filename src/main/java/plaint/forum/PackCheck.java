package plaint.forum;

import java.nio.file.Path;
import java.util.List;
import plaint.text.Notice;
import plaint.text.Refused;

/// A pack read with its own tests run, for whoever keeps or changes one: all faults at once, each with file and line.
public final class PackCheck {
    private final Path folder;

    public PackCheck(Path folder) {
        this.folder = folder;
    }

    /// `tests`: how many of the pack's own tests were run; none while the pack cannot be read. `faults` in the order of files and lines.
    public record Result(boolean ok, int tests, List<Notice> faults) { }

    /// Refused where there is no such folder, or it cannot be read.
    public Result run() throws Refused {
        var files = PackFiles.read(folder);
        var faults = new Faults();
        var pack = Pack.read(files, faults);
        var rows = files.yaml("tests.yaml", faults);
        if (pack == null || !faults.none()) return new Result(false, 0, faults.notices());
        var results = new PackTests(pack).run(rows.orElseThrow());
        for (var result : results)
            if (!result.ok()) faults.add(result.spot(), result.wanted().isEmpty() ? "forum.fault.testNotRefused" : "forum.fault.test", result.got(), result.wanted());
        for (var paper : pack.papers().all()) {
            var template = paper.paper().template();
            if (!template.isEmpty() && !files.has(template)) faults.add(paper.template(), "forum.fault.noTemplate", template);
        }
        return new Result(faults.none(), results.size(), faults.notices());
    }
}
