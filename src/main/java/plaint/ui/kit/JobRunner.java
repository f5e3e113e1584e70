package plaint.ui.kit;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.ObjectProperty;
import javafx.util.Duration;
import org.slf4j.LoggerFactory;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Job;
import plaint.work.Progress;

/// Runs jobs off the screen thread, a few at a time, and brings result, refusal or fault back onto it. A job is cancelled by being asked, never interrupted.
/// The only place of the window that knows threads and catches whatever a job throws: a fault ends the job, not the window.
public final class JobRunner {
    private final ExecutorService worker = threads(6, "plaint-job");
    /// A page that takes its time to be drawn keeps no other job waiting.
    private final ExecutorService looker = threads(2, "plaint-look");
    /// Long enough for what was laid out to be on the screen, also where the machine is slow.
    private static final Duration PICTURE = Duration.millis(400);
    private static final int PULSES = 3;
    private final Consumer<Notice> refusals;
    private final Set<Running> behind = ConcurrentHashMap.newKeySet();
    /// Jobs a person began, on the screen's thread.
    private final Set<Running> begun = new LinkedHashSet<>();
    private volatile boolean closed;
    private final ReadOnlyIntegerWrapper underWay = new ReadOnlyIntegerWrapper();

    /// `refusals` is told what a job was refused for, where the caller does not say otherwise.
    public JobRunner(Consumer<Notice> refusals) {
        this.refusals = refusals;
    }

    private static ExecutorService threads(int count, String name) {
        return Executors.newFixedThreadPool(count, r -> {
            var t = new Thread(r, name);
            t.setDaemon(true);
            return t;
        });
    }

    /// A job under way, as a screen shows it.
    public static final class Running implements Progress {
        private final ReadOnlyBooleanWrapper active = new ReadOnlyBooleanWrapper(true);
        private final DoubleProperty share = new SimpleDoubleProperty(-1);
        private final ObjectProperty<Notice> doing = new SimpleObjectProperty<>();
        private volatile boolean asked;
        private volatile long shown;

        public ReadOnlyBooleanProperty activeProperty() {
            return active.getReadOnlyProperty();
        }

        /// Between 0 and 1; -1 while unknown.
        public DoubleProperty shareProperty() {
            return share;
        }

        public ObjectProperty<Notice> doingProperty() {
            return doing;
        }

        public void cancel() {
            asked = true;
        }

        @Override public void step(Notice what, long done, long total) {
            long now = System.nanoTime();
            if (done < total && now - shown < 40_000_000L) return;
            shown = now;
            Platform.runLater(() -> {
                doing.set(what);
                share.set(total <= 0 ? -1 : (double) done / total);
            });
        }

        @Override public boolean cancelled() {
            return asked;
        }

        private void end() {
            active.set(false);
        }
    }

    /// Runs `job`; `done` gets its result on the screen thread. A refusal goes to the window's teller, a cancelled job ends in silence.
    public <T> Running run(Job<T> job, Consumer<T> done) {
        return run(job, done, refusals);
    }

    public <T> Running run(Job<T> job, Consumer<T> done, Consumer<Notice> refused) {
        var running = start(worker, new Running(), job, done, refused);
        if (Platform.isFxApplicationThread() && running.active.get()) {
            begun.add(running);
            running.active.addListener(o -> begun.remove(running));
        }
        return running;
    }

    /// What is under way that somebody waits for: jobs that have told how far they are. On the screen's thread.
    public List<Running> waitedFor() {
        return begun.stream().filter(r -> r.doing.get() != null).toList();
    }

    /// Runs a job that draws or reads pages for a screen, apart from all others.
    public <T> Running look(Job<T> job, Consumer<T> done, Consumer<Notice> refused) {
        return start(looker, new Running(), job, done, refused);
    }

    /// Jobs begun whose end has not been told yet; on the screen's thread.
    public ReadOnlyIntegerProperty underWayProperty() {
        return underWay.getReadOnlyProperty();
    }

    private void count(int more) {
        if (Platform.isFxApplicationThread()) underWay.set(underWay.get() + more);
        else Platform.runLater(() -> underWay.set(underWay.get() + more));
    }

