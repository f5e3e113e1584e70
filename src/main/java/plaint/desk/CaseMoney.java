package plaint.desk;

import java.time.LocalDate;
import java.util.List;
import plaint.claim.ClaimVersion;
import plaint.fund.Entry;
import plaint.fund.Ledger;
import plaint.fund.Standing;
import plaint.key.CaseNo;
import plaint.text.Money;
import plaint.text.Refused;

/// One case in money as of a day: claimed, awarded, received, what is outstanding with the interest line by line, what went to the fund and on to consumers.
public final class CaseMoney {
    private final Office office;

    public CaseMoney(Office office) {
        this.office = office;
    }

    /// `entries` oldest first, all of them; `reversed` are the numbers of those taken back; `differing` is what is booked otherwise than the judgment gives it.
    public record Sheet(Money claimed, Standing standing, List<Entry> entries, List<Long> reversed, List<BookedAwards.Differing> differing) { }

    public Sheet run(CaseNo no, LocalDate at) throws Refused {
        var books = new Books(office);
        return office.archive().read(v -> {
            var file = v.caseFile(no);
            var ledger = new Ledger(v.fund().of(no));
            var claimed = file.currentClaim().map(ClaimVersion::total).orElse(Money.ZERO);
            var standing = Standing.of(books.chart(), ledger, books.interest(v, no), at);
            return new Sheet(claimed, standing, ledger.entries(), ledger.entries().stream().filter(ledger::reversed).map(Entry::no).toList(), BookedAwards.of(file, standing.awarded()));
        });
    }
}
