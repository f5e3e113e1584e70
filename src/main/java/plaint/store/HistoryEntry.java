package plaint.store;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import plaint.evidence.Sha256;
import plaint.key.CaseNo;
import plaint.text.Notice;

/// One act as history keeps it. `caseNo` and `payload` are null where it was about no case; `payload` is the digest of the case's JSON after the act, `previous` the digest
/// of the entry before. Order comes from `seq`, never from the clock.
public record HistoryEntry(long seq, Instant at, String who, Notice what, CaseNo caseNo, int revision, Sha256 payload, Sha256 previous, Sha256 digest) {
    /// What stands before the first entry.
    static final Sha256 START = new Sha256("0".repeat(64));

    static HistoryEntry after(long seq, Sha256 previous, Instant at, String who, Notice what, CaseNo caseNo, int revision, Sha256 payload) {
        return new HistoryEntry(seq, at, who, what, caseNo, revision, payload, previous, digestOf(seq, at, who, what, caseNo, revision, payload, previous));
    }

    /// Whether the entry still gives its own digest.
    boolean sound() {
        return digest.equals(digestOf(seq, at, who, what, caseNo, revision, payload, previous));
    }

    /// Each field as UTF-8 behind its length, so that no two entries read alike.
    private static Sha256 digestOf(long seq, Instant at, String who, Notice what, CaseNo caseNo, int revision, Sha256 payload, Sha256 previous) {
        var all = new ByteArrayOutputStream();
        put(all, Long.toString(seq));
        put(all, at.toString());
        put(all, who);
        put(all, what.key());
        put(all, Integer.toString(what.args().size()));
        what.args().forEach(a -> put(all, a));
        put(all, caseNo == null ? "" : caseNo.value());
        put(all, Integer.toString(revision));
        put(all, payload == null ? "" : payload.hex());
        put(all, previous.hex());
        return Disk.digest(all.toByteArray());
    }

    private static void put(ByteArrayOutputStream all, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        all.writeBytes(ByteBuffer.allocate(4).putInt(bytes.length).array());
        all.writeBytes(bytes);
    }
}
