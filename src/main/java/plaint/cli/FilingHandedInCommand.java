package plaint.cli;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import plaint.desk.HandInFiling;
import plaint.desk.Home;
import plaint.text.Refused;

/// Records that a filing was handed in, docketed, and under which number; what is not given stays as it is.
@Command(name = "handed-in", description = "cli.about.filingHandedIn")
final class FilingHandedInCommand implements Callable<Integer> {
    private final Speech speech;

    @Mixin private final OnCase on;

    @Mixin private FilingOption of;

    @Option(names = "--dated", paramLabel = "DAY", descriptionKey = "cli.option.filingDated")
    private String dated;

    @Option(names = "--on", paramLabel = "DAY", descriptionKey = "cli.option.handedInOn")
    private String submitted;

    @Option(names = "--docketed", paramLabel = "DAY", descriptionKey = "cli.option.docketedOn")
    private String accepted;

    @Option(names = "--docket-number", paramLabel = "NO", descriptionKey = "cli.option.docketNumber")
    private String number;

    FilingHandedInCommand(Speech speech, Home home) {
        this.speech = speech;
        on = new OnCase(home);
    }

    @Override public Integer call() throws Refused {
        if (dated == null && submitted == null && accepted == null && number == null) throw new Refused("cli.refused.handedInWhat");
        try (var opened = on.open()) {
            var seen = opened.file();
            int filing = of.in(seen);
            var was = seen.filing(filing);
            var now = new HandInFiling(opened.office()).run(seen, new HandInFiling.Given(number == null ? seen.docketNo() : number, filing, dated == null ? null : Days.read(dated), submitted == null ? was.submitted() : Days.read(submitted),
                accepted == null ? was.accepted() : Days.read(accepted)));
            var told = now.filing(filing);
            speech.say("cli.line.handedIn", filing, said(told.submitted()), said(told.accepted()), now.docketNo() == null ? "—" : now.docketNo());
            var object = new LinkedHashMap<String, Object>();
            object.put("filing", filing);
            object.put("dated", told.dated().toString());
            object.put("submitted", told.submitted() == null ? null : told.submitted().toString());
            object.put("accepted", told.accepted() == null ? null : told.accepted().toString());
            object.put("docketNo", now.docketNo());
            speech.object(object);
            return Commands.DONE;
        }
    }

    private static String said(LocalDate day) {
        return day == null ? "—" : day.toString();
    }
}
