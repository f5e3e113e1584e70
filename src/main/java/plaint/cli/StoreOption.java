package plaint.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import plaint.desk.Home;
import plaint.desk.Office;
import plaint.text.Refused;
import plaint.work.Cancelled;

/// `--store DIR` of the commands that work on a store.
final class StoreOption {
    private final Speech speech;

    @Option(names = "--store", paramLabel = "DIR", descriptionKey = "cli.option.store")
    private Path store;

    @Option(names = "--read-only", descriptionKey = "cli.option.readOnly")
    private boolean readOnly;

    StoreOption(Speech speech) {
        this.speech = speech;
    }

    Path folder() {
        return store == null ? Home.usualStore() : store;
    }

    /// Makes the store where there is none.
    Office open(Home home) throws Refused {
        var who = System.getProperty("user.name", "-");
        try {
            return readOnly ? Office.look(folder(), home, who) : Office.open(folder(), home, who, speech.opening());
        } catch (Cancelled e) {
            throw new IllegalStateException("nobody asked to stop", e);
        }
    }

    /// For commands that only look: a mistyped folder is said, not made.
    Office openExisting(Home home) throws Refused {
        if (!Files.isDirectory(folder())) throw new Refused("cli.refused.noStore", folder());
        return open(home);
    }
}
