package plaint.fund;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// A name for what stands in a line of a statement, so that the same line read twice is one: SHA-256 over the fields, each behind its length.
final class LineId {
    private LineId() { }

    static String of(List<String> fields) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            for (var f : fields) {
                var bytes = f.getBytes(StandardCharsets.UTF_8);
                sha.update(java.nio.ByteBuffer.allocate(4).putInt(bytes.length).array());
                sha.update(bytes);
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
