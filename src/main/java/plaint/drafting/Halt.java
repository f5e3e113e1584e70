package plaint.drafting;

import plaint.text.Refused;

/// Carries a refusal, or a fact found missing, out through the template engine, whose interfaces declare no checked exceptions; opened again where the paper
/// being drafted is known. Never leaves this room.
final class Halt extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Refused refused;
    private final transient Missing missing;

    Halt(Refused refused) {
        super(refused.getMessage(), refused, false, false);
        this.refused = refused;
        missing = null;
    }

    Halt(Missing missing) {
        super(missing.key(), null, false, false);
        refused = null;
        this.missing = missing;
    }

    Halt(String key, Object... args) {
        this(new Refused(key, args));
    }

    /// `paper` is the title of the paper that was being drafted.
    Refused refused(String paper) {
        return refused != null ? refused : new Refused(missing.key(), paper, missing.of());
    }
}
