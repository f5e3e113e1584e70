package plaint.casefile;

import java.util.HashSet;
import java.util.List;
import plaint.docket.Application;
import plaint.key.PartyId;

/// The rules of [CaseRules] for what is asked of the court beside the claim, and for who answers for a part of it. A paper that lacks a fact is refused when it is drafted; here stands what cannot be at all.
final class ApplicationRules {
    private final CaseFile c;
    private final CaseRules rules;

    ApplicationRules(CaseFile c, CaseRules rules) {
        this.c = c;
        this.rules = rules;
    }

    void check() {
        liabilities();
        var seen = new HashSet<String>();
        var all = c.docket().applications();
        for (int i = 0; i < all.size(); i++) {
            var a = all.get(i);
            var at = "/docket/applications/" + i;
            if (!seen.add(a.id())) rules.fault("twice", at + "/id", a.id());
            if (a.filing() != 0 && c.filings().stream().noneMatch(f -> f.no() == a.filing())) rules.fault("nothing", at + "/filing", a.filing());
            against(a.against(), at + "/against");
            switch (a) {
                case Application.Freeze f -> freeze(f, at);
                case Application.Investigation v -> {
                    if (v.evidence().isEmpty()) rules.fault("noEvidence", at + "/evidence");
                    if (v.days() < 0 || v.days() > 365) rules.fault("orderDays", at + "/days", v.days());
                    if (v.bearer() != null && c.agents().stream().noneMatch(g -> g.name().equals(v.bearer()))) rules.fault("nothing", at + "/bearer", v.bearer());
                }
                case Application.EvidenceHold e -> {
                    if (e.evidence().isEmpty()) rules.fault("noEvidence", at + "/evidence");
                    guarantee(e.guarantee(), at + "/guarantee");
                }
                case Application.Extension x -> rules.order(x.ends(), x.asked(), at + "/asked");
                case Application.PublicNotice n -> { }
                case Application.Withdrawal w -> { }
                case Application.AppealPetition p -> {
                    judgment(p.judgment(), at + "/judgment");
                    rules.positive(p.contested(), at + "/contested");
                }
                case Application.EnforcementRequest e -> {
                    judgment(e.judgment(), at + "/judgment");
                    rules.positive(e.paid(), at + "/paid");
                    assets(e.assets(), at + "/assets");
                }
            }
        }
    }

    /// Who answers for a part of a claim: once each, beside those who answer for all, within what is claimed.
    private void liabilities() {
        for (int i = 0; i < c.claims().size(); i++) {
            var v = c.claims().get(i);
            var seen = new HashSet<PartyId>(v.principal());
            seen.addAll(v.joint());
            for (int j = 0; j < v.liabilities().size(); j++) {
                var l = v.liabilities().get(j);
                var at = "/claims/" + i + "/liabilities/" + j;
                rules.party(l.party(), at + "/party");
                if (!seen.add(l.party())) rules.fault("answersTwice", at + "/party", l.party());
                rules.positive(l.upTo(), at + "/upTo");
                if (l.upTo() != null && l.upTo().compareTo(v.total()) > 0) rules.fault("aboveClaim", at + "/upTo", l.upTo(), v.total());
            }
        }
    }

    private void freeze(Application.Freeze f, String at) {
        rules.positive(f.amount(), at + "/amount");
        // rules on preservation art. 1: an amount or an object
        if ((f.amount() == null || f.amount().minor() == 0) && f.assets().isEmpty()) rules.fault("nothingToFreeze", at + "/amount");
        assets(f.assets(), at + "/assets");
        rules.exhibits(f.exhibits(), at + "/exhibits");
        guarantee(f.guarantee(), at + "/guarantee");
        // art. 104 of the Civil Procedure Law: before the suit security is always given
        if (f.beforeSuit() && (f.guarantee() == null || f.guarantee().way() == Application.Way.NONE)) rules.fault("securityNeeded", at + "/guarantee/way");
    }

    private void assets(List<Application.Asset> assets, String at) {
        for (int i = 0; i < assets.size(); i++) {
            rules.party(assets.get(i).party(), at + "/" + i + "/party");
            rules.positive(assets.get(i).value(), at + "/" + i + "/value");
        }
    }

    private void guarantee(Application.Guarantee g, String at) {
        if (g == null) return;
        rules.positive(g.limit(), at + "/limit");
        for (int i = 0; i < g.things().size(); i++) rules.positive(g.things().get(i).value(), at + "/things/" + i + "/value");
        if (g.way() == Application.Way.NONE && blank(g.reason())) rules.fault("noSecurityReason", at + "/reason");
        if (g.way() != Application.Way.NONE && g.way() != Application.Way.OWN && blank(g.by())) rules.fault("noGuarantor", at + "/by");
    }

    private void against(List<PartyId> ids, String at) {
        for (int i = 0; i < ids.size(); i++) rules.party(ids.get(i), at + "/" + i);
    }

    private void judgment(String id, String path) {
        if (c.docket().judgments().stream().noneMatch(j -> j.id().equals(id))) rules.fault("nothing", path, id);
    }

    private static boolean blank(String s) {
        return s == null || s.isBlank();
    }
}
