package plaint.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import plaint.desk.Home;
import plaint.desk.ShowCase;
import plaint.desk.TakeAttached;
import plaint.key.ExhibitId;
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

    @Mixin private AllowedOption allowed;

    CaseAttachedCommand(Speech speech, Home home) {
        this.speech = speech;
        this.home = home;
    }

    @Override public Integer call() throws Refused, Cancelled {
        var caseNo = CaseOption.read(no);
        if (!exhibit.matches("\\S+")) throw new Refused("desk.refused.noExhibit", no, exhibit);
        try (var office = store.openExisting(home)) {
            var file = new ShowCase(office).run(caseNo);
            int filing = file.filings().stream().filter(f -> f.open()).mapToInt(f -> f.no()).findFirst().orElse(file.lastFiling() + 1);
            var taken = new TakeAttached(office).run(caseNo, new ExhibitId(exhibit), filing, allowed.read(), speech.progress());
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
            speech.object(Map.of("case", caseNo.value(), "files", rows));
            return refused == 0 ? Commands.DONE : refused < rows.size() ? Commands.WITH_REFUSALS : Commands.NOTHING_DONE;
        }
    }
}
