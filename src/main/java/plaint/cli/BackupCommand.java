package plaint.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import plaint.desk.BackUpStore;
import plaint.desk.Home;
import plaint.text.Refused;
import plaint.work.Cancelled;

/// The whole store into one file.
@Command(name = "backup", description = "cli.about.backup")
final class BackupCommand implements Callable<Integer> {
    private final Speech speech;
    private final Home home;

    @Mixin private CommonOptions common;

    @Mixin private StoreOption store;

    @Option(names = "--to", paramLabel = "FILE", required = true, descriptionKey = "cli.option.backupTo")
    private Path to;

    BackupCommand(Speech speech, Home home) {
        this.speech = speech;
        this.home = home;
    }

    @Override public Integer call() throws Refused, Cancelled {
        try (var office = store.openExisting(home)) {
            var held = new BackUpStore(office).run(to, speech.progress());
            var object = new LinkedHashMap<String, Object>();
            object.put("file", to.toString());
            object.put("files", held.files());
            object.put("bytes", held.bytes());
            speech.object(object);
            speech.say("cli.line.backup", to, held.files(), held.bytes());
            return Commands.DONE;
        }
    }
}
