package plaint.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// A store with the sample cases for a test to work on: made once in a run of tests, then copied, because taking in some forty exhibits is most of what such a test would take.
final class SampleStore {
    private static Path made;

    private SampleStore() { }

    static Office open(Path folder, String who) throws Refused, Cancelled {
        try {
            copy(made(), folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Office.open(folder, Home.find(), who);
    }

    private static synchronized Path made() throws IOException, Refused, Cancelled {
        if (made == null) {
            var folder = Files.createTempDirectory("sample-store");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
            try (var office = Office.open(folder.resolve("store"), Home.find(), "sample")) {
                new AddSample(office).run(Progress.NONE);
            }
            made = folder.resolve("store");
        }
        return made;
    }

    private static void copy(Path from, Path to) throws IOException {
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
