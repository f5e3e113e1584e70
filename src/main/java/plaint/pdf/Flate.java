package plaint.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.zip.Adler32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// Deflates bodies of streams. A body may be put together of pieces, of which those that many files have alike are deflated once and stand in each as they are: a piece refers to nothing before it.
final class Flate {
    private static final int ALIKE = 9;
    private static final int USUAL = 6;
    /// Small streams of our own are a tenth of a file, and most of the work at a higher level is spent in vain.
    private static final int QUICK = 1;
    /// Deflating fewer bytes takes longer than it saves.
    private static final int FEW = 320;
    /// What many files have is not copied together with what is a file's own.
    private static final int LARGE = 1 << 12;
    private static final byte[] EMPTY_LAST = {3, 0};
    private static final int KEPT = 64;
    private static final int ADLER = 65521;
    /// One of each level: making one costs more than a small body does.
    private static final AtomicReferenceArray<Deflater> SPARE = new AtomicReferenceArray<>(10);

    /// Bodies met before, those met last.
    private static final Map<ByteBuffer, Body> MET = new LinkedHashMap<>(16, 0.75f, true) {
        @Override protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Body> eldest) {
            return size() > KEPT;
        }
    };

    private Flate() { }

    /// A piece of a body; `deflated` is null where it is of this file alone. `sum` is that of a piece that many have.
    record Piece(byte[] plain, byte[] deflated, int sum) {
        static Piece of(byte[] plain) {
            return new Piece(plain, null, 0);
        }

        /// A piece that is not worth deflating and stands as it is; it has less than 64 KB.
        static Piece asItIs(byte[] plain) {
            var out = new ByteArrayOutputStream(plain.length + 5);
            stored(plain, false, out);
            return new Piece(plain, out.toByteArray(), Flate.sum(1, plain));
        }

        /// A piece that will be used often: it is inflated again once, so that whoever meets it need not.
        static Piece ready(byte[] plain) {
            var out = new ByteArrayOutputStream(plain.length / 2 + 64);
            add(ALIKE, plain, false, out);
            var deflated = out.toByteArray();
            inflatesTo(deflated, true, plain);
            return new Piece(plain, deflated, Flate.sum(1, plain));
        }
    }

    /// A deflated body, part after part, and what in it many files have alike: pieces, or all of it with its head and sum.
    record Body(List<byte[]> parts, List<Alike> alike) {
        int length() {
            int length = 0;
            for (var p : parts) length += p.length;
            return length;
        }

        byte[] bytes() {
            if (parts.size() == 1) return parts.getFirst();
            var all = new ByteArrayOutputStream(length());
            parts.forEach(all::writeBytes);
            return all.toByteArray();
        }
    }

    /// A piece that stands at a place of a body.
    record Alike(int at, Piece piece) { }

    static byte[] whole(byte[] body) {
        return joined(List.of(Piece.of(body)), USUAL).bytes();
    }

    /// A small body made here.
    static byte[] quick(byte[] body) {
        return joined(List.of(Piece.of(body)), QUICK).bytes();
    }

    /// A small body that other files are likely to have too: it is deflated only when it is first met, and has the same bytes each time.
    static Body again(byte[] body) {
        synchronized (MET) {
            var key = ByteBuffer.wrap(body);
            var met = MET.get(key);
            if (met == null) {
                var first = new Body(List.of(quick(body)), List.of());
                MET.put(key, first);
                return first;
            }
            if (!met.alike().isEmpty()) return met;
            inflatesTo(met.bytes(), false, body);
            var known = new Body(met.parts(), List.of(new Alike(0, new Piece(body, met.bytes(), sum(1, body)))));
            MET.put(key, known);
            return known;
        }
    }

    private static void inflatesTo(byte[] deflated, boolean bare, byte[] plain) {
        var inflater = new Inflater(bare);
        try {
            inflater.setInput(deflated);
            var again = new byte[plain.length + 1];
            int n = inflater.inflate(again);
            if (n != plain.length || inflater.getRemaining() > 0 || !Arrays.equals(again, 0, n, plain, 0, n)) throw new IllegalStateException("a piece does not inflate to what it was");
        } catch (DataFormatException e) {
            throw new IllegalStateException("a piece cannot be inflated", e);
        } finally {
            inflater.end();
        }
    }

    /// Those pieces that are of this file alone are small.
    static Body joined(List<Piece> pieces) {
        return joined(pieces, QUICK);
    }

    private static Body joined(List<Piece> pieces, int level) {
        var parts = new ArrayList<byte[]>();
        var alike = new ArrayList<Alike>();
        var out = new ByteArrayOutputStream(size(pieces));
        int before = 0;
        int sum = 1;
        out.write(0x78);
        out.write(0x9C);
        for (int i = 0; i < pieces.size(); i++) {
            var p = pieces.get(i);
            boolean last = i == pieces.size() - 1;
            if (p.deflated() == null) {
                sum = sum(sum, p.plain());
                if (p.plain().length < FEW) stored(p.plain(), last, out);
                else add(level, p.plain(), last, out);
            } else {
                alike.add(new Alike(before + out.size(), p));
                sum = sum(sum, p.sum(), p.plain().length);
                if (p.deflated().length < LARGE) out.writeBytes(p.deflated());
                else {
                    parts.add(out.toByteArray());
                    parts.add(p.deflated());
                    before += out.size() + p.deflated().length;
                    out.reset();
                }
                if (last) out.writeBytes(EMPTY_LAST);
            }
        }
        for (int shift = 24; shift >= 0; shift -= 8) out.write(sum >> shift);
        parts.add(out.toByteArray());
        return new Body(parts, alike);
    }

    private static int size(List<Piece> pieces) {
        int size = 64;
        for (var p : pieces) size += p.deflated() == null ? p.plain().length < FEW ? p.plain().length + 5 : p.plain().length / 2 : p.deflated().length < LARGE ? p.deflated().length : 0;
        return size;
    }

    private static int sum(int before, byte[] plain) {
        var sum = new Adler32();
        sum.update(plain);
        return sum(before, (int) sum.getValue(), plain.length);
    }

    /// The sum of what has the sum `a` and, after it, what has the sum `b` and is so many bytes long.
    static int sum(int a, int b, long length) {
        long rest = length % ADLER;
        long lowA = a & 0xFFFF;
        long low = (lowA + (b & 0xFFFF) + ADLER - 1) % ADLER;
        long high = (rest * lowA + (a >>> 16) + (b >>> 16) + ADLER - rest) % ADLER;
        return (int) (high << 16 | low);
    }

    /// A level is never changed: the first call after it would only half deflate.
    private static Deflater taken(int level) {
        var spare = SPARE.getAndSet(level, null);
        return spare == null ? new Deflater(level, true) : spare;
    }

    /// A piece as it is.
    private static void stored(byte[] plain, boolean last, ByteArrayOutputStream out) {
        out.write(last ? 1 : 0);
        out.write(plain.length);
        out.write(plain.length >> 8);
        out.write(~plain.length);
        out.write(~plain.length >> 8);
        out.writeBytes(plain);
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
