package plaint.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import plaint.desk.Home;
import plaint.desk.Manual;
import plaint.text.Refused;

/// The manual the window shows: its sections by their keys, or the text of one.
@Command(name = "manual", description = "cli.about.manual")
final class ManualCommand implements Callable<Integer> {
    private final Speech speech;
    private final Home home;

    @Mixin private CommonOptions common;

    @Parameters(paramLabel = "SECTION", arity = "0..1", descriptionKey = "cli.option.section")
    private String key;

    ManualCommand(Speech speech, Home home) {
        this.speech = speech;
        this.home = home;
    }

    @Override public Integer call() throws Refused {
        var manual = Manual.read(home, speech.lang());
        if (key == null) {
            for (var s : manual.sections()) speech.line("  ".repeat(s.level() - 1) + s.key() + "  " + s.title());
            speech.object(Keys.of("file", manual.file().toString(), "sections", manual.sections().stream().map(s -> Keys.of("key", s.key(), "level", s.level(), "title", s.title())).toList()));
            return Commands.DONE;
        }
        var section = manual.section(key).orElseThrow(() -> new Refused("cli.refused.noSection", key));
        speech.line(section.title() + "\n\n" + section.text());
        speech.object(Keys.of("file", manual.file().toString(), "key", key, "title", section.title(), "text", section.text()));
        return Commands.DONE;
    }
}
