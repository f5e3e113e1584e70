package plaint.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import plaint.desk.AddLeadsToCase;
import plaint.desk.Home;
import plaint.desk.OpenNewCase;
import plaint.text.Now;
import plaint.text.Refused;

/// Brings leads into a case there is.
@Command(name = "into", description = "cli.about.leadsInto")
final class LeadsIntoCommand implements Callable<Integer> {
    private final Speech speech;
    private final Home home;

    @Mixin private CommonOptions common;

    @Mixin private StoreOption store;

    @Mixin private CaseOption of;

    @Parameters(paramLabel = "ID", arity = "1..*", descriptionKey = "cli.option.leadsIds")
    private List<String> numbers;

    @Option(names = "--on", paramLabel = "DAY", descriptionKey = "cli.option.leadsIntoOn")
    private String on;

    LeadsIntoCommand(Speech speech, Home home) {
        this.speech = speech;
        this.home = home;
    }

    @Override public Integer call() throws Refused {
        var no = of.no();
        var day = on == null ? Now.today() : Days.read(on);
        try (var office = store.openExisting(home)) {
            var ids = Named.leads(office, numbers);
            var added = new AddLeadsToCase(office).run(ids, no, day);
            speech.say("cli.line.leadsInto", added.leads(), no, added.defendants(), OpenNewCase.met(added.file()));
            var object = new LinkedHashMap<String, Object>();
            object.put("case", no.value());
            object.put("leads", added.leads());
            object.put("defendants", added.defendants());
            speech.object(object);
            return Commands.DONE;
        }
    }
}
