package plaint.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import plaint.desk.AddSample;
import plaint.desk.Home;
import plaint.desk.Office;
import plaint.desk.ShowCase;
import plaint.text.Refused;
import plaint.work.Cancelled;

/// A store with the sample cases, each drafted and bundled. The store must be named, so that sample cases never come among real ones unasked.
@Command(name = "demo", description = "cli.about.demo")
final class DemoCommand implements Callable<Integer> {
    private final Speech speech;
    private final Home home;

    @Mixin private CommonOptions common;

    @Option(names = "--store", paramLabel = "DIR", required = true, descriptionKey = "cli.option.store")
    private Path store;

    @Option(names = "--out", paramLabel = "DIR", required = true, descriptionKey = "cli.option.out")
    private Path out;

    DemoCommand(Speech speech, Home home) {
        this.speech = speech;
        this.home = home;
    }

    @Override public Integer call() throws Refused, Cancelled {
        try (var office = Office.open(store, home, System.getProperty("user.name", "-"), speech.opening())) {
            var drafted = produce(office);
            var done = drafted.stream().filter(d -> !d.written().isEmpty()).toList();
            var refusals = drafted.stream().flatMap(d -> d.refusals().stream()).toList();
            if (done.isEmpty()) throw refusals.getFirst();
            var object = new LinkedHashMap<String, Object>();
            object.put("store", store.toString());
            object.put("bundles", done.stream().map(Drafted::object).toList());
            speech.object(object);
            speech.line(done.getFirst().written().getFirst().set().file().toString());
            return refusals.isEmpty() ? Commands.DONE : Commands.WITH_REFUSALS;
        }
    }

    private List<Drafted> produce(Office office) throws Refused, Cancelled {
        var cases = new AddSample(office).run(speech.progress());
        if (cases.isEmpty()) throw new Refused("cli.refused.noSample", home.seeds());
        speech.say("cli.line.store", store);
        var drafted = new ArrayList<Drafted>();
        for (var no : cases) {
            // cases known from reports alone were never filed from here
            if (new ShowCase(office).run(no).filings().isEmpty()) speech.say("cli.line.noFiling", no);
            else drafted.add(Drafted.produce(speech, office, no, 0, out));
        }
        return drafted;
    }
}
