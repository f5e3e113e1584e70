package plaint.desk;

import java.time.LocalDate;
import java.util.Map;
import plaint.fund.Act;
import plaint.fund.Entry;
import plaint.fund.Part;
import plaint.fund.Split;
import plaint.key.CaseNo;
import plaint.store.ArchiveView;
import plaint.text.Money;
import plaint.text.Refused;

/// Books money that came in for a case: from a debtor, in full or as an instalment, or prepaid court fees that the court gives back.
public final class RecordReceipt {
    private final Office office;

    public RecordReceipt(Office office) {
        this.office = office;
    }

    /// `parts` null: split in the order of the law (the sums of the judgment, then the interest on delay); else as agreed with the debtor. `keepOver`: what exceeds all that is owed is
    /// kept as overpaid; else such a sum is refused. `bankLine`: the line of a statement behind it, or null.
    public record Given(LocalDate day, Money amount, String payer, String text, String bankLine, Map<Part, Money> parts, boolean keepOver) { }

    public Entry run(CaseNo no, Given g) throws Refused {
        Books.refuseFuture(g.day());
        var books = new Books(office);
        return office.archive().write(w -> {
            var s = split(books, w, no, g);
            return w.fund().post(books.booking().receipt(g.day(), no, g.payer(), g.text(), g.bankLine(), s.parts(), s.over()), books.chart());
        });
    }

    private static Split split(Books books, ArchiveView view, CaseNo no, Given g) throws Refused {
        var owed = books.standing(view, no, g.day());
        if (view.fund().of(no).stream().noneMatch(e -> e.act() == Act.AWARD)) throw new Refused("fund.refused.noAward", no);
        var split = g.parts() == null ? Split.of(owed, g.amount(), books.interest(view, no).order(g.day())) : Split.agreed(owed, g.amount(), g.parts());
        if (split.over().minor() > 0 && !g.keepOver()) throw new Refused("fund.refused.over", no, owed.left().grouped(), g.day(), g.amount().grouped());
        return split;
    }

    /// Prepaid court fees given back by the court.
    public Entry feeRefund(CaseNo no, Given g) throws Refused {
        Books.refuseFuture(g.day());
        var books = new Books(office);
        if (g.amount().minor() <= 0) throw new Refused("fund.refused.negative", g.amount().grouped());
        var draft = books.booking().feeRefund(g.day(), no, g.payer(), g.text(), g.bankLine(), g.amount());
        return office.archive().write(w -> w.fund().post(draft, books.chart()));
    }
}
