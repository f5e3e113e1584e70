package plaint.desk;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import plaint.fund.Entry;
import plaint.fund.Part;
import plaint.key.CaseNo;
import plaint.text.Money;
import plaint.text.Refused;

/// Moves what was collected in a case into the fund, and the money with it onto the fund's own bank account.
public final class TransferToFund {
    private final Office office;

    public TransferToFund(Office office) {
        this.office = office;
    }

    /// `parts` null: everything collected in the case and still held.
    public Entry run(CaseNo no, LocalDate day, String text, Map<Part, Money> parts) throws Refused {
        Books.refuseFuture(day);
        var books = new Books(office);
        return office.archive().write(w -> {
            var moved = parts == null ? all(books.standing(w, no, day).held()) : parts;
            if (moved.values().stream().allMatch(m -> m.minor() == 0)) throw new Refused("fund.refused.nothingHeld", no, day);
            return w.fund().post(books.booking().transfer(day, no, text, null, moved), books.chart());
        });
    }

    private static Map<Part, Money> all(Map<Part, Money> held) {
        var all = new EnumMap<Part, Money>(Part.class);
        held.forEach((part, m) -> {
            if (m.minor() > 0) all.put(part, m);
        });
        return all;
    }
}
