package plaint.ui.shell;

import java.nio.file.Path;
import java.text.Bidi;
import java.time.Duration;
import java.util.Optional;
import plaint.desk.Home;
import plaint.desk.Office;
import plaint.desk.TodayBoard;
import plaint.text.Lang;
import plaint.text.Now;
import plaint.text.Refused;
import plaint.text.Words;
import plaint.ui.today.TodayView;
import plaint.work.Lane;

/// A store being opened, and what the first screen shows of it read, while the toolkit of the window still starts.
final class Opening {
    private static final Duration MOMENT = Duration.ofMillis(500);
    private final Path folder;
    private final Lane.Begun<Opened> begun;

    /// The open store and the board of the first screen.
    record Opened(Office office, TodayBoard.Board board) {
        static Opened of(Path folder, Home home, String who) throws Refused {
            var office = Office.open(folder, home, who);
            try {
                return new Opened(office, new TodayBoard(office).first(Now.today()));
            } catch (Refused e) {
                office.close();
                throw e;
            }
        }
    }

    private Opening(Path folder, Lane.Begun<Opened> begun) {
        this.folder = folder;
        this.begun = begun;
    }

    static Opening of(Path folder, Home home, String who) {
        try (var lane = new Lane("plaint-opening")) {
            return new Opening(folder, lane.begin(() -> Opened.of(folder, home, who)));
        }
    }

    /// What the first picture asks Java for is read beside, while the toolkit starts: our words, the names of the days, and the table by which the direction of a text is known.
    static void ahead(Lang lang) {
        try (var lane = new Lane("plaint-ahead")) {
            lane.begin(() -> {
                TodayView.names(lang);
                return new Bidi(Words.in(lang).say("ui.nav.today"), Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).isLeftToRight();
            });
        }
    }

    Path folder() {
        return folder;
    }

    /// It, where it is open within a moment: too short for anybody to miss a window meanwhile, and long enough to draw its first picture once instead of twice. Empty where it takes longer or was refused.
    Optional<Opened> soon() {
        try {
            return begun.within(MOMENT) ? Optional.of(begun.end()) : Optional.empty();
        } catch (Refused e) {
            return Optional.empty();
        }
    }

    /// Waits for it; what it was refused for is thrown here.
    Opened end() throws Refused {
        return begun.end();
    }
}
