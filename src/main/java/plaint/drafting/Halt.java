package plaint.drafting;

import plaint.text.Refused;

/// Carries a refusal out through the template engine, whose interfaces declare no checked exceptions; [Template] opens it again. Never leaves this room.
final class Halt extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Refused refused;

    Halt(Refused refused) {
        super(refused.getMessage(), refused, false, false);
        this.refused = refused;
    }

    Halt(String key, Object... args) {
        this(new Refused(key, args));
    }

    Refused refused() {
        return refused;
    }
}
