package plaint.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The SHA-256 digest of a file's bytes, as 64 lower-case hexadecimal digits.
public record Sha256(String hex) {
    public Sha256 {
        if (hex == null || !hex.matches("[0-9a-f]{64}")) throw new IllegalArgumentException("a SHA-256 digest has 64 hexadecimal digits: " + hex);
    }

    /// The digest of these bytes.
    public static Sha256 of(byte[] bytes) {
        var sum = sum();
        sum.update(bytes);
        return of(sum);
    }

    /// The digest of the text in UTF-8.
    public static Sha256 of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /// A sum to add to, where not all is at hand at once.
    public static MessageDigest sum() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /// What a sum has come to; it begins anew.
    public static Sha256 of(MessageDigest sum) {
        return new Sha256(HexFormat.of().formatHex(sum.digest()));
    }

    /// The first and last eight digits, for screens.
    public String brief() {
        return hex.substring(0, 8) + " … " + hex.substring(56);
    }

    /// In groups of eight digits, as people compare them and lines can be broken.
    public String grouped() {
        return hex.replaceAll("(.{8})(?!$)", "$1 ");
    }

    @Override public String toString() {
        return hex;
    }
}
