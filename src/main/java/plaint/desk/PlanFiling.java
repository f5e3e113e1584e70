package plaint.desk;

import java.util.List;
import java.util.function.Predicate;
import plaint.casefile.CaseFile;
import plaint.check.FilingCheck;
import plaint.evidence.Sha256;
import plaint.key.CaseNo;
import plaint.store.Vault;
import plaint.text.Refused;

/// What a filing will be, without writing it: papers typeset in memory, the page plan of each set, and what the check found.
public final class PlanFiling {
    private final Office office;

    public PlanFiling(Office office) {
        this.office = office;
    }

    /// Refused where a paper cannot be drafted or set (a fact it needs is missing, a character has no glyph, it did not exist on its date).
    public FilingPlan run(CaseNo no, int filing) throws Refused {
        var file = new ShowCase(office).run(no);
        return plan(file, filing, lay(file, filing));
    }

    List<FilingLayout.LaidSet> lay(CaseFile file, int filing) throws Refused {
        if (file.filings().stream().noneMatch(f -> f.no() == filing)) throw new Refused("desk.refused.noFiling", file.no(), filing);
        return layout(file, filing).sets();
    }

    private FilingLayout layout(CaseFile file, int filing) throws Refused {
        return new FilingLayout(office.forums().get(file.forum()), office.fonts(), file, file.filing(filing));
    }

    FilingPlan plan(CaseFile file, int filing, List<FilingLayout.LaidSet> sets) throws Refused {
        var forum = office.forums().get(file.forum());
        var court = sets.getFirst();
        var documents = layout(file, filing).documents(court);
        var findings = new java.util.ArrayList<>(new FilingCheck(forum, file, file.filing(filing), documents, sound()).run());
        findings.addAll(plaint.check.OwnText.findings(documents));
        findings.sort(java.util.Comparator.comparing(plaint.check.Finding::rank));
        return new FilingPlan(file, file.filing(filing), sets.stream().map(FilingLayout.LaidSet::plan).toList(), findings);
    }

    /// Whether the vault holds the very bytes of a digest.
    private Predicate<Sha256> sound() {
        return digest -> {
            try {
                return office.vault().verify(digest) == Vault.State.SOUND;
            } catch (Refused e) {
                return false;
            }
        };
    }
}
