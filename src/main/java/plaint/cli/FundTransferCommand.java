package plaint.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import plaint.desk.Home;
import plaint.desk.TransferToFund;
import plaint.text.Refused;

/// Moves what was collected in a case into the fund: all of it, or the parts named.
@Command(name = "transfer", description = "cli.about.fundTransfer")
final class FundTransferCommand implements Callable<Integer> {
    private final Speech speech;

    @Mixin private final OnCase on;

    @Mixin private PartsOption parts;

    @Option(names = "--on", paramLabel = "DAY", required = true, descriptionKey = "cli.option.entryOn")
    private String day;

    @Option(names = "--text", paramLabel = "TEXT", defaultValue = "", descriptionKey = "cli.option.entryText")
    private String text;

    FundTransferCommand(Speech speech, Home home) {
        this.speech = speech;
        on = new OnCase(home);
    }

    @Override public Integer call() throws Refused {
        var given = parts.read();
        try (var opened = on.open()) {
            return Posted.told(speech, List.of(new TransferToFund(opened.office()).run(opened.file().no(), Days.read(day), text, given)));
        }
    }
}
