package plaint.desk;

import java.time.LocalDate;
import java.util.Map;
import plaint.fund.Entry;
import plaint.fund.Part;
import plaint.key.CaseNo;
import plaint.text.Money;
import plaint.text.Refused;

/// Books what a judgment in effect gives as receivable.
public final class RecordAward {
    private final Office office;

    public RecordAward(Office office) {
        this.office = office;
    }

    /// `effective`: the day the judgment took effect. `due`: the last day of the period for performance; interest on delay runs from the day after. `party`: who is to pay.
    public record Given(LocalDate effective, LocalDate due, String party, String text, Map<Part, Money> parts) { }

    public Entry run(CaseNo no, Given g) throws Refused {
        Books.refuseFuture(g.effective());
        if (g.due() == null) throw new Refused("fund.refused.noDue");
        var books = new Books(office);
        var draft = books.booking().award(g.effective(), g.due(), no, g.party(), g.text(), g.parts());
        return office.archive().write(w -> w.fund().post(draft, books.chart()));
    }
}
