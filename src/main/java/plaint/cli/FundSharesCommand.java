package plaint.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import plaint.casefile.CaseFile;
import plaint.desk.AllotToConsumers;
import plaint.desk.Home;
import plaint.desk.Office;
import plaint.desk.PayConsumers;
import plaint.desk.WrongedConsumers;
import plaint.fund.Booking.Share;
import plaint.fund.Entry;
import plaint.text.Figures;
import plaint.text.Money;
import plaint.text.Refused;

/// Money of the fund for consumers wronged in a case, allotted first and paid then: sums by name, or `--all` that is open. All shares or none.
@Command abstract class FundSharesCommand implements Callable<Integer> {
    private final Speech speech;

    @Mixin private final OnCase on;

    @Option(names = "--on", paramLabel = "DAY", required = true, descriptionKey = "cli.option.entryOn")
    private String day;

    @Option(names = "--to", paramLabel = "NAME=N", descriptionKey = "cli.option.shareTo")
    private Map<String, String> to = new LinkedHashMap<>();

    @Option(names = "--all", descriptionKey = "cli.option.shareAll")
    private boolean all;

    @Option(names = "--text", paramLabel = "TEXT", defaultValue = "", descriptionKey = "cli.option.entryText")
    private String text;

    FundSharesCommand(Speech speech, Home home) {
        this.speech = speech;
        on = new OnCase(home);
    }

    /// What of a consumer's loss is still to be done.
    abstract Money open(WrongedConsumers.Line line);

    abstract List<Entry> book(Office office, java.time.LocalDate on, List<Share> shares) throws Refused;

    @Override public Integer call() throws Refused {
        if (all == !to.isEmpty()) throw new Refused("cli.refused.shares");
        var when = Days.read(day);
        try (var opened = on.open()) {
            return Posted.told(speech, book(opened.office(), when, shares(opened.office(), opened.file(), when)));
        }
    }

    private List<Share> shares(Office office, CaseFile file, java.time.LocalDate when) throws Refused {
        var shares = new ArrayList<Share>();
        if (all) for (var line : new WrongedConsumers(office).of(file.no(), when)) if (open(line).minor() > 0) shares.add(new Share(line.payee(), file.no(), open(line), text));
        for (var s : to.entrySet()) shares.add(new Share(s.getKey(), file.no(), Figures.read(s.getValue()), text));
        return shares;
    }

    /// The fund owes it to them from then on.
    @Command(name = "allot", description = "cli.about.fundAllot") static final class Allot extends FundSharesCommand {
        Allot(Speech speech, Home home) {
            super(speech, home);
        }

        @Override Money open(WrongedConsumers.Line line) {
            return line.open();
        }

        @Override List<Entry> book(Office office, java.time.LocalDate on, List<Share> shares) throws Refused {
            return new AllotToConsumers(office).run(on, shares);
        }
    }

    /// Each at most what was allotted.
    @Command(name = "pay", description = "cli.about.fundPay") static final class Pay extends FundSharesCommand {
        Pay(Speech speech, Home home) {
            super(speech, home);
        }

        @Override Money open(WrongedConsumers.Line line) {
            return line.allotted().minus(line.paid());
        }

        @Override List<Entry> book(Office office, java.time.LocalDate on, List<Share> shares) throws Refused {
            return new PayConsumers(office).run(on, shares, null);
        }
    }
}
