package plaint.fund;

import java.util.Locale;

/// The parts of what a debtor pays: those the judgment awards, with the account that waits for each, and the interest on delay, which nothing waits for because it is known only when
/// it is paid. `key` is the name the forum pack calls a part by.
public enum Part {
    DAMAGES(Role.DAMAGES_DUE, Role.DAMAGES_HELD), COSTS(Role.COSTS_DUE, Role.COSTS_HELD), FEES(Role.FEES_DUE, Role.FEES_HELD), INTEREST(null, Role.INTEREST_HELD);

    private final Role due;
    private final Role held;

    Part(Role due, Role held) {
        this.due = due;
        this.held = held;
    }

    /// Null for the interest.
    public Role due() {
        return due;
    }

    public Role held() {
        return held;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Part of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
