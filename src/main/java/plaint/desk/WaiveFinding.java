package plaint.desk;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plaint.casefile.CaseFile;
import plaint.casefile.Passed;
import plaint.check.Finding;
import plaint.key.CaseNo;
import plaint.text.Lang;
import plaint.text.Named;
import plaint.text.Notice;
import plaint.text.Now;
import plaint.text.Refused;

/// Lets a warning of the check before filing pass, with a reason that stays in the case: who, when, why, and a digest of what was found, so that the same warning over changed facts asks
/// anew. A stop cannot be let pass. One durable save and one entry of history.
public final class WaiveFinding {
    /// A word is no reason.
    public static final int SHORTEST = 4;
    private final Office office;

    public WaiveFinding(Office office) {
        this.office = office;
    }

    public CaseFile run(CaseNo no, int filing, Finding finding, String reason) throws Refused {
        var why = why(finding, reason);
        return office.archive().write(w -> w.save(passing(open(w.caseFile(no), filing), filing, finding, why), Notice.of("history.waived", filing, said(finding), why)));
    }

    /// The case as given with the reason in it, kept nowhere: for a case that is only looked at under another forum.
    CaseFile unkept(CaseFile c, int filing, Finding finding, String reason) throws Refused {
        return passing(c, filing, finding, why(finding, reason));
    }

    /// All of these with one reason, in one save; what cannot be let pass is refused before any is.
    CaseFile all(CaseNo no, int filing, List<Finding> findings, String reason) throws Refused {
        if (findings.isEmpty()) throw new Refused("desk.refused.waiveNone", no, filing);
        if (findings.size() == 1) return run(no, filing, findings.getFirst(), reason);
        var whys = new ArrayList<String>();
        for (var f : findings) whys.add(why(f, reason));
        return office.archive().write(w -> {
            var c = open(w.caseFile(no), filing);
            for (var f : findings) c = passing(c, filing, f, whys.getFirst());
            return w.save(c, Notice.of("history.waivedAll", filing, findings.size(), whys.getFirst(), findings.stream().map(WaiveFinding::said).toList()));
        });
    }

    /// Each of these with its reason, in one save.
    CaseFile each(CaseNo no, int filing, Map<Finding, String> reasons) throws Refused {
        var given = reasons.values().stream().distinct().toList();
        if (given.size() == 1) return all(no, filing, List.copyOf(reasons.keySet()), given.getFirst());
        var whys = new LinkedHashMap<Finding, String>();
        for (var e : reasons.entrySet()) whys.put(e.getKey(), why(e.getKey(), e.getValue()));
        return office.archive().write(w -> {
            var c = open(w.caseFile(no), filing);
            for (var e : whys.entrySet()) c = passing(c, filing, e.getKey(), e.getValue());
            return w.save(c, Notice.of("history.waivedEach", filing, whys.size(), whys.entrySet().stream().map(e -> Named.of(e.getKey().what().in(Lang.ZH) + "（" + e.getValue() + "）", e.getKey().what().in(Lang.EN) + " (" + e.getValue() + ")")).toList()));
        });
    }

    /// As people read it, in both languages; the history is read long after the rules of the check may have other names.
    static Named said(Finding finding) {
        return Named.of(finding.what().in(Lang.ZH), finding.what().in(Lang.EN));
    }

    private static String why(Finding finding, String reason) throws Refused {
        if (finding.rank() != Finding.Rank.WARN) throw new Refused("desk.refused.waiveStop");
        return reason(reason);
    }

    /// What counts as a reason.
    static String reason(String reason) throws Refused {
        var why = reason == null ? "" : reason.strip();
        if (why.codePointCount(0, why.length()) < SHORTEST) throw new Refused("desk.refused.waiveReason", SHORTEST);
        return why;
    }

    private CaseFile passing(CaseFile c, int filing, Finding finding, String why) {
        var now = new ArrayList<>(c.passed());
        now.removeIf(p -> same(p, filing, finding));
        now.add(new Passed(filing, finding.check(), finding.facts(), finding.what(), Now.instant().truncatedTo(ChronoUnit.MILLIS), office.who(), why));
        return c.changed(d -> d.passed = now);
    }

    /// Takes the reason back; the warning stands again.
    public CaseFile undo(CaseNo no, int filing, Finding finding) throws Refused {
        return office.archive().write(w -> {
            var c = open(w.caseFile(no), filing);
            var now = new ArrayList<>(c.passed());
            return now.removeIf(p -> same(p, filing, finding)) ? w.save(c.changed(d -> d.passed = now), Notice.of("history.unwaived", filing, said(finding))) : c;
        });
    }

    private static boolean same(Passed p, int filing, Finding finding) {
        return p.filing() == filing && p.check().equals(finding.check()) && p.facts().equals(finding.facts());
    }

    private static CaseFile open(CaseFile c, int filing) throws Refused {
        if (c.filings().stream().noneMatch(f -> f.no() == filing)) throw new Refused("desk.refused.noFiling", c.no(), filing);
        return c;
    }
}
