package plaint.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import plaint.evidence.Sha256;

/// Small certainties about bytes and folders.
final class Disk {
    private static final int BLOCK = 1 << 16;

    private Disk() { }

    /// Makes a rename or a new name in `folder` last. Windows cannot open a folder and keeps names by itself.
    static void syncFolder(Path folder) throws IOException {
        if (folder.getFileSystem().getSeparator().equals("\\")) return;
        try (var c = FileChannel.open(folder, StandardOpenOption.READ)) {
            c.force(true);
        }
    }

    static Sha256 digest(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return copy(in, OutputStream.nullOutputStream());
        }
    }

    static Sha256 digest(byte[] bytes) {
        return Sha256.of(bytes);
    }

    /// Copies everything and tells the digest of what was copied.
    static Sha256 copy(InputStream in, OutputStream out) throws IOException {
        var sha = Sha256.sum();
        var block = new byte[BLOCK];
        for (int n = in.read(block); n >= 0; n = in.read(block)) {
            sha.update(block, 0, n);
            out.write(block, 0, n);
        }
        return Sha256.of(sha);
    }
}
