package plaint.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import plaint.desk.Home;
import plaint.desk.ReckonInterest;
import plaint.desk.ReckonInterest.Kind;
import plaint.text.Figures;
import plaint.text.Money;
import plaint.text.Refused;

/// Interest on a sum from one day to another, with its arithmetic and what the rates rest on.
@Command(name = "interest", description = "cli.about.interest")
final class InterestCommand implements Callable<Integer> {
    private static final List<String> RATES = List.of("delay", "lpr", "ordinary");
    private final Speech speech;

    @Mixin private final OnForum on;

    @Option(names = "--amount", paramLabel = "N", required = true, descriptionKey = "cli.option.interestAmount")
    private String amount;

    @Option(names = "--from", paramLabel = "YYYY-MM-DD", required = true, descriptionKey = "cli.option.interestFrom")
    private String from;

    @Option(names = "--to", paramLabel = "YYYY-MM-DD", required = true, descriptionKey = "cli.option.interestTo")
    private String to;

    @Option(names = "--rate", paramLabel = "RATE", defaultValue = "lpr", descriptionKey = "cli.option.interestRate")
    private String rate;

    InterestCommand(Speech speech, Home home) {
        this.speech = speech;
        on = new OnForum(home);
    }

    @Override public Integer call() throws Refused {
        var pack = on.pack();
        if (!RATES.contains(rate)) throw new Refused("cli.refused.rate", rate, String.join(", ", RATES));
        var kind = rate.equals("delay") ? Kind.DELAY : Kind.ORDINARY;
        var verb = new ReckonInterest(pack);
        var sum = Figures.read(amount, pack.currency());
        var r = verb.run(sum, Days.read(from), Days.read(to), kind);
        var steps = verb.steps(r, kind);
        steps.forEach(speech::line);
        var rules = r.rules().stream().map(w -> speech.lang().of(w.zh(), w.en())).toList();
        rules.forEach(speech::line);
        var notes = r.notes().stream().map(speech::of).toList();
        notes.forEach(speech::line);
        speech.line(pack.currency().equals(Money.CNY) ? r.interest().grouped() : pack.currency() + " " + r.interest().grouped());
        var object = new LinkedHashMap<String, Object>();
        object.put("interest", r.interest().plain());
        object.put("currency", pack.currency());
        object.put("forum", on.id());
        object.put("rate", kind == Kind.DELAY ? "delay" : "ordinary");
        object.put("amount", sum.plain());
        object.put("from", Days.read(from).toString());
        object.put("to", Days.read(to).toString());
        object.put("steps", steps);
        object.put("rules", rules);
        object.put("notes", notes);
        speech.object(object);
        return Commands.DONE;
    }
}
