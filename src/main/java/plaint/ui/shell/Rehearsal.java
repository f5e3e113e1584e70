package plaint.ui.shell;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.util.Duration;
import org.slf4j.LoggerFactory;
import plaint.text.Lang;
import plaint.ui.kit.Look;
import plaint.ui.kit.Place;

/// A start on the sample cases, its first screen and what is read behind it, after which the program ends. Java notes meanwhile which classes that takes and keeps them ready: `./plaint` does this once after
/// each build, unseen. Unseen there is no window of this system, so the classes that draw one are loaded by name. Of the other screens only the list of cases is visited, which has what tables are made of and is
/// where most go first: whatever is kept is taken in whole at every start and stays in memory, while a screen that brings its own classes comes a fiftieth of a second later, once.
final class Rehearsal {
    /// Set on this start to the seconds it lasts; unset on every other.
    static final String ASKED = "plaint.rehearsal";
    /// So many seconds more it waits for what is still being done.
    private static final int LONGEST = 20;
    private static final Pattern SEEN = Pattern.compile("com/sun/(glass/ui/(gtk|win|mac|delegate|[A-Z])|prism/(es2|d3d|mtl|sw|ps|impl)|javafx/(font|application/preferences)).*[.]class");
    private static final List<String> SEEN_OF_OTHERS = List.of("java.util.concurrent.LinkedBlockingDeque", "java.util.concurrent.LinkedBlockingDeque$Node",
        // nobody uses these here, but by them Java proves the class that reads the command line when it takes it in, and would open a library for them before anything else is done
        "picocli.CommandLine$ITypeConverter", "picocli.CommandLine$IFactory");

    private Rehearsal() { }

    /// `quiet` says whether nothing is being done any more: on a machine that has other work it takes longer than usual.
    static void run(Consumer<Place> go, BooleanSupplier quiet) {
        load();
        styles();
        for (var lang : Lang.values()) Opening.ahead(lang);
        after(Integer.getInteger(ASKED, 2), LONGEST, quiet, () -> {
            go.accept(new Place.Screen("cases"));
            after(1, LONGEST, quiet, Platform::exit);
        });
    }

    private static void after(int seconds, int patience, BooleanSupplier quiet, Runnable then) {
        var pause = new PauseTransition(Duration.seconds(seconds));
        pause.setOnFinished(e -> {
            if (quiet.getAsBoolean() || patience == 0) then.run();
            else after(1, patience - 1, quiet, then);
        });
        pause.play();
    }

    /// Once for each build, in the first of its rehearsals, so that the second finds them.
    private static void styles() {
        var folder = System.getProperty(Look.READY);
        if (folder == null || Files.exists(Path.of(folder))) return;
        try {
            Look.keepReady(Path.of(folder));
        } catch (IOException e) {
            LoggerFactory.getLogger(Rehearsal.class).warn("the style sheets are not kept ready: {}", e.getClass().getSimpleName());
        }
    }

    private static void load() {
        SEEN_OF_OTHERS.forEach(Rehearsal::load);
        var source = Scene.class.getProtectionDomain().getCodeSource();
        if (source == null) return;
        try (var jar = new JarFile(Path.of(source.getLocation().toURI()).toFile())) {
            for (var name : jar.stream().map(JarEntry::getName).filter(n -> SEEN.matcher(n).matches()).toList()) load(name.substring(0, name.length() - 6).replace('/', '.'));
        } catch (IOException | URISyntaxException e) {
            LoggerFactory.getLogger(Rehearsal.class).warn("the classes of the window are not kept ready: {}", e.getClass().getSimpleName());
        }
    }

    private static void load(String name) {
        try {
            Class.forName(name, false, Scene.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            // one of another system
            LoggerFactory.getLogger(Rehearsal.class).debug("not here: {}", name);
        }
    }
}
