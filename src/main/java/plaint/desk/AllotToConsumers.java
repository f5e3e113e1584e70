package plaint.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import plaint.fund.Booking.Share;
import plaint.fund.Entry;
import plaint.text.Refused;

/// Allots money of the fund to consumers: the fund owes it to them from then on. All shares, or none.
public final class AllotToConsumers {
    private final Office office;

    public AllotToConsumers(Office office) {
        this.office = office;
    }

    public List<Entry> run(LocalDate day, List<Share> shares) throws Refused {
        Books.refuseFuture(day);
        if (shares.isEmpty()) throw new Refused("fund.refused.noShare");
        var books = new Books(office);
        var drafts = new ArrayList<Entry>();
        for (var s : shares) drafts.add(books.booking().allot(day, checked(s)));
        return books.post(drafts);
    }

    static Share checked(Share s) throws Refused {
        if (s.payee() == null || s.payee().isBlank()) throw new Refused("fund.refused.noPayee");
        if (s.amount().minor() <= 0) throw new Refused("fund.refused.negative", s.amount().grouped());
        return new Share(s.payee().strip(), s.caseNo(), s.amount(), s.text() == null ? "" : s.text().strip());
    }
}
