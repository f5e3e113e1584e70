package plaint.ui.shell;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
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
import plaint.ui.kit.Place;

/// A start on the sample cases, its first screen and what is read behind it, after which the program ends. Java notes meanwhile which classes that takes and keeps them ready: `./plaint` does this once after
/// each build, unseen. Unseen there is no window of this system, so the classes that draw one are loaded by name. Of the other screens only the list of cases is visited, which has what tables are made of and is
/// where most go first: whatever is kept is taken in whole at every start and stays in memory, while a screen that brings its own classes comes a fiftieth of a second later, once.
final class Rehearsal {
    /// Set on this start to the seconds it lasts; unset on every other.
    static final String ASKED = "plaint.rehearsal";
    private static final Pattern SEEN = Pattern.compile("com/sun/(glass/ui/(gtk|win|mac|delegate|[A-Z])|prism/(es2|d3d|mtl|sw|ps|impl)|javafx/(font|application/preferences)).*[.]class");
    private static final List<String> SEEN_OF_JAVA = List.of("java.util.concurrent.LinkedBlockingDeque", "java.util.concurrent.LinkedBlockingDeque$Node");

    private Rehearsal() { }

    static void run(Consumer<Place> go) {
        load();
        for (var lang : Lang.values()) Opening.ahead(lang);
        after(Integer.getInteger(ASKED, 2), () -> {
            go.accept(new Place.Screen("cases"));
            after(1, Platform::exit);
        });
    }

    private static void after(int seconds, Runnable then) {
        var pause = new PauseTransition(Duration.seconds(seconds));
        pause.setOnFinished(e -> then.run());
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
