package plaint.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import plaint.desk.BackUpStore;
import plaint.desk.Home;
import plaint.desk.KeepBackups;
import plaint.desk.Office;
import plaint.text.Refused;
import plaint.work.Cancelled;

/// The whole store into one file.
@Command(name = "backup", description = "cli.about.backup")
final class BackupCommand implements Callable<Integer> {
    private final Speech speech;
    private final Home home;

    @Mixin private CommonOptions common;

    @Mixin private StoreOption store;

    @Option(names = "--to", paramLabel = "FILE", descriptionKey = "cli.option.backupTo")
    private Path to;

    @Option(names = "--into", paramLabel = "DIR", descriptionKey = "cli.option.backupInto")
    private List<Path> into = List.of();

    BackupCommand(Speech speech, Home home) {
        this.speech = speech;
        this.home = home;
    }

    @Override public Integer call() throws Refused, Cancelled {
        if (to == null && into.isEmpty()) throw new Refused("cli.refused.backupWhere");
        try (var office = store.openExisting(home)) {
            if (to == null) return keep(office);
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

    /// Into folders of which the newest ten are kept.
    private int keep(Office office) throws Refused, Cancelled {
        var rows = new ArrayList<Map<String, Object>>();
        boolean refused = false;
        for (var k : new KeepBackups(office).run(into, speech.progress())) {
            var row = new LinkedHashMap<String, Object>();
            row.put("folder", k.folder().toString());
            row.put("file", k.file() == null ? "" : k.file().toString());
            row.put("written", k.written());
            row.put("removed", k.removed());
            if (k.refused() != null) {
                refused = true;
                row.put("refused", speech.of(k.refused()));
                speech.warn("cli.line.stopped", speech.of(k.refused()));
            } else speech.say(k.written() ? "cli.line.backupKept" : "cli.line.backupSame", k.file() == null ? k.folder() : k.file(), k.removed());
            rows.add(row);
        }
        speech.object(Keys.of("kept", rows));
        return refused ? Commands.WITH_REFUSALS : Commands.DONE;
    }
}
