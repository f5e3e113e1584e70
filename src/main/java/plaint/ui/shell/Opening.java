package plaint.ui.shell;

import java.nio.file.Path;
import java.text.Bidi;
import java.time.Duration;
import java.util.Optional;
import plaint.desk.Home;
import plaint.desk.Office;
import plaint.desk.TodayBoard;
import plaint.text.Lang;
import plaint.text.Notice;
import plaint.text.Now;
import plaint.text.Refused;
import plaint.text.Words;
import plaint.ui.today.TodayView;
import plaint.work.Cancelled;
import plaint.work.Lane;
import plaint.work.Progress;

/// A store being opened, and what the first screen shows of it read, while the toolkit of the window still starts.
final class Opening {
    private static final Duration MOMENT = Duration.ofMillis(500);
    private final Path folder;
    private final Told told;
    private final Lane.Begun<Opened> begun;

    /// The open store and the board of the first screen.
    record Opened(Office office, TodayBoard.Board board) {
        static Opened of(Path folder, Home home, String who, Progress progress) throws Refused, Cancelled {
            var office = Office.open(folder, home, who, progress);
            try {
                return new Opened(office, new TodayBoard(office).first(Now.today()));
            } catch (Refused e) {
                office.close();
                throw e;
            }
        }
    }

    /// What it tells before anybody watches is kept for whoever comes to watch.
    private static final class Told implements Progress {
        private record Step(Notice doing, long done, long total) { }

        private Progress watching;
        private Step last;

        @Override public synchronized void step(Notice doing, long done, long total) {
            last = new Step(doing, done, total);
            if (watching != null) watching.step(doing, done, total);
        }

        @Override public synchronized boolean cancelled() {
            return watching != null && watching.cancelled();
        }

        synchronized void watch(Progress by) {
            watching = by;
            if (last != null) by.step(last.doing(), last.done(), last.total());
        }
    }

    private Opening(Path folder, Told told, Lane.Begun<Opened> begun) {
        this.folder = folder;
        this.told = told;
        this.begun = begun;
    }

    /// Begins to open it. After that, while the window is put together on the screen's thread, what its first picture asks Java for is read beside: before, that would take the store's turn.
    static Opening of(Path folder, Home home, String who, Lang lang) {
        var told = new Told();
        try (var lane = new Lane("plaint-opening")) {
            Lane.Begun<Opened> begun = lane.begin(() -> {
                try {
                    return Opened.of(folder, home, who, told);
                } catch (Cancelled e) {
                    return null;
                }
            });
            lane.begin(() -> ahead(lang));
            return new Opening(folder, told, begun);
        }
    }

    /// Our words, the names of the days, the table by which the direction of a text is known, and the way by which a line of text asks whether a character is Chinese.
    static boolean ahead(Lang lang) {
        TodayView.names(lang);
        var word = Words.in(lang).say("ui.nav.today");
        try {
            Character.class.getMethod("isIdeographic", int.class).invoke(null, word.codePointAt(0));
        } catch (ReflectiveOperationException e) {
            // then it is looked for when it is needed
            return false;
        }
        return new Bidi(word, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).isLeftToRight();
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

    /// Waits for it; `progress` is told how far it is, and may stop it. What it was refused for is thrown here.
    Opened end(Progress progress) throws Refused, Cancelled {
        told.watch(progress);
        var opened = begun.end();
        if (opened == null) throw new Cancelled();
        return opened;
    }
}
