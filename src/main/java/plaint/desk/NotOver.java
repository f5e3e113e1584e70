package plaint.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import plaint.text.Refused;

/// What a verb writes never takes the place of what it reads.
public final class NotOver {
    private NotOver() { }

    /// Refused where `out` is one of the files read, under whatever name; `out` null: nothing is written.
    public static void any(Path out, Path... read) throws Refused {
        if (out == null || Files.notExists(out)) return;
        for (var r : read) if (same(out, r)) throw new Refused("desk.refused.outIsRead", out);
    }

    private static boolean same(Path a, Path b) {
        try {
            return Files.exists(b) && Files.isSameFile(a, b);
        } catch (IOException e) {
            return a.toAbsolutePath().normalize().equals(b.toAbsolutePath().normalize());
        }
    }
}
