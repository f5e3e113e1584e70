package plaint.desk;

import plaint.casefile.CaseFile;
import plaint.text.Refused;

/// A docket number (案号) as the court of a case writes it.
public final class DocketNumber {
    private final Office office;

    public DocketNumber(Office office) {
        this.office = office;
    }

    /// As printed; refused where its shape is none the forum pack knows, with an example. Null or blank stays null.
    public String run(CaseFile c, String given) throws Refused {
        return given == null || given.isBlank() ? null : office.forums().get(c.forum()).docketNo(given);
    }

    /// As printed; of another shape, as a court elsewhere may have it, as it was typed.
    public String orAsTyped(CaseFile c, String given) {
        try {
            return run(c, given);
        } catch (Refused e) {
            return given;
        }
    }
}
