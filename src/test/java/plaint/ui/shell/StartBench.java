package plaint.ui.shell;

import atlantafx.base.theme.PrimerLight;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import plaint.cli.Commands;
import plaint.desk.Home;

/// How long a start takes, as a whole process: `hello` shows a window with one button in the same theme, `plaint STORE` our own window; each ends once its first content has been drawn, `plaint` once rows of
/// the store's data have. With a number of seconds behind, it stays open that long first, so that its memory can be read. Started by `src/bench/start.sh`; no part of the tests.
public final class StartBench {
    private static final java.util.regex.Pattern NUMBER = java.util.regex.Pattern.compile("\\b20\\d\\d-\\d{4}");

    private StartBench() { }

    /// The plain window.
    public static final class Hello extends Application {
        @Override public void start(Stage stage) {
            setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            stage.setScene(new Scene(new StackPane(new Button("Hello")), 1440, 900));
            stage.show();
        }
    }

    public static void main(String[] args) throws Exception {
        boolean hello = args[0].equals("hello");
        int stay = args.length > (hello ? 1 : 2) ? Integer.parseInt(args[args.length - 1]) : 0;
        var watch = new Watch(hello, stay);
        // kept ready with the rest, though a rehearsal, which ends by itself, is not watched
        Class.forName(Watch.Pictures.class.getName());
        if (System.getProperty(Rehearsal.ASKED) == null) watch.start();
        if (hello) Application.launch(Hello.class);
        else Commands.onTerminal(Home.find(), Window::open).run("--store", args[1], "--lang", "zh");
    }

    /// Waits for the toolkit, then for the picture. Written out as classes: for a function Java would write one first, in the midst of what is measured, and look for it in every library.
    private static final class Watch extends Thread {
        private final Begin begin;

        Watch(boolean hello, int stay) {
            begin = new Begin(hello, stay);
            setDaemon(true);
        }

        @Override public void run() {
            while (true) {
                try {
                    Platform.runLater(begin);
                    return;
                } catch (IllegalStateException e) {
                    // the toolkit is not up yet; asked without a pause, it would have to share the processor with the question
                    java.util.concurrent.locks.LockSupport.parkNanos(2_000_000);
                }
            }
        }

        private record Begin(boolean hello, int stay) implements Runnable {
            @Override public void run() {
                new Pictures(hello, stay).start();
            }
        }

        private static final class Pictures extends AnimationTimer {
            private final boolean hello;
            private final int stay;
            private int pulses;

            Pictures(boolean hello, int stay) {
                this.hello = hello;
                this.stay = stay;
            }

            @Override public void handle(long now) {
                if (pulses == 0 && !drawn(hello)) return;
                // what is laid out in one pulse is drawn with the next
                if (++pulses < 3) return;
                stop();
                if (stay == 0) Runtime.getRuntime().halt(0);
                var pause = new javafx.animation.PauseTransition(javafx.util.Duration.seconds(stay));
                pause.setOnFinished(e -> ended());
                pause.play();
            }
        }
    }

    /// Says how much of the process is in memory now, where the system tells, in KB.
    private static void ended() {
        try {
            for (var line : java.nio.file.Files.readAllLines(java.nio.file.Path.of("/proc/self/status"))) if (line.startsWith("VmRSS:")) System.out.println("resident " + line.replaceAll("[^0-9]", ""));
        } catch (java.io.IOException e) {
            System.err.println("how much memory is resident is not told here");
        }
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }

    /// By loops: for each function it is given Java would write a class first, in the midst of what is measured.
    private static boolean drawn(boolean hello) {
        for (var w : javafx.stage.Window.getWindows()) {
            if (!w.isShowing()) continue;
            if (hello && w.getScene().lookup(".button") != null) return true;
            if (hello) continue;
            for (var n : w.getScene().getRoot().lookupAll(".label")) if (n instanceof javafx.scene.control.Label l && l.getText() != null && NUMBER.matcher(l.getText()).find()) return true;
        }
        return false;
    }
}
