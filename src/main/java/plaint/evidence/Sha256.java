package plaint.evidence;

/// The SHA-256 digest of a file's bytes, as 64 lower-case hexadecimal digits.
public record Sha256(String hex) {
    public Sha256 {
        if (hex == null || !hex.matches("[0-9a-f]{64}")) throw new IllegalArgumentException("a SHA-256 digest has 64 hexadecimal digits: " + hex);
    }

    /// The digest of these bytes.
    public static Sha256 of(byte[] bytes) {
        try {
            return new Sha256(java.util.HexFormat.of().formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
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
