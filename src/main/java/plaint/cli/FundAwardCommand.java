package plaint.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import plaint.desk.Home;
import plaint.desk.RecordAward;
import plaint.text.Refused;

/// Books what a judgment in effect gives as receivable.
@Command(name = "award", description = "cli.about.fundAward")
final class FundAwardCommand implements Callable<Integer> {
    private final Speech speech;

    @Mixin private final OnCase on;

    @Mixin private PartsOption parts;

    @Option(names = "--effective", paramLabel = "DAY", required = true, descriptionKey = "cli.option.awardEffective")
    private String effective;

    @Option(names = "--due", paramLabel = "DAY", required = true, descriptionKey = "cli.option.awardDue")
    private String due;

    @Option(names = "--from", paramLabel = "NAME", required = true, descriptionKey = "cli.option.payer")
    private String from;

    @Option(names = "--text", paramLabel = "TEXT", defaultValue = "", descriptionKey = "cli.option.entryText")
    private String text;

    FundAwardCommand(Speech speech, Home home) {
        this.speech = speech;
        on = new OnCase(home);
    }

    @Override public Integer call() throws Refused {
        var given = parts.read();
        if (given == null) throw new Refused("cli.refused.awardParts");
        try (var opened = on.open()) {
            return Posted.told(speech, List.of(new RecordAward(opened.office()).run(opened.file().no(), new RecordAward.Given(Days.read(effective), Days.read(due), from, text, given))));
        }
    }
}
