package plaint.lead;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// A stream of UTF-16 given on as UTF-8; what is no character becomes U+FFFD, which costs its row.
final class Utf8Stream extends InputStream {
    private final InputStreamReader reader;
    private final char[] chars = new char[1 << 14];
    private byte[] ready = new byte[0];
    private int at;
    private int held;

    Utf8Stream(InputStream in, Charset from) {
        reader = new InputStreamReader(in, from.newDecoder().onMalformedInput(CodingErrorAction.REPLACE).onUnmappableCharacter(CodingErrorAction.REPLACE));
    }

    @Override public int read() throws IOException {
        return more() ? ready[at++] & 0xFF : -1;
    }

    @Override public int read(byte[] to, int from, int length) throws IOException {
        if (!more()) return -1;
        int n = Math.min(length, ready.length - at);
        System.arraycopy(ready, at, to, from, n);
        at += n;
        return n;
    }

    /// A pair of surrogates is never parted between two pieces.
    private boolean more() throws IOException {
        while (at == ready.length) {
            int n = reader.read(chars, held, chars.length - held);
            if (n < 0 && held == 0) return false;
            int have = held + Math.max(n, 0);
            held = n > 0 && Character.isHighSurrogate(chars[have - 1]) ? 1 : 0;
            ready = new String(chars, 0, have - held).getBytes(StandardCharsets.UTF_8);
            at = 0;
            if (held > 0) chars[0] = chars[have - 1];
        }
        return true;
    }

    @Override public void close() throws IOException {
        reader.close();
    }
}
