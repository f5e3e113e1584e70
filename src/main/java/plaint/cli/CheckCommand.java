package plaint.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import plaint.desk.CheckBundle;
import plaint.desk.Home;
import plaint.text.Refused;

/// A finished bundle proven by itself.
@Command(name = "check", description = "cli.about.check")
final class CheckCommand implements Callable<Integer> {
    private final Speech speech;
    private final Home home;

    @Mixin private CommonOptions common;

    @Parameters(paramLabel = "FILE", descriptionKey = "cli.option.checked")
    private Path file;

    CheckCommand(Speech speech, Home home) {
        this.speech = speech;
        this.home = home;
    }

    @Override public Integer call() throws Refused {
        var result = new CheckBundle().run(file);
        for (var finding : result.findings()) speech.line(speech.of(finding));
        speech.say(result.ok() ? "cli.line.bundleHolds" : "cli.line.bundleFails", file, result.pages(), result.findings().size());
        var object = new LinkedHashMap<String, Object>();
        object.put("ok", result.ok());
        object.put("pages", result.pages());
        object.put("findings", Findings.of(result.findings(), speech));
        speech.object(object);
        return result.ok() ? Commands.DONE : Commands.WITH_REFUSALS;
    }
}
