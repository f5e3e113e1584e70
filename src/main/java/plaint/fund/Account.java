package plaint.fund;

/// One account of the chart. `guard` says within what its balance may never turn against its side: the account as a whole, each case, or each payee.
public record Account(String code, Role role, Guard guard, String name, String latin) {
    public enum Guard { ACCOUNT, CASE, PAYEE }
}
