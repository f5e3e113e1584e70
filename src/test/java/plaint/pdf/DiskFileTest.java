package plaint.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A large file reaches the disk as it was put, whichever way its portions take.
class DiskFileTest {
    @TempDir Path folder;

    @Test void whatIsPutPortionByPortionStandsInTheFile() throws Exception {
        var bytes = new byte[(3 << 21) + 4321];
        new Random(5).nextBytes(bytes);
        var path = folder.resolve("large");
        // longer before: nothing of that is left
        Files.write(path, new byte[2 << 20]);
        try (var file = new DiskFile(path, true)) {
            put(bytes, 0, bytes.length, file);
            file.end();
            file.onDisk();
            assertThat(file.length()).isEqualTo(bytes.length);
            assertThat(Files.readAllBytes(path)).isEqualTo(bytes);
            assertThat(file.sums().difference(BlockSums.of(path))).isNegative();
        }
    }

    @Test void aPortionWrittenBeforeItIsFullIsFollowedByTheRest() throws Exception {
        var bytes = new byte[(3 << 21) + 77];
        new Random(6).nextBytes(bytes);
        var path = folder.resolve("odd");
        try (var file = new DiskFile(path, true)) {
            put(bytes, 0, 1000, file);
            file.write();
            put(bytes, 1000, bytes.length - 1000, file);
            file.end();
            file.onDisk();
            assertThat(Files.readAllBytes(path)).isEqualTo(bytes);
            assertThat(file.sums().difference(BlockSums.of(bytes))).isNegative();
        }
    }

    private static void put(byte[] bytes, int from, int size, DiskFile file) throws Exception {
        for (int at = from; at < from + size; ) {
            if (!file.portion().hasRemaining()) file.write();
            int n = Math.min(from + size - at, file.portion().remaining());
            file.portion().put(bytes, at, n);
            at += n;
        }
    }
}
