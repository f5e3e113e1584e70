package plaint.fund;

import plaint.key.CaseNo;
import plaint.text.Money;

/// One side of an entry: above nought is debit, below is credit. `caseNo` and `payee` are null where the account does not ask for them; `payee` names one consumer.
public record Posting(String account, CaseNo caseNo, String payee, Money amount) {
    public Posting {
        if (amount.minor() == 0) throw new IllegalArgumentException("a posting of nought: " + account);
        if (!amount.currency().equals(Money.CNY)) throw new IllegalArgumentException("the ledger is kept in renminbi: " + amount);
    }

    Posting reversed() {
        return new Posting(account, caseNo, payee, Money.ZERO.minus(amount));
    }
}
