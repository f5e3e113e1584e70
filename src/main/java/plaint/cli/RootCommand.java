package plaint.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import plaint.desk.Home;
import plaint.text.Refused;

/// `plaint` without a command: the window.
@Command(name = "plaint", description = "cli.about.plaint")
final class RootCommand implements Callable<Integer> {
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
