package plaint.cli;

import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import plaint.desk.DropFiling;
import plaint.desk.Home;
import plaint.text.Refused;

/// Takes back a filing begun by mistake.
@Command(name = "drop", description = "cli.about.filingDrop")
final class FilingDropCommand implements Callable<Integer> {
    private final Speech speech;

    @Mixin private final OnCase on;

    @Mixin private FilingOption of;

    FilingDropCommand(Speech speech, Home home) {
        this.speech = speech;
        on = new OnCase(home);
    }

    @Override public Integer call() throws Refused {
        try (var opened = on.open()) {
            var seen = opened.file();
            int filing = of.in(seen);
            var now = new DropFiling(opened.office()).run(seen, filing);
            speech.say("cli.line.filingDropped", filing, now.no());
            var object = new LinkedHashMap<String, Object>();
            object.put("dropped", filing);
            object.put("filings", now.filings().size());
            speech.object(object);
            return Commands.DONE;
        }
    }
}
