package plaint.desk;

import java.time.LocalDate;
import plaint.fund.Entry;
import plaint.text.Refused;

/// Takes an entry of the ledger back by another one; nothing is ever deleted.
public final class ReverseEntry {
    private final Office office;

    public ReverseEntry(Office office) {
        this.office = office;
    }

    public Entry run(long no, LocalDate day, String reason) throws Refused {
        Books.refuseFuture(day);
        var books = new Books(office);
        return office.archive().write(w -> w.fund().post(books.booking().reverse(day, w.fund().entry(no), reason), books.chart()));
    }
}
