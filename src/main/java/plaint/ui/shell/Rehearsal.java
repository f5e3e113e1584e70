package plaint.ui.shell;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.util.Duration;
import org.slf4j.LoggerFactory;
import plaint.key.CaseNo;
import plaint.ui.kit.Place;

/// A walk over every screen and tab on the sample cases, after which the program ends. Java notes on it which classes a start needs and keeps them ready: `./plaint` does this once after each build, unseen.
/// Unseen there is no window of this system, so the classes that draw one are loaded by name.
final class Rehearsal {
    /// Set on this walk; unset in every other start.
    static final String ASKED = "plaint.rehearsal";
    private static final Pattern SEEN = Pattern.compile("com/sun/(glass/ui/(gtk|win|mac|delegate|[A-Z])|prism/(es2|d3d|mtl|sw|ps|impl)|javafx/(font|application/preferences)).*[.]class");
    private static final List<String> SEEN_OF_JAVA = List.of("java.util.concurrent.LinkedBlockingDeque", "java.util.concurrent.LinkedBlockingDeque$Node");
    private static final List<String> TABS = List.of("story", "parties", "agreement", "sourcing", "evidence", "claim", "filing", "docket", "money", "history");
    private static final Duration STEP = Duration.millis(700);
    private final ArrayDeque<Place> places = new ArrayDeque<>();
    private final java.util.function.Consumer<Place> go;

    Rehearsal(List<Entry> entries, CaseNo no, java.util.function.Consumer<Place> go) {
        this.go = go;
        for (var e : entries) places.add(new Place.Screen(e.key()));
        for (var tab : TABS) places.add(new Place.InCase(no, tab));
        places.add(new Place.Screen("cases"));
    }

    void run() {
        load();
        var pause = new PauseTransition(STEP);
        pause.setOnFinished(e -> {
            var next = places.poll();
            if (next == null) {
                Platform.exit();
                return;
            }
            go.accept(next);
            pause.playFromStart();
        });
        pause.play();
    }

    private static void load() {
        SEEN_OF_JAVA.forEach(Rehearsal::load);
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
