package plaint.casefile;

import java.time.Instant;
import plaint.text.Notice;

/// A warning of the check before filing that somebody let pass, and why. It holds for one filing, and only while the facts of the finding are the same: `facts` is a digest of them, so that
/// a changed fact asks anew. `check` is the key of the check, `what` the finding as it was told.
public record Passed(int filing, String check, String facts, Notice what, Instant at, String by, String reason) { }
