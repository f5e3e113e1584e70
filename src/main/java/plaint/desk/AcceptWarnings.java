package plaint.desk;

import java.util.ArrayList;
import java.util.List;
import plaint.check.Finding;
import plaint.casefile.CaseFile;
import plaint.key.CaseNo;
import plaint.text.Notice;
import plaint.text.Refused;

/// Lets every open warning of a filing pass with one reason that stands at each of them, as by [WaiveFinding]. What the filing is stopped by stays as it is.
public final class AcceptWarnings {
    private final Office office;

    public AcceptWarnings(Office office) {
        this.office = office;
    }

    /// The warnings that were let pass.
    public List<Notice> run(CaseNo no, int filing, String reason) throws Refused {
        var open = new CheckFiling(office).run(no, filing).findings().stream().filter(Finding::open).toList();
        if (!open.isEmpty()) run(no, filing, open, reason);
        return open.stream().map(Finding::what).toList();
    }

    /// These warnings, as they stood before whoever gives the reason: one durable save and one entry of history.
    public CaseFile run(CaseNo no, int filing, List<Finding> open, String reason) throws Refused {
        return new WaiveFinding(office).all(no, filing, open, reason);
    }

    /// The case with the reason at every open warning, kept nowhere, and what was let pass.
    public record Unkept(CaseFile file, List<Notice> passed) { }

    /// For a case that is only looked at under another forum: the reason holds for what is made of it now.
    public Unkept run(CaseFile file, int filing, String reason) throws Refused {
        var passed = new ArrayList<Notice>();
        var now = file;
        for (var f : new CheckFiling(office).run(file, filing).findings()) {
            if (!f.open()) continue;
            now = new WaiveFinding(office).unkept(now, filing, f, reason);
            passed.add(f.what());
        }
        return new Unkept(now, List.copyOf(passed));
    }
}
