package plaint.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import plaint.desk.Home;
import plaint.desk.VerifyExhibits;
import plaint.text.Refused;
import plaint.work.Cancelled;

/// Reads every exhibit file of a case again and compares it with the digest it was sealed under.
@Command(name = "verify", description = "cli.about.exhibitVerify")
final class ExhibitVerifyCommand implements Callable<Integer> {
    private final Speech speech;

    @Mixin private final OnCase on;

    ExhibitVerifyCommand(Speech speech, Home home) {
        this.speech = speech;
        on = new OnCase(home);
    }

    @Override public Integer call() throws Refused, Cancelled {
        try (var opened = on.open()) {
            var seen = new VerifyExhibits(opened.office()).run(opened.file(), speech.progress());
            for (var s : seen.files()) speech.line(s.state() + "  " + s.file().digest() + "  " + s.exhibit() + "  " + s.file().name());
            speech.object(Keys.of("sound", seen.sound(), "files", seen.files().stream()
                .map(s -> Keys.of("exhibit", s.exhibit().value(), "name", s.file().name(), "digest", s.file().digest().toString(), "size", s.file().bytes(), "state", s.state().name())).toList()));
            return seen.sound() ? Commands.DONE : Commands.WITH_REFUSALS;
        }
    }
}
