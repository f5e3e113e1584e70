package plaint.pdf;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.Adler32;
import java.util.zip.Deflater;

/// Deflates bodies of streams. A body may be put together of pieces, of which those that many files have alike are deflated once and stand in each as they are: a piece refers to nothing before it.
final class Flate {
    private static final int ALIKE = 9;
    private static final int USUAL = 6;
    private static final byte[] EMPTY_LAST = {3, 0};
    /// Making one costs more than a small body does. Each keeps its level: a deflater told another one spends its next call on that alone, and a piece would be lost without a word.
    private static final Map<Integer, AtomicReference<Deflater>> SPARE = Map.of(ALIKE, new AtomicReference<>(), USUAL, new AtomicReference<>());

    private Flate() { }

    /// A piece of a body; `deflated` is null where it is of this file alone.
    record Piece(byte[] plain, byte[] deflated) {
        static Piece of(byte[] plain) {
            return new Piece(plain, null);
        }

        /// A piece that will be used often.
        static Piece ready(byte[] plain) {
            var out = new ByteArrayOutputStream(plain.length / 2 + 64);
            var deflater = taken(ALIKE);
            add(deflater, plain, false, out);
            SPARE.get(ALIKE).set(deflater);
            return new Piece(plain, out.toByteArray());
        }
    }

    static byte[] whole(byte[] body) {
        return joined(List.of(Piece.of(body)));
    }

    static byte[] joined(List<Piece> pieces) {
        var out = new ByteArrayOutputStream(pieces.stream().mapToInt(p -> p.deflated() == null ? p.plain().length / 2 : p.deflated().length).sum() + 64);
        var sum = new Adler32();
        var deflater = taken(USUAL);
        out.write(0x78);
        out.write(0x9C);
        for (int i = 0; i < pieces.size(); i++) {
            var p = pieces.get(i);
            boolean last = i == pieces.size() - 1;
            sum.update(p.plain());
            if (p.deflated() == null) {
                add(deflater, p.plain(), last, out);
            } else {
                out.writeBytes(p.deflated());
                if (last) out.writeBytes(EMPTY_LAST);
            }
        }
        SPARE.get(USUAL).set(deflater);
        for (int shift = 24; shift >= 0; shift -= 8) out.write((int) (sum.getValue() >> shift));
        return out.toByteArray();
    }

    private static Deflater taken(int level) {
        var spare = SPARE.get(level).getAndSet(null);
        return spare == null ? new Deflater(level, true) : spare;
    }

    /// Ends on a whole byte.
    private static void add(Deflater deflater, byte[] plain, boolean last, ByteArrayOutputStream out) {
        deflater.reset();
        deflater.setInput(plain);
        if (last) deflater.finish();
        var piece = new byte[Math.clamp(plain.length, 64, 1 << 16)];
        int n;
        do {
            n = deflater.deflate(piece, 0, piece.length, last ? Deflater.NO_FLUSH : Deflater.SYNC_FLUSH);
            out.write(piece, 0, n);
        } while (last ? !deflater.finished() : n == piece.length || !deflater.needsInput());
    }
}
