package plaint.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// A store with the sample cases for a test to work on: made once in a run of tests, then copied, because taking in some forty exhibits is most of what such a test would take. The files of its
/// exhibits are judged already, as after a first bundle.
public final class SampleStore {
    private static Path made;
    private static Path bare;

    private SampleStore() { }

    /// A store that holds nothing yet: its tables are made once in a run of tests too, which takes longer than all else such a test does.
    public static Office openEmpty(Path folder, String who) throws Refused {
        return Office.open(empty(folder), Home.find(), who);
    }

    /// The same, closed; `folder` is made.
    public static Path empty(Path folder) {
        try {
            copy(bare(), folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Refused e) {
            throw new IllegalStateException(e);
        }
        return folder;
    }

    private static synchronized Path bare() throws IOException, Refused {
        if (bare == null) {
            var folder = kept("empty-store").resolve("store");
            Office.open(folder, Home.find(), "sample").close();
            bare = folder;
        }
        return bare;
    }

    /// A folder that is taken away when the tests have ended.
    private static Path kept(String name) throws IOException {
        var folder = Files.createTempDirectory(name);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
        return folder;
    }

    public static Office open(Path folder, String who) throws Refused {
        return Office.open(in(folder), Home.find(), who);
    }

    /// A copy, closed; `folder` is made.
    public static Path in(Path folder) {
        try {
            copy(made(), folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Refused | Cancelled e) {
            throw new IllegalStateException(e);
        }
        return folder;
    }

    private static synchronized Path made() throws IOException, Refused, Cancelled {
        if (made == null) {
            var folder = kept("sample-store");
            try (var office = Office.open(folder.resolve("store"), Home.find(), "sample")) {
                var ready = new ReadyExhibits(office);
                for (var no : new AddSample(office).run(Progress.NONE))
                    for (var x : new ShowCase(office).run(no).exhibits()) ready.judged(x, false, Progress.NONE);
            }
            made = folder.resolve("store");
        }
        return made;
    }

    /// All that lies in `from`, to a folder that is made.
    public static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (var f : all.toList()) {
                var there = to.resolve(from.relativize(f).toString());
                if (Files.isDirectory(f)) Files.createDirectories(there);
                else Files.copy(f, there);
            }
        }
    }

    private static void remove(Path folder) {
        try (var all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
        } catch (IOException e) {
            folder.toFile().deleteOnExit();
        }
    }
}
