package plaint.desk;

import java.time.LocalDate;
import plaint.fund.Entry;
import plaint.key.CaseNo;
import plaint.text.Money;
import plaint.text.Refused;

/// Gives back what a debtor paid too much.
public final class ReturnOverpaid {
    private final Office office;

    public ReturnOverpaid(Office office) {
        this.office = office;
    }

    public Entry run(CaseNo no, LocalDate day, Money amount, String party, String text) throws Refused {
        Books.refuseFuture(day);
        if (amount.minor() <= 0) throw new Refused("fund.refused.negative", amount.grouped());
        var books = new Books(office);
        var draft = books.booking().giveBack(day, no, party, text, null, amount);
        return office.archive().write(w -> w.fund().post(draft, books.chart()));
    }
}
