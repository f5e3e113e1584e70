package plaint.pdf;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.zip.Adler32;
import java.util.zip.Deflater;

/// Deflates bodies of streams. A body may be put together of pieces, of which those that many files have alike are deflated once and stand in each as they are: a piece refers to nothing before it.
final class Flate {
    private static final int ALIKE = 9;
    private static final int USUAL = 6;
    /// Small streams of our own are a tenth of a file, and most of the work at a higher level is spent in vain.
    private static final int QUICK = 1;
    private static final byte[] EMPTY_LAST = {3, 0};
    /// One of each level: making one costs more than a small body does.
    private static final AtomicReferenceArray<Deflater> SPARE = new AtomicReferenceArray<>(10);

    private Flate() { }

    /// A piece of a body; `deflated` is null where it is of this file alone.
    record Piece(byte[] plain, byte[] deflated) {
        static Piece of(byte[] plain) {
            return new Piece(plain, null);
        }

        /// A piece that will be used often.
        static Piece ready(byte[] plain) {
            var out = new ByteArrayOutputStream(plain.length / 2 + 64);
            add(ALIKE, plain, false, out);
            return new Piece(plain, out.toByteArray());
        }
    }

    static byte[] whole(byte[] body) {
        return joined(List.of(Piece.of(body)), USUAL);
    }

    /// A small body made here.
    static byte[] quick(byte[] body) {
        return joined(List.of(Piece.of(body)), QUICK);
    }

    /// Those pieces that are of this file alone are small.
    static byte[] joined(List<Piece> pieces) {
        return joined(pieces, QUICK);
    }

    private static byte[] joined(List<Piece> pieces, int level) {
        var out = new ByteArrayOutputStream(size(pieces));
        var sum = new Adler32();
        out.write(0x78);
        out.write(0x9C);
        for (int i = 0; i < pieces.size(); i++) {
            var p = pieces.get(i);
            boolean last = i == pieces.size() - 1;
            sum.update(p.plain());
            if (p.deflated() == null) {
                add(level, p.plain(), last, out);
            } else {
                out.writeBytes(p.deflated());
                if (last) out.writeBytes(EMPTY_LAST);
            }
        }
        for (int shift = 24; shift >= 0; shift -= 8) out.write((int) (sum.getValue() >> shift));
        return out.toByteArray();
    }

    private static int size(List<Piece> pieces) {
        int size = 64;
        for (var p : pieces) size += p.deflated() == null ? p.plain().length / 2 : p.deflated().length;
        return size;
    }

    /// A level is never changed: the first call after it would only half deflate.
    private static Deflater taken(int level) {
        var spare = SPARE.getAndSet(level, null);
        return spare == null ? new Deflater(level, true) : spare;
    }

    /// Ends on a whole byte.
    private static void add(int level, byte[] plain, boolean last, ByteArrayOutputStream out) {
        var deflater = taken(level);
        deflater.reset();
        deflater.setInput(plain);
        if (last) deflater.finish();
        var piece = new byte[Math.clamp(plain.length, 64, 1 << 16)];
        int n;
        do {
            n = deflater.deflate(piece, 0, piece.length, last ? Deflater.NO_FLUSH : Deflater.SYNC_FLUSH);
            out.write(piece, 0, n);
        } while (last ? !deflater.finished() : n == piece.length || !deflater.needsInput());
        if (deflater.getBytesRead() != plain.length) throw new IllegalStateException("not all of it was deflated");
        SPARE.set(level, deflater);
    }
}
