package plaint.ui.shell;

import java.util.ArrayDeque;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.util.Duration;
import plaint.key.CaseNo;
import plaint.ui.kit.Place;

/// A walk over every screen and tab on the sample cases, after which the program ends. Java notes on it which classes a start needs and keeps them ready: `./plaint` does this once after each build, unseen.
final class Rehearsal {
    /// Names the folder of the store to walk on; unset in every other start.
    static final String FOLDER = "plaint.rehearsal";
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
}
