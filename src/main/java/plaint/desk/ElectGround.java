package plaint.desk;

import plaint.casefile.CaseFile;
import plaint.claim.ClaimVersion;
import plaint.claim.ClaimVersion.Election;
import plaint.text.Lang;
import plaint.text.Named;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.text.Words;

/// Says on what ground the claim rests, contract or tort, and for what cause the case is brought, in one step: both may turn once the agreement is proven. What was handed in stays as it was.
public final class ElectGround {
    private final Office office;

    public ElectGround(Office office) {
        this.office = office;
    }

    /// `cause` is a key of the forum; null: the one there is. Refused where there is no claim of the plaintiff, where it was handed in, and where the forum has no such cause.
    public CaseFile run(CaseFile seen, Election ground, String cause) throws Refused {
        var claim = seen.currentClaim().filter(v -> v.by() == null).orElseThrow(() -> new Refused("desk.refused.noGroundClaim", seen.no()));
        if (seen.filed(claim.no())) throw new Refused("desk.refused.groundFiled", seen.no(), claim.no());
        boolean otherwise = cause != null && !cause.equals(seen.cause());
        if (otherwise) office.forums().get(seen.forum()).cause(cause, EditCaseHead.day(seen));
        return new EditCase(office).run(seen, d -> {
            d.claims = d.claims.stream().map(v -> v.no() == claim.no() ? on(v, ground) : v).toList();
            if (!otherwise) return;
            d.filings = d.filings.stream().map(f -> f.handedInAt(null, seen.cause())).toList();
            d.cause = cause;
        }, otherwise ? Notice.of("history.groundCause", claim.no(), said(ground), named(seen, cause)) : Notice.of("history.ground", claim.no(), said(ground)));
    }

    private static ClaimVersion on(ClaimVersion v, Election ground) {
        return new ClaimVersion(v.no(), v.on(), v.reason(), v.latinReason(), ground, v.heads(), v.nonMoney(), v.principal(), v.joint(), v.by(), v.liabilities());
    }

    private Named named(CaseFile seen, String cause) throws Refused {
        var c = office.forums().get(seen.forum()).cause(cause, EditCaseHead.day(seen));
        return Named.of(c.name(), c.latin());
    }

    private static Named said(Election ground) {
        return Named.of(Words.in(Lang.ZH).say("ui.election." + ground), Words.in(Lang.EN).say("ui.election." + ground));
    }
}
