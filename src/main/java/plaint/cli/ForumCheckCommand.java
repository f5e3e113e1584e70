package plaint.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import plaint.desk.Home;
import plaint.forum.PackCheck;
import plaint.text.Refused;

/// One forum pack read strictly, with its own tests run.
@Command(name = "check", description = "cli.about.forumCheck")
final class ForumCheckCommand implements Callable<Integer> {
    private final Speech speech;
    private final Home home;

    @Mixin private CommonOptions common;

    @Parameters(paramLabel = "DIR", descriptionKey = "cli.option.pack")
    private Path folder;

    ForumCheckCommand(Speech speech, Home home) {
        this.speech = speech;
        this.home = home;
    }

    @Override public Integer call() throws Refused {
        var result = new PackCheck(folder, home.packs()).run();
        for (var fault : result.faults()) speech.line(speech.of(fault));
        speech.say(result.ok() ? "cli.line.packHolds" : "cli.line.packFails", folder, result.tests(), result.faults().size());
        var object = new LinkedHashMap<String, Object>();
        object.put("ok", result.ok());
        object.put("tests", result.tests());
        object.put("findings", Findings.of(result.faults(), speech));
        speech.object(object);
        return result.ok() ? Commands.DONE : Commands.WITH_REFUSALS;
    }
}
