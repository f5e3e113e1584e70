package plaint.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import plaint.desk.Home;
import plaint.desk.Office;
import plaint.desk.SampleStore;
import plaint.text.Lang;
import plaint.text.Refused;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.JobRunner;
import plaint.ui.kit.Look;

/// What stands behind a screen in a test: a real store with the sample case, the desktop on it, and a person's answers. JavaFX is started once, without a display.
public final class Backstage implements AutoCloseable {
    public final Office office;
    public final Answers answers = new Answers();
    public final Desktop desktop;
    private final JobRunner jobs;
    private static final int LONGEST = 500;
    private static final List<Throwable> FAULTS = new CopyOnWriteArrayList<>();

    private Backstage(Path store, Home home, Lang lang) {
        startScreen();
        try {
            office = Office.open(store, home, "test");
        } catch (Refused e) {
            throw new IllegalStateException(e.notice().in(Lang.EN), e);
        }
        jobs = new JobRunner(answers::tell);
        desktop = new Desktop(office, jobs, answers, lang);
    }

    /// A store of its own with the sample case, in `folder`.
    public static Backstage sample(Path folder, Lang lang) {
        return at(copyOfSample(folder), Home.find(), lang);
    }

    /// An empty store.
    public static Backstage empty(Path folder, Lang lang) {
        return at(SampleStore.empty(folder.resolve("store")), Home.find(), lang);
    }

    /// A store that is there, with a program that may lie elsewhere.
    public static Backstage at(Path store, Home home, Lang lang) {
        return new Backstage(store, home, lang);
    }

    /// A copy of the store with the sample case, closed.
    public static Path copyOfSample(Path folder) {
        return SampleStore.in(folder.resolve("store"));
    }

    /// Starts JavaFX and loads the fonts; does nothing the second time.
    public static void startScreen() {
        Screen.start();
    }

    /// Runs on the screen's thread and waits for the result.
    public static <T> T onScreen(Callable<T> act) {
        startScreen();
        sound();
        var task = new FutureTask<>(act);
        if (Platform.isFxApplicationThread()) task.run();
        else Platform.runLater(task);
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    public static void onScreen(Runnable act) {
        onScreen(() -> {
            act.run();
            return null;
        });
    }

    /// Waits until something holds on the screen's thread, where a part that is looked for and not there yet does not hold; fails after three minutes, which no run comes near, not even on a busy machine.
    public static void await(String what, BooleanSupplier holds) {
        long end = System.nanoTime() + 180_000_000_000L;
        while (!onScreen(() -> held(holds))) {
            if (System.nanoTime() > end) throw new AssertionError("not seen within three minutes: " + what);
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    /// Parts of a screen come over some pictures.
    private static boolean held(BooleanSupplier holds) {
        try {
            return holds.getAsBoolean();
        } catch (NoSuchElementException e) {
            return false;
        }
    }

    /// What went wrong on the screen's thread outside of what a test asked, in a picture or in what a mouse did, fails the test at its next step.
    private static void sound() {
        if (FAULTS.isEmpty()) return;
        var first = FAULTS.getFirst();
        FAULTS.clear();
        throw new AssertionError("a fault on the screen's thread", first);
    }

    /// Jobs under way end first: one that still read the store would find its exhibits missing once the test's folder is taken away, and say so.
    @Override public void close() {
        jobs.close();
        for (int i = 0; i < LONGEST && onScreen(() -> jobs.underWayProperty().get()) > 0; i++) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        office.close();
        sound();
    }

    /// The one start of JavaFX in this Java machine.
    private static final class Screen {
        static {
            var up = new CountDownLatch(1);
            var platform = System.getProperty("glass.platform");
            // see UnseenPlatformFactory
            if ("Headless".equals(platform)) System.setProperty("glass.platform", "Unseen");
            try {
                Platform.startup(up::countDown);
                up.await();
                Platform.runLater(() -> Thread.currentThread().setUncaughtExceptionHandler((t, e) -> FAULTS.add(e)));
            } catch (IllegalStateException alreadyUp) {
                up.countDown();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            } finally {
                if (platform != null) System.setProperty("glass.platform", platform);
            }
            Platform.setImplicitExit(false);
            Look.loadFonts(Home.find().fonts());
        }

        static void start() {
            // the class is started by being named
        }
    }
}
