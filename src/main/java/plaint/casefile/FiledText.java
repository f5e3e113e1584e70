package plaint.casefile;

import java.time.Instant;
import plaint.evidence.SealedFile;

/// A finished paper of the office's own that is filed in place of the draft: `file` is the PDF in the vault, by the name it came with; `paper` is the pack's key, `by` and `on` who took it in
/// and when. The draft stays what the case makes of it and stands again when this is taken back.
public record FiledText(int filing, String paper, SealedFile file, String by, Instant on) { }
