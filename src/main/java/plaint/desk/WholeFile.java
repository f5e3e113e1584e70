package plaint.desk;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A text written beside its place and renamed: there is the file of before or the new one, never half of one, and nothing beside it.
final class WholeFile {
    private WholeFile() { }

    /// In UTF-8; a file there is replaced.
    static void write(Path to, String text) throws IOException {
        var target = to.toAbsolutePath();
        var beside = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            Files.writeString(beside, text);
            try {
                Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
