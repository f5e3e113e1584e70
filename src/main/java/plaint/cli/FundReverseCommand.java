package plaint.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import plaint.desk.Home;
import plaint.desk.ReverseEntry;
import plaint.text.Refused;

/// Takes an entry of the ledger back by another one.
@Command(name = "reverse", description = "cli.about.fundReverse")
final class FundReverseCommand implements Callable<Integer> {
    private final Speech speech;
    private final Home home;

    @Mixin private CommonOptions common;

    @Mixin private StoreOption store;

    @Parameters(paramLabel = "ENTRY", descriptionKey = "cli.option.entryNo")
    private String entry;

    @Option(names = "--on", paramLabel = "DAY", required = true, descriptionKey = "cli.option.entryOn")
    private String day;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, descriptionKey = "cli.option.reverseReason")
    private String reason;

    FundReverseCommand(Speech speech, Home home) {
        this.speech = speech;
        this.home = home;
    }

    @Override public Integer call() throws Refused {
        if (!entry.strip().matches("[1-9][0-9]{0,14}")) throw new Refused("cli.refused.entryNo", entry);
        if (reason.isBlank()) throw new Refused("cli.refused.reverseReason");
        try (var office = store.openExisting(home)) {
            return Posted.told(speech, List.of(new ReverseEntry(office).run(Long.parseLong(entry.strip()), Days.read(day), reason.strip())));
        }
    }
}
