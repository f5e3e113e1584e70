package plaint.pdf;

import java.util.List;
import plaint.text.Notice;

/// What a bundle with this file can claim, and what of the file prevents PDF/A-2b; nothing where it prevents nothing.
public record Judged(Conformance standing, List<Notice> hindrances) {
    public Judged {
        hindrances = List.copyOf(hindrances);
    }
}
