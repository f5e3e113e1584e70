package plaint.lead;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The first 64 bits of a SHA-256: at ten million values, two different ones meet with a chance below one in 300,000.
public final class Digest64 {
    private static final ThreadLocal<MessageDigest> SHA = ThreadLocal.withInitial(Digest64::sha);

    private Digest64() { }

    public static long of(int kind, String text) {
        return of(kind, text.getBytes(StandardCharsets.UTF_8));
    }

    /// Of the text in UTF-8.
    public static long of(int kind, byte[] text) {
        var sha = SHA.get();
        sha.update((byte) kind);
        return ByteBuffer.wrap(sha.digest(text)).getLong();
    }

    private static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
