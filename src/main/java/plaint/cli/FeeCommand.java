package plaint.cli;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import plaint.desk.Home;
import plaint.forum.Forum;
import plaint.forum.Forum.Fee;
import plaint.text.Figures;
import plaint.text.Money;
import plaint.text.Now;
import plaint.text.Refused;

/// A court fee with its arithmetic, by the rule in force on a day.
@Command(name = "fee", description = "cli.about.fee")
final class FeeCommand implements Callable<Integer> {
    private final Speech speech;

    @Spec private CommandSpec spec;

    @Mixin private final OnForum on;

    @Option(names = "--amount", paramLabel = "N", descriptionKey = "cli.option.amount")
    private String amount;

    @Option(names = "--kind", paramLabel = "KIND", descriptionKey = "cli.option.kind")
    private String kind;

    @Option(names = "--on", paramLabel = "YYYY-MM-DD", descriptionKey = "cli.option.on")
    private String asked;

    @Option(names = "--reduced", paramLabel = "GROUND", descriptionKey = "cli.option.reduced")
    private String reduced;

    FeeCommand(Speech speech, Home home) {
        this.speech = speech;
        on = new OnForum(home);
    }

    @Override public Integer call() throws Refused {
        var day = asked == null ? Now.today() : Days.read(asked);
        var pack = on.pack();
        // what reduces a fee may be asked for as if it were a kind of its own: the fee of the claim on that ground
        boolean ground = kind != null && !pack.feeKinds().contains(kind) && pack.halves(kind);
        var of = kind == null || ground ? pack.claimFee() : kind;
        var why = ground ? kind : reduced;
        var claimed = amount == null ? null : Figures.read(amount, pack.currency());
        var whole = claimed == null ? ofNone(pack, of, day) : pack.fee(of, claimed, day);
        var fee = why == null ? whole : pack.reduced(whole, why, day);
        for (var step : fee.steps()) speech.line(step);
        speech.line(speech.lang().of(fee.rule().zh(), fee.rule().en()));
        for (var note : fee.notes()) speech.line(speech.of(note));
        speech.line(pack.currency().equals(Money.CNY) ? fee.amount().grouped() : pack.currency() + " " + fee.amount().grouped());
        var object = new LinkedHashMap<String, Object>();
        object.put("fee", fee.amount().plain());
        object.put("currency", pack.currency());
        object.put("forum", on.id());
        object.put("kind", of);
        if (why != null) object.put("reduced", why);
        object.put("amount", claimed == null ? null : claimed.plain());
        object.put("on", day.toString());
        object.put("steps", fee.steps());
        object.put("rule", fee.rule().zh());
        object.put("notes", fee.notes().stream().map(speech::of).toList());
        speech.object(object);
        return Commands.DONE;
    }

    /// A flat fee, or that of a claim without a sum; where the fee turns on the amount, the option is missing.
    private Fee ofNone(Forum pack, String of, LocalDate day) throws Refused {
        try {
            return pack.fee(of, day);
        } catch (Refused e) {
            if (!e.notice().key().equals("forum.refused.feeOfNothing")) throw e;
            throw new MissingParameterException(spec.commandLine(), List.of(spec.findOption("--amount")), "");
        }
    }
}
