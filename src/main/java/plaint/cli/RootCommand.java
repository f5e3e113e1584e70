package plaint.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import plaint.desk.Home;
import plaint.text.Refused;

/// `plaint` without a command: the window.
@Command(name = "plaint", description = "cli.about.plaint")
final class RootCommand implements Callable<Integer> {
    /// JavaFX warns at each start that it was found on the class path, which is on purpose; kept here, because a logger nobody holds forgets its level.
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private final Speech speech;
    private final Home home;
    private final Commands.WindowOpener window;

    @Mixin private CommonOptions common;

    @Option(names = "--store", paramLabel = "DIR", descriptionKey = "cli.option.windowStore")
    private Path store;

    RootCommand(Speech speech, Home home, Commands.WindowOpener window) {
        this.speech = speech;
        this.home = home;
        this.window = window;
    }

    @Override public Integer call() throws Refused {
        return open(store);
    }

    int open(Path folder) throws Refused {
        if (!displayThere()) throw new Refused("cli.refused.noDisplay");
        JAVAFX.setLevel(Level.SEVERE);
        try {
            window.open(folder, home, speech.languageAsked() ? speech.lang() : null);
            return Commands.DONE;
        } catch (LinkageError | UnsupportedOperationException e) {
            throw new Refused("cli.refused.noWindow", e.getMessage());
        }
    }

    /// On Linux a window needs an X display (a Wayland desktop offers one); elsewhere there always is a screen.
    private static boolean displayThere() {
        if (!System.getProperty("os.name").startsWith("Linux")) return true;
        return "Headless".equals(System.getProperty("glass.platform")) || named("DISPLAY") || named("WAYLAND_DISPLAY");
    }

    private static boolean named(String variable) {
        var value = System.getenv(variable);
        return value != null && !value.isBlank();
    }
}
