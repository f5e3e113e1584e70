package plaint.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import plaint.casefile.Beside;
import plaint.casefile.CaseFile;
import plaint.desk.Home;
import plaint.desk.ShowCase;
import plaint.desk.TakeAttached;
import plaint.text.Refused;
import plaint.work.Cancelled;

/// The files attached to a mail among the exhibits, taken as exhibits of their own.
@Command(name = "attached", description = "cli.about.caseAttached")
final class CaseAttachedCommand implements Callable<Integer> {
    private final Speech speech;
    private final Home home;

    @Mixin private CommonOptions common;

    @Mixin private StoreOption store;

    @Parameters(paramLabel = "NO", descriptionKey = "cli.option.case")
    private String no;

    @Option(names = "--exhibit", paramLabel = "ID", required = true, descriptionKey = "cli.option.attachedExhibit")
    private String exhibit;

    @Option(names = "--filing", paramLabel = "N", descriptionKey = "cli.option.attachedFiling")
    private String filing;

    @Mixin private AllowedOption allowed;

    CaseAttachedCommand(Speech speech, Home home) {
        this.speech = speech;
        this.home = home;
    }

    @Override public Integer call() throws Refused, Cancelled {
        var caseNo = CaseOption.read(no);
        var of = Named.exhibit(caseNo, exhibit);
        try (var office = store.openExisting(home)) {
            var file = new ShowCase(office).run(caseNo);
            int into = into(file);
            var taken = new TakeAttached(office).run(caseNo, of, into, allowed.read(), speech.progress());
            var rows = new ArrayList<Map<String, Object>>();
            int refused = 0;
            for (var f : taken.files()) {
                var name = f.file().getFileName().toString();
                if (f.exhibit() == null) refused++;
                if (f.exhibit() == null) speech.warn("cli.line.leftOut", speech.of(f.notices()));
                else speech.say("cli.line.attached", name, f.exhibit());
                var row = new LinkedHashMap<String, Object>();
                row.put("file", name);
                row.put("exhibit", f.exhibit() == null ? "" : f.exhibit().value());
                row.put("reason", speech.of(f.notices()));
                rows.add(row);
            }
            speech.object(Keys.of("case", caseNo.value(), "files", rows));
            return refused == 0 ? Commands.DONE : refused < rows.size() ? Commands.WITH_REFUSALS : Commands.NOTHING_DONE;
        }
    }

    /// The open filing named, else the only one that is open and may hold exhibits; which of several is asked, because what is handed in with the wrong one cannot be taken back. With none open,
    /// the next one.
    private int into(CaseFile file) throws Refused {
        var open = file.filings().stream().filter(f -> f.open() && Beside.numbering(file, f.no()).isEmpty()).toList();
        var names = String.join(", ", open.stream().map(f -> f.no() + " (" + f.kind() + ", " + f.dated() + ")").toList());
        if (filing != null) {
            int asked = FilingOption.number(filing);
            if (open.stream().noneMatch(f -> f.no() == asked)) throw new Refused("cli.refused.filingNotOpen", file.no(), asked, open.isEmpty() ? "–" : names);
            return asked;
        }
        if (open.size() > 1) throw new Refused("cli.refused.severalOpen", file.no(), names);
        return open.isEmpty() ? file.lastFiling() + 1 : open.getFirst().no();
    }
}
