package plaint.cli;

import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import plaint.desk.AmendFiling;
import plaint.desk.Home;
import plaint.text.Refused;

/// Changes the date on the papers of an open filing, and the version of the claim it pleads; what is not given stays as it is.
@Command(name = "amend", description = "cli.about.filingAmend")
final class FilingAmendCommand implements Callable<Integer> {
    private final Speech speech;

    @Mixin private final OnCase on;

    @Mixin private FilingOption of;

    @Option(names = "--dated", paramLabel = "DAY", descriptionKey = "cli.option.filingDated")
    private String dated;

    @Option(names = "--claim", paramLabel = "N", descriptionKey = "cli.option.filingClaim")
    private Integer claim;

    FilingAmendCommand(Speech speech, Home home) {
        this.speech = speech;
        on = new OnCase(home);
    }

    @Override public Integer call() throws Refused {
        if (dated == null && claim == null) throw new Refused("cli.refused.filingAmendWhat");
        try (var opened = on.open()) {
            var seen = opened.file();
            int filing = of.in(seen);
            var was = seen.filing(filing);
            var now = new AmendFiling(opened.office()).run(seen, filing, dated == null ? was.dated() : Days.read(dated), claim == null ? was.claim() : claim).filing(filing);
            speech.say("cli.line.filingAmended", filing, now.dated(), now.claim());
            var object = new LinkedHashMap<String, Object>();
            object.put("filing", filing);
            object.put("dated", now.dated().toString());
            object.put("claim", now.claim());
            speech.object(object);
            return Commands.DONE;
        }
    }
}
