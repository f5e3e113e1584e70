package plaint.cli;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import plaint.desk.Home;
import plaint.desk.PreparePrint;
import plaint.desk.PreparePrint.Booklets;
import plaint.text.Now;
import plaint.text.Refused;
import plaint.work.Cancelled;

/// Makes a print job of a filing; it waits in the queue.
@Command(name = "prepare", description = "cli.about.printPrepare")
final class PrintPrepareCommand implements Callable<Integer> {
    private final Speech speech;

    @Mixin private final OnCase on;

    @Mixin private FilingOption of;

    @Option(names = "--printer", paramLabel = "NAME", defaultValue = "", descriptionKey = "cli.option.printer")
    private String printer;

    @Option(names = "--colour-printer", paramLabel = "NAME", descriptionKey = "cli.option.colourPrinter")
    private String colour;

    @Option(names = "--client", paramLabel = "N", defaultValue = "1", descriptionKey = "cli.option.printClient")
    private String client;

    @Option(names = "--office", paramLabel = "N", defaultValue = "1", descriptionKey = "cli.option.printOffice")
    private String own;

    @Option(names = "--one-side", descriptionKey = "cli.option.oneSide")
    private boolean oneSide;

    @Option(names = "--no-slips", descriptionKey = "cli.option.noSlips")
    private boolean noSlips;

    @Option(names = "--no-labels", descriptionKey = "cli.option.noLabels")
    private boolean noLabels;

    @Option(names = "--flags", descriptionKey = "cli.option.flags")
    private boolean flags;

    @Option(names = "--changed", descriptionKey = "cli.option.changedOnly")
    private boolean changed;

    @Option(names = "--volume-pages", paramLabel = "N", defaultValue = "0", descriptionKey = "cli.option.binderPages")
    private String volume;

    @Option(names = "--volume", paramLabel = "N", descriptionKey = "cli.option.binders")
    private List<String> volumes = new ArrayList<>();

    @Option(names = "--booklets", paramLabel = "PAPER=N", descriptionKey = "cli.option.booklets")
    private Map<String, String> booklets;

    @Option(names = "--parts", descriptionKey = "cli.option.printParts")
    private boolean parts;

    @Mixin private final PrintWays ways = new PrintWays();

    PrintPrepareCommand(Speech speech, Home home) {
        this.speech = speech;
        on = new OnCase(home);
    }

    @Override public Integer call() throws Refused, Cancelled {
        if (booklets != null && booklets.size() > 1) throw new Refused("cli.refused.booklets");
        var only = new TreeSet<Integer>();
        for (var v : volumes) only.add(JobParameter.number(v));
        Booklets folded = null;
        if (booklets != null) for (var b : booklets.entrySet()) folded = new Booklets(b.getKey(), JobParameter.number(b.getValue()));
        try (var opened = on.open()) {
            var file = opened.file();
            var make = new PreparePrint(opened.office());
            if (parts) return PrintWays.told(speech, make.offer(file.no(), of.in(file), speech.progress()));
            var order = new PreparePrint.Order(file.no(), of.in(file), JobParameter.number(client), JobParameter.number(this.own), printer, colour == null ? printer : colour, colour != null, !oneSide, !noSlips, !noLabels, flags, changed,
                JobParameter.number(volume), ways.trays(), Map.of(), only, folded);
            return Printed.told(speech, List.of(make.run(order, ways::of, Now.moment().truncatedTo(ChronoUnit.MINUTES), speech.progress())));
        }
    }
}
