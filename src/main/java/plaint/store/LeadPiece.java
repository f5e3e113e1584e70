package plaint.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import plaint.lead.Reckoned;
import plaint.lead.Suspect;

/// Sixteen leads side by side, or fewer at the end, as the store keeps them: of each the list it came in with, its line there, and what was found as [Suspect#line] writes it, in UTF-8.
/// A number takes seven bits a byte, the low ones first, the eighth saying that more follow.
final class LeadPiece {
    static final int LEADS = 16;
    /// As much as the three numbers before a lead can take, and less than any lead.
    private static final int HEAD = 15;
    private final int[] batches = new int[LEADS];
    private final int[] lines = new int[LEADS];
    private final byte[][] holders = new byte[LEADS][];
    private final int[] from = new int[LEADS];
    private final int[] to = new int[LEADS];
    private int size;

    /// Fails with IllegalArgumentException on anything [#body] did not write.
    static LeadPiece of(byte[] body) {
        var piece = new LeadPiece();
        try {
            var at = new int[1];
            while (at[0] < body.length) {
                int batch = number(body, at);
                int line = number(body, at);
                int length = number(body, at);
                if (length < 0 || length > body.length - at[0]) throw new IllegalArgumentException("a lead is cut off");
                piece.put(piece.size++, batch, line, body, at[0], at[0] + length);
                at[0] += length;
            }
        } catch (IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("a piece of leads is no such thing", e);
        }
        return piece;
    }

    /// Those of the leads alone whose bit is set in `places`: a page of a list wants one of most pieces, and the others are passed over unread. Fails as [#of(byte[])].
    static LeadPiece of(InputStream body, int places) throws IOException {
        var piece = new LeadPiece();
        var head = new byte[HEAD];
        var at = new int[1];
        for (int place = 0; places >>> place != 0; place++) {
            // never as much as the shortest lead, so the next is not touched; the engine hands out its own bytes, one call of it for all that stands before a lead
            int read = body.readNBytes(head, 0, HEAD);
            if (read == 0) return piece;
            if (read < HEAD) throw new IllegalArgumentException("a lead is cut off");
            at[0] = 0;
            int batch = number(head, at);
            int line = number(head, at);
            int length = number(head, at);
            int begun = HEAD - at[0];
            if (length < begun) throw new IllegalArgumentException("a lead is cut off");
            if ((places >>> place & 1) == 0) {
                body.skipNBytes(length - begun);
            } else {
                var raw = new byte[length];
                System.arraycopy(head, at[0], raw, 0, begun);
                if (body.readNBytes(raw, begun, length - begun) < length - begun) throw new IllegalArgumentException("a lead is cut off");
                piece.put(place, batch, line, raw, 0, length);
            }
            piece.size = place + 1;
        }
        return piece;
    }

    private static int number(byte[] body, int[] at) {
        int n = 0;
        for (int shift = 0; ; shift += 7) {
            byte b = body[at[0]++];
            n |= (b & 127) << shift;
            if (b >= 0) return n;
        }
    }

    int size() {
        return size;
    }

    boolean full() {
        return size == LEADS;
    }

    void add(int batch, int line, byte[] raw) {
        put(size++, batch, line, raw, 0, raw.length);
    }

    void replace(int place, int batch, int line, byte[] raw) {
        put(place, batch, line, raw, 0, raw.length);
    }

    private void put(int place, int batch, int line, byte[] holder, int begin, int end) {
        batches[place] = batch;
        lines[place] = line;
        holders[place] = holder;
        from[place] = begin;
        to[place] = end;
    }

    void clear() {
        size = 0;
    }

    byte[] body() {
        int room = 0;
        for (int i = 0; i < size; i++) room += to[i] - from[i] + 15;
        var out = new byte[room];
        int at = 0;
        for (int i = 0; i < size; i++) {
            int length = to[i] - from[i];
            at = number(out, number(out, number(out, at, batches[i]), lines[i]), length);
            System.arraycopy(holders[i], from[i], out, at, length);
            at += length;
        }
        return Arrays.copyOf(out, at);
    }

    private static int number(byte[] out, int at, int number) {
        int next = at;
        int n = number;
        for (; (n & ~127) != 0; n >>>= 7) out[next++] = (byte) (n | 128);
        out[next++] = (byte) n;
        return next;
    }

    int batch(int place) {
        return batches[place];
    }

    int line(int place) {
        return lines[place];
    }

    Suspect suspect(int place) {
        return Suspect.read(holders[place], from[place], to[place]);
    }

    Reckoned reckoned(int place) {
        return Reckoned.read(holders[place], from[place], to[place]);
    }
}
