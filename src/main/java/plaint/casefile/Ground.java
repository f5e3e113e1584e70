package plaint.casefile;

import plaint.claim.AgreementVersion;
import plaint.claim.ClaimVersion;
import plaint.party.Shop;

/// On what ground a claim rests beside what the case can prove. A case opened before its agreement was there rests on tort, since no promise could be shown.
public final class Ground {
    private Ground() { }

    /// A shop of somebody who answers for the claim accepted a version that promises no counterfeits.
    public static boolean promised(CaseFile c, ClaimVersion v) {
        var promising = c.agreements().stream().filter(a -> a.clauses().stream().anyMatch(x -> x.use() == AgreementVersion.Use.NO_COUNTERFEITS)).map(AgreementVersion::id).toList();
        return c.acceptances().stream().filter(a -> promising.contains(a.agreement())).anyMatch(a -> c.shops().stream().filter(s -> s.id().equals(a.shop())).anyMatch(s -> answers(v, s)));
    }

    private static boolean answers(ClaimVersion v, Shop s) {
        return v.principal().contains(s.registeredTo()) || v.principal().contains(s.runBy());
    }

    /// The plaintiff's claim rests on tort alone although the promise can be proven by now: somebody has to say whether it is meant so.
    public static boolean asks(CaseFile c, ClaimVersion v) {
        return v.by() == null && v.election() == ClaimVersion.Election.TORT && promised(c, v);
    }

    /// The plaintiff's claim rests on tort because there is nothing else yet.
    public static boolean waits(CaseFile c, ClaimVersion v) {
        return v.by() == null && v.election() == ClaimVersion.Election.TORT && c.agreements().isEmpty();
    }
}
