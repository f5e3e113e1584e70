package plaint.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import plaint.desk.Home;
import plaint.desk.ImportBankStatement;
import plaint.desk.MatchBankLine;
import plaint.desk.Office;
import plaint.text.Money;
import plaint.text.Now;
import plaint.text.Refused;

/// Takes a bank statement in, where one is named, and lists the lines not booked yet, each with the cases it may be for.
@Command(name = "statement", description = "cli.about.fundStatement")
final class FundStatementCommand implements Callable<Integer> {
    private final Speech speech;
    private final Home home;

    @Mixin private CommonOptions common;

    @Mixin private StoreOption store;

    @Parameters(paramLabel = "FILE", arity = "0..1", descriptionKey = "cli.option.statementFile")
    private Path file;

    @Option(names = "--all", descriptionKey = "cli.option.statementAll")
    private boolean all;

    FundStatementCommand(Speech speech, Home home) {
        this.speech = speech;
        this.home = home;
    }

    @Override public Integer call() throws Refused {
        try (var office = store.openExisting(home)) {
            var object = new LinkedHashMap<String, Object>();
            var refused = file == null ? List.<String>of() : taken(office, object);
            var rows = new MatchBankLine(office).rows(Now.today()).stream().filter(r -> all || r.open()).toList();
            rows.forEach(this::tell);
            object.put("lines", rows.stream().map(FundStatementCommand::object).toList());
            speech.object(object);
            return refused.isEmpty() ? Commands.DONE : Commands.WITH_REFUSALS;
        }
    }

    private List<String> taken(Office office, Map<String, Object> object) throws Refused {
        var taken = new ImportBankStatement(office).run(file);
        speech.say("cli.line.statement", taken.added(), taken.there(), taken.refused().size());
        var refused = taken.refused().stream().map(f -> f.line() + ": " + speech.of(f.why())).toList();
        taken.refused().forEach(f -> speech.warn("cli.line.reason", f.line(), speech.of(f.why())));
        for (var d : taken.doubts()) speech.warn("cli.line.reason", d.line(), speech.of(d.why()));
        object.put("added", taken.added());
        object.put("there", taken.there());
        object.put("refused", refused);
        object.put("opening", plain(taken.opening()));
        object.put("closing", plain(taken.closing()));
        return refused;
    }

    private void tell(MatchBankLine.Row r) {
        speech.say("cli.line.bankLine", r.line().id(), r.line().day(), r.line().name(), r.rest().grouped(), r.line().text());
        for (var p : r.proposals()) speech.say("cli.line.bankProposal", p.no(), p.amount().grouped(), String.join(", ", p.reasons().stream().map(w -> speech.of(plaint.text.Notice.of("fund.reason." + w))).toList()));
    }

    private static Map<String, Object> object(MatchBankLine.Row r) {
        var one = new LinkedHashMap<String, Object>();
        one.put("id", r.line().id());
        one.put("day", r.line().day().toString());
        one.put("name", r.line().name());
        one.put("text", r.line().text());
        one.put("amount", r.line().amount().plain());
        one.put("rest", r.rest().plain());
        one.put("aside", r.aside());
        one.put("proposals", r.proposals().stream().map(p -> Keys.of("case", p.no().value(), "amount", p.amount().plain(), "score", p.score())).toList());
        return one;
    }

    private static String plain(Money m) {
        return m == null ? null : m.plain();
    }
}
