package plaint.forum;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import plaint.text.Notice;
import plaint.text.Refused;

/// The delivered pack in a folder of its own, to be broken.
record PackCopy(Path folder) {
    static Path delivered() {
        return Path.of(System.getProperty("plaint.home", "")).resolve("assets/forums/cn");
    }

    static PackCopy in(Path temporary) throws IOException {
        var copy = temporary.resolve("cn");
        try (var walk = Files.walk(delivered())) {
            for (var file : (Iterable<Path>) walk::iterator) {
                var target = copy.resolve(delivered().relativize(file).toString());
                if (Files.isDirectory(file)) Files.createDirectories(target);
                else Files.copy(file, target);
            }
        }
        return new PackCopy(copy);
    }

    /// Replaces the first `old`, which must be there, and gives back the place of the line it began in, as messages write it.
    String change(String file, String old, String now) {
        try {
            var path = folder.resolve(file);
            var text = Files.readString(path);
            int at = text.indexOf(old);
            if (at < 0) throw new IllegalArgumentException(file + " does not hold " + old);
            Files.writeString(path, text.substring(0, at) + now + text.substring(at + old.length()));
            return "cn/" + file + ":" + (1 + text.substring(0, at).chars().filter(c -> c == '\n').count());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PackCheck.Result check() throws Refused {
        return new PackCheck(folder, new Forums(delivered().getParent())).run();
    }

    List<Notice> faults() throws Refused {
        return check().faults();
    }
}
