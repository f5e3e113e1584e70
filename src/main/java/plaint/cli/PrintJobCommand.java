package plaint.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import plaint.desk.AtPrinters;
import plaint.desk.ExportPrintPack;
import plaint.desk.Home;
import plaint.desk.Office;
import plaint.desk.PickList;
import plaint.desk.PrintQueue;
import plaint.print.PrintTask;
import plaint.text.Refused;
import plaint.work.Cancelled;

/// One job of the queue: shown, stopped, let go on, printed again from a side, given to another printer, dropped; its pick list as a sheet; all of it as files for a shop that has no Plaint.
@Command(name = "job", description = "cli.about.printJob")
final class PrintJobCommand implements Callable<Integer> {
    private final Speech speech;
    private final Home home;

    @Mixin private CommonOptions common;

    @Mixin private StoreOption store;

    @Mixin private JobParameter job;

    @Option(names = "--pause", descriptionKey = "cli.option.jobPause")
    private boolean pause;

    @Option(names = "--resume", descriptionKey = "cli.option.jobResume")
    private boolean resume;

    @Option(names = "--drop", descriptionKey = "cli.option.jobDrop")
    private boolean drop;

    @Option(names = "--again", paramLabel = "TASK", descriptionKey = "cli.option.jobAgain")
    private String again;

    @Option(names = "--side", paramLabel = "N", defaultValue = "1", descriptionKey = "cli.option.jobSide")
    private String side;

    @Option(names = "--move", paramLabel = "TASK", descriptionKey = "cli.option.jobMove")
    private String move;

    @Option(names = "--to", paramLabel = "PRINTER", defaultValue = "", descriptionKey = "cli.option.jobTo")
    private String to;

    @Option(names = "--take-back", descriptionKey = "cli.option.jobTakeBack")
    private boolean takeBack;

    @Option(names = "--pick-list", converter = FilePath.Written.class, paramLabel = "FILE.pdf", descriptionKey = "cli.option.pickList")
    private Path list;

    @Option(names = "--pack", paramLabel = "DIR", descriptionKey = "cli.option.printPack")
    private Path pack;

    PrintJobCommand(Speech speech, Home home) {
        this.speech = speech;
        this.home = home;
    }

    @Override public Integer call() throws Refused, Cancelled {
        if ((pause ? 1 : 0) + (resume ? 1 : 0) + (drop ? 1 : 0) + (again == null ? 0 : 1) + (move == null ? 0 : 1) + (takeBack ? 1 : 0) > 1) throw new Refused("cli.refused.jobHow");
        try (var office = store.openExisting(home)) {
            var queue = new PrintQueue(office);
            var seen = queue.job(job.no());
            if (pause || resume) seen = queue.pause(seen.no(), pause);
            if (again != null) seen = queue.retry(seen.no(), JobParameter.number(again), JobParameter.number(side));
            if (move != null) seen = queue.move(seen.no(), move.equals("all") ? seen.tasks().stream().filter(PrintQueue::movable).map(PrintTask::no).toList() : List.of(JobParameter.number(move)), to);
            if (takeBack) seen = new AtPrinters(office).takeBack(seen.no());
            written(office, seen.no());
            if (drop) queue.drop(seen.no());
            return Printed.told(speech, List.of(seen));
        }
    }

    private void written(Office office, int no) throws Refused, Cancelled {
        if (list != null) speech.line(new PickList(office).print(no, speech.lang(), list, speech.progress()).toString());
        if (pack != null) speech.line(new ExportPrintPack(office).run(no, speech.lang(), pack, speech.progress()).toString());
    }
}
