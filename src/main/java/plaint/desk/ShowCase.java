package plaint.desk;

import java.util.List;
import plaint.casefile.CaseFile;
import plaint.key.CaseNo;
import plaint.text.Refused;

/// One case file, as last saved.
public final class ShowCase {
    private final Office office;

    public ShowCase(Office office) {
        this.office = office;
    }

    public CaseFile run(CaseNo no) throws Refused {
        throw new IllegalStateException(office + ": being built");
    }

    /// What was done to the case, newest first.
    public List<HistoryLine> history(CaseNo no) throws Refused {
        throw new IllegalStateException(office + ": being built");
    }
}
