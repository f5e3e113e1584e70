package plaint.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import plaint.desk.Home;
import plaint.desk.ReturnOverpaid;
import plaint.text.Figures;
import plaint.text.Refused;

/// Gives back what a debtor paid too much.
@Command(name = "return", description = "cli.about.fundReturn")
final class FundReturnCommand implements Callable<Integer> {
    private final Speech speech;

    @Mixin private final OnCase on;

    @Option(names = "--on", paramLabel = "DAY", required = true, descriptionKey = "cli.option.entryOn")
    private String day;

    @Option(names = "--amount", paramLabel = "N", required = true, descriptionKey = "cli.option.entryAmount")
    private String amount;

    @Option(names = "--to", paramLabel = "NAME", required = true, descriptionKey = "cli.option.returnTo")
    private String to;

    @Option(names = "--text", paramLabel = "TEXT", defaultValue = "", descriptionKey = "cli.option.entryText")
    private String text;

    FundReturnCommand(Speech speech, Home home) {
        this.speech = speech;
        on = new OnCase(home);
    }

    @Override public Integer call() throws Refused {
        try (var opened = on.open()) {
            return Posted.told(speech, List.of(new ReturnOverpaid(opened.office()).run(opened.file().no(), Days.read(day), Figures.read(amount), to, text)));
        }
    }
}
