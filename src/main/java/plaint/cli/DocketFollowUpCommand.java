package plaint.cli;

import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import plaint.desk.AddFollowUp;
import plaint.desk.Home;
import plaint.text.Refused;

/// Sets something the office wants done by a day of its own choice.
@Command(name = "follow-up", description = "cli.about.docketFollowUp")
final class DocketFollowUpCommand implements Callable<Integer> {
    private final Speech speech;

    @Mixin private final OnCase on;

    @Parameters(paramLabel = "TEXT", descriptionKey = "cli.option.followUp")
    private String title;

    @Option(names = "--on", paramLabel = "DAY", required = true, descriptionKey = "cli.option.followUpOn")
    private String day;

    @Option(names = "--owner", paramLabel = "NAME", descriptionKey = "cli.option.followUpOwner")
    private String owner;

    DocketFollowUpCommand(Speech speech, Home home) {
        this.speech = speech;
        on = new OnCase(home);
    }

    @Override public Integer call() throws Refused {
        var by = Days.read(day);
        try (var opened = on.open()) {
            var now = new AddFollowUp(opened.office()).run(opened.file().no(), by, title, owner);
            var set = now.docket().dues().getLast();
            speech.say("cli.line.followUp", set.title(), by, set.id());
            var object = new LinkedHashMap<String, Object>();
            object.put("case", now.no().value());
            object.put("id", set.id());
            object.put("on", by.toString());
            object.put("revision", now.revision());
            speech.object(object);
            return Commands.DONE;
        }
    }
}
