package plaint.ui.shell;

import java.nio.file.Path;
import java.util.function.Consumer;
import plaint.desk.Home;
import plaint.desk.RestoreStore;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Job;
import plaint.work.Progress;

/// A store brought back from a backup and then opened.
final class Restoring implements Job<Opening.Opened> {
    private final Path from;
    private final Path folder;
    private final Home home;
    private final String who;
    private RestoreStore.Restored back;

    /// What opens a store by a job and does something once it is open.
    interface Opener {
        void open(Path folder, Job<Opening.Opened> job, Runnable then);
    }

    Restoring(Path from, Path folder, Home home, String who) {
        this.from = from;
        this.folder = folder;
        this.home = home;
        this.who = who;
    }

    /// Begins it; once the store is open, what was brought back and where that lies which stood there is told.
    void begin(Opener opener, Consumer<Notice> told) {
        opener.open(folder, this, () -> told.accept(back.aside() == null ? Notice.of("ui.status.restored", back.cases()) : Notice.of("ui.status.restoredAside", back.cases(), back.aside())));
    }

    @Override public Opening.Opened run(Progress progress) throws Refused, Cancelled {
        back = new RestoreStore(home).run(from, folder, progress);
        return Opening.Opened.of(back.store(), home, who, progress);
    }
}
