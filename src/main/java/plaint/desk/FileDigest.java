package plaint.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import plaint.evidence.Sha256;
import plaint.text.Refused;

/// The SHA-256 of a file's bytes.
final class FileDigest {
    private FileDigest() { }

    static Sha256 of(Path file) throws Refused {
        if (!Files.isRegularFile(file)) throw new Refused("lead.refused.noFile", file);
        try (var in = Files.newInputStream(file)) {
            var sum = Sha256.sum();
            var piece = new byte[1 << 17];
            for (int n = in.read(piece); n >= 0; n = in.read(piece)) sum.update(piece, 0, n);
            return Sha256.of(sum);
        } catch (IOException e) {
            throw new Refused("lead.refused.unreadable", file);
        }
    }
}
