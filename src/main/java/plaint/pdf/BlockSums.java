package plaint.pdf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.zip.CRC32C;

/// Check sums of the bytes of a file, one for each megabyte: taken while they are handed to the system, and again while they are read. They tell accidents from what was meant; they prove
/// nothing against someone who wants to deceive.
final class BlockSums {
    private static final int BLOCK = 1 << 20;
    private static final int PIECE = 1 << 19;
    private final CRC32C sum = new CRC32C();
    private long[] sums = new long[16];
    private int whole;
    private int begun;

    /// The sums of a file as it can be read now: from the disk itself where that can be had, else through the system's memory.
    static BlockSums of(Path file) throws IOException {
        try (var straight = DiskFile.straight(file, StandardOpenOption.READ)) {
            return of(straight);
        } catch (IOException e) {
            // not every disk can; where the fault lies elsewhere it is told now
            try (var usual = FileChannel.open(file)) {
                return of(usual);
            }
        }
    }

    private static BlockSums of(FileChannel file) throws IOException {
        var sums = new BlockSums();
        var piece = DiskFile.aligned(PIECE);
        long size = file.size();
        for (long at = 0; at < size && file.read(piece.clear(), at) >= 0; at += piece.limit()) sums.add(piece.flip());
        return sums;
    }

    /// Of the first bytes of a file.
    static BlockSums of(Path file, long length) throws IOException {
        try (var in = FileChannel.open(file)) {
            var sums = new BlockSums();
            var piece = ByteBuffer.allocate(PIECE);
            for (long at = 0; at < length && in.read(piece.clear().limit((int) Math.min(PIECE, length - at)), at) > 0; at += piece.limit()) sums.add(piece.flip());
            return sums;
        }
    }

    static BlockSums of(byte[] file) {
        var sums = new BlockSums();
        sums.add(ByteBuffer.wrap(file));
        return sums;
    }

    /// The bytes from position to limit come next; they stay as they are.
    void add(ByteBuffer bytes) {
        var now = bytes.duplicate();
        int end = now.limit();
        while (now.position() < end) {
            now.limit(Math.min(end, now.position() + BLOCK - begun));
            begun += now.remaining();
            sum.update(now);
            if (begun == BLOCK) next();
        }
    }

    private void next() {
        if (whole == sums.length) sums = Arrays.copyOf(sums, whole * 2);
        sums[whole++] = sum.getValue();
        sum.reset();
        begun = 0;
    }

    /// Adds what is known so far to a digest.
    void into(MessageDigest digest) {
        var all = ByteBuffer.allocate(8 * whole + 12);
        for (int i = 0; i < whole; i++) all.putLong(sums[i]);
        digest.update(all.putLong(sum.getValue()).putInt(begun).flip());
    }

    /// Where the first block begins that differs, -1 where none does.
    long difference(BlockSums other) {
        int same = Arrays.mismatch(sums, 0, whole, other.sums, 0, other.whole);
        if (same >= 0) return (long) same * BLOCK;
        return begun == other.begun && sum.getValue() == other.sum.getValue() ? -1 : (long) whole * BLOCK;
    }
}
