package plaint.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import plaint.desk.Home;
import plaint.forum.Forums;
import plaint.text.Figures;
import plaint.text.Refused;

/// A court fee with its arithmetic, by the rule in force on a day.
@Command(name = "fee", description = "cli.about.fee")
final class FeeCommand implements Callable<Integer> {
    private final Speech speech;
    private final Home home;

    @Mixin private CommonOptions common;

    @Option(names = "--forum", paramLabel = "ID", defaultValue = "cn", descriptionKey = "cli.option.forum")
    private String forum;

    @Option(names = "--amount", paramLabel = "N", required = true, descriptionKey = "cli.option.amount")
    private String amount;

    @Option(names = "--kind", paramLabel = "KIND", defaultValue = "property", descriptionKey = "cli.option.kind")
    private String kind;

    @Option(names = "--on", paramLabel = "YYYY-MM-DD", descriptionKey = "cli.option.on")
    private String on;

    FeeCommand(Speech speech, Home home) {
        this.speech = speech;
        this.home = home;
    }

    @Override public Integer call() throws Refused {
        var day = day();
        var claimed = Figures.read(amount);
        var fee = home.packs().get(forum).fee(kind, claimed, day);
        for (var step : fee.steps()) speech.line(step);
        speech.line(fee.rule());
        speech.line(fee.amount().grouped());
        var object = new LinkedHashMap<String, Object>();
        object.put("fee", fee.amount().plain());
        object.put("forum", forum);
        object.put("kind", kind);
        object.put("amount", claimed.plain());
        object.put("on", day.toString());
        object.put("steps", fee.steps());
        object.put("rule", fee.rule());
        speech.object(object);
        return Commands.DONE;
    }

    private LocalDate day() throws Refused {
        if (on == null) return LocalDate.now();
        try {
            return LocalDate.parse(on);
        } catch (DateTimeParseException e) {
            throw new Refused("cli.refused.date", on);
        }
    }
}
