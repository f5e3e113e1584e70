package plaint.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import plaint.desk.Home;
import plaint.desk.PrintNext;
import plaint.desk.PrintQueue;
import plaint.text.Refused;

/// Hands the waiting tasks of a job to their printers, one after another; without a printer they become PostScript files in the store's print folder.
@Command(name = "run", description = "cli.about.printRun")
final class PrintRunCommand implements Callable<Integer> {
    private final Speech speech;
    private final Home home;

    @Mixin private CommonOptions common;

    @Mixin private StoreOption store;

    @Mixin private JobParameter job;

    PrintRunCommand(Speech speech, Home home) {
        this.speech = speech;
        this.home = home;
    }

    @Override public Integer call() throws Refused {
        try (var office = store.openExisting(home)) {
            var next = new PrintNext(office);
            int no = job.no();
            while (next.run(no, seen -> { }, speech.progress()).isPresent()) { }
            var queue = new PrintQueue(office);
            speech.line(queue.folder(queue.job(no)).toString());
            return Printed.told(speech, List.of(queue.job(no)));
        }
    }
}
