package plaint.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import plaint.desk.Home;
import plaint.desk.RestoreStore;
import plaint.text.Refused;
import plaint.work.Cancelled;

/// A store back from a backup, proved before it takes its place.
@Command(name = "restore", description = "cli.about.restore")
final class RestoreCommand implements Callable<Integer> {
    private final Speech speech;
    private final Home home;

    @Mixin private CommonOptions common;

    @Option(names = "--from", paramLabel = "FILE", required = true, descriptionKey = "cli.option.restoreFrom")
    private Path from;

    @Option(names = "--store", paramLabel = "DIR", required = true, descriptionKey = "cli.option.restoreTo")
    private Path store;

    RestoreCommand(Speech speech, Home home) {
        this.speech = speech;
        this.home = home;
    }

    @Override public Integer call() throws Refused, Cancelled {
        var back = new RestoreStore(home).run(from, store, speech.progress());
        var object = new LinkedHashMap<String, Object>();
        object.put("store", back.store().toString());
        object.put("cases", back.cases());
        object.put("aside", back.aside() == null ? null : back.aside().toString());
        speech.object(object);
        speech.say(back.aside() == null ? "cli.line.restored" : "cli.line.restoredAside", back.store(), back.cases(), back.aside());
        return Commands.DONE;
    }
}
