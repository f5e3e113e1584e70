package plaint.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import plaint.desk.Home;
import plaint.desk.StrikeDue;
import plaint.text.Refused;

/// Strikes something due because it was done or fell away; `deadline --case` lists what is due with its ids.
@Command(name = "strike", description = "cli.about.docketStrike")
final class DocketStrikeCommand implements Callable<Integer> {
    private final Speech speech;

    @Mixin private final OnCase on;

    @Parameters(paramLabel = "ID", descriptionKey = "cli.option.dueId")
    private String id;

    @Option(names = "--why", paramLabel = "TEXT", descriptionKey = "cli.option.strikeWhy")
    private String why;

    DocketStrikeCommand(Speech speech, Home home) {
        this.speech = speech;
        on = new OnCase(home);
    }

    @Override public Integer call() throws Refused {
        try (var opened = on.open()) {
            var now = new StrikeDue(opened.office()).run(opened.file().no(), id, why);
            speech.say("cli.line.struck", id, now.no());
            speech.object(Keys.of("case", now.no().value(), "struck", id, "revision", now.revision()));
            return Commands.DONE;
        }
    }
}
