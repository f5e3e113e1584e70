package plaint.fund;

/// What an account is for. Debit roles hold what we have or are owed, credit roles where it came from or whom it belongs to.
public enum Role {
    BANK(true), FUND_BANK(true), DAMAGES_DUE(true), COSTS_DUE(true), FEES_DUE(true),
    AWARD_PENDING(false), DAMAGES_HELD(false), COSTS_HELD(false), FEES_HELD(false), INTEREST_HELD(false), OVERPAID(false), CONSUMERS(false), FUND(false);

    private final boolean debit;

    Role(boolean debit) {
        this.debit = debit;
    }

    public boolean debit() {
        return debit;
    }
}
