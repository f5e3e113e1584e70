package plaint.desk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/// Length and check sum of a file's bytes: tells inputs of a bundle of loose files apart, so that the same inputs give the same bundle. It proves nothing against someone
/// who wants to deceive; exhibits of a case are held by their SHA-256.
final class ContentSum {
    private ContentSum() { }

    static String of(Path file) throws IOException {
        try (var in = FileChannel.open(file)) {
            var sum = new CRC32C();
            var piece = ByteBuffer.allocateDirect(1 << 17);
            while (in.read(piece.clear()) >= 0) sum.update(piece.flip());
            return in.size() + " " + Long.toHexString(sum.getValue());
        }
    }
}
