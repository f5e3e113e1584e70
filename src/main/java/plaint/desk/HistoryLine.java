package plaint.desk;

import java.time.Instant;
import plaint.store.HistoryEntry;
import plaint.text.Notice;

/// One entry of the history chain as people read it.
public record HistoryLine(long seq, Instant at, String who, Notice what, String digest) {
    static HistoryLine of(HistoryEntry e) {
        return new HistoryLine(e.seq(), e.at(), e.who(), e.what(), e.digest().hex());
    }
}
