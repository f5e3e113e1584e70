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
        return office.archive().read(view -> view.caseFile(no));
    }

    /// What was done to the case, newest first.
    public List<HistoryLine> history(CaseNo no) throws Refused {
        return office.archive().read(view -> {
            if (!view.has(no)) throw new Refused("store.refused.noCase", no);
            return view.history(no).stream().map(HistoryLine::of).toList();
        });
    }
}
