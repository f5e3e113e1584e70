package plaint.evidence;

/// The SHA-256 digest of a file's bytes, as 64 lower-case hexadecimal digits.
public record Sha256(String hex) {
    public Sha256 {
        if (hex == null || !hex.matches("[0-9a-f]{64}")) throw new IllegalArgumentException("a SHA-256 digest has 64 hexadecimal digits: " + hex);
    }

    /// The first and last eight digits, for screens.
    public String brief() {
        return hex.substring(0, 8) + " … " + hex.substring(56);
    }

    @Override public String toString() {
        return hex;
    }
}
