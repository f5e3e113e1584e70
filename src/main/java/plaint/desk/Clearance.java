package plaint.desk;

import java.util.List;
import plaint.casefile.CaseFile;
import plaint.check.Finding;
import plaint.text.Refused;

/// Whether a filing may go out as it is: nothing stops it, and each warning has a reason. One rule for every way out: the filing screen, the commands, a batch, the court's portal and the printers.
/// What is not cleared is a draft, and marked so on every page.
public final class Clearance {
    private Clearance() { }

    public static boolean given(List<Finding> findings) {
        return open(findings).isEmpty() && findings.stream().noneMatch(f -> f.rank() == Finding.Rank.STOP);
    }

    /// The warnings nobody has answered.
    static List<Finding> open(List<Finding> findings) {
        return findings.stream().filter(Finding::open).toList();
    }

    /// Refused by the first finding that stops it.
    static void unstopped(List<Finding> findings) throws Refused {
        for (var f : findings) if (f.rank() == Finding.Rank.STOP) throw new Refused(f.what());
    }

    /// For what cannot be marked as a draft: refused where anything stands against the filing.
    static void asked(CaseFile file, int filing, List<Finding> findings) throws Refused {
        unstopped(findings);
        var open = open(findings);
        if (!open.isEmpty()) throw new Refused("desk.refused.unanswered", file.no(), filing, open.size(), WaiveFinding.said(open.getFirst()));
    }
}
