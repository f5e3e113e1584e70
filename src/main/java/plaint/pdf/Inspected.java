package plaint.pdf;

import java.util.List;
import plaint.evidence.SealedFile;
import plaint.text.Notice;

/// What intake found in a file: its kind by content, the pages it will take in a bundle, and what to warn of.
public record Inspected(SealedFile.Kind kind, int pages, List<Notice> warnings) {
    public Inspected {
        warnings = List.copyOf(warnings);
    }
}
