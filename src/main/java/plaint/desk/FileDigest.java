package plaint.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import plaint.evidence.Sha256;
import plaint.text.Refused;

/// The SHA-256 of a file's bytes.
final class FileDigest {
    private FileDigest() { }

    static Sha256 of(Path file) throws Refused {
        if (!Files.isRegularFile(file)) throw new Refused("lead.refused.noFile", file);
        try (var in = Files.newInputStream(file)) {
            var sum = MessageDigest.getInstance("SHA-256");
            var piece = new byte[1 << 17];
            for (int n = in.read(piece); n >= 0; n = in.read(piece)) sum.update(piece, 0, n);
            return new Sha256(HexFormat.of().formatHex(sum.digest()));
        } catch (IOException e) {
            throw new Refused("lead.refused.unreadable", file);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
