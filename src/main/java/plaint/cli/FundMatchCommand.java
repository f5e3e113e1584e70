package plaint.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import plaint.desk.Home;
import plaint.desk.MatchBankLine;
import plaint.desk.Office;
import plaint.fund.Entry;
import plaint.text.Figures;
import plaint.text.Refused;

/// Books a line of a bank statement as receipts of cases; or sets it aside where it belongs to none.
@Command(name = "match", description = "cli.about.fundMatch")
final class FundMatchCommand implements Callable<Integer> {
    private final Speech speech;
    private final Home home;

    @Mixin private CommonOptions common;

    @Mixin private StoreOption store;

    @Parameters(paramLabel = "LINE", descriptionKey = "cli.option.bankLine")
    private String line;

    @Option(names = "--to", paramLabel = "CASE=N", descriptionKey = "cli.option.matchTo")
    private Map<String, String> to = new LinkedHashMap<>();

    @Option(names = "--keep-over", descriptionKey = "cli.option.keepOver")
    private boolean keepOver;

    @Option(names = "--aside", paramLabel = "REASON", descriptionKey = "cli.option.aside")
    private String aside;

    FundMatchCommand(Speech speech, Home home) {
        this.speech = speech;
        this.home = home;
    }

    @Override public Integer call() throws Refused {
        if (to.isEmpty() == (aside == null) || aside != null && aside.isBlank()) throw new Refused("cli.refused.matchHow");
        try (var office = store.openExisting(home)) {
            if (aside == null) return Posted.told(speech, booked(office));
            new MatchBankLine(office).setAside(line, aside.strip());
            speech.say("cli.line.setAside", line);
            speech.object(Keys.of("line", line, "aside", aside.strip()));
            return Commands.DONE;
        }
    }

    private List<Entry> booked(Office office) throws Refused {
        var shares = new ArrayList<MatchBankLine.CaseShare>();
        for (var s : to.entrySet()) shares.add(new MatchBankLine.CaseShare(CaseOption.read(s.getKey()), Figures.read(s.getValue())));
        return new MatchBankLine(office).book(line, shares, keepOver);
    }
}
