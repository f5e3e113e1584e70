package plaint.cli;

import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import plaint.desk.BeginFiling;
import plaint.desk.ChoosePapers;
import plaint.desk.Home;
import plaint.text.Refused;
import plaint.text.Typed;

/// Begins a filing of a kind; without a kind it lists the kinds there are.
@Command(name = "begin", description = "cli.about.filingBegin")
final class FilingBeginCommand implements Callable<Integer> {
    private final Speech speech;

    @Mixin private final OnCase on;

    @Option(names = "--kind", paramLabel = "KEY", descriptionKey = "cli.option.filingKind")
    private String kind;

    @Option(names = "--dated", paramLabel = "DAY", descriptionKey = "cli.option.filingDated")
    private String dated;

    FilingBeginCommand(Speech speech, Home home) {
        this.speech = speech;
        on = new OnCase(home);
    }

    @Override public Integer call() throws Refused {
        try (var opened = on.open()) {
            var office = opened.office();
            var file = opened.file();
            var object = new LinkedHashMap<String, Object>();
            if (kind == null) {
                var kinds = new ChoosePapers(office).kinds(file);
                for (var k : kinds) speech.line(k.key() + "  " + speech.lang().of(k.name(), k.latin()));
                object.put("kinds", kinds.stream().map(k -> Keys.of("key", k.key(), "name", k.name(), "latin", k.latin(), "courtOnly", k.courtOnly(), "application", k.application())).toList());
            } else {
                if (dated == null) throw new Refused("cli.refused.filingDated", kind);
                var day = Typed.date(dated).orElseThrow(() -> new Refused("cli.refused.filingDated", dated));
                var now = new BeginFiling(office).run(file.no(), kind, day);
                var begun = office.forums().get(file.forum()).filingKind(kind);
                speech.say("cli.line.begun", now.lastFiling(), speech.lang().of(begun.name(), begun.latin()), day);
                object.put("filing", now.lastFiling());
                object.put("kind", kind);
                object.put("dated", day.toString());
            }
            speech.object(object);
            return Commands.DONE;
        }
    }
}
