package plaint.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import plaint.desk.CheckBundle;
import plaint.desk.CheckStore;
import plaint.desk.Home;
import plaint.text.Notice;
import plaint.text.Refused;

/// A finished bundle, or a store where a folder is named, proven by itself.
@Command(name = "check", description = "cli.about.check")
final class CheckCommand implements Callable<Integer> {
    private final Speech speech;
    private final Home home;

    @Mixin private CommonOptions common;

    @Parameters(paramLabel = "FILE|DIR", descriptionKey = "cli.option.checked")
    private Path checked;

    CheckCommand(Speech speech, Home home) {
        this.speech = speech;
        this.home = home;
    }

    @Override public Integer call() throws Refused {
        return Files.isDirectory(checked) ? store() : bundle();
    }

    private int bundle() throws Refused {
        var result = new CheckBundle().run(checked);
        tell(result.findings());
        speech.say(result.ok() ? "cli.line.bundleHolds" : "cli.line.bundleFails", checked, result.pages(), result.findings().size());
        return ended(result.ok(), Map.of("pages", result.pages()), result.findings());
    }

    private int store() throws Refused {
        var result = new CheckStore(checked, home).run();
        tell(result.findings());
        speech.say(result.ok() ? "cli.line.storeHolds" : "cli.line.storeFails", checked, result.findings().size());
        return ended(result.ok(), Map.of(), result.findings());
    }

    private void tell(List<Notice> findings) {
        for (var finding : findings) speech.line(speech.of(finding));
    }

    private int ended(boolean ok, Map<String, Object> more, List<Notice> findings) {
        var object = new LinkedHashMap<String, Object>();
        object.put("ok", ok);
        object.putAll(more);
        object.put("findings", Findings.of(findings, speech));
        speech.object(object);
        return ok ? Commands.DONE : Commands.WITH_REFUSALS;
    }
}
