package plaint.fund;

import java.util.List;
import java.util.Map;
import plaint.text.Money;

/// The trial balance at a date: each account with its balance on its own side, both sides added up, and three proofs that do not follow from double entry alone: what is receivable is
/// what is still to come; what lies on the collection account is what was collected and not passed on; what lies on the fund's account is the fund and what it owes consumers.
public record Trial(List<Row> rows, Money debit, Money credit, List<Proof> proofs) {
    /// `balance` is above nought on the account's own side.
    public record Row(Account account, Money balance) { }

    /// `left` and `right` are equal where the books are sound.
    public record Proof(Kind kind, Money left, Money right) {
        public enum Kind { RECEIVABLE, COLLECTED, FUND }

        public boolean holds() {
            return left.equals(right);
        }
    }

    /// `balances`: debits less credits by account code; an account without any is nought.
    public static Trial of(Chart chart, Map<String, Money> balances) {
        var rows = chart.accounts().stream().map(a -> new Row(a, own(a, balances))).toList();
        var debit = rows.stream().filter(r -> r.account().role().debit()).map(Row::balance).reduce(Money.ZERO, Money::plus);
        var credit = rows.stream().filter(r -> !r.account().role().debit()).map(Row::balance).reduce(Money.ZERO, Money::plus);
        var trial = new Trial(rows, debit, credit, List.of());
        return new Trial(rows, debit, credit, List.of(
            trial.proof(Proof.Kind.RECEIVABLE, List.of(Role.DAMAGES_DUE, Role.COSTS_DUE, Role.FEES_DUE), List.of(Role.AWARD_PENDING)),
            trial.proof(Proof.Kind.COLLECTED, List.of(Role.BANK), List.of(Role.DAMAGES_HELD, Role.COSTS_HELD, Role.FEES_HELD, Role.INTEREST_HELD, Role.OVERPAID)),
            trial.proof(Proof.Kind.FUND, List.of(Role.FUND_BANK), List.of(Role.FUND, Role.CONSUMERS))));
    }

    private static Money own(Account a, Map<String, Money> balances) {
        var b = balances.getOrDefault(a.code(), Money.ZERO);
        return a.role().debit() ? b : Money.ZERO.minus(b);
    }

    private Proof proof(Proof.Kind kind, List<Role> left, List<Role> right) {
        return new Proof(kind, sum(left), sum(right));
    }

    private Money sum(List<Role> roles) {
        return roles.stream().map(this::of).reduce(Money.ZERO, Money::plus);
    }

    public Money of(Role role) {
        return rows.stream().filter(r -> r.account().role() == role).map(Row::balance).findFirst().orElse(Money.ZERO);
    }

    /// Whether both sides are equal and every proof holds.
    public boolean sound() {
        return debit.equals(credit) && proofs.stream().allMatch(Proof::holds);
    }
}
