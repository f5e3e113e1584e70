package plaint.ui.shell;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import plaint.desk.Home;
import plaint.desk.Office;
import plaint.desk.TodayBoard;
import plaint.text.Refused;
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
                return new Opened(office, new TodayBoard(office).first(LocalDate.now()));
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
