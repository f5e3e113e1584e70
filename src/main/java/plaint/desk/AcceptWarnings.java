package plaint.desk;

import java.util.ArrayList;
import java.util.List;
import plaint.check.Finding;
import plaint.casefile.CaseFile;
import plaint.key.CaseNo;
import plaint.text.Notice;
import plaint.text.Refused;

/// Lets every open warning of a filing pass with one reason, each as [WaiveFinding] does. What the filing is stopped by stays as it is.
public final class AcceptWarnings {
    private final Office office;

    public AcceptWarnings(Office office) {
        this.office = office;
    }

    /// The warnings that were let pass.
    public List<Notice> run(CaseNo no, int filing, String reason) throws Refused {
        var passed = new ArrayList<Notice>();
        for (var f : new CheckFiling(office).run(no, filing).findings()) {
            if (!f.open()) continue;
            new WaiveFinding(office).run(no, filing, f, reason);
            passed.add(f.what());
        }
        return List.copyOf(passed);
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
