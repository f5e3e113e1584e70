package plaint.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import plaint.desk.Home;
import plaint.desk.RecordReceipt;
import plaint.text.Figures;
import plaint.text.Refused;

/// Books money that came in for a case: in the order of the law unless its parts are named; or court fees that the court gave back.
@Command(name = "receipt", description = "cli.about.fundReceipt")
final class FundReceiptCommand implements Callable<Integer> {
    private final Speech speech;

    @Mixin private final OnCase on;

    @Mixin private PartsOption parts;

    @Option(names = "--on", paramLabel = "DAY", required = true, descriptionKey = "cli.option.entryOn")
    private String day;

    @Option(names = "--amount", paramLabel = "N", required = true, descriptionKey = "cli.option.entryAmount")
    private String amount;

    @Option(names = "--from", paramLabel = "NAME", required = true, descriptionKey = "cli.option.payer")
    private String from;

    @Option(names = "--text", paramLabel = "TEXT", defaultValue = "", descriptionKey = "cli.option.entryText")
    private String text;

    @Option(names = "--keep-over", descriptionKey = "cli.option.keepOver")
    private boolean keepOver;

    @Option(names = "--court-fee", descriptionKey = "cli.option.courtFee")
    private boolean courtFee;

    FundReceiptCommand(Speech speech, Home home) {
        this.speech = speech;
        on = new OnCase(home);
    }

    @Override public Integer call() throws Refused {
        var given = new RecordReceipt.Given(Days.read(day), Figures.read(amount), from, text, null, parts.read(), keepOver);
        if (courtFee && given.parts() != null) throw new Refused("cli.refused.courtFeeParts");
        try (var opened = on.open()) {
            var verb = new RecordReceipt(opened.office());
            var no = opened.file().no();
            return Posted.told(speech, List.of(courtFee ? verb.feeRefund(no, given) : verb.run(no, given)));
        }
    }
}
