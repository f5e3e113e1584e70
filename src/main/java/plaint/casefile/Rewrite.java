package plaint.casefile;

import java.time.Instant;
import plaint.evidence.Sha256;

/// What the office did to one paragraph of a draft: reworded it, put one of its own before or after it, or struck it out. `paper` is the pack's key, `at` the paragraph by its place in
/// the template and by whom or what it tells of, so that it is found again in every later draft. `text` is the office's own, a paragraph a line, with live fields (`{{exhibit:ID}}`);
/// null where struck. `generated` is what the template said there when the office last looked, `basis` its digest, `by` and `on` who wrote it and when.
public record Rewrite(String id, int filing, String paper, String at, Act act, String text, String generated, Sha256 basis, String by, Instant on) {
    public enum Act { REPLACE, BEFORE, AFTER, STRIKE }

    /// True where it stands for the paragraph itself, so that there is one for each at most.
    public boolean instead() {
        return act == Act.REPLACE || act == Act.STRIKE;
    }
}
