package plaint.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import plaint.fund.Booking.Share;
import plaint.fund.Entry;
import plaint.text.Refused;

/// Books payments from the fund's account to consumers, each at most what was allotted. All, or none.
public final class PayConsumers {
    private final Office office;

    public PayConsumers(Office office) {
        this.office = office;
    }

    public List<Entry> run(LocalDate day, List<Share> shares, String bankLine) throws Refused {
        Books.refuseFuture(day);
        if (shares.isEmpty()) throw new Refused("fund.refused.noShare");
        var books = new Books(office);
        var drafts = new ArrayList<Entry>();
        for (var s : shares) drafts.add(books.booking().pay(day, AllotToConsumers.checked(s), bankLine));
        return books.post(drafts);
    }
}
