package plaint.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import plaint.desk.Home;
import plaint.desk.TakeLeadsOut;
import plaint.text.Now;
import plaint.text.Refused;

/// Takes leads out of the cases they stand in.
@Command(name = "out", description = "cli.about.leadsOut")
final class LeadsOutCommand implements Callable<Integer> {
    private final Speech speech;
    private final Home home;

    @Mixin private CommonOptions common;

    @Mixin private StoreOption store;

    @Parameters(paramLabel = "ID", arity = "1..*", descriptionKey = "cli.option.leadsIds")
    private List<String> numbers;

    @Option(names = "--on", paramLabel = "DAY", descriptionKey = "cli.option.leadsIntoOn")
    private String on;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, descriptionKey = "cli.option.leadsReason")
    private String reason;

    LeadsOutCommand(Speech speech, Home home) {
        this.speech = speech;
        this.home = home;
    }

    @Override public Integer call() throws Refused {
        var day = on == null ? Now.today() : Days.read(on);
        try (var office = store.openExisting(home)) {
            var ids = Named.leads(office, numbers);
            var out = new TakeLeadsOut(office).run(ids, reason, day);
            var cases = out.cases().stream().map(no -> no.value()).toList();
            speech.say("cli.line.leadsOut", out.leads(), String.join(", ", cases));
            var object = new LinkedHashMap<String, Object>();
            object.put("leads", out.leads());
            object.put("cases", cases);
            speech.object(object);
            return Commands.DONE;
        }
    }
}
