package plaint.desk;

import plaint.key.CaseNo;
import plaint.text.Notice;
import plaint.text.Refused;

/// Writes into history that a masked number was shown in full: whose, and what kind of number, never the number itself.
public final class RevealIdentity {
    private final Office office;

    public RevealIdentity(Office office) {
        this.office = office;
    }

    /// `whose` is a party's or a shop's name. The case itself stays as it is.
    public void run(CaseNo no, String whose) throws Refused {
        office.archive().write(w -> {
            w.seen(no, Notice.of("history.revealed", whose));
            return null;
        });
    }
}