    private <T> Running start(ExecutorService on, Running running, Job<T> job, Consumer<T> done, Consumer<Notice> refused) {
        try {
            count(1);
            on.execute(() -> work(job, done, refused, running));
        } catch (java.util.concurrent.RejectedExecutionException closing) {
            // the window is being closed; what nobody will see is not begun
            running.end();
            count(-1);
        }
        return running;
    }

    /// Runs a job nobody waits for, once what is about to be drawn has been: it is asked to stop when its store or the window is closed.
    public <T> Running behind(Job<T> job, Consumer<T> done) {
        var running = new Running();
        behind.add(running);
        afterPicture(() -> {
            if (running.cancelled()) behind.remove(running);
            else start(worker, running, p -> {
                try {
                    return job.run(p);
                } finally {
                    behind.remove(running);
                }
            }, done, refusals);
        });
        return running;
    }

    /// Does `act` on the screen thread when the screen as it now stands has been drawn.
    public void afterPicture(Runnable act) {
        var pause = new PauseTransition(PICTURE);
        pause.setOnFinished(e -> act.run());
        // counted from when it is drawn, however long that takes: the next pulse but one comes only after that
        pulse(PULSES, pause::play);
    }

    /// Does `act` on the screen thread when the screen as it now stands has been given away to be drawn; it is drawn meanwhile.
    public static void whileDrawn(Runnable act) {
        pulse(2, act);
    }

    private static void pulse(int number, Runnable act) {
        new AnimationTimer() {
            private int pulses;

            @Override public void handle(long now) {
                if (++pulses < number) return;
                stop();
                act.run();
            }
        }.start();
    }

    /// From now on memory that work has left behind is given back once nothing has been under way for so many seconds: a list of a hundred thousand cases opened in the morning is not paid for all day. 0: never.
    public void rest(int seconds) {
        if (seconds <= 0) return;
        var pause = new PauseTransition(Duration.seconds(seconds));
        pause.setOnFinished(e -> {
            if (!closed) worker.execute(System::gc);
        });
        underWay.addListener((o, was, now) -> {
            pause.stop();
            if (now.intValue() == 0) pause.play();
        });
    }

    /// From now on what goes wrong on the screen's own thread, where this is called, is written to the log and told, each fault once: one in a picture comes again with every picture.
    public void watchScreen() {
        var told = new HashSet<String>();
        Thread.currentThread().setUncaughtExceptionHandler((thread, e) -> {
            // no fault: a screen was the first to ask for a part of a forum pack, and the file is damaged
            if (e instanceof Refused r) {
                if (told.add(r.notice().toString())) Platform.runLater(() -> refusals.accept(r.notice()));
                return;
            }
            LoggerFactory.getLogger(JobRunner.class).error("a fault on the screen's thread", e);
            var place = e.getStackTrace().length == 0 ? "" : e.getStackTrace()[0].toString();
            if (told.add(e.getClass().getName() + place)) Platform.runLater(() -> refusals.accept(Notice.of("ui.fault", e.getClass().getSimpleName())));
        });
    }

    /// Asks what runs [#behind] to stop.
    public void endBehind() {
        behind.forEach(Running::cancel);
    }

    private <T> void work(Job<T> job, Consumer<T> done, Consumer<Notice> refused, Running running) {
        try {
            var result = job.run(running);
            Platform.runLater(() -> {
                running.end();
                count(-1);
                done.accept(result);
            });
        } catch (Refused e) {
            end(running, () -> {
                if (!running.cancelled()) refused.accept(e.notice());
            });
        } catch (Cancelled e) {
            end(running, () -> { });
        } catch (Throwable e) {
            // the edge of every job: out of memory or a bug must not take the window or the store along
            LoggerFactory.getLogger(JobRunner.class).error("a job failed", e);
            end(running, () -> refused.accept(Notice.of("ui.fault", e.getClass().getSimpleName())));
        }
    }

    private void end(Running running, Runnable then) {
        Platform.runLater(() -> {
            running.end();
            count(-1);
            // no window is left to tell it in
            if (!closed) then.run();
        });
    }

    /// Lets the job under way finish what it has begun and takes no more; what runs [#behind] is asked to stop.
    public void close() {
        closed = true;
        endBehind();
        worker.shutdown();
        looker.shutdown();
    }
}
