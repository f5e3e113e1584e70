package plaint.store;

import java.time.LocalDate;
import plaint.casefile.CaseFile;
import plaint.claim.ClaimVersion;
import plaint.docket.Event;
import plaint.docket.Stage;
import plaint.evidence.Exhibit;
import plaint.key.CaseNo;
import plaint.text.Money;

/// What a list shows of a case, kept beside it so that no list reads whole cases. `court` is a key of the forum pack; docket number and last day may be null.
public record CaseRow(CaseNo no, int revision, String title, String latinTitle, Stage stage, String forum, String court, String docketNo, Money total, boolean sample,
                      LocalDate lastDay, int exhibits, int pages) {
    static CaseRow of(CaseFile c) {
        return new CaseRow(c.no(), c.revision(), c.title(), c.latinTitle(), c.stage(), c.forum(), c.court(), c.docketNo(),
            c.currentClaim().map(ClaimVersion::total).orElse(Money.ZERO), c.sample(), c.events().isEmpty() ? null : last(c).day(), c.exhibits().size(),
            c.exhibits().stream().mapToInt(Exhibit::pages).sum());
    }

    private static Event last(CaseFile c) {
        return c.events().getLast();
    }
}
