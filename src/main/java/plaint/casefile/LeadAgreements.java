package plaint.casefile;

import java.util.ArrayList;
import java.util.List;
import plaint.claim.Acceptance;
import plaint.claim.AgreementVersion;
import plaint.lead.Lead;
import plaint.text.Now;

/// What lists of leads say of the agreement a shop accepted. Where the case knows the version it becomes an acceptance, still to be proved by an exhibit; everything else is a fact that somebody confirms.
public final class LeadAgreements {
    private LeadAgreements() { }

    /// The leads whose word about the agreement is in none of the acceptances: of that version, of that day, or one of the shop that an exhibit proves.
    public static List<Lead> open(CaseFile c) {
        return c.leads().stream().filter(l -> l.shop() != null && (l.agreement() != null || l.agreed() != null)).filter(l -> c.acceptances().stream().noneMatch(a -> settles(c, l, a))).toList();
    }

    private static boolean settles(CaseFile c, Lead l, Acceptance a) {
        if (!a.shop().equals(l.shop())) return false;
        boolean named = l.agreement() != null && c.agreements().stream().anyMatch(v -> v.id().equals(a.agreement()) && v.called(l.agreement()));
        return named || a.exhibit() != null || a.at().toLocalDate().equals(l.agreed());
    }

    /// The one version of the case that a lead names; null where there is none, or more than one reads so.
    public static AgreementVersion version(CaseFile c, Lead l) {
        if (l.agreement() == null) return null;
        var named = c.agreements().stream().filter(v -> v.called(l.agreement())).toList();
        return named.size() == 1 ? named.getFirst() : null;
    }

    /// The case with an acceptance for each lead that names a version and a day on which it can have been accepted. The list tells the day alone, which is written as its midnight.
    public static CaseFile recorded(CaseFile c) {
        var now = new ArrayList<>(c.acceptances());
        for (var l : open(c)) {
            var version = version(c, l);
            if (version == null || l.agreed() == null || l.agreed().isAfter(Now.today()) || version.published() != null && l.agreed().isBefore(version.published())) continue;
            var opened = c.shop(l.shop()).opened();
            var acceptance = new Acceptance(l.shop(), version.id(), l.agreed().atStartOfDay(), null, null);
            if ((opened == null || !l.agreed().isBefore(opened)) && !now.contains(acceptance)) now.add(acceptance);
        }
        return now.size() == c.acceptances().size() ? c : c.changed(d -> d.acceptances = now);
    }
}
