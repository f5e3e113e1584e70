package plaint.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import plaint.desk.Home;
import plaint.desk.TakeFiledText;
import plaint.text.Refused;

/// A finished paper of the office's own, filed in place of the draft, or taken back.
@Command(name = "filed", description = "cli.about.filed")
final class FiledCommand implements Callable<Integer> {
    private final Speech speech;

    @Mixin private final OnCase on;

    @Mixin private FilingOption of;

    @Option(names = "--paper", paramLabel = "KEY", required = true, descriptionKey = "cli.option.filedPaper")
    private String paper;

    @Option(names = "--file", paramLabel = "FILE", descriptionKey = "cli.option.filedFile")
    private Path file;

    FiledCommand(Speech speech, Home home) {
        this.speech = speech;
        on = new OnCase(home);
    }

    @Override public Integer call() throws Refused {
        try (var opened = on.open()) {
            var seen = opened.file();
            int chosen = of.in(seen);
            var verb = new TakeFiledText(opened.office());
            var now = file == null ? verb.takeBack(seen, chosen, paper) : verb.run(seen, chosen, paper, file);
            var filed = now.filed().stream().filter(f -> f.filing() == chosen && f.paper().equals(paper)).findFirst();
            if (filed.isPresent()) speech.say("cli.line.filed", paper, filed.get().file().name(), filed.get().file().pages());
            else speech.say("cli.line.filedBack", paper);
            speech.object(Keys.of("paper", paper, "filing", chosen, "own", filed.isPresent(), "pages", filed.map(f -> f.file().pages()).orElse(0)));
            return Commands.DONE;
        }
    }
}
