package plaint.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import plaint.desk.Home;
import plaint.desk.PrintQueue;
import plaint.text.Refused;

/// What stands in the queue of the print room, newest first.
@Command(name = "queue", description = "cli.about.printQueue")
final class PrintQueueCommand implements Callable<Integer> {
    private final Speech speech;
    private final Home home;

    @Mixin private CommonOptions common;

    @Mixin private StoreOption store;

    PrintQueueCommand(Speech speech, Home home) {
        this.speech = speech;
        this.home = home;
    }

    @Override public Integer call() throws Refused {
        try (var office = store.openExisting(home)) {
            return Printed.told(speech, new PrintQueue(office).jobs());
        }
    }
}
