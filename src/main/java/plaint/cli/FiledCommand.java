package plaint.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import plaint.desk.Home;
import plaint.desk.ShowCase;
import plaint.desk.TakeFiledText;
import plaint.text.Refused;

/// A finished paper of the office's own, filed in place of the draft, or taken back.
@Command(name = "filed", description = "cli.about.filed")
final class FiledCommand implements Callable<Integer> {
    private final Speech speech;
    private final Home home;

    @Mixin private CommonOptions common;

    @Mixin private StoreOption store;

    @Option(names = "--case", paramLabel = "NO", required = true, descriptionKey = "cli.option.case")
    private String no;

    @Option(names = "--filing", paramLabel = "N", descriptionKey = "cli.option.filingOne")
    private int filing;

    @Option(names = "--paper", paramLabel = "KEY", required = true, descriptionKey = "cli.option.filedPaper")
    private String paper;

    @Option(names = "--file", paramLabel = "FILE", descriptionKey = "cli.option.filedFile")
    private Path file;

    FiledCommand(Speech speech, Home home) {
        this.speech = speech;
        this.home = home;
    }

    @Override public Integer call() throws Refused {
        try (var office = store.openExisting(home)) {
            var seen = new ShowCase(office).run(CaseOption.read(no));
            if (seen.filings().isEmpty()) throw new Refused("cli.refused.noFilings", seen.no());
            int chosen = filing == 0 ? seen.lastFiling() : filing;
            var verb = new TakeFiledText(office);
            var now = file == null ? verb.takeBack(seen, chosen, paper) : verb.run(seen, chosen, paper, file);
            var of = now.filed().stream().filter(f -> f.filing() == chosen && f.paper().equals(paper)).findFirst();
            if (of.isPresent()) speech.say("cli.line.filed", paper, of.get().file().name(), of.get().file().pages());
            else speech.say("cli.line.filedBack", paper);
            speech.object(Map.of("paper", paper, "filing", chosen, "own", of.isPresent(), "pages", of.map(f -> f.file().pages()).orElse(0)));
            return Commands.DONE;
        }
    }
}
