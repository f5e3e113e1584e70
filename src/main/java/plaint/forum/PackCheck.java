package plaint.forum;

import java.nio.file.Path;
import java.util.List;
import plaint.text.Notice;
import plaint.text.Refused;

/// A pack read with its own tests run, for whoever keeps or changes one: all faults at once, each with file and line.
public final class PackCheck {
    private final Path folder;
    private final Forums around;

    /// `around`: where the packs are found that this one extends; those beside it are found as well.
    public PackCheck(Path folder, Forums around) {
        this.folder = folder;
        this.around = around;
    }

    /// `tests`: how many of the pack's own tests were run; none while the pack cannot be read. `faults` in the order of files and lines.
    public record Result(boolean ok, int tests, List<Notice> faults) { }

    /// Refused where there is no such folder, or it cannot be read.
    public Result run() throws Refused {
        var reading = new Reading();
        var faults = reading.faults();
        var chain = Chain.read(folder, around.beside(folder)::place, reading);
        if (chain == null) return new Result(false, 0, faults.notices());
        var pack = Pack.read(chain, reading);
        var rows = chain.files().yaml("tests.yaml", reading);
        var named = chain.files().name();
        if (!named.equals(chain.head().id())) faults.add(new Spot(chain.files().shown("pack.yaml"), 1), "forum.fault.otherId", chain.head().id(), named);
        if (pack == null || !faults.none()) return new Result(false, 0, faults.notices());
        var results = new PackTests(pack).run(new Row(reading, rows.orElseThrow()));
        for (var result : results)
            if (!result.ok()) faults.add(result.spot(), result.wanted().isEmpty() ? "forum.fault.testNotRefused" : "forum.fault.test", result.got(), result.wanted());
        for (var paper : pack.papers().all()) {
            var template = paper.paper().template();
            if (!template.isEmpty() && !chain.has(template)) faults.add(paper.template(), "forum.fault.noTemplate", template);
        }
        return new Result(faults.none(), results.size(), faults.notices());
    }
}
